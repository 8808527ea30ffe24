import { NO_BAND } from "../messages";
import {
  all,
  andThen,
  argument,
  bandFor,
  BASES,
  crossingBreakeven as crossingBreakevenOf,
  crossingValue as crossingValueOf,
  CURVE_METHODS,
  DEFAULT_TERM_YEARS,
  discountForCommit as discountForCommitOf,
  nextBand as nextBandOf,
  ok,
  optional,
  parseBandTable,
  parseTermUplift,
  quantity,
  readOverage,
  single,
  word,
  zeroAsBlank,
} from "../pricing";
import { need, spill } from "./answer";
import { lift } from "./lift";

const BANDS = { argument: "bands" };
/** Below the first threshold. */
/**
 * Name of the band that a commit is in, or its number from 1.
 * @customfunction BAND_FOR_COMMIT
 * @helpurl https://dealcurve.example/help/functions/band-for-commit.html
 * @param commit Annual commit, money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @returns The band's name, its number from 1 where the table has no names, or No band below the first.
 * @section 3
 * @answers Which band of the vendor's table does this commit reach?
 * @formula the band with the highest threshold ≤ commit
 * @example =DEAL.BAND_FOR_COMMIT(600000, {"Bronze",100000,0.05;"Silver",500000,0.12;"Gold",1000000,0.17})
 * → "Silver"
 * 500,000 ≤ 600,000 < 1,000,000.
 * @example =DEAL.BAND_FOR_COMMIT(99999.99, {100000,0.05;500000,0.12})
 * → "No band"
 * A cent below the first threshold; at the threshold it is in the band.
 * @errors #VALUE! a negative commit; a table with a text or a repeated threshold in it, or the wrong columns
 * @see DISCOUNT_FOR_COMMIT
 * @see NEXT_BAND
 */
export function bandForCommit(commit: any[][], bands: any[][]): any[][] {
  const table = need(parseBandTable(bands, BANDS));
  return lift(
    [quantity("commit", commit, "money")],
    (money) => bandFor(table, money)?.label ?? NO_BAND,
  );
}

/**
 * Discount that the vendor's band table gives an annual commit, with its term uplift.
 * @customfunction DISCOUNT_FOR_COMMIT
 * @helpurl https://dealcurve.example/help/functions/discount-for-commit.html
 * @param commit Annual commit, money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @param term_years Length of the contract in years; left out, 1
 * @param term_uplift Table of years and extra points (0.02 is two points); left out, no uplift
 * @param method all-units (or volume): one discount for all of it; marginal (or graduated): slice by slice
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Discount as a fraction: 0.155 is 15.5 %.
 * @section 3
 * @answers What discount does the vendor's own curve give at this commit?
 * @formula discount of the band with the highest threshold ≤ commit + uplift of the row with the highest years ≤ term; marginal: what the slices save at list over what they buy at list
 * @example =DEAL.DISCOUNT_FOR_COMMIT(600000, {100000,0.05;500000,0.12;1000000,0.17}, 3, {1,0;2,0.02;3,0.035})
 * → 0.155
 * 12 % in the band from 500,000, and 3.5 points for three years.
 * @example =DEAL.DISCOUNT_FOR_COMMIT(600000, {100000,0.05;500000,0.12}, , , "marginal", "list")
 * → 0.0533333333333333
 * (100,000 × 0 + 400,000 × 5 % + 100,000 × 12 %) / 600,000 = 32,000 / 600,000.
 * @errors #VALUE! a negative commit, a faulty table, or a band and an uplift that reach 100 % together
 * @see BAND_FOR_COMMIT
 * @see NEXT_BAND
 */
export function discountForCommit(
  commit: any[][],
  bands: any[][],
  term_years?: any[][],
  term_uplift?: any[][],
  method?: any[][],
  basis?: any[][],
): any[][] {
  const curve = need(
    all({
      bands: parseBandTable(bands, BANDS),
      uplifts: parseTermUplift(term_uplift, { argument: "term_uplift" }),
    }),
  );
  return lift(
    [
      quantity("commit", commit, "money"),
      zeroAsBlank(optional("term_years", term_years, "termYears", DEFAULT_TERM_YEARS)),
      word("method", method, CURVE_METHODS, "all-units"),
      word("basis", basis, BASES, "net"),
    ],
    (money, years, how, base) => discountForCommitOf(curve, money, years, how, base),
  );
}

