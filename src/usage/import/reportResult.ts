import { readMoment } from "./days";
import { days } from "./span";
import type { FileIntake } from "./fileIntake";
import { cellKey, type Modes } from "./rowReader";
import type { FileKind } from "../../messages";
import { chargeOf, isTokens, tokenTypeOf } from "./words";
import type { TokenType } from "../../pricing";

export type Result = Readonly<Record<string, unknown>>;

export interface Bucket {
  /** Its first moment; the day of all its results. */
  readonly from: number | undefined;
  readonly to: number | undefined;
  readonly results: readonly unknown[];
  /** Whether it is a row of its own and not a time bucket. */
  readonly isRow: boolean;
}

/** A time bucket of a report; or a single row, as the reports without buckets have them. */
export function bucketOf(value: Result): Bucket {
  const from = readMoment(value["starting_at"]);
  const to = readMoment(value["ending_at"]);
  const results = value["results"];
  if (Array.isArray(results)) return { from, to, results: results as unknown[], isRow: false };
  return { from, to, results: [value], isRow: true };
}

/** Which report a result is of, told by what it has. */
export function reportOf(result: unknown): FileKind | undefined {
  if (!isRecord(result)) return undefined;
  if ("list_amount" in result) return "analytics cost report";
  if ("amount" in result) return "admin cost report";
  return "output_tokens" in result || "uncached_input_tokens" in result
    ? "admin usage report"
    : undefined;
}

export function isRecord(value: unknown): value is Result {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Takes one result of a report into the ledger. */
export function takeResult(
  result: unknown,
  bucket: Bucket,
  intake: FileIntake,
  line: number,
): void {
  const report = reportOf(result);
  if (report === undefined || !isRecord(result)) return intake.skip(line, "not_a_result");
  if (bucket.from === undefined) return intake.skip(line, "bad_date");
  const { from: day } = days(bucket.from, bucket.from);
  if (report === "admin usage report") takeUsage(result, day, intake, line);
  else takeCost(result, day, intake, line);
}

function takeUsage(result: Result, day: number, intake: FileIntake, line: number): void {
  const creation = isRecord(result["cache_creation"]) ? result["cache_creation"] : {};
  const counts: readonly (readonly [TokenType, unknown])[] = [
    ["input", result["uncached_input_tokens"]],
    ["output", result["output_tokens"]],
    ["cacheWrite5m", creation["ephemeral_5m_input_tokens"]],
    ["cacheWrite1h", creation["ephemeral_1h_input_tokens"]],
    ["cacheRead", result["cache_read_input_tokens"]],
  ];
  const tokens = counts.map(([type, count]) => [type, amountOf(count) ?? 0] as const);
  if (!tokens.every(([, count]) => intake.accepts(line, count, "tokens"))) return;
  const key = cellKey(intake, day, textOf(result["model"]), modesOf(result), line);
  if (key === undefined) return;
  for (const [type, count] of tokens) {
    if (count > 0) intake.shared.ledger.addTokens(key, type, count);
  }
  const tools = isRecord(result["server_tool_use"]) ? result["server_tool_use"] : {};
  const searches = amountOf(tools["web_search_requests"]) ?? 0;
  if (searches > 0) intake.shared.ledger.webSearches += searches;
  intake.took(day, textOf(result["workspace_id"]));
}

const CENTS = 100;

/** Amounts of the reports are in cents, as decimal texts. */
function takeCost(result: Result, day: number, intake: FileIntake, line: number): void {
  const cents = amountOf(result["amount"]);
  if (cents === undefined) return intake.skip(line, "no_amount");
  const listCents = amountOf(result["list_amount"]);
  const billed = cents / CENTS;
  const list = listCents === undefined ? undefined : listCents / CENTS;
  if (!intake.accepts(line, billed, "money")) return;
  if (list !== undefined && !intake.accepts(line, list, "money")) return;
  const costType = textOf(result["cost_type"]);
  const type = textOf(result["token_type"]);
  const model = textOf(result["model"]);
  const { ledger } = intake.shared;
  if (!isTokens(costType) || (costType === "" && type === "" && model === "")) {
    ledger.addOther(day, chargeOf(costType), billed, list);
  } else {
    const token = tokenTypeOf(type);
    if (token === undefined && type !== "") return intake.skip(line, "unknown_token_type", type);
    const key = cellKey(intake, day, model, modesOf(result), line);
    if (key === undefined) return;
    ledger.addCost(key, token, billed, list);
  }
  intake.currency(textOf(result["currency"]));
  if (list !== undefined) intake.bothCosts(billed, list);
  intake.took(day, textOf(result["workspace_id"]));
}

function modesOf(result: Result): Modes {
  return {
    serviceTier: textOf(result["service_tier"]),
    contextWindow: textOf(result["context_window"]),
    inferenceGeo: textOf(result["inference_geo"]),
    speed: textOf(result["speed"]),
  };
}

function textOf(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}

/** Undefined where there is none; NaN where it is no number, which is then skipped as such. */
function amountOf(value: unknown): number | undefined {
  if (value === undefined || value === null || value === "") return undefined;
  if (typeof value === "number") return value;
  return typeof value === "string" && /^\s*[+-]?[\d.]/.test(value) ? Number(value) : NaN;
}
