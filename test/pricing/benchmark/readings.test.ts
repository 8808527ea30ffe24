import { describe, expect, it } from "@jest/globals";
import { bandFinding, mixFinding, termsFinding } from "../../../src/messages";
import {
  addUp,
  againstBand,
  againstMix,
  againstTerms,
  BUILT_IN_CARD,
  contractOf,
  monthlySchedule,
  outcomeOf,
  parseWorkload,
  type Forecast,
  type Proposal,
} from "../../../src/pricing";
import { certain, PLAIN } from "../contract/proposals";

const BANDS = [
  { label: 1, threshold: 500_000, discount: 0.12 },
  { label: 2, threshold: 1_000_000, discount: 0.2 },
];
const COMPARABLES = [0.1, 0.14, 0.18, 0.25].map((discount) => ({ commit: 900_000, discount }));

function totalOf(proposal: Proposal, forecast: Forecast) {
  const contract = contractOf(proposal, []);
  return {
    contract,
    total: addUp(monthlySchedule(contract, outcomeOf(contract, forecast).expected)),
  };
}

describe("against the band", () => {
  const finding = (discount: number, ...rest: [typeof BANDS?, typeof COMPARABLES?]) =>
    bandFinding(againstBand({ ...PLAIN, discounts: [discount] }, rest[0], rest[1]), "USD");

  it("says how far the offer is from the vendor's own bands", () => {
    expect(finding(0.18, BANDS)).toContain(
      "The offer of 18 % is 2 points below the 20 % that the vendor's own bands give",
    );
    expect(finding(0.2, BANDS)).toContain("The offer of 20 % is the 20 %");
    expect(finding(0.21, BANDS)).toContain("is 1 point above the 20 %");
  });

  it("names no single commit where the years stand in different bands", () => {
    // Two years, 600,000 in the band of 12 % and 1,400,000 in that of 20 %: 16 % on average. A
    // commit of their mean, 1,000,000, would get 20 %.
    const ramp = { ...PLAIN, termMonths: 24, commits: [600_000, 1_400_000], discounts: [0.2, 0.2] };
    expect(bandFinding(againstBand(ramp, BANDS, undefined), "USD")).toBe(
      "The offer of 20 % is 4 points above the 16 % that the vendor's own bands give on average " +
        "over its commits of USD 600,000 to 1,400,000 a year. No comparables were given.",
    );
  });

  it("names the commit where all years have the same", () => {
    const flat = { ...PLAIN, termMonths: 24, commits: [1e6, 1e6], discounts: [0.18, 0.18] };
    expect(bandFinding(againstBand(flat, BANDS, undefined), "USD")).toContain(
      "the 20 % that the vendor's own bands give a commit of USD 1,000,000 a year.",
    );
  });

  it("says where it sits among the user's comparables, with their count", () => {
    // 10 % and 14 % below, 18 % equal: (2 + 1/2) / 4 is 62.5 %; the median is 16 %.
    expect(finding(0.18, undefined, COMPARABLES)).toContain(
      "It is at percentile 63 of your 4 comparables, whose median is 16 %.",
    );
  });

  it("says so where there are too few of them, or nothing was given", () => {
    expect(finding(0.18, undefined, COMPARABLES.slice(0, 2))).toContain(
      "Comparables near this commit: 2, too few",
    );
    expect(finding(0.18, undefined, COMPARABLES.slice(0, 1))).toContain("this commit: 1, too few");
    expect(finding(0.18, undefined, [])).toContain("this commit: 0, too few");
    expect(finding(0.18)).toContain("none were given. No comparables were given.");
  });

  it("counts a commit below the vendor's first band for no discount", () => {
    const small = { ...PLAIN, commits: [499_999], discounts: [0.05] };
    expect(againstBand(small, BANDS, undefined).curve).toBe(0);
    expect(againstBand({ ...small, commits: [500_000] }, BANDS, undefined).curve).toBe(0.12);
  });

  it("weighs the years of a ramp by their months", () => {
    // Twelve months of 500,000 at 12 % and six of 2,000,000 at 24 %: 1,000,000 and 16 %.
    const ramp = { ...PLAIN, termMonths: 18, commits: [500_000, 2e6], discounts: [0.12, 0.24] };
    const reading = againstBand(ramp, BANDS, undefined);
    expect(reading.commit).toBeCloseTo(1_000_000, 6);
    expect(reading.offered).toBeCloseTo(0.16, 12);
    expect(reading.curve).toBeCloseTo((0.12 * 12 + 0.2 * 6) / 18, 12);
  });
});

