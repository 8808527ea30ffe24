import { LAYER_NAMES } from "../messages";
import {
  addUp,
  againstBand,
  againstMix,
  againstTerms,
  andThen,
  benchmarkDiscount as benchmarkDiscountOf,
  benchmarkPercentile as benchmarkPercentileOf,
  contractOf,
  DEFAULT_FACTOR,
  fail,
  layerOf,
  LEVER_NAMES,
  leverValues as leverValuesOf,
  monthlySchedule,
  negotiationCalendar as negotiationCalendarOf,
  ok,
  optional,
  outcomeOf,
  parseComparables,
  quantity,
  readCalendarQuestion,
  readLeverQuestion,
  readReadingQuestion,
  word,
  zeroAsBlank,
} from "../pricing";
import { need, spill } from "./answer";
import { lift } from "./lift";
import { calendarTable, leverTable, readingTable } from "./readingTables";

/**
 * Discount at a percentile of your own comparable deals; the median if left out.
 * @customfunction BENCHMARK_DISCOUNT
 * @helpurl https://dealcurve.example/help/functions/benchmark-discount.html
 * @param commit Annual commit asked about, money
 * @param comparables Your comparable deals: annual commit and discount, a row each; a header row is allowed
 * @param percentile From 0 to 1 (0.9 is the 90th percentile); left out, 0.5: the median
 * @param factor Comparable are commits from commit / factor to commit × factor; left out, 2
 * @returns Discount as a fraction.
 * @section 7
 * @answers What discount do the deals that I know of show for a commit like this?
 * @formula PERCENTILE.INC of the discounts of the comparables whose commit is within the factor
 * @example =DEAL.BENCHMARK_DISCOUNT(1000000, {500000,0.1;900000,0.14;2000000,0.2;2500000,0.3})
 * → 0.14
 * Three commits lie from 500,000 to 2,000,000, bounds included; the median of 10 %, 14 % and 20 % is 14 %.
 * @errors #N/A fewer than three comparables within the factor; the message says how many there were
 * @errors #VALUE! a table of other than two columns, a percentile outside 0 to 1, a factor below 1
 * @see BENCHMARK_PERCENTILE
 * @see PROPOSAL_READING
 */
export function benchmarkDiscount(
  commit: any[][],
  comparables: any[][],
  percentile?: any[][],
  factor?: any[][],
): any[][] {
  const known = need(parseComparables(comparables, { argument: "comparables" }));
  return lift(
    [
      quantity("commit", commit, "money"),
      optional("percentile", percentile, "percentile", 0.5),
      zeroAsBlank(optional("factor", factor, "comparableFactor", DEFAULT_FACTOR)),
    ],
    (money, share, reach) => benchmarkDiscountOf(known, money, share, reach),
  );
}

/**
 * Where an offered discount sits among your own comparable deals.
 * @customfunction BENCHMARK_PERCENTILE
 * @helpurl https://dealcurve.example/help/functions/benchmark-percentile.html
 * @param commit Annual commit of the offer, money
 * @param discount Offered discount as a fraction: 18 % is 0.18
 * @param comparables Your comparable deals: annual commit and discount, a row each; a header row is allowed
 * @param factor Comparable are commits from commit / factor to commit × factor; left out, 2
 * @returns Share from 0 (below all of them) to 1 (above all).
 * @section 7
 * @answers Is this offer good, measured by the deals that I know of?
 * @formula share of the comparables with a smaller discount + half the share of those with an equal one
 * @example =DEAL.BENCHMARK_PERCENTILE(1000000, 0.14, {500000,0.1;900000,0.14;2000000,0.2;2500000,0.3})
 * → 0.5
 * Of three comparables one is smaller and one equal: (1 + 1/2) / 3.
 * @errors #N/A fewer than three comparables within the factor; the message says how many there were
 * @errors #VALUE! a table of other than two columns, a discount outside 0 up to 1, a factor below 1
 * @see BENCHMARK_DISCOUNT
 */
