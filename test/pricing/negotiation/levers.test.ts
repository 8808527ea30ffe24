import { describe, expect, it } from "@jest/globals";
import { askFor, explain, leverNote } from "../../../src/messages";
import {
  layerOf,
  leverValues,
  LEVER_NAMES,
  parseAsks,
  type Forecast,
  type Lever,
  type Proposal,
} from "../../../src/pricing";
import { close } from "../closeTo";
import { certain, PLAIN } from "../contract/proposals";

const BANDS = [
  { label: 1, threshold: 500_000, discount: 0.12 },
  { label: 2, threshold: 1_000_000, discount: 0.2 },
  { label: 3, threshold: 2_000_000, discount: 0.25 },
];
const TWO_YEARS = { termMonths: 24, commits: [1e6, 1e6], discounts: [0.2, 0.2] };

function asksOf(raw: unknown) {
  const read = parseAsks(raw, { argument: "asks" });
  if (!read.ok) throw new Error(explain(read.issues));
  return read.value;
}

interface Options {
  readonly asks?: unknown;
  readonly bands?: typeof BANDS | null;
  readonly changes?: readonly number[];
}

function valuesOf(
  terms: Partial<Proposal>,
  forecast: Forecast,
  { asks, bands = BANDS, changes = [] }: Options = {},
) {
  const setting = { bands: bands ?? undefined, forecast, asks: asksOf(asks) };
  return leverValues({ ...PLAIN, ...terms }, changes, setting);
}

function valueOf(lever: Lever, ...args: Parameters<typeof valuesOf>) {
  const found = valuesOf(...args).find((one) => one.lever === lever);
  if (found === undefined) throw new Error(lever);
  return found;
}

