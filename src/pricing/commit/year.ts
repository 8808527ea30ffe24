import type { Vocabulary } from "../word";
import type { Overage } from "./overage";

/** Whether a commit is drawn down at the discounted price (`net`) or at list price. */
export type Basis = "net" | "list";

export const BASES: Vocabulary<Basis> = { net: ["net"], list: ["list"] };

/** One year's commit with nothing left to decide. Section 4 of the model. */
export interface YearTerms {
  /** What is paid whatever happens: the commit, less its discount where it is in list money. */
  readonly netCommit: number;
  readonly discount: number;
  /** Off list, on what goes beyond the commit; negative is a premium. */
  readonly overageDiscount: number;
  /** Consumption at list that just uses the commit up. */
  readonly fullUse: number;
}

/** A year's commit as it is entered. */
export interface Commitment {
  readonly commit: number;
  readonly discount: number;
  readonly overage: Overage;
  readonly basis: Basis;
}

export function termsOf({ commit, discount, overage, basis }: Commitment): YearTerms {
  return yearTerms(commit, discount, overage, basis);
}

export function yearTerms(
  commit: number,
  discount: number,
  overage: Overage,
  basis: Basis,
): YearTerms {
  return {
    netCommit: basis === "net" ? commit : commit * (1 - discount),
    discount,
    overageDiscount: overage === "parity" ? discount : overage,
    fullUse: fullUseConsumption(commit, discount, basis),
  };
}

/** Consumption at list that just uses a commit up: list money is its own, net money buys more. */
export function fullUseConsumption(commit: number, discount: number, basis: Basis): number {
  return basis === "net" ? commit / (1 - discount) : commit;
}

/** One year of use under one commit: every figure of the year is read off this. */
export interface Year {
  /** At list. */
  readonly consumption: number;
  /** What is paid. */
  readonly cost: number;
  /** Net money paid for nothing. */
  readonly unused: number;
  /** List money above the commit. */
  readonly overage: number;
}

/**
 * A year's consumption held against its commit. Which side of full use it falls is decided once,
 * so that at full use nothing is unused, nothing is overage, and the cost is the commit to the bit.
 */
export function yearUnder(terms: YearTerms, consumption: number): Year {
  const { netCommit, discount, overageDiscount, fullUse } = terms;
  if (consumption < fullUse) {
    const unused = Math.max(0, netCommit - consumption * (1 - discount));
    return { consumption, cost: netCommit, unused, overage: 0 };
  }
  const overage = consumption - fullUse;
  const cost = netCommit + overage * (1 - overageDiscount);
  return { consumption, cost, unused: 0, overage };
}