/**
 * The next band above a commit: its name, threshold, the extra commit, its discount, extra points.
 * @customfunction NEXT_BAND
 * @helpurl https://dealcurve.example/help/functions/next-band.html
 * @param commit Annual commit, money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @returns A row of five cells: band, threshold, extra commit, discount, extra points.
 * @section 3
 * @answers How far is the next discount step, and what does it bring?
 * @formula extra commit = threshold − commit; extra points = its discount − the discount now
 * @example =DEAL.NEXT_BAND(600000, {"Bronze",100000,0.05;"Silver",500000,0.12;"Gold",1000000,0.17})
 * → {"Gold",1000000,400000,0.17,0.05}
 * Gold starts at 1,000,000, 400,000 above the commit, with 17 % against 12 %.
 * @errors #N/A the commit is in the top band
 * @errors #VALUE! a negative commit or a faulty table
 * @see CROSSING_VALUE
 * @see CROSSING_BREAKEVEN
 */
export function nextBand(commit: any, bands: any[][]): any[][] {
  const asked = all({
    commit: single(quantity("commit", commit, "money")),
    bands: parseBandTable(bands, BANDS),
  });
  return spill(
    andThen(asked, ({ commit, bands }) =>
      andThen(nextBandOf(bands, commit), ({ band, extraCommit, extraPoints }) =>
        ok([[band.label, band.threshold, extraCommit, band.discount, extraPoints]]),
      ),
    ),
  );
}

/**
 * Money gained in a year by committing to the next threshold instead; lost, where negative.
 * @customfunction CROSSING_VALUE
 * @helpurl https://dealcurve.example/help/functions/crossing-value.html
 * @param consumption Yearly consumption at list prices, money
 * @param commit Annual commit, net money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @returns Money a year.
 * @section 4
 * @answers Is a bigger commit worth it at our consumption?
 * @formula cost(consumption; commit) − cost(consumption; next threshold)
 * @example =DEAL.CROSSING_VALUE(1300000, 900000, {500000,0.12;1000000,0.2})
 * → 127272.727272727
 * At 900,000 and 12 %: full use is 900,000 / 0.88 = 1,022,727.27, overage 277,272.73, cost 1,177,272.73. At 1,000,000 and 20 %: full use is 1,250,000, cost 1,050,000. The difference is 127,272.73.
 * @example =DEAL.CROSSING_VALUE(700000, 900000, {500000,0.12;1000000,0.2})
 * → -100000
 * Neither commit is used up, so the larger one costs 100,000 more.
 * @errors #N/A the commit is in the top band: there is nothing to cross
 * @errors #VALUE! a negative consumption or commit, an overage discount of 1 or more, a faulty table
 * @see CROSSING_BREAKEVEN
 * @see NEXT_BAND
 */
export function crossingValue(
  consumption: any[][],
  commit: any[][],
  bands: any[][],
  overage_discount?: any[][],
): any[][] {
  const table = need(parseBandTable(bands, BANDS));
  return lift(
    [
      quantity("consumption", consumption, "consumption"),
      quantity("commit", commit, "money"),
      argument("overage_discount", overage_discount, readOverage),
    ],
    (use, money, overage) => crossingValueOf(use, money, table, overage),
  );
}

/**
 * Yearly consumption from which committing to the next threshold costs no more.
 * @customfunction CROSSING_BREAKEVEN
 * @helpurl https://dealcurve.example/help/functions/crossing-breakeven.html
 * @param commit Annual commit, net money
 * @param bands Band table: threshold and discount, or name, threshold and discount; a header row is allowed
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @returns Consumption at list prices, money a year.
 * @section 4
 * @answers From which consumption does the next band pay?
 * @formula commit / (1 − discount) + (threshold − commit) / (1 − overage discount), if that is at most threshold / (1 − its discount)
 * @example =DEAL.CROSSING_BREAKEVEN(900000, {500000,0.12;1000000,0.2})
 * → 1122727.27272727
 * 900,000 / 0.88 + 100,000 / 1 = 1,122,727.27: there the smaller deal costs 1,000,000 too.
 * @errors #N/A the commit is in the top band, or crossing never pays (the message says by how much)
 * @errors #VALUE! a negative commit, an overage discount of 1 or more, a faulty table
 * @see CROSSING_VALUE
 * @see NEXT_BAND
 */
export function crossingBreakeven(
  commit: any[][],
  bands: any[][],
  overage_discount?: any[][],
): any[][] {
  const table = need(parseBandTable(bands, BANDS));
  return lift(
    [
      quantity("commit", commit, "money"),
      argument("overage_discount", overage_discount, readOverage),
    ],
    (money, overage) => crossingBreakevenOf(money, table, overage),
  );
}
