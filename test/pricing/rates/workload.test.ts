import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  blendedRate,
  BUILT_IN_CARD,
  lineCost,
  parseMix,
  parseWorkload,
  premiumOf,
  readModel,
  rowInForce,
  savingsWaterfall,
  workloadCost,
  type LineUse,
  type RateCard,
  type RateRow,
  type WorkloadLine,
} from "../../../src/pricing";

const NOV_23 = 46_349;
const at = { argument: "workload" };

function rowOf(label: string): RateRow {
  const model = readModel(BUILT_IN_CARD, label, at);
  const row = model.ok ? rowInForce(model.value, NOV_23, at) : model;
  if (!row.ok) throw new Error(label);
  return row.value;
}

const OPUS = rowOf("Opus 5.5"); // 4 in, 20 out, 5 write, 0.2 read, US-only 1.1
const HAIKU = rowOf("Haiku 5.5");
const MODELS = [OPUS, HAIKU, rowOf("Sonnet 5.5"), rowOf("Fable 5.2")];

const plainUse: LineUse = {
  input: 1000,
  output: 100,
  cacheReadShare: 0,
  cacheWriteShare: 0,
  batchShare: 0,
  usOnlyShare: 0,
};

describe("the cost of a line", () => {
  it("is built up measure by measure", () => {
    const use = {
      ...plainUse,
      cacheReadShare: 0.5,
      cacheWriteShare: 0.1,
      batchShare: 0.4,
      usOnlyShare: 0.5,
    };
    // plain 1000 × 4 + 100 × 20 = 6000
    // cached 1000 × (0.4 × 4 + 0.5 × 0.2 + 0.1 × 5) + 2000 = 4200
    // batched × (0.6 + 0.4 × 0.5) = 3360; list × (1 + 0.1 × 0.5) = 3528
    const cost = lineCost(OPUS, use);
    expect(cost.plain).toBe(6000);
    expect(cost.cached).toBeCloseTo(4200, 9);
    expect(cost.batched).toBeCloseTo(3360, 9);
    expect(cost.list).toBeCloseTo(3528, 9);
  });

  it("leaves nothing uncached where the shares add up to 1 but for rounding", () => {
    const use = { ...plainUse, output: 0, cacheReadShare: 0.9, cacheWriteShare: 0.1 + 1e-16 };
    expect(
      lineCost({ ...OPUS, rates: { ...OPUS.rates, cacheRead: 0, cacheWrite5m: 0 } }, use).list,
    ).toBeGreaterThanOrEqual(0);
  });
});

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
const line: fc.Arbitrary<WorkloadLine> = fc
  .record({
    row: fc.constantFrom(...MODELS),
    input: fc.double({ min: 0, max: 1e6, noNaN: true }),
    output: fc.double({ min: 0, max: 1e6, noNaN: true }),
    cacheReadShare: share.map((part) => part / 2),
    cacheWriteShare: share.map((part) => part / 2),
    batchShare: share,
    usOnlyShare: share,
    tokenFactor: fc.constantFrom(1, 1.3, 0.8),
  })
  .filter(({ input, output }) => input + output > 1);
const workload = fc.array(line, { minLength: 1, maxLength: 8 });

