import { ok } from "../../pricing";
import { readCurrency } from "../entry/readCurrency";
import { readDate } from "../entry/readDate";
import { BLANK, understood, type Reading } from "../entry/reading";
import { readTerm } from "../entry/readTerm";
import { quantityDoor, optionalDoor, wordDoor } from "./doors";
import { textIn, type Draft } from "./draft";
import { StepReader, type Finding } from "./finding";
import type { Understood } from "./understood";

type Deal = Pick<Understood, "name" | "currency" | "startDate" | "termMonths" | "payment">;

const PAYMENTS = ["annual", "quarterly", "monthly", "arrears"] as const;

export function readDealStep(
  draft: Draft,
  today?: number,
): { value: Deal; findings: readonly Finding[] } {
  const reader = new StepReader("deal");
  const name = textIn(draft, "name");
  const currency = textIn(draft, "currency");
  const startDate = textIn(draft, "startDate");
  const term = textIn(draft, "term");
  const value: Deal = {
    name: reader.take("name", textOf(name), {
      at: { argument: "Name" },
      unreadable: { code: "missing", at: { argument: "Name" } },
      accept: (text) => ok(text),
    }),
    currency: reader.take(
      "currency",
      readCurrency(currency),
      wordDoor({ argument: "Currency" }, currency, [
        "USD",
        "EUR",
        "GBP",
        "another currency's code",
      ]),
    ),
    startDate: reader.take(
      "startDate",
      readDate(startDate, today),
      optionalDoor("date", { argument: "Start date" }, startDate, null),
    ),
    termMonths: reader.take(
      "term",
      readTerm(term),
      quantityDoor("termMonths", { argument: "Term" }, term),
    ),
    payment: PAYMENTS.find((payment) => payment === textIn(draft, "payment")) ?? "annual",
  };
  return { value, findings: reader.findings };
}

function textOf(text: string): Reading<string> {
  return text.trim() === "" ? BLANK : understood(text.trim());
}
