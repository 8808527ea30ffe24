import { describe, expect, it } from "@jest/globals";
import {
  addUp,
  annualSchedule,
  cashFlows,
  contractOf,
  monthlySchedule,
  outcomeOf,
  presentValue,
  realizedOver,
  summaryOf,
  type Forecast,
  type Proposal,
  type ScheduleLine,
} from "../../../src/pricing";
import { close } from "../closeTo";
import { certain, monthly, PLAIN } from "./proposals";

function schedule(
  terms: Partial<Proposal>,
  forecast: Forecast,
  changes: readonly number[] = [],
): { months: readonly ScheduleLine[]; years: readonly ScheduleLine[]; total: ScheduleLine } {
  const contract = contractOf({ ...PLAIN, ...terms }, changes);
  const months = monthlySchedule(contract, outcomeOf(contract, forecast).expected);
  return { months, years: annualSchedule(contract, months), total: addUp(months) };
}

const THREE_YEARS = {
  termMonths: 36,
  commits: [1_000_000, 1_000_000, 1_000_000],
  discounts: [0.2, 0.2, 0.2],
};

describe("rollover", () => {
  const rollover = { share: 1, life: 1, order: "after" } as const;

  it("carries what is unused into the next year, after that year's own commit", () => {
    // Year 1 draws 720,000 and rolls 280,000; year 2 needs 1,280,000: 1,000,000 own + 280,000 rolled.
    const { years } = schedule({ ...THREE_YEARS, rollover }, certain(900_000, 1_600_000, 900_000));
    expect(years[0]).toMatchObject({
      drawn: close(720_000),
      closing: close(280_000),
      forfeited: 0,
    });
    expect(years[1]).toMatchObject({
      opening: close(280_000),
      drawn: close(1_000_000),
      rolledUsed: close(280_000),
      overage: close(0),
      closing: close(0),
    });
  });

  it("before the own commit, leaves more of the own commit to roll in turn", () => {
    // Year 2 needs 720,000: 280,000 rolled, 440,000 own; 560,000 rolls into year 3.
    const before = { ...rollover, order: "before" } as const;
    const { years } = schedule({ ...THREE_YEARS, rollover: before }, certain(900_000));
    expect(years[1]).toMatchObject({ rolledUsed: close(280_000), closing: close(560_000) });
  });

  it("expires unused at the end of its life, and what rolled with it is not rolled again", () => {
    // 280,000 of year 1 lives through year 2, whose own 280,000 rolls; the first lot is forfeited.
    const { years } = schedule({ ...THREE_YEARS, rollover }, certain(900_000));
    expect(years.map((year) => year.forfeited)).toEqual([0, close(280_000), close(560_000)]);
  });

  it("with a life of two still holds the first lot in year three, and draws it first", () => {
    const { years } = schedule(
      { ...THREE_YEARS, rollover: { ...rollover, life: 2 } },
      certain(900_000, 900_000, 1_500_000),
    );
    // Year 3 needs 1,200,000: its own 1,000,000, then 200,000 of the first 280,000.
    expect(years[2]).toMatchObject({
      opening: close(560_000),
      rolledUsed: close(200_000),
      forfeited: close(360_000),
    });
  });

  it("of half, after a refund of a quarter: 25 % back, 37.5 % rolls, 37.5 % is lost", () => {
    const { years } = schedule(
      { ...THREE_YEARS, refundShare: 0.25, rollover: { ...rollover, share: 0.5 } },
      certain(900_000),
    );
    expect(years[0]).toMatchObject({
      refund: close(70_000),
      closing: close(105_000),
      forfeited: close(105_000),
    });
  });

  it("ends with the term: there is nothing to roll into", () => {
    const { total } = schedule({ rollover }, certain(900_000));
    expect(total).toMatchObject({ forfeited: close(280_000), closing: 0 });
  });
});