describe("the value of a lever", () => {
  // 900,000 and 2,000,000: paid 1,000,000 and 1,000,000 + 750,000 of overage; list 2,900,000.
  const usage = certain(900_000, 2_000_000);

  it.each<[Lever, number]>([
    ["rate", 1_000_000 / 0.79 - 1_250_000], // 21 % covers so much more of the second year
    ["overage", 150_000], // 20 % of 750,000
    ["threshold", 1_000_000 / 0.75 - 1_250_000], // 25 % covers so much more
    ["term", 375_000], // 1,375,000 a year against 1,000,000
    ["ramp", 350_000], // 400,000 of overage is left
    ["rollover", 350_000], // 280,000 rolled is 350,000 at list
    ["reforecast", 0], // the second year is used up
    ["protection", 0], // list stays
    ["list", 20_000], // 1 % of the second year's 2,000,000: the first is paid anyway
  ])("%s is worth %d", (lever, value) => {
    expect(valueOf(lever, TWO_YEARS, usage)).toMatchObject({
      value: close(value),
      idle: undefined,
    });
  });

  it("is also in points of list value", () => {
    expect(valueOf("overage", TWO_YEARS, usage).points).toBeCloseTo(150_000 / 2_900_000, 12);
    // A shorter term's are of the usage that is left: 2,750,000 of 2,900,000 against 1,000,000 of 900,000.
    expect(valueOf("term", TWO_YEARS, usage).points).toBeCloseTo(2.75 / 2.9 - 1 / 0.9, 12);
  });

  it("of a better rate is unknown where it would reach 100 % in any year", () => {
    const found = valueOf("rate", { ...TWO_YEARS, discounts: [0.2, 0.995] }, usage);
    expect(found).toMatchObject({ value: undefined, idle: "discount_too_high" });
  });

  it("of overage at parity counts where one year is already there and another is not", () => {
    // Year two: 1,250,000 + 750,000 of overage at 0.8 of list; at its own 30 % from 1,428,571 on.
    const terms = { ...TWO_YEARS, discounts: [0.1, 0.3], overageDiscount: 0.2 };
    const before = (2_000_000 - 1_000_000 / 0.7) * 0.8;
    const after = (2_000_000 - 1_000_000 / 0.7) * 0.7;
    const found = valueOf("overage", terms, usage);
    expect(found).toMatchObject({ value: close(before - after), idle: undefined });
  });

  it("of the band threshold is that of the years which have a next band, and keeps better ones", () => {
    // Year one goes from 20 % to 25 % of 1,000,000; year two is in the top band at 30 %.
    const terms = { ...TWO_YEARS, commits: [1e6, 3e6], discounts: [0.2, 0.3] };
    const found = valueOf("threshold", terms, certain(2_000_000, 5_000_000));
    expect(found.value).toEqual(close(1_000_000 / 0.75 - 1_250_000));
  });

  it("of a term shorter by two years compares the one that is left", () => {
    // 1,000,000 + 1,000,000 + 1,750,000 over three years against 1,000,000 in the first.
    const terms = { termMonths: 36, commits: [1e6, 1e6, 1e6], discounts: [0.2, 0.2, 0.2] };
    const asks = [["Term length", 2]];
    const found = valueOf("term", terms, certain(9e5, 9e5, 2e6), { asks });
    expect(found.value).toEqual(close(3_750_000 / 3 - 1_000_000));
  });

  it("of a term that leaves a single month counts, of one that leaves none does not", () => {
    const terms = (termMonths: number) => ({ ...TWO_YEARS, termMonths });
    expect(valueOf("term", terms(13), usage).idle).toBeUndefined();
    expect(valueOf("term", { termMonths: 12 }, usage).idle).toBe("single_year");
  });

  it("of a ramp shapes a part-year by its months", () => {
    // 1,000,000 in twelve months and 1,500,000 in six: 1,500,000 of commit becomes 600,000 and
    // 900,000. Paid 1,000,000 + 1,375,000 before; 850,000 + 1,275,000 after.
    const terms = { ...TWO_YEARS, termMonths: 18 };
    const found = valueOf("ramp", terms, certain(1_000_000, 3_000_000));
    expect(found.value).toEqual(close(250_000));
  });

  it("of a ramp counts where one year happens to be in proportion", () => {
    const terms = { termMonths: 36, commits: [2e6, 2e6, 2e6], discounts: [0.2, 0.2, 0.2] };
    expect(valueOf("ramp", terms, certain(1e6, 2e6, 3e6)).idle).toBeUndefined();
  });

  it("of rollover is for one year: four quarters of it, where periods are quarters", () => {
    // 100,000 a quarter, and 400,000 to draw in the tenth month: 300,000 more than the quarter has.
    const quarterly = { commits: [400_000], commitPeriod: "quarterly" } as const;
    const share = { rollover: { share: 1, life: 1, order: "after" } } as const;
    const use = [0, 0, 0, 0, 0, 0, 0, 0, 0, 500_000, 0, 0];
    const forecast = { ...certain(), figures: "monthly", scenarios: [use] } as const;
    // With a life of one the third quarter's 100,000 is there, and 250,000 at list stays overage;
    // with four all three quarters' are, and none stays. Without rollover it is 375,000.
    expect(valueOf("rollover", { ...quarterly, ...share }, forecast).value).toEqual(close(250_000));
    expect(valueOf("rollover", quarterly, forecast).value).toEqual(close(375_000));
  });

  it("of rollover keeps a longer life than was asked for", () => {
    // 1,000,000 of year one rolls; years two and three use their own up; year four needs 1,800,000.
    const years = [0, 1, 2, 3];
    const terms = {
      termMonths: 48,
      commits: years.map(() => 1_000_000),
      discounts: years.map(() => 0.2),
      rollover: { share: 0.5, life: 3, order: "after" },
    } as const;
    // Half of it leaves 300,000 / 0.8 of overage, all of it leaves none.
    const found = valueOf("rollover", terms, certain(0, 1.25e6, 1.25e6, 2.25e6));
    expect(found.value).toEqual(close(375_000));
  });

  it("of list prices is also in what the discount does not cover", () => {
    // 500,000 at list and 500,000 at 80 %: 900,000, of which 1 % is 9,000.
    const terms = { commits: [0], coverage: 0.5, overageDiscount: "parity" } as const;
    expect(valueOf("list", terms, certain(1_000_000)).value).toEqual(close(9_000));
  });

  it("of the reforecast right is what it takes off an unused year: 20 % at most", () => {
    expect(valueOf("reforecast", TWO_YEARS, certain(900_000)).value).toBeCloseTo(200_000, 6);
  });

  it("of price protection is the rise that it keeps out", () => {
    // With no commit the second year rises by 10 % of 800,000.
    const terms = { ...TWO_YEARS, commits: [0, 0], overageDiscount: "parity" } as const;
    const found = valueOf("protection", terms, certain(1_000_000), { changes: [0.1] });
    expect(found.value).toBeCloseTo(80_000, 6);
  });

  it("can be negative: locked prices are better than protected ones when list rises", () => {
    const terms = { ...TWO_YEARS, commits: [0, 0], overageDiscount: "parity" } as const;
    const locked = { ...terms, priceTerms: "locked" } as const;
    const asks = [["Price protection", 0.05]];
    const found = valueOf("protection", locked, certain(1_000_000), { changes: [0.1], asks });
    expect(found.value).toBeCloseTo(-40_000, 6);
    expect(leverNote(found, "USD")).toContain("Would cost USD 40,000 more over the term");
  });

  it("comes layer by layer, the most valuable first, the valueless last", () => {
    const values = valuesOf(TWO_YEARS, usage);
    expect(values.map(({ layer }) => layer)).toEqual([
      ...["easy", "easy"],
      ...["effort", "effort", "effort", "effort", "effort", "effort"],
      ...["rare", "rare"],
    ]);
    expect(values.map(({ lever }) => lever)).toEqual([
      ...["overage", "rate", "term", "ramp", "rollover", "threshold", "reforecast", "protection"],
      ...["list", "structure"],
    ]);
  });
});

