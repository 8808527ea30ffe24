import {
  andThen,
  expectedYear,
  ok,
  percentileScenarios,
  readCommitQuestion,
  readScenariosAsked,
  readUncertainYear,
  realizedDiscount,
  recommendedCommit as recommendedCommitOf,
  shortfallProbability as shortfallProbabilityOf,
  termsOf,
  type ExpectedYear,
  type UncertainYear,
} from "../pricing";
import { answer, spill } from "./answer";
import { recommendationTable } from "./recommendationTable";

/**
 * Equally likely yearly consumptions from three percentiles, as a column.
 * @customfunction FORECAST_SCENARIOS
 * @helpurl https://dealcurve.example/help/functions/forecast-scenarios.html
 * @param p10 Consumption at list that is undercut with 10 % probability, money above 0
 * @param p50 Median consumption at list, at least p10
 * @param p90 Consumption at list that is exceeded with 10 % probability, at least p50
 * @param count How many scenarios, 1 to 10,000; left out, 99
 * @returns A column of consumptions, rising, all equally likely.
 * @section 5
 * @answers How do I turn a low, expected and high forecast into scenarios?
 * @formula two-piece lognormal at u = (i − ½) / count: p50 × exp(Φ⁻¹(u) × ln(p50/p10) / Φ⁻¹(0.9)) up to the median, with ln(p90/p50) above it
 * @example =DEAL.FORECAST_SCENARIOS(800000, 1000000, 1500000, 5)
 * → {800000;912736.05875413;1000000;1180470.43841092;1500000}
 * With five scenarios u is 0.1, 0.3, 0.5, 0.7 and 0.9, so the first, the third and the last are the percentiles themselves. At 0.3: 1,000,000 × exp(−0.5244 × ln(1.25) / 1.2816).
 * @errors #VALUE! a percentile of 0 or less, or percentiles that fall; a count outside 1 to 10,000
 * @see EXPECTED_COST
 * @see RECOMMENDED_COMMIT
 */
export function forecastScenarios(p10: any, p50: any, p90: any, count?: any): any[][] {
  const asked = readScenariosAsked(p10, p50, p90, count);
  return spill(
    andThen(asked, ({ percentiles, count }) =>
      ok(percentileScenarios(percentiles, count).map((consumption) => [consumption])),
    ),
  );
}

/**
 * Expected yearly cost of a commit over uncertain consumption.
 * @customfunction EXPECTED_COST
 * @helpurl https://dealcurve.example/help/functions/expected-cost.html
 * @param consumptions Possible yearly consumptions at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @param probabilities One for each consumption, summing to 1; left out, all are equally likely
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Money a year.
 * @section 5
 * @answers What do we expect to pay under this commit when we do not know our usage?
 * @formula Σ probability × cost(consumption)
 * @example =DEAL.EXPECTED_COST({800000;1250000;2000000}, 1000000, 0.2)
 * → 1250000
 * The costs are 1,000,000, 1,000,000 and 1,750,000; their mean is 1,250,000.
 * @example =DEAL.EXPECTED_COST({800000;2000000}, 1000000, 0.2, , {0.25;0.75})
 * → 1562500
 * 0.25 × 1,000,000 + 0.75 × 1,750,000.
 * @errors #VALUE! a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape
 * @see EXPECTED_REALIZED_DISCOUNT
 * @see COMMIT_COST
 */
export function expectedCost(
  consumptions: any[][],
  commit: any,
  discount: any,
  overage_discount?: any,
  probabilities?: any[][],
  basis?: any,
): any {
  const asked = readUncertainYear(
    consumptions,
    probabilities,
    commit,
    discount,
    basis,
    overage_discount,
  );
  return answer(andThen(asked, (given) => ok(meanOf(given).cost)));
}

/**
 * Discount kept on the expected spend of a commit over uncertain consumption.
 * @customfunction EXPECTED_REALIZED_DISCOUNT
 * @helpurl https://dealcurve.example/help/functions/expected-realized-discount.html
 * @param consumptions Possible yearly consumptions at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @param probabilities One for each consumption, summing to 1; left out, all are equally likely
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Fraction of list; negative where more than list is expected to be paid.
 * @section 5
 * @answers What discount can we expect to keep when we do not know our usage?
 * @formula 1 − expected cost / expected consumption, not the mean of the ratios
 * @example =DEAL.EXPECTED_REALIZED_DISCOUNT({800000;1250000;2000000}, 1000000, 0.2)
 * → 0.0740740740740741
 * The expected cost is 1,250,000 on an expected consumption of 1,350,000: 1 − 1,250,000 / 1,350,000.
 * @errors #DIV/0! every consumption is 0
 * @errors #VALUE! a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape
 * @see EXPECTED_COST
 * @see REALIZED_DISCOUNT
 */
