import type { AgainstBand } from "../benchmark/againstBand";
import type { AgainstMix, NoMix } from "../benchmark/againstMix";
import type { AgainstTerms } from "../benchmark/againstTerms";
import type { NegotiationCalendar } from "../calendar/negotiationCalendar";
import type { Asks } from "../negotiation/asks";
import type { LeverValue } from "../negotiation/leverValues";
import type { Layer, Lever } from "../negotiation/levers";

/**
 * A step on the way to a cell's value, read off the calculation: the figure that it gives, by which
 * rule, and the figures put in. The rule as an expression is in `src/messages`.
 */
export interface Step {
  readonly gives: FigureName;
  readonly by: RuleName;
  /** Whose figure it is, where there are several of the kind. */
  readonly subject?: Subject;
  readonly figures: Figures;
  /** What is added up or chosen from, where there are many: the figures of each. */
  readonly terms?: readonly Figures[];
  readonly value: StepValue;
}

export type Figures = { readonly [F in FigureName]?: number | string };

export type Subject = "a" | "b" | "here" | "there" | "next";

/** A number, a text of the user's own, nothing ("") or something that is said in words. */
export type StepValue = number | string | Spoken;

/** What a cell says in words, as a code with facts: the sentence is made in `src/messages`. */
export type Spoken =
  | { readonly code: "no_band" }
  | { readonly code: "no_commit" }
  | { readonly code: "layer"; readonly layer: Layer }
  | { readonly code: "ask"; readonly lever: Lever; readonly asks: Asks }
  | { readonly code: "lever_note"; readonly value: LeverValue; readonly currency: string }
  | { readonly code: "band_finding"; readonly reading: AgainstBand; readonly currency: string }
  | {
      readonly code: "mix_finding";
      readonly reading: AgainstMix | NoMix;
      readonly currency: string;
    }
  | {
      readonly code: "terms_finding";
      readonly reading: AgainstTerms | undefined;
      readonly currency: string;
    }
  | {
      readonly code: "quarter";
      readonly quarter: number;
      readonly yearEndMonth: number;
      readonly isAssumed: boolean;
    }
  | { readonly code: "no_target"; readonly calendar: NegotiationCalendar };

export function step(
  gives: FigureName,
  by: RuleName,
  figures: Figures,
  value: StepValue,
  subject?: Subject,
  terms?: readonly Figures[],
): Step {
  return {
    gives,
    by,
    figures,
    value,
    ...(subject !== undefined && { subject }),
    ...(terms !== undefined && { terms }),
  };
}

/** A cell of a report that is no figure: a heading, or the name of a row. */
export function label(): Step {
  return step("label", "label", {}, "");
}

export function isLabel({ by }: Step): boolean {
  return by === "label";
}

/** The figures of a deal by name; what each is called and its unit is in `src/messages`. */
export type FigureName =
  // a year
  | "commit"
  | "netCommit"
  | "discount"
  | "consumption"
  | "fullUse"
  | "fullUseThere"
  | "overage"
  | "overageDiscount"
  | "cost"
  | "unused"
  | "realized"
  | "utilization"
  | "costA"
  | "costB"
  | "first"
  | "second"
  | "gapAtFirst"
  | "gapAtSecond"
  | "gapGrowth"
  | "overageDiscountA"
  | "overageDiscountB"
  | "crossover"
  // the curve
  | "band"
  | "threshold"
  | "firstThreshold"
  | "extraCommit"
  | "extraPoints"
  | "nextDiscount"
  | "discountNow"
  | "slice"
  | "bandDiscount"
  | "boughtAtList"
  | "saved"
  | "termYears"
  | "uplift"
  | "discountWithUplift"
  | "costHere"
  | "costThere"
  | "gain"
  | "breakeven"
  // rates and workload
  | "model"
  | "from"
  | "to"
  | "rate"
  | "rateBefore"
  | "fastRate"
  | "usRate"
  | "batchRate"
  | "fastInput"
  | "fastOutput"
  | "usMultiplier"
  | "batchFactor"
  | "inputRate"
  | "outputRate"
  | "cacheReadRate"
  | "cacheWriteRate"
  | "cacheWrite1hRate"
  | "apiId"
  | "confidence"
  | "source"
  | "cardMade"
  | "input"
  | "output"
  | "cacheReadShare"
  | "cacheWriteShare"
  | "batchShare"
  | "usOnlyShare"
  | "plainCost"
  | "cachedCost"
  | "batchedCost"
  | "listCost"
  | "volume"
  | "mixCost"
  | "blended"
  | "tokenFactor"
  | "costBefore"
  | "saving"
  | "firstCost"
  | "savingShare"
  // uncertain use
  | "p10"
  | "p50"
  | "p90"
  | "z90"
  | "number"
  | "count"
  | "quantile"
  | "normal"
  | "spread"
  | "probability"
  | "expectedCost"
  | "expectedUse"
  | "shortfallProbability"
  | "limit"
  // a contract
  | "year"
  | "month"
  | "months"
  | "scenario"
  | "usage"
  | "listIndex"
  | "contractIndex"
  | "coverage"
  | "listValue"
  | "annualCommit"
  | "yearMonths"
  | "leastCommit"
  | "loweredCommit"
  | "need"
  | "opening"
  | "drawn"
  | "rolledUsed"
  | "overageCost"
  | "notCovered"
  | "refundShare"
  | "refund"
  | "forfeited"
  | "closing"
  | "paid"
  | "quotedMoney"
  | "quoted"
  | "annualRate"
  | "flow"
  | "presentPaid"
  | "presentList"
  | "presentDiscount"
  | "firstOverage"
  | "outsideMoney"
  | "priceMoney"
  | "overageMoney"
  | "unusedMoney"
  | "realizedMoney"
  | "money"
  | "pointsOfList"
  | "rank"
  | "proposal"
  | "contractYears"
  | "costAYear"
  // reading and negotiating
  | "factor"
  | "comparable"
  | "percentile"
  | "rankShare"
  | "lowerDiscount"
  | "upperDiscount"
  | "benchmark"
  | "below"
  | "equal"
  | "standing"
  | "offered"
  | "curve"
  | "distance"
  | "termMonths"
  | "premiumCost"
  | "mixValue"
  | "discountValue"
  | "finding"
  | "lever"
  | "layer"
  | "ask"
  | "note"
  | "paidBefore"
  | "paidAfter"
  | "monthsBefore"
  | "monthsAfter"
  | "listBefore"
  | "listAfter"
  | "leverValue"
  | "leverPoints"
  | "deadline"
  | "today"
  | "weeksNeeded"
  | "slackWeeks"
  | "closeBy"
  | "closeAfter"
  | "targetClose"
  | "startBy"
  | "slackLeft"
  | "quarter"
  | "quarterEnd"
  | "yearEndMonth"
  | "label";

