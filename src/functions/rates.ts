import {
  all,
  andThen,
  argument,
  blendedRate as blendedRateOf,
  BUILT_IN_CARD,
  cardInForce,
  day,
  listRate as listRateOf,
  ok,
  optional,
  parseMix,
  quantity,
  readCard,
  readFlag,
  readModel,
  readModifiers,
  readSavingsQuestion,
  savingsWaterfall as savingsWaterfallOf,
  single,
  TOKEN_TYPES,
  word,
  workloadCost as workloadCostOf,
} from "../pricing";
import { answer, need, spill } from "./answer";
import { lift } from "./lift";
import { rateCardTable } from "./rateCardTable";
import { waterfallTable } from "./waterfallTable";

/** The card of the sheet, read once for the whole call; left out, the built-in one. */
function cardOf(raw: unknown) {
  return need(readCard(raw));
}

/**
 * Published list rate per million tokens of a model, on a date and under modifiers.
 * @customfunction LIST_RATE
 * @helpurl https://dealcurve.example/help/functions/list-rate.html
 * @param model Label or API id of the model, such as Opus 5.5 or claude-opus-5-5
 * @param token_type input, output, cache write 5m, cache write 1h or cache read
 * @param as_of Date of the rate; left out, the newest rate of the model
 * @param modifiers Any of batch, us and fast, separated by spaces or commas; left out, none
 * @param rate_card Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one
 * @returns Rate per million tokens, in the currency of the card (USD for the built-in one).
 * @section 2
 * @answers What does a million tokens of this kind cost at list on this day?
 * @formula rate in force × 0.5 with batch × 1.1 with us; fast replaces input and output and scales the cache rates alike
 * @example =DEAL.LIST_RATE("Opus 5.5", "output", DATE(2026,11,23))
 * → 20
 * Opus 5.5 has been at 4 in and 20 out since 22 September 2026.
 * @example =DEAL.LIST_RATE("Opus 5.5", "cache read", DATE(2026,11,23), "batch us")
 * → 0.11
 * Its cache read rate is 0.20 (a twentieth of input); 0.20 × 0.5 × 1.1 = 0.11.
 * @example =DEAL.LIST_RATE("Sonnet 5.5", "cache read", DATE(2026,10,6))
 * → 0.2
 * The day before the rate was cut to 0.10: old usage keeps its price.
 * @errors #VALUE! an unknown model (the message names the nearest), token type or modifier; fast together with batch
 * @errors #N/A no rate in force on the date, or a modifier that the model is not sold with on it
 * @see RATE_CARD
 * @see WORKLOAD_COST
 */
export function listRate(
  model: any[][],
  token_type: any[][],
  as_of?: any[][],
  modifiers?: any[][],
  rate_card?: any[][],
): any[][] {
  const card = cardOf(rate_card);
  return lift(
    [
      argument("model", model, (cell, at) => readModel(card, cell, at)),
      word("token_type", token_type, TOKEN_TYPES),
      day("as_of", as_of),
      argument("modifiers", modifiers, readModifiers),
    ],
    listRateOf,
  );
}

/**
 * The built-in rate card in force on a date: models, dates, rates, sources and how sure they are.
 * @customfunction RATE_CARD
 * @helpurl https://dealcurve.example/help/functions/rate-card.html
 * @param as_of Date of the card; left out, the newest row of each model
 * @param include_retired TRUE to add the last row of each model that had ended by then
 * @returns A table with a header row, one row a model. It is itself a valid rate card.
 * @section 2
 * @answers Which list rates does the product know, from when, and where do they come from?
 * @formula rows with From ≤ as_of ≤ To; dates are Excel dates (format the columns From, To and Card made)
 * @example =INDEX(DEAL.RATE_CARD(DATE(2026,11,23)), 1, 4)
 * → "Input"
 * The header names the columns; the fourth one holds the input rate per million tokens.
 * @errors #N/A no model is in force on the date
 * @see LIST_RATE
 */
export function rateCard(as_of?: any, include_retired?: any): any[][] {
  const asked = all({
    asOf: single(day("as_of", as_of)),
    includeRetired: single(argument("include_retired", include_retired, readFlag)),
  });
  return spill(
    andThen(asked, ({ asOf, includeRetired }) =>
      andThen(cardInForce(BUILT_IN_CARD, asOf, includeRetired), (rows) =>
        ok(rateCardTable(rows, BUILT_IN_CARD.madeOn)),
      ),
    ),
  );
}

/**
 * List cost of a line of work on one model, with its caching, batch and US-only shares.
 * @customfunction WORKLOAD_COST
 * @helpurl https://dealcurve.example/help/functions/workload-cost.html
 * @param model Label or API id of the model
 * @param input_mtok Input tokens in millions, cached ones included
 * @param output_mtok Output tokens in millions
 * @param cache_read_share Share of the input read from cache, 0 to 1; left out, 0
 * @param cache_write_share Share of the input written to cache for 5 minutes, 0 to 1; left out, 0
 * @param batch_share Share of the whole line that runs as batch, 0 to 1; left out, 0
 * @param us_only_share Share of the whole line with US-only inference, 0 to 1; left out, 0
 * @param as_of Date of the rates; left out, the newest of the model
 * @param rate_card Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one
 * @returns Money at list, in the currency of the card.
 * @section 2
 * @answers What would this usage cost at published rates?
 * @formula (1 − batch + batch × 0.5) × (1 + 0.1 × us) × [input × ((1 − read − write) × input rate + read × cache read rate + write × cache write rate) + output × output rate]
 * @example =DEAL.WORKLOAD_COST("Sonnet 4.6", 8357, 856, 0.75, 0.05, 0, 0, DATE(2026,11,23))
 * → 21301.4625
 * Input: 8357 × (0.2 × 3 + 0.75 × 0.3 + 0.05 × 3.75) = 8461.4625; output: 856 × 15 = 12840.
 * @example =DEAL.WORKLOAD_COST("Haiku 5.5", 1000, 200, 0, 0, 1)
 * → 100
 * (1000 × 0.10 + 200 × 0.50) × 0.5 = 100: batch halves both.
 * @errors #VALUE! an unknown model, a share outside 0 to 1, or cache shares that add up to more than 1
 * @errors #N/A no rate in force on the date, or a US-only share for a model without it
 * @see LIST_RATE
 * @see SAVINGS_WATERFALL
 */
