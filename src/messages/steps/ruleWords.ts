import type { RuleName } from "../../pricing";

/** A rule in words. `{name}` stands for a figure: its name, or its value where figures are put in. */
export interface RuleWords {
  /** The expression that gives the figure. */
  readonly is?: string;
  /** Where many are added up: the expression of one of them. */
  readonly sumOf?: string;
  /** Where one of many is chosen: how each is shown beside the others. */
  readonly of?: string;
  /** What the expression does not say, or what there is instead of one. */
  readonly note?: string;
}

const NOTHING_USED = "Nothing is used, so there is no discount to measure.";

export const RULE_WORDS: { readonly [R in RuleName]: RuleWords } = {
  net_commit_at_list: { is: "{commit} / (1 − {discount})" },
  list_commit_buys_itself: { is: "{commit}", note: "A commit in list money buys itself." },
  list_commit_less_discount: { is: "{commit} × (1 − {discount})" },
  commit_alone: {
    is: "{netCommit}",
    note: "The consumption of {consumption} stays below full use ({fullUse}): the commit alone is paid.",
  },
  use_beyond_full_use: { is: "{consumption} − {fullUse}" },
  parity: { is: "{discount}", note: "Parity: overage is at the commit's own discount." },
  commit_and_overage: { is: "{netCommit} + {overage} × (1 − {overageDiscount})" },
  kept_of_use: { is: "({consumption} − {cost}) / {consumption}" },
  commit_less_use: { is: "max(0, {netCommit} − {consumption} × (1 − {discount}))" },
  used_up: {
    note: "The consumption of {consumption} reaches full use ({fullUse}): nothing is left over.",
  },
  use_of_full_use: { is: "min(1, {consumption} / {fullUse})" },
  cost_a_less_b: { is: "{costA} − {costB}", note: "Both at a consumption of {consumption}." },
  overage_discounts_apart: {
    is: "{overageDiscountB} − {overageDiscountA}",
    note: "What deal a costs more for each unit of use beyond both commits.",
  },
  lines_meet: { is: "{second}", note: "The two costs meet where the larger commit is used up." },
  between_full_uses: {
    is: "{first} + ({second} − {first}) × {gapAtFirst} / ({gapAtFirst} − {gapAtSecond})",
  },
  beyond_full_uses: { is: "{second} − {gapAtSecond} / {gapGrowth}" },

  below_first_threshold: {
    note: "The commit of {commit} is below the first threshold ({firstThreshold}).",
  },
  threshold_reached: {
    note: "{threshold} is the highest threshold that the commit of {commit} reaches.",
  },
  discount_of_band: { note: "As the table has it for {band}." },
  no_discount_below: { note: "Below the first threshold there is no discount." },
  slices_at_list: {
    sumOf: "{slice} / (1 − {bandDiscount})",
    note: "The commit of {commit} is cut at the thresholds; each slice has its own band's discount.",
  },
  list_slices: {
    sumOf: "{slice}",
    note: "The commit of {commit} is cut at the thresholds; each slice has its own band's discount.",
  },
  saved_on_slices: { sumOf: "{boughtAtList} × {bandDiscount}" },
  saved_of_bought: { is: "{saved} / {boughtAtList}" },
  uplift_for_term: { note: "From the row with the most years that are not above {termYears}." },
  with_uplift: { is: "{discount} + {uplift}" },
  threshold_above: { note: "{threshold} is the lowest threshold above the commit of {commit}." },
  threshold_of_band: { note: "As the table has it for {band}." },
  up_to_threshold: { is: "{threshold} − {commit}" },
  discounts_apart: { is: "{nextDiscount} − {discountNow}" },
  lowest_above: {
    is: "{threshold}",
    note: "The lowest threshold above the commit of {commit}.",
  },
  discount_of_next: { note: "As the table has it from {threshold}." },
  cost_here_less_there: { is: "{costHere} − {costThere}" },
  cost_reaches_threshold: {
    is: "{fullUse} + ({threshold} − {netCommit}) / (1 − {overageDiscount})",
    note: "There the commit at hand costs as much as the threshold. Up to {fullUseThere} of use the threshold's own cost does not rise.",
  },

  row_in_force: { note: "From the row of {model} in force, which holds from {from}." },
  times_batch: { is: "{rateBefore} × {batchFactor}" },
  times_us: { is: "{rateBefore} × {usMultiplier}" },
  fast_instead: { note: "Fast mode of {model} has a rate of its own." },
  scaled_like_input: {
    is: "{rateBefore} × {fastInput} / {inputRate}",
    note: "Fast mode scales the cache rates by the same factor as input.",
  },
  on_card: { note: "From the built-in card's row of {model} that holds from {from}." },
  not_on_card: { note: "The row of {model} has none." },
  tokens_at_rates: { is: "{input} × {inputRate} + {output} × {outputRate}" },
  with_caching: {
    is:
      "{input} × (max(0, 1 − {cacheReadShare} − {cacheWriteShare}) × {inputRate} + " +
      "{cacheReadShare} × {cacheReadRate} + {cacheWriteShare} × {cacheWriteRate}) + " +
      "{output} × {outputRate}",
  },
  with_batch: { is: "{costBefore} × (1 − {batchShare} + {batchShare} × {batchFactor})" },
  with_us: { is: "{costBefore} × (1 + ({usMultiplier} − 1) × {usOnlyShare})" },
  sum_of_parts: { sumOf: "{volume}" },
  volumes_at_rates: { sumOf: "{volume} × {rate} × (1 − {discount})" },
  cost_of_volume: { is: "{mixCost} / {volume}" },
  premium_lines: {
    sumOf: "{plainCost} / {tokenFactor}",
    note: "Every line on {model}, without caching, batch or US-only inference.",
  },
  routing_lines: { sumOf: "{plainCost}", note: "Every line on its own model." },
  caching_lines: { sumOf: "{cachedCost}" },
  batch_lines: { sumOf: "{batchedCost}" },
  us_lines: { sumOf: "{listCost}" },
  discount_lines: { sumOf: "{listCost} × (1 − {discount})" },
  nothing_before: { note: "The first cost has none before it to save on." },
  cost_fell: { is: "{costBefore} − {cost}" },
  saving_of_first: { is: "{saving} / {firstCost}" },

  middle_of_part: {
    is: "({number} − 0.5) / {count}",
    note: "The middle of its part of the probability.",
  },
  normal_quantile: { note: "Of the standard normal distribution at {quantile}." },
  spread_below: { is: "ln({p50} / {p10}) / {z90}" },
  spread_above: { is: "ln({p90} / {p50}) / {z90}" },
  lognormal: { is: "{p50} × exp({normal} × {spread})" },
  mean_of_costs: {
    sumOf: "{probability} × {cost}",
    note: "Each cost is {netCommit}, and beyond {fullUse} of use the overage at a discount of {overageDiscount}.",
  },
  mean_of_uses: { sumOf: "{probability} × {consumption}" },
  kept_of_expected_use: { is: "({expectedUse} − {expectedCost}) / {expectedUse}" },
  scenarios_short: {
    sumOf: "{probability}",
    note: "Scenarios below full use ({fullUse}): {count}.",
  },
  least_expected_cost: {
    of: "{commit} at {discount}: {expectedCost}",
    note: "The best commit of each band, with its expected cost; of those with a shortfall probability of {limit} at most the cheapest, of equals the smallest.",
  },
  nothing_used: { note: NOTHING_USED },

  sum_of_years: {
    sumOf: "{value}",
    note: "Year by year; select a year's cell in the schedule for its own steps.",
  },
  paid_in_parts: { is: "{netCommit} + {overageCost} + {notCovered} − {refund}" },
  kept_of_list: { is: "1 − {paid} / {listValue}" },
  list_value_at_discount: { sumOf: "{listValue} × {discount}" },
  quoted_of_list: { is: "{quotedMoney} / {listValue}" },
  scenarios_left_over: {
    sumOf: "{probability}",
    note: "Scenarios that leave own commit over at the end of any period: {count}.",
  },
  usage_at_list: { is: "{usage} × {listIndex}" },
  commit_of_year: { is: "{annualCommit} × {yearMonths} / 12" },
  list_commit_of_year: { is: "{annualCommit} × {yearMonths} / 12 × (1 − {discount})" },
  commit_of_period: { note: "The commit of a period stands in its first month." },
  lowered_to_forecast: {
    note: "The reforecast right lowers the {netCommit} to what the year will draw, to {leastCommit} at the least.",
  },
  usage_at_contract: { is: "{coverage} × {usage} × {contractIndex} × (1 − {discount})" },
  drawn_by_month: {
    sumOf: "{drawn}",
    note: "Month by month, as long as the period's own commit lasts.",
  },
  rolled_by_month: {
    sumOf: "{rolledUsed}",
    note: "Month by month, as long as rolled money lasts.",
  },
  drawn_in_period: { note: "In all months of the period." },
  beyond_balances: { is: "({need} − {drawn} − {rolledUsed}) / (1 − {discount})" },
  overage_less_discount: { is: "{overage} × (1 − {overageDiscount})" },
  outside_at_list: { is: "(1 − {coverage}) × {listValue}" },
  commit_less_drawn: { is: "{netCommit} − {drawn}" },
  period_goes_on: { note: "The commit period goes on; what is left is counted at its end." },
  share_refunded: { is: "{refundShare} × {unused}" },
  left_and_not_kept: {
    is: "{unused} − {refund} + {opening} − {rolledUsed} − {closing}",
    note: "What was left and neither refunded nor is still in the balance.",
  },
  balance_at_end: { is: "{opening} + {unused} − {refund} − {rolledUsed} − {forfeited}" },
  balance_before: { note: "The closing balance of the line before." },
  balance_before_first: { note: "Nothing has rolled over before the first month." },
  balance_after_last: { note: "What is left at the end of the term is forfeited." },
  flows_discounted: {
    sumOf: "{flow} / (1 + {annualRate}) ^ ({months} / 12)",
  },
  kept_of_present_list: { is: "1 − {presentPaid} / {presentList}" },
  commit_lasts: { note: "On the expected usage the commit is not exceeded." },
  first_month_beyond: {
    note: "The first month whose expected usage goes beyond commit and rolled money.",
  },
  discount_not_covered: { sumOf: "0 − (1 − {coverage}) × {listValue} × {discount}" },
  prices_apart: {
    sumOf: "{coverage} × {usage} × ({listIndex} − {contractIndex}) × (1 − {discount})",
  },
  discount_lost_on_overage: { sumOf: "0 − {overage} × ({discount} − {overageDiscount})" },
  forfeited_money: { sumOf: "0 − {forfeited}" },
  list_less_paid: { is: "{listValue} − {paid}" },
  money_of_list: { is: "{money} / {listValue}" },
  by_realized: {
    of: "{number}. {proposal}: {realized}",
    note: "By the expected realized discount on the same usage; of equals the lower cost a year at present value first.",
  },
  at_rank: { note: "At rank {rank}." },
  of_low: { note: "In the scenario with the smallest list value." },
  of_high: { note: "In the scenario with the largest list value." },
  paid_by_years: { is: "{paid} / {contractYears}" },

  commits_within: {
    of: "{comparable}",
    note: "Comparables whose commit is within a factor of {factor} of {commit}, by rising discount.",
  },
  rank_beyond_whole: {
    note: "The rank of percentile {percentile} among {count} is {percentile} × ({count} − 1); this is what it goes beyond a whole one.",
  },
  between_ranks: { is: "{lowerDiscount} + ({upperDiscount} − {lowerDiscount}) × {rankShare}" },
  below_and_half_equal: {
    is: "({below} + {equal} / 2) / {count}",
    note: "Below and equal to {discount}.",
  },
  mean_over_term: { sumOf: "{discount} × {yearMonths} / {termMonths}" },
  offer_less_curve: { is: "{offered} − {curve}" },
  offer_less_median: { is: "{offered} − {benchmark}" },
  nothing_beside: {
    note: "Neither bands nor enough comparables were given to hold the offer against.",
  },
  all_on_premium: { note: "The workload with every token on {model}." },
  after_batch: { note: "The workload after routing, caching and batch." },
  workload_at_list: { note: "The workload as it is, at list." },
  savings_on_forecast: {
    is: "({premiumCost} − {batchedCost}) / {listCost} × {listValue} / {contractYears}",
    note: "The workload gives the proportions, the forecast the size.",
  },
  no_mix: { note: "There is no workload that costs anything." },
  list_less_paid_a_year: { is: "({listValue} − {paid}) / {contractYears}" },
  in_words: {},
  on_the_map: { note: "Where the negotiation map has {lever}." },
  asked_for: {},
  as_offered: { note: "The expected figure of the proposal as it is offered." },
  with_the_ask: { note: "The expected figure when only this term is as asked for." },
  fall_in_cost: { is: "{paidBefore} − {paidAfter}" },
  fall_in_cost_a_year: {
    is: "{paidBefore} × 12 / {monthsBefore} − {paidAfter} × 12 / {monthsAfter}",
  },
  nothing_to_value: {},
  value_of_list: { is: "{leverValue} / {listValue}" },
  shares_apart: { is: "{paidBefore} / {listBefore} − {paidAfter} / {listAfter}" },
  no_points: {},
  slack_before_deadline: { is: "{deadline} − 7 × {slackWeeks}" },
  weeks_from_today: { is: "{today} + 7 × {weeksNeeded}" },
  latest_quarter_end: {
    of: "Q{quarter}: {quarterEnd}",
    note: "The latest fiscal year end after {closeAfter} and by {closeBy}; without one the latest quarter end.",
  },
  no_quarter_end_between: {
    of: "Q{quarter}: {quarterEnd}",
    note: "No quarter ends after {closeAfter} and by {closeBy}.",
  },
  weeks_before_close: { is: "{targetClose} − 7 × {weeksNeeded}" },
  no_target: { note: "There is no quarter end to close at." },
  of_fiscal_year: {},
  weeks_to_deadline: { is: "({deadline} − {targetClose}) / 7" },
  end_of_quarter: { note: "Quarter {quarter} of a fiscal year that ends in month {yearEndMonth}." },
  label: {},
};