describe("a lever that changes nothing", () => {
  const idle = (lever: Lever, ...args: Parameters<typeof valuesOf>) => {
    const { value, idle } = valueOf(lever, ...args);
    return [value, idle];
  };
  const usage = certain(900_000);

  it.each<[Lever, Partial<Proposal>]>([
    ["overage", { overageDiscount: "parity" }],
    ["overage", { overageDiscount: 0.2 }],
    ["threshold", { discounts: [0.25] }],
    ["ramp", TWO_YEARS],
    ["rollover", { ...TWO_YEARS, rollover: { share: 1, life: 1, order: "before" } }],
    ["reforecast", { ...TWO_YEARS, reforecast: { reduction: 0.2, fromYear: 2 } }],
    ["protection", { ...TWO_YEARS, priceTerms: "protected" }],
    ["ramp", { termMonths: 36, commits: [1e6, 1e6, 1e6], discounts: [0, 0, 0] }],
  ])("%s is already at its ask: worth 0, and says so", (lever, terms) => {
    expect(idle(lever, terms, usage)).toEqual([0, "already_there"]);
    expect(leverNote(valueOf(lever, terms, usage), "USD")).toContain("Already as asked");
  });

  it.each<[Lever]>([["term"], ["ramp"], ["rollover"], ["reforecast"], ["protection"]])(
    "%s needs a second contract year",
    (lever) => expect(idle(lever, {}, usage)).toEqual([0, "single_year"]),
  );

  it.each<[Lever, Partial<Proposal>]>([
    ["rollover", { ...TWO_YEARS, rollover: { share: 0.99, life: 1, order: "after" } }],
    ["reforecast", { ...TWO_YEARS, reforecast: { reduction: 0.2, fromYear: 3 } }],
    ["reforecast", { ...TWO_YEARS, reforecast: { reduction: 0.19, fromYear: 2 } }],
    ["protection", { ...TWO_YEARS, priceTerms: "protected", priceCap: 0.01 }],
    ["protection", { ...TWO_YEARS, priceTerms: "floating" }],
    ["overage", { overageDiscount: 0.19 }],
  ])("%s a little short of its ask is not there yet", (lever, terms) => {
    expect(idle(lever, terms, usage)[1]).toBeUndefined();
  });

  it("quarters of one year can roll over within it", () => {
    expect(idle("rollover", { commitPeriod: "quarterly" }, usage)).toEqual([0, undefined]);
  });

  it("has no value where there is nothing to value it by", () => {
    expect(idle("threshold", {}, usage, { bands: null })).toEqual([undefined, "no_bands"]);
    expect(idle("rate", { discounts: [0.99] }, usage)).toEqual([undefined, "discount_too_high"]);
    expect(idle("structure", {}, usage)).toEqual([undefined, "no_value"]);
    expect(idle("threshold", { commits: [3e6] }, usage)).toEqual([0, "top_band"]);
    expect(idle("ramp", TWO_YEARS, certain(0))).toEqual([0, "no_usage"]);
  });

  it("has no points where nothing is used", () => {
    expect(valueOf("list", {}, certain(0)).points).toBeUndefined();
    expect(valueOf("term", TWO_YEARS, certain(0)).points).toBeUndefined();
    expect(valueOf("term", TWO_YEARS, certain(0, 1_000_000)).points).toBeUndefined();
  });
});

