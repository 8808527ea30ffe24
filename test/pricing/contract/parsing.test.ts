import { describe, expect, it } from "@jest/globals";
import { explain } from "../../../src/messages";
import { parseForecast, parsePriceChanges, parseProposal, type Result } from "../../../src/pricing";

const at = { argument: "proposal" };
const MINIMAL = [
  ["Proposal", "Offer"],
  ["Annual commit", 1_000_000],
  ["Discount", 0.2],
];

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(explain(result.issues));
  return result.value;
}

function messageOf(result: Result<unknown>): string {
  return result.ok ? "no issue" : explain(result.issues);
}

describe("a proposal block", () => {
  it("takes every default where it is silent", () => {
    expect(valueOf(parseProposal(MINIMAL, at))).toEqual({
      name: "Offer",
      currency: "USD",
      termMonths: 12,
      commits: [1_000_000],
      basis: "net",
      commitPeriod: "annual",
      discounts: [0.2],
      coverage: 1,
      overageDiscount: 0,
      rollover: { share: 0, life: 1, order: "after" },
      refundShare: 0,
      priceTerms: "floating",
      priceCap: 0,
      reforecast: { reduction: 0, fromYear: 2 },
      payment: "annual",
    });
  });

  it("may be in any order and case, with headings, captions and blank rows", () => {
    const block = [
      ["Offered terms", "Year 1", "Year 2"],
      ["DISCOUNT", 0.2, 0.25],
      ["", "", ""],
      ["Money", "", ""],
      ["term (Months)", 24, ""],
      ["annual commit", 1_000_000, 2_000_000],
      [" proposal ", "Offer", ""],
      ["Overage discount", "PARITY", ""],
      ["Price terms", "protected", ""],
    ];
    expect(valueOf(parseProposal(block, at))).toMatchObject({
      commits: [1_000_000, 2_000_000],
      discounts: [0.2, 0.25],
      overageDiscount: "parity",
      priceTerms: "protected",
    });
  });

  it("takes a single value column for every year of the term", () => {
    const block = [...MINIMAL, ["Term (months)", 25]];
    expect(valueOf(parseProposal(block, at)).commits).toEqual([1_000_000, 1_000_000, 1_000_000]);
  });

  it("with a column a year needs every year of the term, and says which is missing", () => {
    const block = [
      ["Proposal", "Offer", ""],
      ["Term (months)", 24, ""],
      ["Annual commit", 1_000_000, 900_000],
      ["Discount", 0.2, ""],
    ];
    expect(messageOf(parseProposal(block, at))).toContain(
      "Discount has no value for contract year 2",
    );
  });

  it("means the same by the 0 that some builds of Excel pass for a blank cell", () => {
    const block = [
      ...MINIMAL.map((row) => [...row, 0]),
      ["Deal", 0, 0],
      ["Currency", 0, 0],
      ["Start date", 0, 0],
      ["Term (months)", 0, 0],
      ["Commit basis", 0, 0],
      ["Rollover life (periods)", 0, 0],
      ["Payment", 0, 0],
    ];
    expect(valueOf(parseProposal(block, at))).toMatchObject({ currency: "USD", termMonths: 12 });
  });

  it.each([
    ["an unknown field, by its nearest", ["Rolover share", 1], '"Rolover share" is not a field'],
    ["a field twice", ["Discount", 0.1], '"Discount" is also in row 3'],
    ["a value without a field", ["", 12], "has a value but no field beside it"],
    [
      "a word that is none of its own",
      ["Payment", "Weekly"],
      "annual, quarterly, monthly or arrears",
    ],
    ["a term of 121 months", ["Term (months)", 121], "1 to 120"],
    ["a life of half a period", ["Rollover life (periods)", 0.5], "commit periods from 1 to 10"],
    ["a share above 1", ["Refund share", 25], "25 % is 0.25"],
    ["an error in a cell", ["Start date", "#REF!"], "holds the error #REF!"],
  ])("refuses %s", (_, row, says) => {
    expect(messageOf(parseProposal([...MINIMAL, row], at))).toContain(says);
  });

  it("refuses a block without the required fields, all at once", () => {
    const message = messageOf(parseProposal([["Currency", "EUR"]], at));
    expect(message).toContain("proposal (Proposal) is missing");
    expect(message).toContain("proposal (Annual commit) is missing");
    expect(message).toContain("proposal (Discount) is missing");
  });

  it("says where each faulty field is, and what it takes", () => {
    const issuesOf = (...rows: readonly (readonly unknown[])[]) => {
      const result = parseProposal([...MINIMAL, ...rows], at);
      return result.ok ? [] : result.issues;
    };
    const place = (column: string) => ({ argument: "proposal", row: 4, column });
    const ranges = {
      "Start date": "date",
      "Term (months)": "termMonths",
      "Discount coverage": "share",
      "Overage discount": "overageDiscount",
      "Rollover share": "share",
      "Rollover life (periods)": "rolloverLife",
      "Refund share": "share",
      "Price cap per year": "priceCap",
      "Reforecast reduction": "share",
      "Reforecast from year": "reforecastYear",
    };
    for (const [field, takes] of Object.entries(ranges)) {
      expect(issuesOf([field, -5])).toEqual([
        { code: "out_of_range", at: place(field), got: -5, takes },
      ]);
    }
    const words = {
      "Commit basis": ["net", "list"],
      "Commit period": ["annual", "quarterly"],
      "Rollover order": ["after", "before"],
      "Price terms": ["floating", "locked", "protected"],
      Payment: ["annual", "quarterly", "monthly", "arrears"],
    };
    for (const [field, takes] of Object.entries(words)) {
      expect(issuesOf([field, "odd"])).toEqual([
        { code: "unknown_word", at: place(field), got: "odd", takes },
      ]);
    }
    expect(issuesOf(["Currency", 5])).toEqual([
      { code: "not_a_text", at: place("Currency"), got: 5 },
    ]);
  });

  it("reads every field for what it is", () => {
    const block = [
      ...[
        ["Proposal", "Offer"],
        ["Currency", " EUR "],
        ["Start date", 46_000],
      ],
      ...[
        ["Term (months)", 6],
        ["Annual commit", 2],
        ["Commit basis", "List"],
      ],
      ...[
        ["Commit period", "Quarterly"],
        ["Discount", 0.1],
        ["Discount coverage", 0],
      ],
      ...[
        ["Overage discount", -0.1],
        ["Rollover share", 0.3],
        ["Rollover life (periods)", 4],
      ],
      ...[
        ["Rollover order", "Before"],
        ["Refund share", 0.4],
        ["Price terms", "Locked"],
      ],
      ...[
        ["Price cap per year", 0.03],
        ["Reforecast reduction", 0.2],
      ],
      ...[
        ["Reforecast from year", 3],
        ["Payment", "Arrears"],
      ],
    ];
    expect(valueOf(parseProposal(block, at))).toStrictEqual({
      name: "Offer",
      currency: "EUR",
      startDate: 46_000,
      termMonths: 6,
      commits: [2],
      basis: "list",
      commitPeriod: "quarterly",
      discounts: [0.1],
      coverage: 0,
      overageDiscount: -0.1,
      rollover: { share: 0.3, life: 4, order: "before" },
      refundShare: 0.4,
      priceTerms: "locked",
      priceCap: 0.03,
      reforecast: { reduction: 0.2, fromYear: 3 },
      payment: "arrears",
    });
    expect(valueOf(parseProposal(MINIMAL, at))).not.toHaveProperty("startDate");
  });

  it("says of a field that is not there that it is missing, of a gap in a row which year", () => {
    const issuesOf = (...rows: readonly (readonly unknown[])[]) => {
      const result = parseProposal(
        [["Proposal", "Offer", ""], ["Discount", 0.1, 0.1], ...rows],
        at,
      );
      return result.ok ? [] : result.issues;
    };
    const absent = { argument: "proposal", column: "Annual commit" };
    expect(issuesOf(["Term (months)", 24])).toStrictEqual([
      { code: "missing", at: absent, takes: "money" },
      { code: "year_missing", at: absent, field: "Annual commit", year: 2 },
    ]);
    expect(issuesOf(["Annual commit", "", 5])).toEqual([
      { code: "year_missing", at: { ...absent, row: 3 }, field: "Annual commit", year: 1 },
    ]);
  });

  it("names a faulty year after the first", () => {
    const block = [
      ["Proposal", "Offer", ""],
      ["Term (months)", 13, ""],
      ["Annual commit", -1, -2],
      ["Discount", 0, 0],
    ];
    const result = parseProposal(block, at);
    const places = (result.ok ? [] : result.issues).map((issue) => "at" in issue && issue.at);
    expect(places).toEqual([
      { argument: "proposal", row: 3, column: "Annual commit" },
      { argument: "proposal", row: 3, column: "Annual commit, year 2" },
    ]);
  });

  it("is missing where there is no field in it at all", () => {
    for (const raw of [null, [["", ""]], [["Offered terms", "Value"]]]) {
      expect(parseProposal(raw, at)).toEqual({ ok: false, issues: [{ code: "missing", at }] });
    }
  });

  it("with nothing but what is no field says that, and not that it is missing", () => {
    const result = parseProposal([["Strange", 5]], at);
    expect(result.ok ? [] : result.issues.map(({ code }) => code)).toEqual(["unknown_field"]);
  });

  it("says what stands where a field's name belongs", () => {
    const issuesOf = (...row: readonly unknown[]) => {
      const result = parseProposal([["Proposal", "Offer"], row], at);
      return result.ok ? [] : result.issues;
    };
    const place = { argument: "proposal", row: 2 };
    expect(issuesOf("#REF!", 5)).toEqual([{ code: "error_value", at: place, got: "#REF!" }]);
    expect(issuesOf(7, 5)).toMatchObject([{ code: "unknown_field", at: place, got: "7" }]);
    expect(issuesOf("", 5)).toEqual([{ code: "field_unnamed", at: place }]);
    // Captions are whole words: what only begins or ends with one is a value.
    for (const value of ["Market value", "Valued at cost", "Year one", "units sold"]) {
      expect(issuesOf("Terms", value)).toMatchObject([{ code: "unknown_field", got: "Terms" }]);
    }
    expect(issuesOf("Terms", "Value", 5)).toMatchObject([{ code: "unknown_field" }]);
  });

  it("takes the captions of columns for no values", () => {
    const captions = ["Terms", "Value", "Units", "Notes", "Year 1", "year 10"];
    expect(parseProposal([...MINIMAL, captions], at).ok).toBe(true);
  });

  it("is not read on after ten faults", () => {
    const strange = Array.from({ length: 12 }, (_, i) => [`Field ${i}`, 1]);
    const result = parseProposal([...MINIMAL, ...strange], at);
    expect(result.ok ? 0 : result.issues.length).toBe(10);
    expect(parseProposal([...MINIMAL, ...strange.slice(0, 9)], at)).toMatchObject({
      issues: { length: 9 },
    });
  });

  it("refuses a discount of 100 %, naming the year", () => {
    const block = [
      ["Proposal", "Offer", ""],
      ["Term (months)", 24, ""],
      ["Annual commit", 1, 1],
      ["Discount", 0.2, 1],
    ];
    expect(messageOf(parseProposal(block, at))).toContain("row 4 (Discount, year 2)");
  });
});

