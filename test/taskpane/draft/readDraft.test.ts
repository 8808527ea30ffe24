import { describe, expect, it } from "@jest/globals";
import { sentence } from "../../../src/messages";
import { EMPTY_DRAFT, type Draft } from "../../../src/taskpane/draft/draft";
import { draftOf } from "../../../src/taskpane/draft/draftOf";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { EXAMPLE_BANDS, exampleDraft } from "./fill";

/** Every finding as its field and what is said there. */
function findings(draft: Draft): string[] {
  return readDraft(draft).findings.map((finding) =>
    finding.kind === "mistake"
      ? `${finding.field}: ${sentence(finding.issue)}`
      : `${finding.field}? ${finding.choices.map(({ label }) => label).join(" or ")}`,
  );
}

describe("a draft that is complete", () => {
  it("is a proposal in the kernel's units", () => {
    expect(readDraft(exampleDraft()).inputs).toEqual({
      name: "Vendor offer",
      currency: "USD",
      startDate: 46_388, // 1 January 2026 is 46,023; 365 days later
      termMonths: 12,
      payment: "annual",
      commits: [1_000_000],
      discounts: [0.2],
      basis: "net",
      overageDiscount: 0,
      bands: [
        { threshold: 250_000, discount: 0.05 },
        { threshold: 500_000, discount: 0.12 },
        { threshold: 1_000_000, discount: 0.2 },
        { threshold: 2_000_000, discount: 0.24 },
        { threshold: 5_000_000, discount: 0.28 },
        { threshold: 10_000_000, discount: 0.32 },
      ],
      forecast: [{ low: 900_000, expected: 1_300_000, high: 1_900_000 }],
    });
  });

  it("repeats the year before where a later year is blank", () => {
    const draft = exampleDraft({ term: "30 months", "commit.1": "1.5m", "expected.2": "1.6m" });
    const inputs = readDraft(draft).inputs;
    expect(inputs?.commits).toEqual([1_000_000, 1_500_000, 1_500_000]);
    expect(inputs?.discounts).toEqual([0.2, 0.2, 0.2]);
    expect(inputs?.forecast.map(({ expected }) => expected)).toEqual([
      1_300_000, 1_300_000, 1_600_000,
    ]);
  });

  it("needs no start date and no band table", () => {
    const draft = { ...exampleDraft({ startDate: " " }), bands: [] };
    const { inputs } = readDraft(draft);
    expect(inputs?.bands).toEqual([]);
    expect(inputs).not.toHaveProperty("startDate");
  });

  it("passes over rows of the band table in which nothing stands", () => {
    const blank = { name: " ", threshold: "", discount: "" };
    const draft = { ...exampleDraft(), bands: [blank, ...EXAMPLE_BANDS, blank] };
    expect(readDraft(draft).inputs?.bands).toHaveLength(6);
  });

  it.each([
    ["list", "", 0],
    ["parity", "", "parity"],
    ["discount", "10", 0.1],
    ["premium", "10 %", -0.1],
  ])("takes overage as %s %s", (overage, overageRate, expected) => {
    const { inputs } = readDraft(exampleDraft({ overage, overageRate }));
    expect(inputs?.overageDiscount).toBe(expected);
  });

  it("comes back from a proposal as the same proposal", () => {
    const { inputs } = readDraft(
      exampleDraft({
        term: "36 months",
        "discount.1": "12.3456789012345",
        "commit.2": "2,000,000.123456",
        overage: "premium",
        overageRate: "7.5",
        basis: "list",
      }),
    );
    if (inputs === undefined) throw new Error("the draft is not complete");
    expect(readDraft(draftOf(inputs, "sheet-id")).inputs).toEqual(inputs);
    expect(draftOf(inputs, "sheet-id").editing).toBe("sheet-id");
  });
});

describe("a draft that is not", () => {
  it("names every field that is missing, in order", () => {
    expect(findings(EMPTY_DRAFT).map((line) => line.split(":")[0])).toEqual([
      "name",
      "low.0",
      "expected.0",
      "high.0",
      "commit.0",
      "discount.0",
    ]);
    expect(readDraft(EMPTY_DRAFT).inputs).toBeUndefined();
  });

  it.each<[Parameters<typeof exampleDraft>[0], string]>([
    [{ name: "  " }, "name: Name is missing."],
    [{ currency: "XXQ" }, "currency: Currency must be"],
    [{ startDate: "31/04/2026" }, "startDate: Start date must be a date"],
    [{ startDate: "03/04/2026" }, "startDate? 3 April 2026 or 4 March 2026"],
    [{ term: "0" }, "term: Term must be a whole number of months from 1 to 120"],
    [{ term: "121" }, "term: Term must be a whole number of months from 1 to 120"],
    [{ term: "12.5" }, "term: Term must be a whole number of months"],
    [{ term: "3" }, "term? 3 months or 3 years"],
    [
      { "commit.0": "lots" },
      'commit.0: Annual commit must be money, 0 or more; it is the text "lots"',
    ],
    [{ "commit.0": "-5" }, "commit.0: Annual commit must be money, 0 or more; it is -5"],
    [{ "discount.0": "100 %" }, "discount.0: Quoted discount must be"],
    [{ "discount.0": "0.5" }, "discount.0? 0.5 % or 50 %"],
    [
      { "expected.0": "800k" },
      "expected.0: Forecast, expected (year 1) is 800,000, which is less than low",
    ],
    [
      { "high.0": "1.2m" },
      "high.0: Forecast, high (year 1) is 1,200,000, which is less than expected",
    ],
    [{ overage: "discount" }, "overageRate: Discount on overage is missing"],
    [{ overage: "premium", overageRate: "101" }, "overageRate: Premium on overage must be"],
  ])("%j", (texts, said) => {
    const all = findings(exampleDraft(texts));
    expect(all).toHaveLength(1);
    expect(all[0]?.startsWith(said) ? said : all[0]).toBe(said);
  });

  it("says which row of the band table repeats a threshold", () => {
    const bands = [...EXAMPLE_BANDS, { name: "", threshold: "1m", discount: "21" }];
    expect(findings({ ...exampleDraft(), bands })).toEqual([
      "band.6.threshold: Band table, row 7 (threshold): the threshold 1,000,000 is also in row 3. " +
        "Thresholds must differ.",
    ]);
  });

  it("asks for the half of a band that is not there", () => {
    const bands = [{ name: "Gold", threshold: "1m", discount: "" }];
    expect(findings({ ...exampleDraft(), bands })).toEqual([
      expect.stringMatching(/^band\.0\.discount: Band table, row 1 \(discount\) is missing/),
    ]);
  });

  it("keeps what is understood beside what is not", () => {
    const { understood } = readDraft(exampleDraft({ "discount.0": "twenty" }));
    expect(understood.commits).toEqual([1_000_000]);
    expect(understood.discounts).toEqual([undefined]);
  });

  it("does not ask again what the person's other fields answer", () => {
    expect(findings(exampleDraft({ "low.0": "1,000", "commit.0": "1000000" }))).toEqual([]);
    expect(
      findings(exampleDraft({ "low.0": "1,000", "commit.0": "1000000", "high.0": "1.900.000" }))
        .length,
    ).toBe(1);
  });
});
