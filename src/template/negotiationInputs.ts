import type { Lever } from "../pricing";

/** What the user has entered on the sheet, and what a rebuilt one keeps. */
export interface NegotiationInputs {
  /** From 1: which proposal is negotiated, in the order of the tabs. */
  readonly proposal: number;
  readonly asks: Readonly<Partial<Record<Lever, number | string>>>;
  readonly status: Readonly<Partial<Record<Lever, string>>>;
}

export const UNTOUCHED: NegotiationInputs = { proposal: 1, asks: {}, status: {} };