describe("against the mix", () => {
  const workload = () => {
    const lines = parseWorkload(
      [
        ["Model", "Input MTok", "Output MTok", "Batch share"],
        ["Opus 5.5", 100, 20, 0],
        ["Opus 5.5", 100, 20, 1],
      ],
      { argument: "workload" },
      BUILT_IN_CARD,
      undefined,
    );
    return lines.ok ? lines.value : undefined;
  };

  it("lets the workload stand for the usage of the forecast, a contract year", () => {
    // 800 + 400 at list against 1,600: a third of list is saved by batch. 900,000 a year: 300,000.
    const { contract, total } = totalOf(PLAIN, certain(900_000));
    const reading = againstMix(contract, total, workload());
    expect(reading).toMatchObject({ discount: -100_000, mix: expect.closeTo(300_000, 6) });
    expect(mixFinding(reading, "EUR")).toBe(
      "Routing, caching and batch are worth EUR 300,000 a year against everything on Opus 5.5 " +
        "without them; the discount loses EUR 100,000 a year. The mix is the larger.",
    );
  });

  it("is by the contract year, over however many", () => {
    // Two years of 900,000, each for 1,000,000 a year: the same a year as one.
    const two = { ...PLAIN, termMonths: 24, commits: [1e6, 1e6], discounts: [0.2, 0.2] };
    const { contract, total } = totalOf(two, certain(900_000));
    const reading = againstMix(contract, total, workload());
    expect(reading).toMatchObject({
      discount: expect.closeTo(-100_000, 6),
      mix: expect.closeTo(300_000, 6),
    });
  });

  it("says so where there is no workload, or one that costs nothing", () => {
    const { contract, total } = totalOf(PLAIN, certain(900_000));
    expect(mixFinding(againstMix(contract, total, undefined), "EUR")).toContain("No workload");
    expect(mixFinding(againstMix(contract, total, []), "EUR")).toContain("costs nothing at list");
  });
});

describe("against the terms", () => {
  const finding = (proposal: Proposal, forecast: Forecast) => {
    const { contract, total } = totalOf(proposal, forecast);
    return termsFinding(againstTerms(contract, forecast, total), "USD");
  };

  it("says what is realized at each forecast and where most of the rest goes", () => {
    // Costs of 1, 1 and 1.55 million on 0.9, 1.2 and 1.8; forfeited 0.25 × 280,000 + 0.5 × 40,000.
    const forecast: Forecast = {
      figures: "annual",
      scenarios: [[900_000, 1_200_000, 1_800_000]].flat().map((figure) => [figure]),
      probabilities: [0.25, 0.5, 0.25],
    };
    expect(finding(PLAIN, forecast)).toBe(
      "20 % quoted is 10.8 % realized over all forecasts, -11.1 % at the low and " +
        "13.9 % at the high. The largest loss is unused commitment: USD 90,000 over the term.",
    );
  });

  it("does not speak of low and high where there is one forecast", () => {
    expect(finding(PLAIN, certain(1_250_000))).toBe(
      "20 % quoted is 20 % realized at the forecast. The terms cost nothing of it.",
    );
  });

  it("says so where nothing is used", () => {
    expect(finding(PLAIN, certain(0))).toContain("no usage");
  });
});