describe("commit periods", () => {
  const seasonal = monthly(
    ...[100, 100, 100, 0, 0, 0, 0, 0, 0, 100, 100, 100].map((k) => k * 1000),
  );

  it("of a quarter hold use against a quarter of the commit", () => {
    // 240,000 net in the first and last quarter of 400,000 commit: 100,000 a quarter.
    const { months, total } = schedule({ commits: [400_000], commitPeriod: "quarterly" }, seasonal);
    expect(months.map((month) => month.commit)).toEqual([
      ...[100_000, 0, 0, 100_000, 0, 0, 100_000, 0, 0, 100_000, 0, 0],
    ]);
    expect(total).toMatchObject({
      drawn: close(200_000),
      unused: 200_000,
      overage: close(350_000),
    });
  });

  it("of a year let the busy months use the idle ones' share", () => {
    const { total } = schedule({ commits: [400_000] }, seasonal);
    expect(total).toMatchObject({ drawn: close(400_000), unused: 0, overage: close(100_000) });
  });

  it("commit a last part-year in proportion to its months, and its quarters too", () => {
    // Seven months of the second year: 700,000; quarters of 3, 3 and 1 months.
    const { months, years } = schedule(
      { ...THREE_YEARS, termMonths: 19, commits: [0, 1_200_000], commitPeriod: "quarterly" },
      certain(0),
    );
    expect(years[1]?.commit).toBeCloseTo(700_000, 6);
    expect(months.slice(12).map((month) => month.commit)).toEqual(
      [300_000, 0, 0, 300_000, 0, 0, 100_000].map(close),
    );
  });
});

describe("a draw that is small beside the balance", () => {
  // 1,386 a year at 12 % of list draws 13.86 a month: of 350,000 a quarter, which no double holds
  // to the last digit of the 13.86.
  const small = { commits: [1_400_000, 0], discounts: [0.88, 0.88], termMonths: 24 };

  it("on the own commit leaves nothing for overage", () => {
    const { months } = schedule({ ...small, commitPeriod: "quarterly" }, certain(1386));
    expect(months.slice(0, 12).map((month) => month.overage)).toEqual(new Array(12).fill(0));
    expect(months[0]?.drawn).toBeCloseTo(13.86, 9);
  });

  it("on rolled money leaves nothing for overage", () => {
    const rollover = { share: 0.91, life: 1, order: "after" } as const;
    const { months } = schedule({ ...small, rollover }, certain(0, 1386));
    expect(months.map((month) => month.overage)).toEqual(new Array(24).fill(0));
    expect(months[12]?.rolledUsed).toBeCloseTo(13.86, 12);
  });
});

describe("the commit's basis", () => {
  it("list: 1,000,000 at 20 % is paid with 800,000 and covers 1,000,000 of usage", () => {
    const { total } = schedule({ basis: "list" }, certain(1_000_000));
    expect(total).toMatchObject({ commit: 800_000, drawn: 800_000, unused: 0, overage: 0 });
  });
});

describe("price terms", () => {
  const terms = { ...THREE_YEARS, commits: [0, 0, 0], overageDiscount: "parity" } as const;
  const paid = (changes: readonly number[], more: Partial<Proposal>) =>
    schedule({ ...terms, ...more }, certain(1_000_000), changes).years.map((year) => year.paid);

  it("floating follow list up and down", () => {
    // 80 % of 1,000,000, 1,100,000 and 990,000.
    expect(paid([0.1, -0.1], {})).toEqual([800_000, 880_000, 792_000].map(close));
  });

  it("locked stay at signing prices", () => {
    expect(paid([0.1, -0.5], { priceTerms: "locked" })).toEqual(
      [800_000, 800_000, 800_000].map(close),
    );
  });

  it("protected rise at most by the cap a year and fall with list", () => {
    // Caps of 1.03 and 1.0609 against list of 1.1 and 0.99.
    const more = { priceTerms: "protected", priceCap: 0.03 } as const;
    expect(paid([0.1, -0.1], more)).toEqual([800_000, 824_000, 792_000].map(close));
  });

  it("past the last change of list prices the last one holds", () => {
    expect(paid([0.1], {})).toEqual([800_000, 880_000, 968_000].map(close));
  });
});