describe("asks", () => {
  it("replace the standard ones, under a header or not; blanks and zeros keep them", () => {
    const asks = asksOf([
      ["Lever", "Ask"],
      ["rate within the band", 0.03],
      ["Overage rate", 0],
      ["Rollover", ""],
      ["Reforecast right", 0],
      ["Ramp", "whatever"],
      ["Product structure", 0.5],
    ]);
    expect(asks).toMatchObject({ rate: 0.03, overage: 0, rollover: 1, reforecast: 0.2 });
  });

  it("of words alone are not taken for a header", () => {
    expect(asksOf([["Overage rate", "Parity"]]).overage).toBe("parity");
  });

  it("can name a discount for the band threshold, where there are no bands", () => {
    const found = valueOf("threshold", {}, certain(2_000_000), {
      bands: null,
      asks: [["Band threshold", 0.25]],
    });
    expect(found.value).toBeCloseTo(1_000_000 / 0.75 - 1_250_000, 6);
  });

  it.each([
    ["an unknown lever", [["Charm", 1]], "Rate within the band"],
    ["a share above 1", [["Rollover", 1.5]], "asks, row 1"],
    ["a discount of 100 %", [["List rates", 1]], "up to but not including 1"],
    ["a word for a figure, also alone", [["Rollover", "lots"]], "asks, row 1"],
    ["a number for a lever", [[5, 1]], "asks, row 1"],
    ["half a year less", [["Term length", 0.5]], "a whole number of years from 1 to 9"],
    ["three columns", [["Rollover", 1, 1]], "lever and ask"],
  ])("refuse %s", (_, raw, says) => {
    const read = parseAsks(raw, { argument: "asks" });
    expect(read.ok ? "no issue" : explain(read.issues)).toContain(says);
  });

  it("are said in a few words", () => {
    const standard = asksOf(null);
    expect((Object.keys(LEVER_NAMES) as Lever[]).map((lever) => askFor(lever, standard))).toEqual([
      "+1 point",
      "The commit's own discount",
      "The next band's discount at today's commit",
      "1 year less at the same discount",
      "Each year's commit in proportion to its forecast usage, same total",
      "100 % for one year",
      "20 % from year two",
      "Prices fall with list and never rise",
      "1 % off list",
      "None",
    ]);
  });
});

describe("notes", () => {
  const one = { layer: "easy", idle: undefined } as const;

  it("have the figure in the sentence", () => {
    expect(leverNote({ ...one, lever: "rate", value: 15_822.78, points: 0.00546 }, "EUR")).toBe(
      "Saves EUR 15,823 over the term (0.5 points of realized discount).",
    );
    expect(leverNote({ ...one, lever: "rate", value: 0, points: 0 }, "EUR")).toBe(
      "Changes nothing at this forecast.",
    );
    expect(leverNote({ ...one, lever: "rate", value: 5, points: undefined }, "EUR")).toBe(
      "Saves EUR 5 over the term.",
    );
  });

  it("say that a shorter term is used for less, where cost and discount disagree", () => {
    expect(leverNote({ ...one, lever: "term", value: 375_000, points: -0.163 }, "USD")).toBe(
      "Costs USD 375,000 less a contract year, but for less usage: " +
        "it loses 16.3 points of realized discount.",
    );
    expect(leverNote({ ...one, lever: "term", value: -10, points: 0.01 }, "USD")).toContain(
      "Costs USD 10 more a contract year, but for more usage",
    );
  });

  it("say of a shorter term whose usage the saving is on, where cost and discount agree too", () => {
    expect(leverNote({ ...one, lever: "term", value: 216_288, points: 0.006 }, "USD")).toBe(
      "Costs USD 216,288 less a contract year, on the usage of the years that are left " +
        "(0.6 points of realized discount).",
    );
    expect(leverNote({ ...one, lever: "term", value: -10, points: -0.01 }, "USD")).toBe(
      "Costs USD 10 more a contract year, on the usage of the years that are left " +
        "(1 point of realized discount).",
    );
  });

  it("say that a list price is no lever", () => {
    expect(leverNote({ ...one, lever: "list", value: 5, points: 0 }, "USD")).toContain(
      "wastes leverage",
    );
  });
});

describe("the map", () => {
  it("has each lever in its layer", () => {
    expect(layerOf("overage")).toBe("easy");
    expect(layerOf("protection")).toBe("effort");
    expect(layerOf("structure")).toBe("rare");
  });
});
