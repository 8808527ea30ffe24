import type { RunningCommit } from "../../usage";
import { quantityDoor } from "../draft/doors";
import { StepReader, type Finding } from "../draft/finding";
import { readDate } from "../entry/readDate";
import { readMoney } from "../entry/readMoney";
import { readPercent } from "../entry/readPercent";
import type { Desk } from "./desk";

export interface ReadCommit {
  /** There only when all of it is understood. */
  readonly terms: RunningCommit | undefined;
  readonly understood: Partial<RunningCommit>;
  readonly findings: readonly Finding[];
  readonly isReversed: boolean;
}

/** The commit that is running, as it was typed or taken from a proposal. */
export function readCommit(texts: Desk["texts"]): ReadCommit {
  const reader = new StepReader("usage");
  const text = (field: keyof Desk["texts"]) => texts[field] ?? "";
  const commit = reader.take(
    "usage.commit",
    readMoney(text("usage.commit")),
    quantityDoor("money", { argument: "Commit" }, text("usage.commit")),
  );
  const discount = reader.take(
    "usage.discount",
    readPercent(text("usage.discount"), "discount"),
    quantityDoor("discount", { argument: "Discount" }, text("usage.discount")),
  );
  const day = (field: "usage.commitFrom" | "usage.commitTo", argument: string) =>
    reader.take(field, readDate(text(field)), quantityDoor("date", { argument }, text(field)));
  const from = day("usage.commitFrom", "First day");
  const to = day("usage.commitTo", "Last day");
  const basis = text("usage.basis") === "list" ? "list" : "net";
  const isReversed = from !== undefined && to !== undefined && to < from;
  const whole =
    commit !== undefined && discount !== undefined && from !== undefined && to !== undefined;
  return {
    terms: whole && !isReversed ? { commit, basis, discount, from, to } : undefined,
    understood: {
      basis,
      ...(commit === undefined ? {} : { commit }),
      ...(discount === undefined ? {} : { discount }),
      ...(from === undefined ? {} : { from }),
      ...(to === undefined ? {} : { to }),
    },
    findings: reader.findings,
    isReversed,
  };
}
