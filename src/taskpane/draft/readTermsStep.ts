import type { Habit } from "../entry/habit";
import { readPercent } from "../entry/readPercent";
import { quantityDoor } from "./doors";
import { textIn, type Draft } from "./draft";
import { StepReader, type Finding } from "./finding";
import type { Understood } from "./understood";
import { readFurtherTerms } from "./readFurtherTerms";

type Terms = Pick<Understood, "basis" | "overageDiscount" | "terms">;

export function readTermsStep(
  draft: Draft,
  habit: Habit,
): { value: Terms; findings: readonly Finding[] } {
  const reader = new StepReader("terms");
  const value: Terms = {
    basis: textIn(draft, "basis") === "list" ? "list" : "net",
    overageDiscount: readOverage(reader, draft, habit),
    terms: readFurtherTerms(reader, draft, habit),
  };
  return { value, findings: reader.findings };
}

function readOverage(
  reader: StepReader,
  draft: Draft,
  habit: Habit,
): Terms["overageDiscount"] | undefined {
  const kind = textIn(draft, "overage");
  if (kind === "parity") return "parity";
  if (kind !== "discount" && kind !== "premium") return 0;
  const text = textIn(draft, "overageRate");
  const argument = kind === "premium" ? "Premium on overage" : "Discount on overage";
  const rate = reader.take(
    "overageRate",
    readPercent(text, kind === "premium" ? "share" : "discount", habit),
    // A premium is as large as list at most, as the kernel takes it.
    quantityDoor(kind === "premium" ? "share" : "discount", { argument }, text),
  );
  if (rate === undefined || kind === "discount") return rate;
  return -rate;
}
