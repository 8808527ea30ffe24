import { bridgeOf, type Bridge } from "../contract/bridge";
import type { Contract } from "../contract/contract";
import { extremesOf } from "../contract/extremes";
import { realizedDiscount, type ScheduleLine } from "../contract/schedule";
import { quotedDiscount } from "../contract/summary";
import type { Forecast } from "../contract/usage";

export type BridgeStep = Exclude<keyof Bridge, "quoted" | "realized">;

/** The quoted discount beside what the terms leave of it. */
export interface AgainstTerms {
  readonly quoted: number;
  /** Undefined where the scenario uses nothing. */
  readonly low: number | undefined;
  readonly expected: number;
  readonly high: number | undefined;
  /** The step that costs most at the expected forecast; undefined if none costs anything. */
  readonly worst: { readonly step: BridgeStep; readonly money: number } | undefined;
}

const STEPS = ["outsideCoverage", "priceTerms", "overage", "unused"] as const;

/** Undefined where the forecast is of nothing at all. */
export function againstTerms(
  contract: Contract,
  forecast: Forecast,
  total: ScheduleLine,
): AgainstTerms | undefined {
  const expected = realizedDiscount(total);
  if (expected === undefined) return undefined;
  const { low, high } = extremesOf(contract, forecast);
  const bridge = bridgeOf(total);
  const [worst] = STEPS.map((step) => ({ step, money: 0 - bridge[step] }))
    .filter(({ money }) => money > 0)
    .sort((a, b) => b.money - a.money);
  return {
    quoted: quotedDiscount(total) ?? 0,
    low: realizedDiscount(low),
    expected,
    high: realizedDiscount(high),
    worst,
  };
}