describe("the reforecast right", () => {
  const terms = { ...THREE_YEARS, reforecast: { reduction: 0.2, fromYear: 2 } };

  it("lowers a year's commit to what will be drawn, from the year it holds for", () => {
    // 85 % of each commit is drawn: year 1 stays, years 2 and 3 go down to 850,000.
    const { years } = schedule(terms, certain(1_062_500));
    expect(years.map((year) => year.commit)).toEqual([1_000_000, close(850_000), close(850_000)]);
    expect(years[1]?.unused).toBe(0);
  });

  it("goes no further than its share", () => {
    const { years } = schedule(terms, certain(500_000));
    expect(years[1]).toMatchObject({ commit: 800_000, unused: close(400_000) });
  });

  it("never raises a commit", () => {
    expect(schedule(terms, certain(2_000_000)).years[1]?.commit).toBe(1_000_000);
  });
});

describe("coverage", () => {
  it("of 80 % draws the commit with that share; the rest is paid at list", () => {
    // 800,000 covered: 640,000 drawn; 200,000 at list beside the commit.
    const { total } = schedule({ coverage: 0.8 }, certain(1_000_000));
    expect(total).toMatchObject({
      drawn: close(640_000),
      notCovered: close(200_000),
      paid: close(1_200_000),
    });
  });
});

describe("cash flows", () => {
  const flows = (terms: Partial<Proposal>, use: number) => {
    const contract = contractOf({ ...PLAIN, ...terms }, []);
    return cashFlows(
      contract,
      monthlySchedule(contract, outcomeOf(contract, certain(use)).expected),
    );
  };

  it("in advance, each invoice in proportion to the months that it covers", () => {
    expect(flows({ payment: "annual" }, 1_250_000).slice(0, 2)).toEqual([1_000_000, 0]);
    expect(flows({ payment: "quarterly" }, 1_250_000)).toEqual(
      [250_000, 0, 0, 250_000, 0, 0, 250_000, 0, 0, 250_000, 0, 0, 0].map(close),
    );
    expect(flows({ payment: "monthly" }, 1_250_000).slice(11)).toEqual([close(1_000_000 / 12), 0]);
  });

  it("in arrears, each month's draw at its end and the undrawn rest at the period's end", () => {
    // 900,000 at 80 % draws 60,000 a month; 280,000 is left.
    const paid = flows({ payment: "arrears" }, 900_000);
    expect(paid).toEqual([0, ...new Array<number>(11).fill(60_000), 340_000].map(close));
  });

  it("a refund comes back at the period's end", () => {
    expect(flows({ refundShare: 0.5 }, 900_000).at(-1)).toBeCloseTo(-140_000, 6);
  });

  it("are discounted from the start: a year at 8 % is 1/1.08", () => {
    expect(presentValue([0, ...new Array<number>(11).fill(0), 108], 0.08)).toBeCloseTo(100, 10);
    expect(presentValue([100], 0.08)).toBe(100);
  });
});

describe("the realized discount of a line", () => {
  it("is none in a month without usage, whether a refund comes back, a commit is paid, or nothing", () => {
    // January's 100,000 draws 80,000; the 920,000 left over come back by half at the end of December.
    const january = [100_000, ...new Array<number>(11).fill(0)];
    const { months } = schedule({ refundShare: 0.5, commits: [1_000_000] }, monthly(...january));
    expect(months[11]).toMatchObject({ listValue: 0, paid: close(-460_000) });
    expect(months.slice(1).map(realizedOver)).toEqual(new Array(11).fill(undefined));
    expect(realizedOver({ paid: 1_000_000, listValue: 0 })).toBeUndefined();
    expect(realizedOver(months[0] as ScheduleLine)).toEqual(close(1 - 1_000_000 / 100_000));
  });

  it("is a ratio to next to nothing up to 10¹⁵ times list, either way", () => {
    expect(realizedOver({ paid: 9e14, listValue: 1 })).toBe(1 - 9e14);
    expect(realizedOver({ paid: -9e14, listValue: 1 })).toBe(1 + 9e14);
    for (const paid of [1e15, 2e15, -1e15, -2e15]) {
      expect(realizedOver({ paid, listValue: 1 })).toBeUndefined();
    }
  });
});