export function expectedRealizedDiscount(
  consumptions: any[][],
  commit: any,
  discount: any,
  overage_discount?: any,
  probabilities?: any[][],
  basis?: any,
): any {
  const asked = readUncertainYear(
    consumptions,
    probabilities,
    commit,
    discount,
    basis,
    overage_discount,
  );
  return answer(andThen(asked, (given) => realizedDiscount(meanOf(given))));
}

/**
 * Probability that a year's use leaves part of the commit unused.
 * @customfunction SHORTFALL_PROBABILITY
 * @helpurl https://dealcurve.example/help/functions/shortfall-probability.html
 * @param consumptions Possible yearly consumptions at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param probabilities One for each consumption, summing to 1; left out, all are equally likely
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Probability from 0 to 1.
 * @section 5
 * @answers How likely is it that we pay for commit we do not use?
 * @formula Σ probability of the consumptions with consumption × (1 − discount) < net commit
 * @example =DEAL.SHORTFALL_PROBABILITY({800000;1250000;2000000}, 1000000, 0.2)
 * → 0.333333333333333
 * Full use is 1,250,000: one of three falls short, the one that just reaches it does not.
 * @errors #VALUE! a text among the numbers; probabilities that do not sum to 1 or whose range is of another shape
 * @see UNUSED_COMMIT
 * @see RECOMMENDED_COMMIT
 */
export function shortfallProbability(
  consumptions: any[][],
  commit: any,
  discount: any,
  probabilities?: any[][],
  basis?: any,
): any {
  const asked = readUncertainYear(consumptions, probabilities, commit, discount, basis);
  return answer(
    andThen(asked, (given) => ok(shortfallProbabilityOf(termsOf(given), given.scenarios))),
  );
}

/**
 * Commit with the least expected cost under a band table, as a report.
 * @customfunction RECOMMENDED_COMMIT
 * @helpurl https://dealcurve.example/help/functions/recommended-commit.html
 * @param consumptions Possible yearly consumptions at list prices, money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @param overage_discount Fraction off list above the commit, or parity for the band's own; left out, 0
 * @param max_shortfall_probability Largest probability of unused commit that is accepted; left out, 1: no limit
 * @param probabilities One for each consumption, summing to 1; left out, all are equally likely
 * @returns A table of measure and value: commit (net), band, discount, expected cost and discount, shortfall.
 * @section 5
 * @answers How much should we commit to?
 * @formula the commit C ≥ 0 that minimises Σ probability × cost(consumption; C) within the limit; of equals the smallest
 * @example =DEAL.RECOMMENDED_COMMIT({800000;1250000;2000000}, {500000,0.12;1000000,0.2})
 * → {"Measure","Value";"Recommended commit",1000000;"Band",2;"Discount",0.2;"Expected cost",1250000;"Expected realized discount",0.0740740740740741;"Shortfall probability",0.333333333333333;"Expected cost without a commit",1350000}
 * At 1,000,000 and 20 % the costs are 1,000,000, 1,000,000 and 1,750,000. The best commit in the band below, 704,000 at 12 %, is expected to cost 1,254,000.
 * @errors #VALUE! a faulty band table, a text among the numbers, or probabilities that do not sum to 1
 * @see EXPECTED_COST
 * @see SHORTFALL_PROBABILITY
 */
export function recommendedCommit(
  consumptions: any[][],
  bands: any[][],
  overage_discount?: any,
  max_shortfall_probability?: any,
  probabilities?: any[][],
): any[][] {
  const asked = readCommitQuestion(
    consumptions,
    bands,
    overage_discount,
    max_shortfall_probability,
    probabilities,
  );
  return spill(
    andThen(asked, ({ scenarios, bands, overage, limit }) =>
      ok(recommendationTable(recommendedCommitOf(scenarios, bands, overage, limit))),
    ),
  );
}

function meanOf(given: UncertainYear): ExpectedYear {
  return expectedYear(termsOf(given), given.scenarios);
}