describe("a line that cannot be priced", () => {
  const model = readModel(BUILT_IN_CARD, "Haiku 4.5", at);
  const costOn = (day: number | undefined, use: LineUse) =>
    model.ok ? workloadCost(model.value, use, day) : model;

  it.each([NOV_23, undefined])("has US-only inference where that is not sold, on day %s", (day) => {
    expect(costOn(day, { ...plainUse, usOnlyShare: 0.1 })).toStrictEqual({
      ok: false,
      issues: [
        {
          code: "modifier_not_sold",
          nature: "not_found",
          at: { argument: "us_only_share" },
          model: "Haiku 4.5",
          modifier: "us",
          ...(day !== undefined && { on: day }),
        },
      ],
    });
  });

  it("is of a day without a rate", () => {
    expect(costOn(40_000, plainUse)).toMatchObject({
      issues: [{ code: "no_rate_on_date", at: { argument: "as_of" } }],
    });
  });

  it("has cache shares of more than 1, but for rounding", () => {
    const cached = (share: number) =>
      costOn(NOV_23, { ...plainUse, cacheReadShare: 0.7, cacheWriteShare: share });
    expect([0.3, 0.3 + 0.9e-9].map((share) => cached(share).ok)).toEqual([true, true]);
    expect(cached(0.3 + 1.1e-9)).toMatchObject({
      issues: [{ code: "shares_above_one", at: { argument: "cache_write_share" } }],
    });
  });
});

describe("the savings waterfall", () => {
  it("adds up exactly: the savings, added in a cell, are the first cost less the last", () => {
    fc.assert(
      fc.property(
        workload,
        share.map((part) => part * 0.9),
        (lines, discount) => {
          const result = savingsWaterfall(lines, discount);
          const stages = result.ok ? result.value : [];
          const total = stages.reduce((sum, { saving }) => sum + saving, 0);
          expect(stages).toHaveLength(6);
          expect(total).toBe((stages[0]?.cost ?? 0) - (stages[5]?.cost ?? 0));
          for (const [index, stage] of stages.entries()) {
            const before = stages[index - 1]?.cost ?? stage.cost;
            expect(stage.saving).toBe(before - stage.cost);
            expect(stage.share).toBe(stage.saving / (stages[0]?.cost ?? 1));
          }
        },
      ),
    );
  });

  it("ends at the list cost of the lines less the discount", () => {
    fc.assert(
      fc.property(
        workload,
        share.map((part) => part * 0.9),
        (lines, discount) => {
          const result = savingsWaterfall(lines, discount);
          const stages = result.ok ? result.value : [];
          const list = lines.reduce((sum, own) => sum + lineCost(own.row, own).list, 0);
          const scale = 1e-9 * (stages[0]?.cost ?? 1);
          expect(Math.abs((stages[4]?.cost ?? 0) - list)).toBeLessThan(scale);
          expect(Math.abs((stages[5]?.cost ?? 0) - list * (1 - discount))).toBeLessThan(scale);
        },
      ),
    );
  });

  it("compares routing on the same text: a factor makes the premium tokens fewer", () => {
    // 1.3 times the tokens on Haiku: on Opus 1000 / 1.3 × 4 + 100 / 1.3 × 20 = 4615.38.
    const result = savingsWaterfall([{ ...plainUse, row: HAIKU, tokenFactor: 1.3 }], 0, OPUS);
    expect(result.ok && result.value[0]?.cost).toBeCloseTo(6000 / 1.3, 9);
    expect(result.ok && result.value[1]?.cost).toBeCloseTo(150, 9); // 1000 × 0.1 + 100 × 0.5
  });

  it("starts from the model with the dearest output, then the dearest input", () => {
    const lineOf = (row: RateRow): WorkloadLine => ({ ...plainUse, row, tokenFactor: 1 });
    const dearIn = { ...OPUS, model: "dear in", rates: { ...OPUS.rates, input: 5 } };
    expect(premiumOf([HAIKU, OPUS, MODELS[2] ?? OPUS].map(lineOf))).toBe(OPUS);
    expect(premiumOf([OPUS, dearIn, OPUS].map(lineOf))).toBe(dearIn);
    expect(premiumOf([dearIn, { ...dearIn, model: "the same again" }].map(lineOf))).toBe(dearIn);
    const dearInOnly = { ...dearIn, rates: { ...dearIn.rates, output: 19 } };
    expect(premiumOf([OPUS, dearInOnly].map(lineOf))).toBe(OPUS);
    expect(premiumOf([])).toBeUndefined();
  });

  it("has no shares of nothing", () => {
    const issues = [{ code: "no_workload_cost", nature: "over_nothing" }];
    expect(savingsWaterfall([], 0)).toEqual({ ok: false, issues });
    const idle = { ...plainUse, input: 0, output: 0, row: OPUS, tokenFactor: 1 };
    expect(savingsWaterfall([idle], 0)).toEqual({ ok: false, issues });
  });
});

