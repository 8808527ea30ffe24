import { decimals, TOKEN_TYPES } from "./usage.mjs";

const PLAIN = { delimiter: ",", newline: "\n", mark: ".", bom: "" };
/** As Excel saves a table in much of Europe. */
const EUROPEAN = { delimiter: ";", newline: "\r\n", mark: ",", bom: "\ufeff" };

const CONSOLE_TYPES = [
  "input_no_cache",
  "output",
  "input_cache_write_5m",
  "input_cache_write_1h",
  "input_cache_read",
];

const USAGE_HEADINGS = [
  ...["usage_date_utc", "model_version", "api_key", "workspace", "usage_type", "context_window"],
  "usage_input_tokens_no_cache",
  "usage_input_tokens_cache_write_5m",
  "usage_input_tokens_cache_write_1h",
  "usage_input_tokens_cache_read",
  ...["usage_output_tokens", "web_search_count", "inference_geo", "speed"],
];

/** The Console's usage CSV: a row a record. */
export function* consoleUsage(records, truth, european) {
  const write = rowWriter(european ? EUROPEAN : PLAIN);
  yield write.first(USAGE_HEADINGS);
  for (const { day, model, key, workspace, batch, us, tokens } of records) {
    const [input, output, write5m, write1h, read] = tokens;
    const mode = [day, model.id, key, workspace, batch ? "batch" : "standard", "≤ 200k"];
    const counts = [input, write5m, write1h, read, output, 0];
    yield write.row([...mode, ...counts, us ? "us" : "not_available", ""]);
    tokens.forEach((count, type) => truth.add(model.label, type, { tokens: count }));
    truth.rows++;
  }
}

/** The Console's cost CSV: a row a token type; its older form has no list price. */
export function* consoleCost(records, truth, european, withList) {
  const style = european ? EUROPEAN : PLAIN;
  const write = rowWriter(style);
  const money = (units) => decimals(units).replace(".", style.mark);
  yield write.first([
    ...["usage_date_utc", "model", "workspace", "api_key", "usage_type", "context_window"],
    ...["token_type", "cost_usd", ...(withList ? ["list_price_usd"] : [])],
    ...["cost_type", "inference_geo", "speed", "api_key_id", "api_key_status"],
  ]);
  for (const { day, model, key, workspace, batch, us, billed, list } of records) {
    for (const [type, units] of billed.entries()) {
      const mode = [day, `Claude ${model.label}`, workspace, key, batch ? "batch" : "standard"];
      const costs = [money(units), ...(withList ? [money(list[type])] : [])];
      const rest = ["tokens", us ? "us" : "not_available", "", `id-${key}`, "active"];
      yield write.row([...mode, "≤ 200k", CONSOLE_TYPES[type], ...costs, ...rest]);
      truth.add(model.label, type, { billed: units, ...(withList && { list: list[type] }) });
      truth.rows++;
    }
  }
}

const FOCUS_TYPES = ["input", "output", "cache_write_5m", "cache_write_1h", "cache_read"];

/** A FOCUS CSV with list and effective cost, and the purchase of a commit that must not count. */
export function* focus(records, truth, european) {
  const style = european ? EUROPEAN : PLAIN;
  const write = rowWriter(style);
  const money = (units) => decimals(units).replace(".", style.mark);
  yield write.first([
    ...["BillingAccountId", "BillingCurrency", "ChargeCategory", "ChargePeriodStart"],
    ...["ChargePeriodEnd", "ProviderName", "ServiceName", "SkuId", "SkuMeter", "ConsumedQuantity"],
    ...["ConsumedUnit", "BilledCost", "EffectiveCost", "ListCost", "x_ServiceTier"],
    "x_InferenceGeo",
  ]);
  const start = "2026-01-01T00:00:00Z";
  const bought = ["org", "USD", "Purchase", start, start, "Anthropic", "Claude API", "commit", ""];
  yield write.row([...bought, "", "", "1000000", "0", "1000000", "", ""]);
  for (const { day, model, batch, us, tokens, billed, list } of records) {
    for (const type of TOKEN_TYPES.keys()) {
      const at = `${day}T00:00:00Z`;
      const what = ["org", "USD", "Usage", at, at, "Anthropic", "Claude API", model.id];
      const used = [FOCUS_TYPES[type], tokens[type], "Tokens"];
      const costs = [money(0n), money(billed[type]), money(list[type])];
      yield write.row([...what, ...used, ...costs, batch ? "batch" : "standard", us ? "us" : ""]);
      const sums = { tokens: tokens[type], billed: billed[type], list: list[type] };
      truth.add(model.label, type, sums);
      truth.rows++;
    }
  }
}

function rowWriter({ delimiter, newline, bom }) {
  const field = (value) => {
    const text = String(value);
    return /["\r\n]/.test(text) || text.includes(delimiter)
      ? `"${text.replaceAll('"', '""')}"`
      : text;
  };
  const row = (values) => values.map(field).join(delimiter) + newline;
  return { first: (values) => bom + row(values), row };
}