export function benchmarkPercentile(
  commit: any[][],
  discount: any[][],
  comparables: any[][],
  factor?: any[][],
): any[][] {
  const known = need(parseComparables(comparables, { argument: "comparables" }));
  return lift(
    [
      quantity("commit", commit, "money"),
      quantity("discount", discount, "discount"),
      zeroAsBlank(optional("factor", factor, "comparableFactor", DEFAULT_FACTOR)),
    ],
    (money, off, reach) => benchmarkPercentileOf(known, money, off, reach),
  );
}

/**
 * A proposal read three ways, in words: against the band, against the mix, against the terms.
 * @customfunction PROPOSAL_READING
 * @helpurl https://dealcurve.example/help/functions/proposal-reading.html
 * @param proposal Proposal block: field names in the first column, values beside them
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param bands The vendor's band table: threshold and discount, or name, threshold and discount; may be left out
 * @param comparables Your comparable deals: annual commit and discount, a row each; may be left out
 * @param workload Table with Model, Input MTok, Output MTok and optional shares; may be left out
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param probabilities One for each column of the forecast, summing to 1; left out, all are equally likely
 * @param rate_card Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one
 * @returns A table of reading, finding in words and figure.
 * @section 7
 * @answers What would a good analyst say about this proposal?
 * @formula figures: offered − curve discount (or − median comparable); money a year from routing, caching and batch; expected realized discount
 * @example =INDEX(DEAL.PROPOSAL_READING({"Proposal","Offer";"Annual commit",1000000;"Discount",0.18}, {900000}, {500000,0.12;1000000,0.2}), 2, 2)
 * → "The offer of 18 % is 2 points below the 20 % that the vendor's own bands give a commit of USD 1,000,000 a year. No comparables were given."
 * The bands give a commit of 1,000,000 a discount of 20 %; the offer is 18 %.
 * @errors #VALUE! an unknown field or model, a year without its commit or discount, a faulty table
 * @see DISCOUNT_BRIDGE
 * @see LEVER_VALUES
 */
export function proposalReading(
  proposal: any[][],
  forecast: any[][],
  bands?: any[][],
  comparables?: any[][],
  workload?: any[][],
  list_price_changes?: any[][],
  probabilities?: any[][],
  rate_card?: any[][],
): any[][] {
  const asked = readReadingQuestion(
    proposal,
    forecast,
    bands,
    comparables,
    workload,
    list_price_changes,
    probabilities,
    rate_card,
  );
  return spill(
    andThen(asked, ({ deal: { proposal, market }, bands, comparables, workload }) => {
      const { forecast, priceChanges } = market;
      const contract = contractOf(proposal, priceChanges);
      const total = addUp(monthlySchedule(contract, outcomeOf(contract, forecast).expected));
      if (!Number.isFinite(total.paid + total.listValue)) return fail({ code: "not_finite" });
      return ok(
        readingTable({
          currency: proposal.currency,
          band: againstBand(proposal, bands, comparables),
          mix: againstMix(contract, total, workload),
          terms: againstTerms(contract, forecast, total),
        }),
      );
    }),
  );
}

/**
 * What each negotiation lever is worth on your usage, layer by layer, best first.
 * @customfunction LEVER_VALUES
 * @helpurl https://dealcurve.example/help/functions/lever-values.html
 * @param proposal Proposal block: field names in the first column, values beside them
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param probabilities One for each column of the forecast, summing to 1; left out, all are equally likely
 * @param bands The vendor's band table, for the band threshold; may be left out
 * @param asks Table of lever and ask, where you ask for something else than the standard; may be left out
 * @returns A table of lever, layer, ask, value in money, points of realized discount and a note in words.
 * @section 8
 * @answers What should we ask for first?
 * @formula expected cost today − expected cost when only that term changes, on the same usage
 * @example =INDEX(DEAL.LEVER_VALUES({"Proposal","Offer";"Annual commit",1000000;"Discount",0.2}, {1600000}), 2, 4)
 * → 70000
 * Overage at the commit's own discount: 350,000 of overage cost 280,000 instead. It is worth more than a point on the rate, and both move easily.
 * @errors #VALUE! an unknown field or lever (the message names it), a year without its commit or discount, an ask out of range
 * @see NEGOTIATION_LAYER
 * @see NEGOTIATION_CALENDAR
 */
