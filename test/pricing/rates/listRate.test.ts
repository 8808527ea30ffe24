import { describe, expect, it } from "@jest/globals";
import {
  BUILT_IN_CARD,
  cardInForce,
  CARD_HEADINGS,
  listRate,
  parseRateCard,
  readModel,
  type Modifier,
  type ModelRates,
  type RateCard,
} from "../../../src/pricing";

const HEADER = [...CARD_HEADINGS, "Fast input", "Fast output", "US-only", "API id"];

function cardOf(...rows: readonly unknown[][]): RateCard {
  const card = parseRateCard([HEADER, ...rows], { argument: "rate_card" }, BUILT_IN_CARD);
  if (!card.ok) throw new Error(JSON.stringify(card.issues));
  return card.value;
}

function modelOf(card: RateCard, name: string): ModelRates {
  const model = readModel(card, name, { argument: "model" });
  if (!model.ok) throw new Error(name);
  return model.value;
}

/** From day 100 to 199 at 1, 2, 3, 4 and 0.5; from 300 on twice as dear, fast and US-only too. */
const twoRows = () =>
  cardOf(
    ["M", 300, "", 2, 4, 6, 8, 1, 10, 30, 1.2, "id-m-20260101"],
    ["M", 100, 199, 1, 2, 3, 4, 0.5, "", "", "", "id-m-20250101"],
  );
const itsModel = () => modelOf(twoRows(), "M");
const none: ReadonlySet<Modifier> = new Set();
const rateOn = (day: number | undefined, ...modifiers: readonly Modifier[]) =>
  listRate(itsModel(), "input", day, new Set(modifiers));

describe("the list rate", () => {
  it("is that of the row in force, from its first day through its last", () => {
    expect([100, 199, 199.9, 300, 9999].map((day) => rateOn(day))).toEqual(
      [1, 1, 1, 2, 2].map((value) => ({ ok: true, value })),
    );
    expect(rateOn(undefined)).toEqual({ ok: true, value: 2 });
  });

  it.each([
    [99, 100],
    [1, 100],
    [200, 199],
    [249, 199],
    [250, 300],
    [299, 300],
  ])("is none on day %d, for which %d is the nearest", (on, nearest) => {
    const at = { argument: "as_of" };
    expect(rateOn(on)).toEqual({
      ok: false,
      issues: [{ code: "no_rate_on_date", nature: "not_found", at, model: "M", on, nearest }],
    });
  });

  it("is given for each type of token", () => {
    const types = ["input", "output", "cacheWrite5m", "cacheWrite1h", "cacheRead"] as const;
    const rates = (day: number, ...modifiers: readonly Modifier[]) =>
      types.map((type) => {
        const rate = listRate(itsModel(), type, day, new Set(modifiers));
        return rate.ok ? rate.value : rate.issues[0]?.code;
      });
    expect(rates(100)).toEqual([1, 2, 3, 4, 0.5]);
    expect(rates(300, "batch")).toEqual([1, 2, 3, 4, 0.5]);
    expect(rates(300, "us")).toEqual([2, 4, 6, 8, 1].map((rate) => rate * 1.2));
    // Fast: 10 and 30; the cache rates five times as dear, as input is.
    expect(rates(300, "fast")).toEqual([10, 30, 30, 40, 5]);
    expect(rates(300, "fast", "us")).toEqual([12, 36, 36, 48, 6]);
  });

  it("scales no cache rate by a fast mode of a model whose input is free", () => {
    const free = modelOf(cardOf(["Free", "", "", 0, 1, 2, 3, 4, 5, 6, "", ""]), "Free");
    const rate = (type: "input" | "cacheRead") =>
      listRate(free, type, undefined, new Set(["fast"]));
    expect([rate("input"), rate("cacheRead")]).toMatchObject([{ value: 5 }, { value: 4 }]);
  });

  it.each<[Modifier, number | undefined]>([
    ["us", 150],
    ["fast", 150],
    ["fast", undefined],
  ])(
    "under %s where that is not sold on %s says so, with the day if there is one",
    (modifier, day) => {
      const plain = modelOf(cardOf(["M", 100, "", 1, 2, 3, 4, 0.5, "", "", "", ""]), "M");
      const at = { argument: "modifiers" };
      expect(listRate(plain, "input", day, new Set([modifier] as Modifier[]))).toStrictEqual({
        ok: false,
        issues: [
          {
            code: "modifier_not_sold",
            nature: "not_found",
            at,
            model: "M",
            modifier,
            ...(day !== undefined && { on: day }),
          },
        ],
      });
    },
  );
});