describe("a forecast", () => {
  const forecast = (raw: unknown, probabilities?: unknown) =>
    parseForecast(raw, { argument: "forecast" }, probabilities, { argument: "probabilities" });
  const column = (count: number) => Array.from({ length: count }, (_, index) => [index]);

  it.each([
    [1, "annual"],
    [10, "annual"],
    [12, "monthly"],
    [130, "monthly"],
  ])("of %i figures is %s", (count, figures) => {
    expect(valueOf(forecast(column(count))).figures).toBe(figures);
  });

  it("of eleven figures could be either", () => {
    expect(messageOf(forecast(column(11)))).toContain("11 figures");
  });

  it("takes a scenario a column, under a header or not, without blank rows and columns", () => {
    const raw = [
      ["Low", "High", ""],
      [1, 3, ""],
      ["", "", ""],
      [2, 4, ""],
    ];
    expect(valueOf(forecast(raw, [[0.25, 0.75]]))).toEqual({
      figures: "annual",
      scenarios: [
        [1, 2],
        [3, 4],
      ],
      probabilities: [0.25, 0.75],
    });
  });

  it.each([
    [
      "a gap in a scenario",
      [
        [1, 3],
        [2, ""],
      ],
      undefined,
      "forecast, row 2, column 2 is missing",
    ],
    ["a negative figure", [[1], [-2]], undefined, "forecast, row 2"],
    ["nothing", [[""]], undefined, "forecast is missing"],
    ["a probability too many", [[1, 2]], [[0.5, 0.25, 0.25]], "2, not 3"],
    ["probabilities beyond 1", [[1, 2]], [[0.5, 0.6]], "sum to 1.1"],
  ])("refuses %s", (_, raw, probabilities, says) => {
    expect(messageOf(forecast(raw, probabilities))).toContain(says);
  });

  it("refuses more scenarios than a sheet has columns", () => {
    const columns = (count: number) => forecast([new Array<number>(count).fill(1)]);
    expect(columns(16_384).ok).toBe(true);
    expect(messageOf(columns(16_385))).toContain("16,384");
  });
});

describe("list price changes", () => {
  const read = (raw: unknown) => parsePriceChanges(raw, { argument: "list_price_changes" });

  it("are none where they are left out, and pass over blanks", () => {
    expect(valueOf(read(null))).toEqual([]);
    expect(valueOf(read([[-0.05], [""], [0.1]]))).toEqual([-0.05, 0.1]);
  });

  it("of -100 % would leave no price", () => {
    expect(messageOf(read([[-1]]))).toContain("above -1");
  });
});