export function leverValues(
  proposal: any[][],
  forecast: any[][],
  list_price_changes?: any[][],
  probabilities?: any[][],
  bands?: any[][],
  asks?: any[][],
): any[][] {
  const asked = readLeverQuestion(
    proposal,
    forecast,
    list_price_changes,
    probabilities,
    bands,
    asks,
  );
  return spill(
    andThen(asked, ({ deal: { proposal, market }, setting }) => {
      const values = leverValuesOf(proposal, market.priceChanges, setting);
      return ok(leverTable(values, setting.asks, proposal.currency));
    }),
  );
}

/**
 * How easily a negotiation lever moves.
 * @customfunction NEGOTIATION_LAYER
 * @helpurl https://dealcurve.example/help/functions/negotiation-layer.html
 * @param lever Name of the lever, such as Overage rate or Price protection
 * @returns Moves easily, Moves with effort or Rarely moves.
 * @section 8
 * @answers Is this worth pushing for?
 * @formula a look-up in the negotiation map
 * @example =DEAL.NEGOTIATION_LAYER("overage rate")
 * → "Moves easily"
 * Case and spaces do not matter.
 * @errors #VALUE! an unknown lever; the message names all of them
 * @see LEVER_VALUES
 */
export function negotiationLayer(lever: any[][]): any[][] {
  return lift([word("lever", lever, LEVER_NAMES)], (name) => LAYER_NAMES[layerOf(name)]);
}

/**
 * When to start and when to close a negotiation, by the vendor's fiscal quarters.
 * @customfunction NEGOTIATION_CALENDAR
 * @helpurl https://dealcurve.example/help/functions/negotiation-calendar.html
 * @param deadline Day by which the contract must stand, such as the end of the current one
 * @param today Day from which the negotiation can start; give TODAY() if you mean it
 * @param fiscal_year_end_month Month in which the vendor's fiscal year ends, 1 to 12; left out, 12 is assumed
 * @param weeks_needed Weeks that the negotiation takes; left out, 12
 * @param slack_weeks Weeks wanted between the close and the deadline; left out, 4
 * @returns A table of measure and value: start by, target close, quarter, weeks of slack, then the quarter ends. Dates are serial numbers.
 * @section 9
 * @answers When should we start negotiating, and when should we close?
 * @formula target close = latest fiscal year end, else quarter end, by deadline − slack and after today + weeks; start by = target close − weeks
 * @example =INDEX(DEAL.NEGOTIATION_CALENDAR(DATE(2027,3,31), DATE(2026,9,1)), 3, 2)
 * → 46387
 * 31 December 2026 ends the fiscal year, leaves 90 days before the deadline and is more than twelve weeks away.
 * @errors #VALUE! a text where a date belongs, a month outside 1 to 12, more than 520 weeks
 * @see LEVER_VALUES
 */
export function negotiationCalendar(
  deadline: any,
  today: any,
  fiscal_year_end_month?: any,
  weeks_needed?: any,
  slack_weeks?: any,
): any[][] {
  const asked = readCalendarQuestion(
    deadline,
    today,
    fiscal_year_end_month,
    weeks_needed,
    slack_weeks,
  );
  return spill(
    andThen(asked, ({ frame, isAssumed }) =>
      ok(calendarTable(negotiationCalendarOf(frame), frame.yearEndMonth, isAssumed)),
    ),
  );
}
