import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_CARD, lineCost, type RateCard } from "../../src/pricing";
import {
  billedByModel,
  commitPace,
  compareList,
  forecastYears,
  importUsage,
  promptTierBounds,
  proposeForecast,
  realizedToDate,
  usageMonths,
  yearlyUsage,
  type Reading,
  type UsageImport,
} from "../../src/usage";
import { fileOf, generated } from "./generated";

async function imported(...texts: readonly string[]): Promise<UsageImport> {
  const result = await importUsage(
    texts.map((text, index) => fileOf(text, `${String(index)}.csv`)),
  );
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

function got<T>(reading: Reading<T>): T {
  if (!reading.ok) throw new Error(JSON.stringify(reading.gap));
  return reading.value;
}

const USAGE =
  "usage_date_utc,model,usage_type,inference_geo,speed,usage_input_tokens_no_cache," +
  "usage_input_tokens_cache_write_5m,usage_input_tokens_cache_write_1h," +
  "usage_input_tokens_cache_read,usage_output_tokens\n";
const COST = "usage_date_utc,model,token_type,cost_usd,list_price_usd\n";

// Excel days: 46296 is 1 October 2026, 46302 the 7th, 46326 the 31st.

describe("a year of usage from a period, with the sum", () => {
  it("multiplies by 365 over the days of the period, the ones without usage included", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,,,,1000000,0,0,3000000,1000000\n` +
        "2026-10-10,Opus 5.5,,,,1000000,0,0,3000000,1000000\n",
    );
    const yearly = got(yearlyUsage(usage));
    // 1 to 10 October are 10 days: 365 / 10 = 36.5
    expect(yearly).toMatchObject({ days: 10, daysWithUsage: 2, factor: 36.5 });
    // 2 + 6 MTok input, 2 MTok output, times 36.5
    expect(yearly.lines[0]?.yearly).toEqual({
      input: 292,
      output: 73,
      cacheReadShare: 0.75,
      cacheWriteShare: 0,
      batchShare: 0,
      usOnlyShare: 0,
    });
    // 2 × 4 + 6 × 0.20 + 2 × 20 = 49.2; times 36.5 = 1795.8
    expect(yearly.lines[0]?.listCost).toBeCloseTo(49.2, 9);
    expect(yearly.yearlyList).toBeCloseTo(1795.8, 9);
  });

  it("takes the period that is asked for", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,,,,5,0,0,0,1\n2026-10-02,Opus 5.5,,,,1000000,0,0,0,0\n`,
    );
    const yearly = got(yearlyUsage(usage, { from: 46297, to: 46298 }));
    expect(yearly.factor).toBe(182.5);
    expect(yearly.lines[0]?.yearly.input).toBe(182.5);
    expect(yearlyUsage(usage, { from: 46300, to: 46310 })).toEqual({
      ok: false,
      gap: { code: "no_usage_in_period", from: 46300, to: 46310 },
    });
  });

  it("weighs batch and US-only shares so that the workload line costs what its parts do", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,standard,us,,8000000,1000000,0,4000000,500000\n` +
        "2026-10-01,Opus 5.5,batch,us,,2000000,0,0,0,3000000\n" +
        "2026-10-01,Opus 5.5,batch,global,,1000000,0,0,0,100000\n" +
        "2026-10-01,Opus 5.5,standard,global,,500000,0,0,100000,900000\n",
    );
    // us 1.1 × (8·4 + 1·5 + 4·0.2 + 0.5·20 = 47.8)           = 52.58
    // batch, us 0.5 × 1.1 × (2·4 + 3·20 = 68)                 = 37.4
    // batch 0.5 × (1·4 + 0.1·20 = 6)                          = 3
    // plain 0.5·4 + 0.1·0.2 + 0.9·20                          = 20.02     together 113
    const { lines, factor, listCost } = got(yearlyUsage(usage));
    expect(listCost).toBeCloseTo(113, 9);
    const [line] = lines;
    if (line?.row === undefined) throw new Error("not priced");
    expect(lineCost(line.row, line.yearly).list).toBeCloseTo(113 * factor, 6);
    expect(line.leftOut).toBeCloseTo(0, 6);
    // batch: (68 + 6) of 47.8 + 68 + 6 + 20.02 = 141.82
    expect(line.yearly.batchShare).toBeCloseTo(74 / 141.82, 12);
  });

  it("says how all the tokens were used, whatever they cost", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,batch,,,1000000,0,0,2000000,1000000\n` +
        "2026-10-01,Opus 5.5,,us,,0,1000000,0,0,1000000\n" +
        "2026-10-01,Opus 5.5,,,fast,0,0,0,0,2000000\n",
    );
    // Of 4 MTok input 2 are read and 1 is written; of 8 in all 4 are in batches, 2 US-only, 2 fast
    expect(got(yearlyUsage(usage)).shares).toEqual({
      cacheRead: 0.5,
      cacheWrite: 0.25,
      batch: 0.5,
      usOnly: 0.25,
      fast: 0.25,
    });
  });

  it("says what a workload line leaves out: one-hour cache writes and fast mode", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,,,,0,0,1000000,0,0\n2026-10-01,Opus 5.5,,,fast,1000000,0,0,0,0\n`,
    );
    const [line] = got(yearlyUsage(usage)).lines;
    expect(line).toMatchObject({ cacheWrite1hShare: 0.5, fastShare: 0.5 });
    // a one-hour write is 8 and not 5, fast input 8 and not 4: 7 a day more
    expect(line?.leftOut).toBeCloseTo(7 * 365, 6);
  });

  it("prices each day at its own rates, and the year ahead at today's", async () => {
    const usage = await imported(
      `${USAGE}2026-10-06,Sonnet 5.5,,,,0,0,0,1000000,0\n2026-10-07,Sonnet 5.5,,,,0,0,0,1000000,0\n`,
    );
    const yearly = got(yearlyUsage(usage));
    expect(yearly.listCost).toBeCloseTo(0.2 + 0.1, 12); // halved on 7 October
    expect(yearly.yearlyList).toBeCloseTo(0.2 * 182.5, 9);
  });

  it("keeps a model that is not on the card, without a cost", async () => {
    const usage = await imported(`${USAGE}2026-10-01,Opus 99,,,,1000000,0,0,0,0\n`);
    const yearly = got(yearlyUsage(usage));
    expect(yearly).toMatchObject({ unpriced: ["Opus 99"], listCost: 0 });
    expect(yearly.lines[0]?.yearly.input).toBe(365);
  });

  it("works tokens out from list cost where no file has them", async () => {
    const usage = await imported(`${COST}2026-10-01,Opus 5.5,output,8,10\n`);
    const yearly = got(yearlyUsage(usage));
    // 10 at 20 a MTok is half a MTok
    expect(yearly.impliedFrom).toBe("list");
    expect(yearly.lines[0]?.tokens.output).toBe(500_000);
    const billedOnly = await imported(
      "usage_date_utc,model,token_type,cost_usd\n2026-10-01,Opus 5.5,output,8\n",
    );
    expect(got(yearlyUsage(billedOnly)).impliedFrom).toBe("billed");
  });
});

describe("what cost alone cannot tell", () => {
  it("is said where the cost is not split by type of token", async () => {
    const usage = await imported("usage_date_utc,model,cost_usd\n2026-10-01,Opus 5.5,8\n");
    expect(yearlyUsage(usage)).toEqual({ ok: false, gap: { code: "cost_not_split" } });
    expect(got(realizedToDate(await imported(`${COST}2026-10-01,Opus 99,,9,10\n`)))).toMatchObject({
      billed: 9,
      list: 10,
    });
  });
});

describe("list cost from the card beside the file's own", () => {
  const usageOf = (rows: string) => USAGE + rows;

  it("agrees where it does", async () => {
    const usage = await imported(
      usageOf("2026-10-01,Opus 5.5,,,,0,0,0,0,1000000\n"),
      `${COST}2026-10-01,Opus 5.5,output,16,20\n`,
    );
    expect(got(compareList(usage)).models).toMatchObject([
      { model: "Opus 5.5", fileList: 20, cardList: 20, causes: [{ code: "agrees" }] },
    ]);
  });

  it("finds a price that was held through a change inside the period", async () => {
    // 10 MTok read a day at 0.20 on the 6th, 0.10 on the 7th and 8th: the card says 2 + 1 + 1 = 4
    const read = (day: string) => `${day},Sonnet 5.5,,,,0,0,0,10000000,0\n`;
    const tokens = usageOf(["2026-10-06", "2026-10-07", "2026-10-08"].map(read).join(""));
    const list = (day: string, money: number) =>
      `${day},Sonnet 5.5,input_cache_read,${String(money)},${String(money)}\n`;
    const before = await imported(
      tokens,
      COST + list("2026-10-06", 2) + list("2026-10-07", 2) + list("2026-10-08", 2),
    );
    expect(got(compareList(before)).models[0]).toMatchObject({
      fileList: 6,
      cardList: 4,
      causes: [{ code: "price_change", on: 46302, fileHolds: "before" }],
    });
    const after = await imported(
      tokens,
      COST + list("2026-10-06", 1) + list("2026-10-07", 1) + list("2026-10-08", 1),
    );
    expect(got(compareList(after)).models[0]?.causes).toEqual([
      { code: "price_change", model: "Sonnet 5.5", on: 46302, fileHolds: "after" },
    ]);
  });

  it("gives the bound where the prompt tier is missing, and the share that fits", async () => {
    // 10 MTok of Haiku 5.5 input: 1 with all prompts short, 5 with all long; 2 is a quarter long
    const usage = await imported(
      usageOf(
        "2026-10-08,claude-haiku-4-5,,,,0,0,0,0,0\n2026-10-08,Haiku 5.5,,,,10000000,0,0,0,0\n",
      ),
      `${COST}2026-10-08,Haiku 5.5,input_no_cache,1.8,2\n`,
    );
    const bound = { model: "Haiku 5.5", low: 1, high: 5 };
    expect(promptTierBounds(usage)).toEqual([{ ...bound, longTier: "Haiku 5.5 (>100K prompt)" }]);
    expect(got(compareList(usage)).models[0]?.causes).toEqual([
      { code: "prompt_tier_missing", ...bound, longShare: 0.25 },
    ]);
  });

  it.each([
    [22, { code: "us_only_not_marked" }],
    [2000, { code: "cents_for_dollars", ratio: 100 }],
    [17, { code: "not_known" }],
  ])("a list cost of %d for 20 is %j", async (list, cause) => {
    const usage = await imported(
      usageOf("2026-10-01,Opus 5.5,,,,0,0,0,0,1000000\n"),
      `${COST}2026-10-01,Opus 5.5,output,16,${String(list)}\n`,
    );
    expect(got(compareList(usage)).models[0]?.causes).toEqual([cause]);
  });

  it("sees that all types of token differ by one factor: another price of the model", async () => {
    const usage = await imported(
      usageOf("2026-10-01,Opus 5.5,,,,1000000,0,0,0,1000000\n"),
      `${COST}2026-10-01,Opus 5.5,input_no_cache,4,5\n2026-10-01,Opus 5.5,output,20,25\n`,
    );
    expect(got(compareList(usage)).models[0]?.causes).toEqual([{ code: "one_ratio", ratio: 1.25 }]);
  });

  it("names an old card where nothing else explains it", async () => {
    const old: RateCard = { ...BUILT_IN_CARD, madeOn: 46290 };
    const usage = await imported(
      usageOf("2026-10-01,Opus 5.5,,,,0,0,0,0,1000000\n"),
      `${COST}2026-10-01,Opus 5.5,output,16,17\n`,
    );
    expect(got(compareList(usage, undefined, old)).models[0]?.causes).toEqual([
      { code: "card_older", madeOn: 46290, through: 46296 },
    ]);
  });

  it("needs both tokens and list cost", async () => {
    const tokens = usageOf("2026-10-01,Opus 5.5,,,,0,0,0,0,1\n");
    expect(compareList(await imported(tokens))).toMatchObject({ gap: { code: "no_list_cost" } });
    expect(compareList(await imported(`${COST}2026-10-01,Opus 5.5,output,1,1\n`))).toMatchObject({
      gap: { code: "no_tokens" },
    });
  });
});

describe("list cost of a whole company's files beside the card's", () => {
  /** The same usage as a usage file and as a cost file. */
  async function compared(story: string, days: string) {
    const options = ["--case", story, "--days", days, "--seed", "9"];
    const result = await importUsage([
      generated("console-usage", "--rows", "600", ...options).file,
      generated("console-cost", "--rows", "3000", ...options).file,
    ]);
    if (!result.ok) throw new Error(JSON.stringify(result.issues));
    return got(compareList(result.value));
  }

  it("agrees for every model where the prices held", async () => {
    const { models, fileList, cardList } = await compared("plain", "60");
    expect(models.map(({ causes }) => causes)).toEqual(models.map(() => [{ code: "agrees" }]));
    expect(models).toHaveLength(4);
    expect(fileList).toBeCloseTo(cardList, 3);
  });

  it("tells a price that was held through its change", async () => {
    // 28 September to 17 October; from the 7th on cache reads are half of what the file has
    const { models } = await compared("price-change", "20");
    expect(models[0]?.difference).toBeGreaterThan(0.01);
    expect(models[0]?.causes).toEqual([
      { code: "price_change", model: "Sonnet 5.5", on: 46302, fileHolds: "before" },
    ]);
  });

  it("tells prompts whose length is not split, and how much of them is long", async () => {
    const { models } = await compared("prompt-tier", "20");
    const [model] = models;
    expect(model?.causes).toHaveLength(1);
    expect(model?.causes[0]).toMatchObject({ code: "prompt_tier_missing", model: "Haiku 5.5" });
    // A quarter of the prompts, give or take what chance does to 600 of them
    const [cause] = model?.causes ?? [];
    const share = cause?.code === "prompt_tier_missing" ? cause.longShare : undefined;
    expect(share).toBeGreaterThan(0.19);
    expect(share).toBeLessThan(0.31);
  });

  it("tells a card that is older than the prices", async () => {
    // Made on 23 November 2026; the files go from 1 February to 2 March 2027
    const { models, period } = await compared("newer-prices", "30");
    expect(models[0]?.causes).toEqual([
      { code: "card_older", madeOn: BUILT_IN_CARD.madeOn, through: period.to },
    ]);
  });
});

describe("the realized discount to date", () => {
  it("is 1 − billed ÷ list, over tokens only, by model", async () => {
    const usage = await imported(
      "usage_date_utc,model,token_type,cost_type,cost_usd,list_price_usd\n" +
        "2026-10-01,Opus 5.5,output,tokens,80,100\n2026-10-02,Sonnet 5.5,output,tokens,45,50\n" +
        "2026-10-02,,,web_search,10,10\n",
    );
    // 1 − 125/150
    const realized = got(realizedToDate(usage));
    expect(realized).toMatchObject({
      billed: 125,
      list: 150,
      listFrom: "file",
      billedForOthers: 10,
    });
    expect(realized.realized).toBeCloseTo(1 / 6, 12);
    expect(realized.models.map(({ model, realized }) => [model, realized])).toEqual([
      ["Opus 5.5", expect.closeTo(0.2, 12)],
      ["Sonnet 5.5", expect.closeTo(0.1, 12)],
    ]);
  });

  it("takes list cost from the card where the cost file has none", async () => {
    const usage = await imported(
      `${USAGE}2026-10-01,Opus 5.5,,us,,0,0,0,0,1000000\n`,
      // a cost report may not tell US-only use apart
      "usage_date_utc,model,token_type,cost_usd\n2026-10-01,Opus 5.5,output,17.6\n",
    );
    // 20 × 1.1 = 22 at list; 1 − 17.6/22 = 0.2
    const realized = got(realizedToDate(usage));
    expect(realized.listFrom).toBe("card");
    expect(realized.realized).toBeCloseTo(0.2, 12);
  });

  it("is not claimed from a list cost that is the billed cost", async () => {
    const usage = await imported(
      "ChargePeriodStart,BilledCost,ListCost,SkuId,SkuMeter\n2026-10-01,3,3,claude-opus-5-5,input\n",
    );
    expect(realizedToDate(usage)).toEqual({ ok: false, gap: { code: "no_list_cost" } });
  });

  it("needs billed cost", async () => {
    const usage = await imported(`${USAGE}2026-10-01,Opus 5.5,,,,0,0,0,0,1\n`);
    expect(realizedToDate(usage)).toEqual({ ok: false, gap: { code: "no_billed_cost" } });
  });
});

describe("what the files say was billed", () => {
  it("is by model, dearest first, with list cost where all of it has one", async () => {
    const usage = await imported(
      `${COST}2026-10-01,Opus 5.5,output,8,10\n2026-10-02,Opus 5.5,input,4,5\n` +
        "2026-10-01,Haiku 5.5,output,20,\n2026-10-02,Haiku 5.5,output,1,2\n",
    );
    expect(billedByModel(usage, { from: 46296, to: 46297 })).toEqual({
      models: [
        { model: "Haiku 5.5", billed: 21 },
        { model: "Opus 5.5", billed: 12, list: 15 },
      ],
      others: 0,
    });
    expect(billedByModel(usage, { from: 46297, to: 46297 }).models).toEqual([
      { model: "Opus 5.5", billed: 4, list: 5 },
      { model: "Haiku 5.5", billed: 1, list: 2 },
    ]);
  });
});

describe("the pace of a commit", () => {
  // 1 October 2026 to 30 September 2027: 365 days
  const terms = { commit: 3650, basis: "net", discount: 0.2, from: 46296, to: 46660 } as const;
  const tenDays = (money: number) =>
    COST +
    Array.from({ length: 10 }, (_, index) => index + 1)
      .map(
        (day) =>
          `2026-10-${String(day).padStart(2, "0")},Opus 5.5,output,${String(money)},${String(money * 1.25)}\n`,
      )
      .join("");

  it("is on its way where a day draws a day's part", async () => {
    // 10 a day for 10 days; 3650 × 10/365 = 100
    const pace = got(commitPace(await imported(tenDays(10)), terms));
    expect(pace).toMatchObject({
      drawn: 100,
      evenDraw: 100,
      pace: 1,
      dailyDraw: 10,
      projected: 3650,
    });
    expect(pace.ends).toEqual({ kind: "money left", left: 0 });
  });

  it("says on which day it runs out", async () => {
    // 20 a day: 200 drawn, 3450 left are 172.5 days more; gone in the course of day 183 of 365
    const pace = got(commitPace(await imported(tenDays(20)), terms));
    expect(pace.ends).toEqual({ kind: "runs out", on: 46305 + 173, over: 3650 });
  });

  it("says what will be left", async () => {
    // 5 a day: 1825 in the year
    const pace = got(commitPace(await imported(tenDays(5)), terms));
    expect(pace.ends).toEqual({ kind: "money left", left: 1825 });
  });

  it("finds the day in the files where it ran out already", async () => {
    // 500 a day: 3500 after seven days, past 3650 on the eighth
    const pace = got(commitPace(await imported(tenDays(500)), terms));
    expect(pace.ends).toMatchObject({ kind: "runs out", on: 46303 });
  });

  it("draws at list on the basis of list", async () => {
    const pace = got(commitPace(await imported(tenDays(10)), { ...terms, basis: "list" }));
    expect(pace.drawn).toBe(125);
  });

  it("draws list money at the discount where no billed cost is known", async () => {
    const usage = await imported(`${USAGE}2026-10-01,Opus 5.5,,,,0,0,0,0,1000000\n`);
    expect(got(commitPace(usage, terms)).drawn).toBeCloseTo(16, 12); // 20 × 0.8
  });

  it("counts the days that it does not know", async () => {
    const usage = await imported(tenDays(10));
    const pace = got(commitPace(usage, { ...terms, from: 46286 }));
    expect(pace).toMatchObject({ daysElapsed: 20, daysUnknown: 10, drawn: 100 });
  });

  it("goes on with tokens at the discount on days whose bill is not there yet", async () => {
    // 100 billed by the 10th; on the 11th a MTok of output, 20 at list, 16 at 20 % off
    const usage = await imported(tenDays(10), `${USAGE}2026-10-11,Opus 5.5,,,,0,0,0,0,1000000\n`);
    const pace = got(commitPace(usage, terms));
    expect(pace.through).toBe(46306);
    expect(pace.drawn).toBeCloseTo(116, 9);
  });

  it("is made up of the draw of each month, from the first day of the commit on", async () => {
    // The 8th to the 10th at 10 a day; and September, before it, is not drawn
    const usage = await imported(tenDays(10));
    const pace = got(commitPace(usage, { ...terms, from: 46_303, to: 46_667 }));
    expect(pace.byMonth).toEqual([{ month: 46_296, drawn: 30 }]);
    // From 16 September on: that month is not known, and drew nothing that is.
    const early = got(commitPace(usage, { ...terms, from: 46_281 }));
    expect(early.byMonth).toEqual([
      { month: 46_266, drawn: 0 },
      { month: 46_296, drawn: 100 },
    ]);
  });

  it("has none before the commit starts", async () => {
    const usage = await imported(tenDays(10));
    expect(commitPace(usage, { ...terms, from: 46400 })).toEqual({
      ok: false,
      gap: { code: "commit_not_started", start: 46400, through: 46305 },
    });
  });
});

describe("the months behind the figures", () => {
  // October has 31 days, 46296 to 46326; November begins on 46327.
  const COSTS =
    `${COST}2026-10-30,Opus 5.5,output,8,10\n2026-11-01,Opus 5.5,output,16,20\n` +
    "2026-11-02,Haiku 5.5,output,3,\n";

  it("add up to the period: billed and list of the same tokens, all else besides", async () => {
    const usage = await imported(COSTS, `${USAGE}2026-10-30,Sonnet 4.6,,,,5,0,0,0,10\n`);
    const months = usageMonths(usage, { from: 46_325, to: 46_328 }, true);
    expect(months).toEqual([
      { month: 46_296, days: 2, tokens: 15, billed: 8, list: 10 },
      { month: 46_327, days: 2, tokens: 0, billed: 16, list: 20, besides: 3 },
    ]);
    const { billed, list, billedWithoutList } = got(realizedToDate(usage));
    expect({ billed, list, billedWithoutList }).toEqual({
      billed: 24,
      list: 30,
      billedWithoutList: 3,
    });
  });

  it("reach no further than the days that are looked at", async () => {
    const usage = await imported(COSTS);
    expect(usageMonths(usage, { from: 46_327, to: 46_327 }, true)).toEqual([
      { month: 46_327, days: 1, tokens: 0, billed: 16, list: 20 },
    ]);
  });

  it("have all that was billed where no list cost can be held against it", async () => {
    const usage = await imported(COSTS);
    const [, november] = usageMonths(usage, { from: 46_325, to: 46_328 }, false);
    expect(november).toEqual({ month: 46_327, days: 2, tokens: 0, billed: 19 });
  });

  it("have the list cost of all tokens where nothing was billed", async () => {
    const usage = await imported(`${USAGE}2026-10-30,Opus 5.5,,,,0,0,0,0,1000000\n`);
    expect(usageMonths(usage, { from: 46_325, to: 46_326 }, true)).toEqual([
      { month: 46_296, days: 2, tokens: 1_000_000, list: 20 },
    ]);
  });

  it("keep searches and the like besides", async () => {
    const usage = await imported(
      "usage_date_utc,model,token_type,cost_type,cost_usd,list_price_usd\n" +
        "2026-10-30,Opus 5.5,output,tokens,8,10\n2026-10-30,,,web_search,2,2\n",
    );
    expect(usageMonths(usage, { from: 46_325, to: 46_325 }, true)[0]).toMatchObject({
      billed: 8,
      besides: 2,
    });
  });
});

describe("forecasts from the history", () => {
  /** A row on each day of the months from January 2026, each month with so many MTok a day. */
  const months = (...aDay: readonly number[]) =>
    USAGE +
    aDay
      .flatMap((mtok, month) => {
        const days = new Date(Date.UTC(2026, month + 1, 0)).getUTCDate();
        return Array.from({ length: days }, (_, day) => {
          const date = new Date(Date.UTC(2026, month, day + 1)).toISOString().slice(0, 10);
          return `${date},Opus 4.5,,,,0,0,0,0,${String(mtok * 1_000_000)}\n`;
        });
      })
      .join("");

  it("keeps a level that does not change, low and high alike", async () => {
    const forecast = got(proposeForecast(await imported(months(1, 1, 1, 1))));
    // 1 MTok a day at 25: 25 × 365
    for (const ahead of [forecast.low, forecast.expected, forecast.high]) {
      expect(ahead.year).toBeCloseTo(9125, 6);
    }
    expect(forecast.method).toMatchObject({ kind: "trend", months: 4, growth: { expected: 0 } });
  });

  it("carries growth on, fading", async () => {
    const forecast = got(proposeForecast(await imported(months(1, 1.1, 1.21))));
    if (forecast.method.kind !== "trend") throw new Error("no trend");
    expect(forecast.method.growth.expected).toBeCloseTo(0.1, 9);
    // the first month ahead is 10 % above March, the second 10 %^0.85 above that
    const [first = 0, second = 0] = forecast.expected.months;
    expect(first).toBeCloseTo(((1.21 * 25 * 365) / 12) * 1.1, 6);
    expect(second / first).toBeCloseTo(1.1 ** 0.85, 9);
  });

  it("takes low and high from the growth between months, and never turns them round", async () => {
    const { low, expected, high } = got(
      proposeForecast(await imported(months(1, 1.3, 1, 1.4, 1.2))),
    );
    expect(low.year).toBeLessThan(expected.year);
    expect(expected.year).toBeLessThan(high.year);
  });

  it("goes on fading into later years, the first of them the same", async () => {
    const forecast = got(proposeForecast(await imported(months(1, 1.1, 1.21))));
    const [first, second, third] = forecastYears(forecast, 3);
    for (const scenario of ["low", "expected", "high"] as const) {
      expect(first?.[scenario]).toBeCloseTo(forecast[scenario].year, 6);
    }
    // After a year a month's growth is 10 %^(0.85^12 = 0.142), after two next to none; all of it
    // together is 1 / (1 − 0.85) = 6.67 months of growth.
    const most = 1.21 * 25 * 365 * 1.1 ** (1 / 0.15);
    expect(second?.expected).toBeGreaterThan(first?.expected ?? Infinity);
    expect(third?.expected).toBeGreaterThan(second?.expected ?? Infinity);
    expect(third?.expected).toBeLessThan(most);
    expect((third?.expected ?? 0) / most).toBeGreaterThan(0.99);
  });

  it("repeats a level in later years", async () => {
    const years = forecastYears(got(proposeForecast(await imported(months(1, 1)))), 2);
    for (const year of years) {
      expect(year.low).toBeCloseTo(9125 * 0.75, 6);
      expect(year.high).toBeCloseTo(9125 * 1.5, 6);
    }
    expect(years).toHaveLength(2);
  });

  it("lets nothing grow by more than a fifth a month", async () => {
    const { method } = got(proposeForecast(await imported(months(1, 10, 100))));
    expect(method).toMatchObject({ growth: { expected: expect.closeTo(0.2, 12) as unknown } });
  });

  it("takes the level with a spread, as an assumption, below three whole months", async () => {
    const { low, expected, high, method } = got(proposeForecast(await imported(months(1, 1))));
    expect(method).toMatchObject({ kind: "level", days: 59, spread: { low: 0.25, high: 0.5 } });
    expect([low.year, expected.year, high.year]).toEqual([
      expect.closeTo(9125 * 0.75, 6),
      expect.closeTo(9125, 6),
      expect.closeTo(9125 * 1.5, 6),
    ]);
  });
});
