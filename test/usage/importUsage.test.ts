import { describe, expect, it } from "@jest/globals";
import { importUsage, type UsageImport } from "../../src/usage";
import { fileOf, generated, sumsOf, truthInCents } from "./generated";

async function imported(...files: readonly File[]): Promise<UsageImport> {
  const result = await importUsage(files);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

// The generator is a process of its own, which a busy machine starts slowly.
const ROWS = "20000";
const FEWER_ROWS = "4000";

describe("a file of each kind gives the true sums, to the token and to the cent", () => {
  it.each([
    ["console-usage", "console usage", []],
    ["console-usage", "console usage", ["--european"]],
    ["console-cost", "console cost", []],
    ["console-cost", "console cost", ["--european"]],
    ["console-cost-old", "console cost", []],
    ["admin-usage", "admin usage report", []],
    ["admin-usage", "admin usage report", ["--lines"]],
    ["admin-cost", "admin cost report", []],
    ["admin-cost", "admin cost report", ["--lines"]],
    ["analytics-cost", "analytics cost report", []],
    ["focus", "FOCUS", []],
    ["focus", "FOCUS", ["--european"]],
  ] as const)("%s, read as %s %j", async (kind, readAs, options) => {
    const rows = options.length > 0 ? FEWER_ROWS : ROWS;
    const { file, truth } = generated(kind, "--rows", rows, ...options);
    const value = await imported(file);
    expect(sumsOf(value)).toEqual(truthInCents(truth));
    expect(value.files[0]).toMatchObject({ kind: readAs, rows: truth.rows });
    expect(value.currency).toBe("USD");
    // 120 days from 13 March 2026, Excel day 46094
    expect(value.files[0]?.days).toEqual({ from: 46094, to: 46213 });
  });

  it.each([
    "console-usage",
    "console-cost",
    "console-cost-old",
    "admin-usage",
    "admin-cost",
    "analytics-cost",
    "focus",
  ])("%s, of whatever size and seed", async (kind) => {
    // Fewer records than days, and several pages; each another company.
    for (const [rows, days, seed] of [
      ["35", "400", "2"],
      ["1500", "95", "3"],
    ] as const) {
      const { file, truth } = generated(kind, "--rows", rows, "--days", days, "--seed", seed);
      const value = await imported(file);
      expect([seed, sumsOf(value)]).toEqual([seed, truthInCents(truth)]);
      expect(value.skipped.count).toBe(kind === "focus" ? 1 : 0);
      expect(value.files[0]?.rows).toBe(truth.rows);
    }
  });

  it("adds up usage and cost of the same days, which do not count twice", async () => {
    const usage = generated("console-usage", "--rows", "1000");
    const cost = generated("console-cost", "--rows", "5000");
    const value = await imported(usage.file, cost.file);
    expect(value.covers).toEqual({
      tokens: { from: 46094, to: 46213 },
      cost: { from: 46094, to: 46213 },
    });
    const opus = truthInCents(cost.truth)["Opus 4.6"]?.["input"];
    expect(sumsOf(value)["Opus 4.6"]?.["input"]).toEqual({
      ...opus,
      tokens: usage.truth.models["Opus 4.6"]?.input.tokens,
    });
  });

  it("adds up the pages of a report from several files", async () => {
    const spring = generated("admin-usage", "--rows", "500", "--days", "31");
    const summer = generated(
      "admin-usage",
      "--rows",
      "500",
      "--days",
      "31",
      "--start",
      "2026-04-13",
    );
    const value = await imported(summer.file, spring.file);
    expect(value.covers.tokens).toEqual({ from: 46094, to: 46155 });
    expect(value.files.map(({ rows }) => rows)).toEqual([500, 500]);
  });
});

const USAGE = "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_output_tokens\n";

describe("columns are read by name", () => {
  it("takes them in any order, passes over others and says which", async () => {
    const value = await imported(
      fileOf(
        "Team,usage_output_tokens,MODEL_VERSION,usage_date_utc\nred,7,Claude Opus 5.5,2026-10-01\n",
      ),
    );
    expect(value.cells).toMatchObject([{ model: "Opus 5.5", tokens: { output: 7, input: 0 } }]);
    expect(value.notices).toEqual([
      { code: "columns_passed_over", file: "usage.csv", headings: ["Team"] },
    ]);
  });

  it("refuses a heading that stands twice", async () => {
    const result = await importUsage([
      fileOf("usage_date_utc,usage_date_utc,usage_output_tokens\n"),
    ]);
    expect(result).toEqual({
      ok: false,
      issues: [{ code: "usage_column_repeated", file: "usage.csv", heading: "usage_date_utc" }],
    });
  });

  it("says which column is missing", async () => {
    const result = await importUsage([fileOf("model,cost_usd\nOpus 5.5,1\n")]);
    expect(result).toMatchObject({
      issues: [{ code: "usage_columns_missing", missing: ["usage_date_utc"] }],
    });
  });
});

describe("models are found as files write them", () => {
  it.each([
    ["Claude Haiku 4.5", "Haiku 4.5"],
    ["claude-haiku-4-5", "Haiku 4.5"],
    ["claude-haiku-4-5-20251001", "Haiku 4.5"],
    ["Claude 3.5 Haiku", "Haiku 3.5"],
    ["claude-opus-5-5-20260922", "Opus 5.5"],
    ["us.anthropic.claude-opus-4-5-20251101-v1:0", "Opus 4.5"],
    ["claude-sonnet-4-5@20250929", "Sonnet 4.5"],
  ])("%s is %s", async (text, label) => {
    const value = await imported(fileOf(`${USAGE}2026-01-02,${text},1,0\n`));
    expect(value.cells[0]?.model).toBe(label);
    expect(value.unknownModels).toEqual([]);
  });

  it("keeps the tokens and cost of a model that is not on the card, and lists it", async () => {
    const value = await imported(
      fileOf(`${USAGE}2026-11-02,claude-opus-9,5,6\n2026-11-03,claude-opus-9,5,6\n`),
    );
    expect(value.cells).toMatchObject([
      { model: "claude-opus-9", isKnown: false, tokens: { input: 5, output: 6 } },
      { model: "claude-opus-9", isKnown: false },
    ]);
    expect(value.unknownModels).toEqual([
      { name: "claude-opus-9", rows: 2, file: "usage.csv", line: 2 },
    ]);
  });

  it("holds no more than 200 unknown models apart, and skips the rest with the reason", async () => {
    const rows = Array.from({ length: 250 }, (_, index) => `2026-11-02,model-${index},1,1\n`);
    const value = await imported(fileOf(USAGE + rows.join("")));
    expect(value.unknownModels).toHaveLength(200);
    expect(value.skipped.byReason).toEqual([{ reason: "too_many_models", count: 50 }]);
  });

  it("puts long prompts on their own tier, while the card has one", async () => {
    const heading = "usage_date_utc,model,context_window,usage_output_tokens\n";
    const value = await imported(
      fileOf(
        `${heading}2026-03-12,claude-opus-4-6,200k-1M,1\n2026-03-13,claude-opus-4-6,> 200k,1\n` +
          "2026-03-12,claude-opus-4-6,≤ 200k,1\n",
      ),
    );
    expect(value.cells.map(({ day, model }) => [day, model])).toEqual([
      [46093, "Opus 4.6"],
      [46093, "Opus 4.6 (>200K prompt)"],
      [46094, "Opus 4.6"], // one price to a million tokens from 13 March on
    ]);
  });
});

describe("numbers and dates are read as people's programs write them", () => {
  const cost = (row: string, mark = ",") =>
    imported(fileOf(`usage_date_utc,model,token_type,cost_usd\n${row}\n`.replaceAll(",", mark)));

  it.each([
    ["12.5", 12.5],
    ["1.5E+02", 150],
    ["$0.75", 0.75],
    ['"1,234.50"', 1234.5],
    ['"1,234"', 1234],
    ['"12,5"', 12.5],
    ['"0,125"', 0.125],
  ])("%s in a file with commas is %d", async (text, value) => {
    const heading = "usage_date_utc,model,token_type,cost_usd\n";
    const { cells } = await imported(fileOf(`${heading}2026-10-01,Opus 5.5,output,${text}\n`));
    expect(cells[0]?.billed?.output).toBe(value);
  });

  it.each([
    ["1,234", 1.234],
    ["1.234,50", 1234.5],
    ["1.234", 1.234],
    ["1 234,5", 1234.5],
    ["1.234.567", 1234567],
  ])("%s in a file with semicolons is %d", async (text, value) => {
    const heading = "usage_date_utc;model;token_type;cost_usd\n";
    const { cells } = await imported(fileOf(`${heading}2026-10-01;Opus 5.5;output;${text}\n`));
    expect(cells[0]?.billed?.output).toBe(value);
  });

  it("tells that decimal commas were read", async () => {
    const value = await cost("2026-10-01,Opus 5.5,output,5", ";");
    expect(value.notices).toEqual([]);
    const comma = await imported(
      fileOf("usage_date_utc;model;token_type;cost_usd\n2026-10-01;Opus 5.5;output;1,5\n"),
    );
    expect(comma.notices).toEqual([{ code: "decimal_commas", file: "usage.csv", rows: 1 }]);
    // Two of them in a row are one row.
    const both = await imported(
      fileOf(
        "usage_date_utc;model;token_type;cost_usd;list_price_usd\n" +
          "2026-10-01;Opus 5.5;output;1,5;2,5\n2026-10-02;Opus 5.5;output;1;2,5\n",
      ),
    );
    expect(both.notices).toEqual([{ code: "decimal_commas", file: "usage.csv", rows: 2 }]);
  });

  it("reads tokens with thousands marks as whole numbers", async () => {
    const value = await imported(
      fileOf("usage_date_utc;model;usage_output_tokens\n2026-10-01;Opus 5.5;1.234\n"),
    );
    expect(value.cells[0]?.tokens?.output).toBe(1234);
  });

  it("reads a date with slashes where the file tells which comes first", async () => {
    const dates = (some: readonly string[]) =>
      imported(fileOf(USAGE + some.map((date) => `${date},Opus 5.5,1,1\n`).join("")));
    // 46298 is 3 October 2026, 46091 is 10 March
    expect((await dates(["10/3/2026", "10/13/2026"])).cells[0]?.day).toBe(46298);
    expect((await dates(["10/3/2026", "13/3/2026"])).cells[0]?.day).toBe(46091);
    const unclear = await importUsage([fileOf(`${USAGE}10/3/2026,Opus 5.5,1,1\n`)]);
    expect(unclear).toMatchObject({
      issues: [{ code: "no_usable_rows", reasons: [{ reason: "bad_date", count: 1 }] }],
    });
  });

  it("reads UTF-16 with tabs, as Excel's Unicode text", async () => {
    const text = `\ufeff${USAGE}2026-10-01,Opus 5.5,3,4\n`.replaceAll(",", "\t");
    const bytes = new Uint8Array(text.length * 2);
    [...text].forEach((letter, index) => {
      bytes[index * 2] = letter.charCodeAt(0) & 0xff;
      bytes[index * 2 + 1] = letter.charCodeAt(0) >> 8;
    });
    const value = await imported(fileOf(bytes));
    expect(value.cells[0]?.tokens).toMatchObject({ input: 3, output: 4 });
  });

  it("keeps count of lines over line breaks inside quotation marks", async () => {
    const heading = "usage_date_utc,model,workspace,usage_output_tokens\n";
    const value = await imported(
      fileOf(`${heading}2026-10-01,Opus 5.5,"two\nlines",1\n2026-10-01,Opus 5.5,x,oops\n`),
    );
    expect(value.skipped.rows).toEqual([
      { file: "usage.csv", line: 4, reason: "not_a_number", got: "oops" },
    ]);
  });
});

describe("modifiers", () => {
  it("keeps batch, US-only and fast use apart", async () => {
    const heading = "usage_date_utc,model,usage_type,inference_geo,speed,usage_output_tokens\n";
    const value = await imported(
      fileOf(
        `${heading}2026-10-01,Opus 5.5,batch,us,,1\n2026-10-01,Opus 5.5,standard,global,fast,2\n` +
          "2026-10-01,Opus 5.5,standard,not_available,,4\n",
      ),
    );
    expect(value.cells).toMatchObject([
      { batch: true, us: true, fast: false, tokens: { output: 1 } },
      { batch: false, us: false, fast: true, tokens: { output: 2 } },
      { batch: false, us: false, fast: false, tokens: { output: 4 } },
    ]);
  });

  it("says of the priority tier that it is valued at standard", async () => {
    const heading = "usage_date_utc,model,usage_type,usage_output_tokens\n";
    const value = await imported(fileOf(`${heading}2026-10-01,Opus 5.5,priority,1\n`));
    expect(value.notices).toEqual([
      { code: "service_tier_at_standard", file: "usage.csv", tier: "priority", rows: 1 },
    ]);
  });
});

describe("costs", () => {
  it("reads the amounts of a cost report in cents", async () => {
    const results = [
      {
        amount: "300",
        currency: "USD",
        cost_type: "tokens",
        token_type: "output_tokens",
        model: "claude-opus-4-6",
      },
      { amount: "250.5", currency: "USD", cost_type: "web_search", token_type: null, model: null },
      {
        amount: "100",
        currency: "USD",
        cost_type: "tokens",
        token_type: null,
        model: "claude-opus-4-6",
      },
    ];
    const bucket = {
      starting_at: "2026-08-01T00:00:00Z",
      ending_at: "2026-08-02T00:00:00Z",
      results,
    };
    const value = await imported(fileOf(JSON.stringify({ data: [bucket], has_more: false })));
    expect(value.cells).toMatchObject([{ billed: { output: 3 }, unsplit: { billed: 1 } }]);
    expect(value.otherCosts).toEqual([{ day: 46235, charge: "webSearch", billed: 2.505 }]);
  });

  it("knows a FOCUS file whose list cost is the billed cost under another name", async () => {
    const heading = "ChargePeriodStart,BilledCost,ListCost,ServiceName,SkuMeter,ChargeCategory\n";
    const row = "2026-08-01T00:00:00Z,3,3,claude-opus-4-6,input,Usage\n";
    const value = await imported(fileOf(heading + row));
    expect(value.listIsBilled).toBe(true);
    expect(value.notices).toContainEqual({ code: "list_equals_billed", file: "usage.csv" });
  });

  it("leaves out purchases and other providers' rows of a FOCUS file, with the reason", async () => {
    const heading = "ChargePeriodStart,EffectiveCost,ProviderName,SkuId,ChargeCategory\n";
    const value = await imported(
      fileOf(
        `${heading}2026-08-01,3,Anthropic,claude-opus-4-6,Usage\n2026-08-01,9,AWS,m5.large,Usage\n` +
          "2026-08-01,99,Anthropic,commit,Purchase\n",
      ),
    );
    expect(value.skipped.byReason).toEqual([
      { reason: "other_provider", count: 1 },
      { reason: "not_usage", count: 1 },
    ]);
    expect(value.otherCosts).toMatchObject([{ billed: 3 }]);
  });

  it("reads the tokens of a FOCUS row in its unit and from its price details", async () => {
    const heading =
      "ChargePeriodStart,EffectiveCost,SkuPriceDetails,ConsumedQuantity,ConsumedUnit\n";
    const details = '{""ModelId"":""claude-opus-5-5"",""token_type"":""cache_read""}';
    const value = await imported(fileOf(`${heading}2026-10-01,3,"${details}",1.5,1M tokens\n`));
    expect(value.cells).toMatchObject([
      { model: "Opus 5.5", tokens: { cacheRead: 1_500_000 }, billed: { cacheRead: 3 } },
    ]);
  });

  it("keeps the unused part of a commit apart from what was used", async () => {
    const heading =
      "ChargePeriodStart,EffectiveCost,ListCost,SkuId,SkuMeter,CommitmentDiscountStatus\n";
    const value = await imported(
      fileOf(
        `${heading}2026-10-01,8,10,claude-opus-5-5,output,Used\n` +
          "2026-10-01,5,,claude-opus-5-5,,Unused\n",
      ),
    );
    expect(value.cells).toMatchObject([{ billed: { output: 8 }, list: { output: 10 } }]);
    expect(value.otherCosts).toEqual([{ day: 46296, charge: "unusedCommit", billed: 5, list: 0 }]);
  });

  it("keeps searches, sessions and what it does not know apart from tokens", async () => {
    const heading = "usage_date_utc,model,token_type,cost_type,cost_usd\n";
    const value = await imported(
      fileOf(
        `${heading}2026-10-01,,,web_search,1\n2026-10-01,,,session_usage,2\n2026-10-01,,,magic,4\n`,
      ),
    );
    expect(value.cells).toEqual([]);
    expect(value.otherCosts.map(({ charge, billed }) => [charge, billed])).toEqual([
      ["webSearch", 1],
      ["session", 2],
      ["other", 4],
    ]);
  });

  it("takes no list cost from usage of which a part has none", async () => {
    const heading = "usage_date_utc,model,token_type,cost_usd,list_price_usd\n";
    const value = await imported(
      fileOf(`${heading}2026-10-01,Opus 5.5,output,8,10\n2026-10-01,Opus 5.5,output,8,\n`),
    );
    expect(value.cells[0]?.billed?.output).toBe(16);
    expect(value.cells[0]?.list).toBeUndefined();
  });
});

describe("results of a report that cannot be taken are skipped with the reason", () => {
  const cost = {
    amount: "100",
    cost_type: "tokens",
    model: "claude-opus-5-5",
    token_type: "output_tokens",
  };

  it.each([
    [{ ...cost, amount: "-5" }, "negative"],
    [{ ...cost, amount: "abc" }, "not_a_number"],
    [{ ...cost, amount: null }, "no_amount"],
    [{ ...cost, amount: "1e30" }, "absurd"],
    [{ ...cost, list_amount: "-1" }, "negative"],
    [{ ...cost, token_type: "dreams" }, "unknown_token_type"],
    [{ model: "claude-opus-5-5" }, "not_a_result"],
    ["text", "not_a_result"],
  ])("%j: %s", async (result, reason) => {
    const bucket = (results: readonly unknown[]) => ({
      starting_at: "2026-10-01T00:00:00Z",
      results,
    });
    const value = await imported(
      fileOf(JSON.stringify({ data: [bucket([cost, result])] }), "report.json"),
    );
    expect(value.cells[0]?.billed?.output).toBe(1);
    expect(value.skipped.byReason).toEqual([{ reason, count: 1 }]);
  });

  it("a bucket without a date", async () => {
    const day = { starting_at: "2026-10-01T00:00:00Z", results: [cost] };
    const value = await imported(
      fileOf(JSON.stringify({ data: [day, { starting_at: "?", results: [cost] }] })),
    );
    expect(value.skipped.byReason).toEqual([{ reason: "bad_date", count: 1 }]);
  });
});