describe("an unknown model", () => {
  it("is told with the labels that take the fewest changes of letters, at most three", () => {
    // "7" takes one change from "5", "Opus 5" five more letters, the others still more.
    const labels = ["Opus 5", "Opus 5.5", "7", "Sonnet 4.5"];
    const card = cardOf(...labels.map((label) => [label, "", "", 1, 2, 3, 4, 5, "", "", "", ""]));
    const nearest = (typed: string) => {
      const model = readModel(card, typed, { argument: "model" });
      return model.ok ? [] : model.issues.map((issue) => "nearest" in issue && issue.nearest);
    };
    expect(nearest("5")).toEqual([["7", "Opus 5", "Opus 5.5"]]);
    expect(nearest("pus 5.5")).toEqual([["Opus 5.5", "Opus 5", "7"]]);
  });
});

describe("a model", () => {
  it("is found by any of its API ids, with the day of the snapshot or without", () => {
    for (const name of ["m", "Claude M", "ID-M-20250101", "id-m-20260101 ", "id-m"]) {
      const card = twoRows();
      expect(modelOf(card, name)).toBe(modelOf(card, "M"));
    }
  });

  it("that shares its API id with another is the one that comes first", () => {
    const card = cardOf(
      ["Short", "", "", 1, 2, 3, 4, 5, "", "", "", "id"],
      ["Long", "", "", 2, 4, 6, 8, 10, "", "", "", "id"],
    );
    expect(modelOf(card, "id").model).toBe("Short");
    expect(modelOf(card, "long").model).toBe("Long");
  });

  it("is named as its newest row names it", () => {
    const card = cardOf(
      ["NEW NAME", 300, "", 1, 2, 3, 4, 5, "", "", "", ""],
      ["new name", 100, 200, 1, 2, 3, 4, 5, "", "", "", ""],
    );
    expect(card.models.map(({ model }) => model)).toEqual(["NEW NAME"]);
  });
});

describe("a card of the sheet in force", () => {
  const labels = (day: number | undefined, retired: boolean) => {
    const result = cardInForce(twoRows(), day, retired);
    return result.ok ? result.value.map(({ from }) => from) : result.issues;
  };

  it("has the row of the day, or the last that had ended by then where that is asked for", () => {
    expect(labels(150, false)).toEqual([100]);
    expect([100, 199, 300].map((day) => labels(day, false))).toEqual([[100], [100], [300]]);
    expect(labels(250, true)).toEqual([100]);
    expect(labels(250, false)).toEqual([
      { code: "card_empty_on_date", nature: "not_found", on: 250 },
    ]);
    expect(labels(undefined, false)).toEqual([300]);
  });

  it("does not count the time of day: on the last day a row is in force to midnight", () => {
    expect(labels(199.9, false)).toEqual([100]);
    expect(labels(300.5, false)).toEqual([300]);
  });

  it("without a day lists the newest rows, and fast rates where the row has them", () => {
    const result = cardInForce(twoRows(), undefined, false);
    expect(result.ok && result.value[0]?.fast).toEqual({ input: 10, output: 30 });
    const early = cardInForce(twoRows(), 150, false);
    expect(early.ok && early.value[0]).not.toHaveProperty("fast");
  });
});

it("no modifier leaves the rates alone", () => {
  expect(listRate(itsModel(), "output", 100, none)).toEqual({ ok: true, value: 2 });
});
