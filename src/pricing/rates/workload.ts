import { isBlankOrZero, readOptional } from "../cell";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { all, andThen, each, ok, type Result, unless } from "../result";
import { readHeadedTable, type HeadedRow } from "../table";
import { BATCH_FACTOR } from "./modifiers";
import { readModel, rowInForce, type ModelRates, type RateCard, type RateRow } from "./rateCard";

/** A line's tokens, in millions, and how they are used. Shares are fractions from 0 to 1. */
export interface LineUse {
  /** Input tokens, cached ones included. */
  readonly input: number;
  readonly output: number;
  /** Of the input. The two cache shares add up to 1 at most. */
  readonly cacheReadShare: number;
  /** Of the input; five-minute writes. */
  readonly cacheWriteShare: number;
  /** Of the whole line. */
  readonly batchShare: number;
  /** Of the whole line. */
  readonly usOnlyShare: number;
}

/** A line of a workload, with the rates in force. */
export interface WorkloadLine extends LineUse {
  readonly row: RateRow;
  /** By how much fewer the line's tokens would be on the premium model: 1.3 divides them. */
  readonly tokenFactor: number;
}

/** The cost of one line at list, one measure after another. The last is what is paid at list. */
export interface LineCost {
  /** Neither caching, nor batch, nor US-only inference. */
  readonly plain: number;
  readonly cached: number;
  readonly batched: number;
  readonly list: number;
}

/**
 * The list cost of a line: cached input at the model's own cache rates, the batch share at half,
 * US-only inference on top. Batch and caching stack. Section 2 of the model.
 */
export function lineCost({ rates, usMultiplier = 1 }: RateRow, use: LineUse): LineCost {
  const { input, cacheReadShare: read, cacheWriteShare: write } = use;
  const output = use.output * rates.output;
  // Shares that add up to 1 but for rounding leave nothing uncached, not less than nothing.
  const uncached = Math.max(0, 1 - read - write);
  const inputRate = uncached * rates.input + read * rates.cacheRead + write * rates.cacheWrite5m;
  const cached = input * inputRate + output;
  const batched = cached * (1 - use.batchShare + use.batchShare * BATCH_FACTOR);
  const list = batched * (1 + (usMultiplier - 1) * use.usOnlyShare);
  return { plain: input * rates.input + output, cached, batched, list };
}

const ROUNDING = 1e-9;

/** Whether the use can be: cache shares of 1 at most, and US-only inference where it is sold. */
export function checkUse(
  row: RateRow,
  use: LineUse,
  asOf: number | undefined,
  place: { readonly shares: Place; readonly usOnly: Place },
): Result<LineUse> {
  const issues: Issue[] = [];
  const total = use.cacheReadShare + use.cacheWriteShare;
  if (total > 1 + ROUNDING) issues.push({ code: "shares_above_one", at: place.shares, total });
  if (use.usOnlyShare > 0 && row.usMultiplier === undefined) {
    issues.push({
      code: "modifier_not_sold",
      nature: "not_found",
      at: place.usOnly,
      model: row.model,
      modifier: "us",
      ...(asOf !== undefined && { on: asOf }),
    });
  }
  return unless(issues, use);
}

/** The list cost of one line of work on a day (none: the model's newest row). */
export function workloadCost(
  model: ModelRates,
  use: LineUse,
  asOf: number | undefined,
): Result<number> {
  return andThen(rowInForce(model, asOf, { argument: "as_of" }), (row) =>
    andThen(checkUse(row, use, asOf, SCALARS), () => ok(lineCost(row, use).list)),
  );
}

const SCALARS = {
  shares: { argument: "cache_write_share" },
  usOnly: { argument: "us_only_share" },
} as const;

const REQUIRED = ["Model", "Input MTok", "Output MTok"] as const;
const OPTIONAL = [
  "Cache read share",
  "Cache write share",
  "Batch share",
  "US-only share",
  "Token factor",
] as const;
type Heading = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/**
 * Reads a workload: a table with a header row, a line a model, priced by the card's rows in force
 * on a day (none: each model's newest). Blank volumes and shares are 0, a blank factor is 1.
 */
export function parseWorkload(
  raw: unknown,
  at: Place,
  card: RateCard,
  asOf: number | undefined,
): Result<readonly WorkloadLine[]> {
  return andThen(readHeadedTable<Heading>(raw, at, REQUIRED, OPTIONAL), (rows) =>
    each(rows.map((row) => readLine(row, card, asOf))),
  );
}

function readLine(
  line: HeadedRow<Heading>,
  card: RateCard,
  asOf: number | undefined,
): Result<WorkloadLine> {
  const figure = (kind: "tokenVolume" | "share", heading: Heading) =>
    readOptional(kind, line.cell(heading), line.at(heading), 0);
  const read = all({
    row: andThen(readModel(card, line.cell("Model"), line.at("Model")), (model) =>
      rowInForce(model, asOf, line.at("Model")),
    ),
    input: figure("tokenVolume", "Input MTok"),
    output: figure("tokenVolume", "Output MTok"),
    cacheReadShare: figure("share", "Cache read share"),
    cacheWriteShare: figure("share", "Cache write share"),
    batchShare: figure("share", "Batch share"),
    usOnlyShare: figure("share", "US-only share"),
    tokenFactor: readFactor(line),
  });
  const place = { shares: line.at("Cache write share"), usOnly: line.at("US-only share") };
  return andThen(read, (value) =>
    andThen(checkUse(value.row, value, asOf, place), () => ok(value)),
  );
}

/** A factor of 0 can only be a blank cell of a build of Excel that passes 0 for it. */
function readFactor(line: HeadedRow<Heading>): Result<number> {
  const raw = line.cell("Token factor");
  const cell = isBlankOrZero(raw) ? undefined : raw;
  return readOptional("tokenFactor", cell, line.at("Token factor"), 1);
}