describe("a workload from the sheet", () => {
  const header = ["Model", "Input MTok", "Output MTok"];
  const full = [
    ...header,
    "Cache read share",
    "Cache write share",
    "Batch share",
    "US-only share",
    "Token factor",
  ];
  const read = (rows: readonly unknown[][]) => parseWorkload(rows, at, BUILT_IN_CARD, NOV_23);

  it("is a line a model, priced on the day", () => {
    const result = read([full, ["Opus 5.5", 1000, 100, 0.5, 0.1, 0.4, 0.5, 1.3]]);
    expect(result).toEqual({
      ok: true,
      value: [
        {
          row: OPUS,
          input: 1000,
          output: 100,
          cacheReadShare: 0.5,
          cacheWriteShare: 0.1,
          batchShare: 0.4,
          usOnlyShare: 0.5,
          tokenFactor: 1.3,
        },
      ],
    });
  });

  it.each([[null], [""], [0]])("takes %j for no share and a factor of 1", (blank) => {
    const result = read([full, ["Opus 5.5", 1000, 100, blank, blank, blank, blank, blank]]);
    expect(result).toEqual({ ok: true, value: [{ ...plainUse, row: OPUS, tokenFactor: 1 }] });
    const short = read([header, ["Opus 5.5", 1000, 100]]);
    expect(short).toEqual(result);
  });

  it("tells every mistake of every line", () => {
    const result = read([
      full,
      ["Opus 9", "x", 100],
      ["Opus 5.5", 1000, -1, 0.8, 1.5],
      ["Opus 5.5", 1000, 1, 0.8, 0.3],
      ["Haiku 4.5", 1000, 1, 0, 0, 0, 0.1],
      ["Opus 4.1", 1000, 1],
      ["Opus 5.5", 1, 1, 0, 0, 0, 0, -1],
    ]);
    const facts = result.ok
      ? []
      : result.issues.map((issue) => [
          issue.code,
          "at" in issue ? issue.at.row : 0,
          "at" in issue ? issue.at.column : "",
        ]);
    expect(facts).toEqual([
      ["unknown_model", 2, "Model"],
      ["not_a_number", 2, "Input MTok"],
      ["out_of_range", 3, "Output MTok"],
      ["out_of_range", 3, "Cache write share"],
      ["shares_above_one", 4, "Cache write share"],
      ["modifier_not_sold", 5, "US-only share"],
      ["no_rate_on_date", 6, "Model"],
      ["out_of_range", 7, "Token factor"],
    ]);
  });
});

