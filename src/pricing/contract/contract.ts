import { contractYears, type Proposal, type Rollover } from "./proposal";

/** A proposal under given list prices: per contract year all that a month's sum needs. */
export interface Contract {
  readonly months: number;
  readonly years: readonly ContractYear[];
  /** Months of a commit period; the last one of a year may be shorter. */
  readonly periodMonths: 3 | 12;
  readonly coverage: number;
  readonly rollover: Rollover;
  readonly refundShare: number;
  readonly payment: Proposal["payment"];
}

export interface ContractYear {
  /** From 0. */
  readonly firstMonth: number;
  /** 12, or less in a last part-year. */
  readonly months: number;
  /** Net money for the year's months, before any reforecast. */
  readonly netCommit: number;
  /** What a reforecast may lower it to; the net commit itself where there is no such right. */
  readonly leastCommit: number;
  readonly discount: number;
  readonly overageDiscount: number;
  /** Prevailing list prices, with those at signing as 1. */
  readonly listIndex: number;
  /** The prices that the discount is taken off, with those at signing as 1. */
  readonly contractIndex: number;
}

/**
 * Resolves a proposal under list price changes, one an anniversary (−0.05: list falls by 5 %). Past
 * the last change the last one holds; without any, list stays as it is.
 */
export function contractOf(proposal: Proposal, priceChanges: readonly number[]): Contract {
  const years: ContractYear[] = [];
  let listIndex = 1;
  for (let year = 0; year < contractYears(proposal.termMonths); year++) {
    if (year > 0) listIndex *= 1 + (priceChanges[year - 1] ?? priceChanges.at(-1) ?? 0);
    years.push(contractYear(proposal, year, listIndex));
  }
  return {
    months: proposal.termMonths,
    years,
    periodMonths: proposal.commitPeriod === "quarterly" ? 3 : 12,
    coverage: proposal.coverage,
    rollover: proposal.rollover,
    refundShare: proposal.refundShare,
    payment: proposal.payment,
  };
}

function contractYear(proposal: Proposal, year: number, listIndex: number): ContractYear {
  const { reforecast, overageDiscount } = proposal;
  const firstMonth = 12 * year;
  const months = Math.min(12, proposal.termMonths - firstMonth);
  const discount = proposal.discounts[year] ?? 0;
  const commit = ((proposal.commits[year] ?? 0) * months) / 12;
  const netCommit = proposal.basis === "list" ? commit * (1 - discount) : commit;
  const cut = year + 1 >= reforecast.fromYear ? reforecast.reduction : 0;
  return {
    firstMonth,
    months,
    netCommit,
    leastCommit: netCommit * (1 - cut),
    discount,
    overageDiscount: overageDiscount === "parity" ? discount : overageDiscount,
    listIndex,
    contractIndex: contractIndexOf(proposal, year, listIndex),
  };
}

function contractIndexOf(
  { priceTerms, priceCap }: Proposal,
  year: number,
  listIndex: number,
): number {
  switch (priceTerms) {
    case "floating":
      return listIndex;
    case "locked":
      return 1;
    case "protected":
      return Math.min(listIndex, (1 + priceCap) ** year);
  }
}