export function workloadCost(
  model: any[][],
  input_mtok: any[][],
  output_mtok: any[][],
  cache_read_share?: any[][],
  cache_write_share?: any[][],
  batch_share?: any[][],
  us_only_share?: any[][],
  as_of?: any[][],
  rate_card?: any[][],
): any[][] {
  const card = cardOf(rate_card);
  return lift(
    [
      argument("model", model, (cell, at) => readModel(card, cell, at)),
      quantity("input_mtok", input_mtok, "tokenVolume"),
      quantity("output_mtok", output_mtok, "tokenVolume"),
      optional("cache_read_share", cache_read_share, "share", 0),
      optional("cache_write_share", cache_write_share, "share", 0),
      optional("batch_share", batch_share, "share", 0),
      optional("us_only_share", us_only_share, "share", 0),
      day("as_of", as_of),
    ],
    (rates, input, output, cacheReadShare, cacheWriteShare, batchShare, usOnlyShare, asOf) => {
      const use = { input, output, cacheReadShare, cacheWriteShare, batchShare, usOnlyShare };
      return workloadCostOf(rates, use, asOf);
    },
  );
}

/**
 * Average rate per million tokens over a mix of volumes and rates, less a discount.
 * @customfunction BLENDED_RATE
 * @helpurl https://dealcurve.example/help/functions/blended-rate.html
 * @param volumes Token volumes in millions, a range of any shape
 * @param rates Rates per million tokens, a range of the same shape
 * @param discount Discount as a fraction (18 % is 0.18), one for all or a range of the same shape; left out, 0
 * @returns Rate per million tokens, in the currency of the rates.
 * @section 2
 * @answers What do we pay for a million tokens over our whole mix?
 * @formula Σ volume × rate × (1 − discount) / Σ volume
 * @example =DEAL.BLENDED_RATE({800;200}, {4;20}, 0.1)
 * → 6.48
 * (800 × 4 + 200 × 20) / 1000 = 7.20; less 10 % is 6.48.
 * @example =DEAL.BLENDED_RATE({800;200}, {4;20}, {0;0.25})
 * → 6.2
 * (800 × 4 + 200 × 20 × 0.75) / 1000 = 6.20: only output is discounted.
 * @errors #VALUE! ranges of different shapes, a text or a negative number in one of them
 * @errors #DIV/0! the volumes add up to 0
 * @see LIST_RATE
 * @see SAVINGS_WATERFALL
 */
export function blendedRate(volumes: any[][], rates: any[][], discount?: any[][]): any {
  return answer(andThen(parseMix(volumes, rates, discount), blendedRateOf));
}

/**
 * Savings of a workload step by step: routing, caching, batch, US-only surcharge, discount.
 * @customfunction SAVINGS_WATERFALL
 * @helpurl https://dealcurve.example/help/functions/savings-waterfall.html
 * @param workload Table with the columns Model, Input MTok, Output MTok and optional shares, header row included
 * @param discount Discount as a fraction (18 % is 0.18); left out, 0
 * @param premium_model Model to start from; left out, the one in the workload with the dearest output
 * @param as_of Date of the rates; left out, the newest of each model
 * @param rate_card Rate card to use, shaped like the result of RATE_CARD; left out, the built-in one
 * @returns A table with a header row: step, cost after it, saving, share of the first cost.
 * @section 2
 * @answers Is our saving in the discount, or in routing, caching and batch?
 * @formula each step on top of the one before; saving = cost before − cost after; share = saving / first cost
 * @example =DEAL.SAVINGS_WATERFALL({"Model","Input MTok","Output MTok","Cache read share","Batch share";"Opus 5.5",1000,200,0.5,0;"Haiku 5.5",4000,500,0,1}, 0.2, , DATE(2026,11,23))
 * → {"Step","Cost","Saving","Share";"Premium model at list",34000,0,0;"Routing",8650,25350,0.745588235294118;"Caching",6750,1900,0.0558823529411765;"Batch",6425,325,0.00955882352941176;"US-only",6425,0,0;"Discount",5140,1285,0.0377941176470588}
 * All on Opus: 5000 × 4 + 700 × 20 = 34000. Routed: 8000 + (4000 × 0.1 + 500 × 0.5) = 8650. Caching: 500 × (4 − 0.2) = 1900 less. Batch: half of 650 less. Discount: 20 % of 6425.
 * @errors #VALUE! a workload without its columns, an unknown model, a share outside 0 to 1
 * @errors #N/A no rate in force on the date, or a US-only share for a model without it
 * @errors #DIV/0! the workload costs nothing
 * @see WORKLOAD_COST
 * @see BLENDED_RATE
 */
export function savingsWaterfall(
  workload: any[][],
  discount?: any,
  premium_model?: any,
  as_of?: any,
  rate_card?: any[][],
): any[][] {
  const asked = readSavingsQuestion(workload, discount, premium_model, as_of, rate_card);
  return spill(
    andThen(asked, ({ lines, discount, premium }) =>
      andThen(savingsWaterfallOf(lines, discount, premium), (stages) => ok(waterfallTable(stages))),
    ),
  );
}