/** How a figure is come by; `src/messages` has the expression of each. */
export type RuleName =
  // a year
  | "net_commit_at_list"
  | "list_commit_buys_itself"
  | "list_commit_less_discount"
  | "commit_alone"
  | "use_beyond_full_use"
  | "parity"
  | "commit_and_overage"
  | "kept_of_use"
  | "commit_less_use"
  | "used_up"
  | "use_of_full_use"
  | "cost_a_less_b"
  | "overage_discounts_apart"
  | "lines_meet"
  | "between_full_uses"
  | "beyond_full_uses"
  // the curve
  | "below_first_threshold"
  | "threshold_reached"
  | "discount_of_band"
  | "no_discount_below"
  | "slices_at_list"
  | "list_slices"
  | "saved_on_slices"
  | "saved_of_bought"
  | "uplift_for_term"
  | "with_uplift"
  | "threshold_above"
  | "threshold_of_band"
  | "up_to_threshold"
  | "discounts_apart"
  | "lowest_above"
  | "discount_of_next"
  | "cost_here_less_there"
  | "cost_reaches_threshold"
  // rates and workload
  | "row_in_force"
  | "times_batch"
  | "times_us"
  | "fast_instead"
  | "scaled_like_input"
  | "on_card"
  | "not_on_card"
  | "tokens_at_rates"
  | "with_caching"
  | "with_batch"
  | "with_us"
  | "sum_of_parts"
  | "volumes_at_rates"
  | "cost_of_volume"
  | "premium_lines"
  | "routing_lines"
  | "caching_lines"
  | "batch_lines"
  | "us_lines"
  | "discount_lines"
  | "nothing_before"
  | "cost_fell"
  | "saving_of_first"
  // uncertain use
  | "middle_of_part"
  | "normal_quantile"
  | "spread_below"
  | "spread_above"
  | "lognormal"
  | "mean_of_costs"
  | "mean_of_uses"
  | "kept_of_expected_use"
  | "scenarios_short"
  | "least_expected_cost"
  | "nothing_used"
  // a contract
  | "sum_of_years"
  | "paid_in_parts"
  | "kept_of_list"
  | "list_value_at_discount"
  | "quoted_of_list"
  | "scenarios_left_over"
  | "usage_at_list"
  | "commit_of_year"
  | "list_commit_of_year"
  | "commit_of_period"
  | "lowered_to_forecast"
  | "usage_at_contract"
  | "drawn_by_month"
  | "rolled_by_month"
  | "drawn_in_period"
  | "beyond_balances"
  | "overage_less_discount"
  | "outside_at_list"
  | "commit_less_drawn"
  | "period_goes_on"
  | "share_refunded"
  | "left_and_not_kept"
  | "balance_at_end"
  | "balance_before"
  | "balance_before_first"
  | "balance_after_last"
  | "flows_discounted"
  | "kept_of_present_list"
  | "commit_lasts"
  | "first_month_beyond"
  | "discount_not_covered"
  | "prices_apart"
  | "discount_lost_on_overage"
  | "forfeited_money"
  | "list_less_paid"
  | "money_of_list"
  | "by_realized"
  | "at_rank"
  | "of_low"
  | "of_high"
  | "paid_by_years"
  // reading and negotiating
  | "commits_within"
  | "rank_beyond_whole"
  | "between_ranks"
  | "below_and_half_equal"
  | "mean_over_term"
  | "offer_less_curve"
  | "offer_less_median"
  | "nothing_beside"
  | "all_on_premium"
  | "after_batch"
  | "workload_at_list"
  | "savings_on_forecast"
  | "no_mix"
  | "list_less_paid_a_year"
  | "in_words"
  | "on_the_map"
  | "asked_for"
  | "as_offered"
  | "with_the_ask"
  | "fall_in_cost"
  | "fall_in_cost_a_year"
  | "nothing_to_value"
  | "value_of_list"
  | "shares_apart"
  | "no_points"
  | "slack_before_deadline"
  | "weeks_from_today"
  | "latest_quarter_end"
  | "no_quarter_end_between"
  | "weeks_before_close"
  | "no_target"
  | "of_fiscal_year"
  | "weeks_to_deadline"
  | "end_of_quarter"
  | "label";
