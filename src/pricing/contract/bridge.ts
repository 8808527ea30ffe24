import type { ScheduleLine } from "./schedule";

/**
 * From the quoted discount to the realized one, in money: what list would have cost less what is
 * paid, told in five steps that add up to it. Losses are negative.
 */
export interface Bridge {
  readonly quoted: number;
  readonly outsideCoverage: number;
  readonly priceTerms: number;
  readonly overage: number;
  readonly unused: number;
  /** List value − paid. */
  readonly realized: number;
}

/** Money of a bridge in points: a fraction of the list value; none where nothing is used. */
export function pointsOf(money: number, { listValue }: ScheduleLine): number | undefined {
  return listValue > 0 ? money / listValue : undefined;
}

export function bridgeOf(total: ScheduleLine): Bridge {
  return {
    quoted: total.quoted,
    outsideCoverage: 0 - total.outsideCoverage,
    priceTerms: total.priceGain,
    overage: 0 - total.overageLoss,
    unused: 0 - total.forfeited,
    realized: total.listValue - total.paid,
  };
}
