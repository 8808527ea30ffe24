import type { Columns } from "./columns";
import type { FileIntake } from "./fileIntake";
import { cellKey, RowFields, TOKEN_ORDER, type RowReader, type TableHabit } from "./rowReader";

export const DATE_COLUMNS = ["usage_date_utc", "usage_date", "date_utc", "date"] as const;
export const MODEL_COLUMNS = ["model_version", "model", "model_id"] as const;

/** The token columns of the Console's usage CSV, in the order of the token types. */
export const TOKEN_COLUMNS = [
  ["usage_input_tokens_no_cache", "uncached_input_tokens"],
  ["usage_output_tokens", "output_tokens"],
  ["usage_input_tokens_cache_write_5m", "cache_creation_input_tokens"],
  ["usage_input_tokens_cache_write_1h"],
  ["usage_input_tokens_cache_read", "cache_read_input_tokens"],
] as const;

export function modeReaders(columns: Columns) {
  const [serviceTier, contextWindow, inferenceGeo, speed] = [
    columns.reader("usage_type", "service_tier", "x_ServiceTier"),
    columns.reader("context_window", "x_ContextWindow"),
    columns.reader("inference_geo", "x_InferenceGeo"),
    columns.reader("speed", "x_Speed"),
  ];
  return (fields: readonly string[]) => ({
    serviceTier: serviceTier(fields),
    contextWindow: contextWindow(fields),
    inferenceGeo: inferenceGeo(fields),
    speed: speed(fields),
  });
}

/** The Console's usage CSV: a row for each day, model, key and mode, with tokens of every type. */
export function consoleUsage(columns: Columns, intake: FileIntake, habit: TableHabit): RowReader {
  const read = new RowFields(intake, habit);
  const date = columns.reader(...DATE_COLUMNS);
  const model = columns.reader(...MODEL_COLUMNS);
  const workspace = columns.reader("workspace", "workspace_id");
  const searches = columns.reader("web_search_count");
  const modes = modeReaders(columns);
  const tokens = TOKEN_COLUMNS.map((names) => columns.reader(...names));
  const { ledger } = intake.shared;
  return (fields, line) => {
    const day = read.day(date(fields), line);
    if (day === undefined) return;
    const counts: number[] = [];
    for (const count of tokens) {
      const figure = read.figure(count(fields), "tokens", line, 0);
      if (figure === undefined) return;
      counts.push(figure);
    }
    const searched = read.figure(searches(fields), "tokens", line, 0);
    if (searched === undefined) return;
    const key = cellKey(intake, day, model(fields), modes(fields), line);
    if (key === undefined) return;
    TOKEN_ORDER.forEach((type, index) => {
      const count = counts[index] ?? 0;
      if (count > 0) ledger.addTokens(key, type, count);
    });
    ledger.webSearches += searched;
    intake.took(day, workspace(fields));
  };
}