describe("the blended rate", () => {
  const column = (values: readonly number[]) => values.map((value) => [value]);
  const volume = fc.double({ min: 0.001, max: 1e6, noNaN: true });
  const rate = fc.double({ min: 0.01, max: 100, noNaN: true });

  it("lies between the cheapest and the dearest rate", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(volume, rate), { minLength: 1, maxLength: 20 }), (mix) => {
        const volumes = column(mix.map(([volume]) => volume));
        const rates = mix.map(([, rate]) => rate);
        const parts = parseMix(volumes, column(rates), undefined);
        const result = parts.ok ? blendedRate(parts.value) : parts;
        const blended = result.ok ? result.value : NaN;
        expect(blended).toBeGreaterThanOrEqual(Math.min(...rates) * (1 - 1e-12));
        expect(blended).toBeLessThanOrEqual(Math.max(...rates) * (1 + 1e-12));
      }),
    );
  });

  it("names the cell of every mistake", () => {
    const result = parseMix(
      [
        [1, "x"],
        [-1, 1],
      ],
      [
        [1, 1],
        [1, null],
      ],
      [
        [0, 0],
        [0, 2],
      ],
    );
    expect(result.ok ? [] : result.issues.map((issue) => "at" in issue && issue.at)).toEqual([
      { argument: "volumes", row: 1, column: 2 },
      { argument: "volumes", row: 2, column: 1 },
      { argument: "rates", row: 2, column: 2 },
      { argument: "discount", row: 2, column: 2 },
    ]);
  });

  it("says the sizes of ranges that do not fit together", () => {
    expect(parseMix(column([1, 2]), column([1]), column([0, 0, 0]))).toEqual({
      ok: false,
      issues: [
        {
          code: "shapes_differ",
          shapes: [
            { argument: "volumes", rows: 2, columns: 1 },
            { argument: "rates", rows: 1, columns: 1 },
            { argument: "discount", rows: 3, columns: 1 },
          ],
        },
      ],
    });
    expect(parseMix(column([1, 2]), [[1, 2]], 0)).toMatchObject({
      issues: [{ shapes: [{ argument: "volumes" }, { argument: "rates" }] }],
    });
  });

  it("takes a discount for each part of a row", () => {
    // (1 × 10 × 1 + 1 × 10 × 0.5) / 2
    const parts = parseMix([[1, 1]], [[10, 10]], [[0, 0.5]]);
    expect(parts.ok && blendedRate(parts.value)).toEqual({ ok: true, value: 7.5 });
  });

  it("refuses rates of another width", () => {
    expect(
      parseMix(
        column([1, 2]),
        [
          [1, 2],
          [3, 4],
        ],
        0,
      ),
    ).toMatchObject({
      issues: [{ code: "shapes_differ" }],
    });
  });

  it("of no volume is nothing to speak of", () => {
    const issues = [{ code: "no_volume", nature: "over_nothing" }];
    expect(blendedRate([])).toEqual({ ok: false, issues });
    expect(blendedRate([{ volume: 0, rate: 5, discount: 0 }])).toEqual({ ok: false, issues });
  });

  it("places a fault in a single cell by its argument alone, once", () => {
    const faults = (...args: Parameters<typeof parseMix>) => {
      const mix = parseMix(...args);
      return mix.ok ? [] : mix.issues;
    };
    const fault = (argument: string, got: number, takes: string) => [
      { code: "out_of_range", at: { argument }, got, takes },
    ];
    expect(faults(-1, 1, 0)).toStrictEqual(fault("volumes", -1, "tokenVolume"));
    expect(faults(column([1, 2, 3]), column([1, 2, 3]), 20)).toStrictEqual(
      fault("discount", 20, "discount"),
    );
  });

  it("says where the one discount is wrong", () => {
    expect(parseMix(column([1]), column([1]), 20)).toMatchObject({
      issues: [{ code: "out_of_range", at: { argument: "discount" }, got: 20 }],
    });
  });
});

describe("a long table of models that are not on the card", () => {
  it("is told row by row, and the nearest labels are looked for when a row is said", () => {
    let looks = 0;
    const card: RateCard = {
      ...BUILT_IN_CARD,
      get models() {
        looks += 1;
        return BUILT_IN_CARD.models;
      },
    };
    const rows = Array.from({ length: 200_000 }, (_, row) => [`Opus 5.5 v${String(row)}`, 1, 1]);
    const read = parseWorkload(
      [["Model", "Input MTok", "Output MTok"], ...rows],
      at,
      card,
      undefined,
    );
    const issues = read.ok ? [] : read.issues;
    expect(issues).toHaveLength(200_000);
    expect(looks).toBe(0);
    const said = issues.slice(0, 3).map((issue) => "nearest" in issue && issue.nearest);
    expect(said).toEqual(Array(3).fill(expect.arrayContaining(["Opus 5.5"])));
    expect(looks).toBe(3);
  });
});
