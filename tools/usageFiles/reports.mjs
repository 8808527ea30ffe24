import { decimals } from "./usage.mjs";

const BUCKETS_A_PAGE = 31;

const API_TYPES = [
  "uncached_input_tokens",
  "output_tokens",
  "cache_creation.ephemeral_5m_input_tokens",
  "cache_creation.ephemeral_1h_input_tokens",
  "cache_read_input_tokens",
];

/** The Admin API's usage report: a result a record. */
export function adminUsage(records, truth, manner) {
  return pages(records, manner, function* ({ model, batch, us, key, workspace, tokens }) {
    const [input, output, write5m, write1h, read] = tokens;
    tokens.forEach((count, type) => truth.add(model.label, type, { tokens: count }));
    truth.rows++;
    yield {
      api_key_id: key,
      cache_creation: { ephemeral_1h_input_tokens: write1h, ephemeral_5m_input_tokens: write5m },
      cache_read_input_tokens: read,
      context_window: "0-200k",
      inference_geo: us ? "us" : "global",
      model: model.id,
      output_tokens: output,
      server_tool_use: { web_search_requests: 0 },
      service_tier: batch ? "batch" : "standard",
      uncached_input_tokens: input,
      workspace_id: workspace,
    };
  });
}

/** The Admin API's cost report: a result a token type, in cents. */
export function adminCost(records, truth, manner) {
  return pages(records, manner, function* ({ model, batch, us, billed, workspace }) {
    for (const [type, units] of billed.entries()) {
      truth.add(model.label, type, { billed: units });
      truth.rows++;
      yield {
        amount: decimals(units, 6),
        context_window: "0-200k",
        cost_type: "tokens",
        currency: "USD",
        description: `Claude ${model.label} Usage`,
        inference_geo: us ? "us" : "global",
        model: model.id,
        service_tier: batch ? "batch" : "standard",
        token_type: API_TYPES[type],
        workspace_id: workspace,
      };
    }
  });
}

/** The analytics cost report of Claude Enterprise: billed and list, in cents. */
export function analyticsCost(records, truth, manner) {
  return pages(records, manner, function* ({ model, us, billed, list }) {
    for (const [type, units] of billed.entries()) {
      truth.add(model.label, type, { billed: units, list: list[type] });
      truth.rows++;
      yield {
        amount: decimals(units, 6),
        context_window: "0-200k",
        cost_type: "tokens",
        currency: "USD",
        inference_geo: us ? "us" : "global",
        list_amount: decimals(list[type], 6),
        model: model.id,
        product: "api",
        requests: 1,
        speed: "standard",
        token_type: API_TYPES[type],
      };
    }
  });
}

/** Pages as an array, or one after another, a line each. */
function* pages(records, { asLines }, resultsOf) {
  yield asLines ? "" : "[";
  let buckets = 0;
  let day;
  for (const record of records) {
    if (record.day !== day) {
      if (day !== undefined) yield endOfBucket(day);
      if (buckets > 0 && buckets % BUCKETS_A_PAGE === 0)
        yield endOfPage(true) + (asLines ? "\n" : ",");
      yield buckets % BUCKETS_A_PAGE === 0 ? '{"data":[' : ",";
      yield `{"ending_at":"${nextDay(record.day)}T00:00:00Z","results":[`;
      day = record.day;
      buckets++;
      yield [...resultsOf(record)].map((result) => JSON.stringify(result)).join(",");
    } else {
      yield `,${[...resultsOf(record)].map((result) => JSON.stringify(result)).join(",")}`;
    }
  }
  yield endOfBucket(day) + endOfPage(false) + (asLines ? "\n" : "]");
}

function endOfBucket(day) {
  return `],"starting_at":"${day}T00:00:00Z"}`;
}

function endOfPage(hasMore) {
  return `],"has_more":${hasMore},"next_page":${hasMore ? '"page_next"' : "null"}}`;
}

function nextDay(day) {
  return new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
}