describe("a summary over scenarios", () => {
  it("takes the discount on the expected spend, and the probability of any shortfall", () => {
    // 900,000 pays 1,000,000; 1,600,000 pays 1,350,000: 1,175,000 of 1,250,000 on the mean.
    const contract = contractOf(PLAIN, []);
    const summary = summaryOf(
      contract,
      { figures: "annual", scenarios: [[900_000], [1_600_000]], probabilities: [0.5, 0.5] },
      0,
    );
    expect(summary).toMatchObject({
      realizedDiscount: close(0.06),
      shortfallProbability: 0.5,
      firstMonthOfOverage: undefined,
    });
  });

  it("takes a single scenario for certain, whatever rounding its probability has", () => {
    const forecast = { ...certain(900_000), probabilities: [1 - 5e-10] };
    const summary = summaryOf(contractOf(PLAIN, []), forecast, 0);
    expect(summary).toMatchObject({ total: { paid: 1_000_000 }, shortfallProbability: 1 });
  });

  it("adds scenarios up with what plain addition loses", () => {
    // 1 + 10¹⁶ + 1: a double holds neither 10¹⁶ + 1 nor, having lost that 1, the second one.
    const months = [4, 4e16, 2].map((figure) => new Array<number>(12).fill(figure));
    const { expected } = outcomeOf(contractOf(PLAIN, []), {
      figures: "monthly",
      scenarios: months,
      probabilities: [0.25, 0.25, 0.5],
    });
    expect(expected.usage[0]).toBe(1e16 + 2);
  });

  it("discounts what is paid and what list would cost by their own times", () => {
    // 1,000,000 now against 104,166.67 at each month's end for 1,250,000 in all.
    const { presentValueDiscount, ...summary } = summaryOf(
      contractOf(PLAIN, []),
      certain(1.25e6),
      0.1,
    );
    const months = Array.from({ length: 12 }, (_, month) => 1.1 ** (-(month + 1) / 12));
    const atList = (1.25e6 / 12) * months.reduce((a, b) => a + b, 0);
    expect(summary.presentValuePaid).toEqual(close(1_000_000));
    expect(summary.presentValueAtList).toEqual(close(atList));
    expect(presentValueDiscount).toEqual(close(1 - 1_000_000 / atList));
  });

  it("names the first month of overage on the expected usage", () => {
    // 2,500,000 uses the commit of 1,250,000 at list up in six months; the seventh is beyond it.
    expect(summaryOf(contractOf(PLAIN, []), certain(2_500_000), 0).firstMonthOfOverage).toBe(7);
    // Without a commit it is the first.
    const none = contractOf({ ...PLAIN, commits: [0] }, []);
    expect(summaryOf(none, certain(12), 0).firstMonthOfOverage).toBe(1);
    // 900,000 and 2,500,000 are 1,700,000 on the mean, 141,667 a month: 1,250,000 last for eight.
    const either = { ...certain(), scenarios: [[900_000], [2_500_000]], probabilities: [0.5, 0.5] };
    expect(summaryOf(contractOf(PLAIN, []), either, 0).firstMonthOfOverage).toBe(9);
  });

  it("of no usage has no discounts, and pays the commit", () => {
    expect(summaryOf(contractOf(PLAIN, []), certain(0), 0)).toMatchObject({
      quotedDiscount: undefined,
      realizedDiscount: undefined,
      presentValueDiscount: undefined,
      total: { paid: 1_000_000 },
    });
  });
});
