import { beforeAll, describe, expect, it, test } from "@jest/globals";
import {
  addSample,
  checksOf,
  cornersOf,
  cellAt,
  DEAL_KINDS,
  type CellContent,
  type DealOnSheets,
  type NewSheet,
  type SheetReading,
} from "../../src/template";
import { Calculator } from "./calculator";
import { isFailure } from "./nativeFunctions";

const NOTHING_YET: DealOnSheets = {
  proposals: [],
  readings: [],
  sheets: {},
  sheetNames: ["Sheet1"],
};
const PLAN = addSample(NOTHING_YET, { namespace: "DEAL", version: "1.2.3", today: 46_350 });
const SHEETS = PLAN.sheets.filter((sheet): sheet is NewSheet => sheet.kind === "new");
const P1 = "Proposal 1";

/** The sheets as the workbook room would read them back. */
function dealIn(book: Calculator): DealOnSheets {
  const readingOf = ({ sheet, parts }: NewSheet): SheetReading => ({
    sheet: { id: `id of ${sheet}`, name: sheet },
    ranges: Object.fromEntries(
      parts.flatMap((part) => {
        if (part.kind !== "name") return [];
        const values = book
          .values(sheet, part.name)
          .map((row) =>
            row.map((value): CellContent => (isFailure(value) ? value.code : (value ?? ""))),
          );
        return [[part.name, { address: part.at, values, formulas: values }]];
      }),
    ),
  });
  const byMark = (mark: string) => SHEETS.find((sheet) => sheet.mark === mark);
  return {
    ...NOTHING_YET,
    readings: SHEETS.filter(({ sheet }) => sheet.startsWith("Proposal")).map(readingOf),
    sheets: Object.fromEntries(
      Object.entries(DEAL_KINDS).flatMap(([key, { mark }]) => {
        const sheet = byMark(mark);
        return sheet === undefined ? [] : [[key, readingOf(sheet)]];
      }),
    ),
  };
}

/** The cell with this label in column A of a sheet, so many columns to the right. */
function beside(book: Calculator, sheet: string, label: string, columns = 1): string {
  const labels = book.values(sheet, "A1:A170").map(([cell]) => cell);
  const row = labels.indexOf(label) + 1;
  if (row === 0) throw new Error(`No row ${label} on ${sheet}`);
  return cellAt(1 + columns, row);
}

function corner(book: Calculator, sheet: string, name: string, row = 0, column = 0): string {
  const { left = 1, top = 1 } = cornersOf(book.addressOf(sheet, name)) ?? {};
  return cellAt(left + column, top + row);
}

interface Breaking {
  readonly check: string;
  readonly sheet: string;
  /** The cell to look at afterwards; the check's own result where nothing better is known. */
  readonly at: ((book: Calculator) => string) | "result";
  readonly spoil: (book: Calculator) => void;
}

const typed = (sheet: string, at: (book: Calculator) => string, value: number | string) => ({
  sheet,
  at,
  spoil: (book: Calculator) => {
    book.type(sheet, at(book), value);
  },
});

/** A headline figure that no longer says what the terms come to. */
const twin = (figure: string, value: number | string): Breaking => ({
  check: `${figure}, in plain Excel`,
  sheet: P1,
  at: "result",
  spoil: (book) => {
    book.type(P1, beside(book, P1, figure), value);
  },
});

const BREAKINGS: readonly Breaking[] = [
  {
    check: "Probabilities of the forecast make 100 %",
    ...typed(
      "Deal assumptions",
      (book) => corner(book, "Deal assumptions", "Deal_In_Probabilities"),
      0.3,
    ),
  },
  {
    check: "Each model of the workload is on the rate card",
    ...typed(
      "Deal assumptions",
      (book) => corner(book, "Deal assumptions", "Deal_In_Workload", 1),
      "Opus 99",
    ),
  },
  {
    check: "The rate card is young enough",
    sheet: "Deal rates",
    // The age, in the last column, beside the day on which the row was made.
    at: (book) => corner(book, "Deal rates", "Deal_In_Rates", 2, 15),
    spoil: (book) => {
      book.type("Deal rates", corner(book, "Deal rates", "Deal_In_Rates", 2, 14), 46_350 - 90);
    },
  },
  {
    check: "Bands rise, and no band has a smaller discount",
    // 24 % above the 20 % of the band before becomes 19 %.
    ...typed(P1, (book) => corner(book, P1, "Deal_In_Bands", 2, 2), 0.19),
  },
  {
    check: "Each year's commit is within the vendor's bands",
    // The first band begins at 500,000.
    ...typed(P1, (book) => beside(book, P1, "Annual commit", 3), 499_999),
  },
  {
    check: "The forecast is complete for the term",
    ...typed(
      "Deal assumptions",
      (book) => corner(book, "Deal assumptions", "Deal_In_Usage", 2, 1),
      "",
    ),
  },
  {
    check: "Low, expected and high rise in this order",
    // High, 1,900,000, below the expected 1,400,000.
    ...typed(
      "Deal assumptions",
      (book) => corner(book, "Deal assumptions", "Deal_In_Usage", 0, 2),
      1_300_000,
    ),
  },
  {
    check: "The bridge adds up",
    sheet: P1,
    at: "result",
    spoil: (book) => {
      book.type(P1, beside(book, P1, "Unused commitment", 2), 0.5);
    },
  },
  {
    check: "The schedule adds up",
    sheet: P1,
    at: "result",
    spoil: (book) => {
      book.type(P1, beside(book, P1, "Rolled used", 2), 1);
    },
  },
  twin("Quoted discount", 0.29),
  twin("Realized discount", 0.29),
  twin("Usage at list", 4_400_001),
  twin("Paid", 6_000_001),
  twin("Paid a year", 2_000_001),
  twin("Unused commit lost", 2_832_001),
  twin("Band of the commit", "Strategic"),
  twin("Extra commit to the next band", 3_000_001),
  twin("Saved by crossing into it", -3_000_001),
];

describe("the checks of a deal", () => {
  let fresh: Calculator;
  beforeAll(() => {
    fresh = new Calculator(PLAN);
  });

  it("all pass for the sample deal, every one of them", () => {
    const checks = checksOf(dealIn(fresh));
    expect(checks.filter(({ state }) => state !== "ok")).toEqual([]);
    expect(checks).toHaveLength(3 + 3 * 15);
    const kinds = new Set(checks.map(({ what }) => what));
    expect([...kinds].sort()).toEqual(BREAKINGS.map(({ check }) => check).sort());
  });

  test.each(BREAKINGS)("“$check” fails where it should, and leads to the cell", (breaking) => {
    const book = new Calculator(PLAN);
    breaking.spoil(book);
    const found = checksOf(dealIn(book)).find(
      ({ what, state }) => what === breaking.check && state === "look",
    );
    const at = breaking.at === "result" ? beside(book, P1, breaking.check) : breaking.at(book);
    expect(found).toMatchObject({ sheet: { name: breaking.sheet }, cell: at });
    expect(found?.toDo).toMatch(/^[A-Z].+\.$/);
    expect(book.value("Deal start", "Deal_Chk_Master")).toMatch(/^\d+ of them ask for a look/);
  });

  it("count as one to look at where they show an error", () => {
    const book = new Calculator(PLAN);
    const result = beside(book, P1, "The bridge adds up");
    book.type(P1, result, "#REF!");
    expect(book.value("Deal start", "Deal_Chk_Master")).toMatch(/^1 of them ask/);
  });
});

describe("what rests on the probabilities", () => {
  const statesWith = (probability: number | string) => {
    const book = new Calculator(PLAN);
    book.type(
      "Deal assumptions",
      corner(book, "Deal assumptions", "Deal_In_Probabilities"),
      probability,
    );
    const checks = checksOf(dealIn(book));
    return {
      look: checks.filter(({ state }) => state === "look").map(({ what }) => what),
      waits: checks.filter(({ state }) => state === "waits").length,
      master: book.value("Deal start", "Deal_Chk_Master"),
    };
  };

  // 25, 50 and 25 %. Six twins of each of three proposals have a weighed figure.
  test.each([0.24, 0.26, "a quarter", "#N/A"])("waits while one of them is %p", (probability) => {
    expect(statesWith(probability)).toEqual({
      look: ["Probabilities of the forecast make 100 %"],
      waits: 18,
      master: expect.stringMatching(/^1 of them ask/),
    });
  });

  it("waits for nothing while they make 100 %", () => {
    expect(statesWith(0.25)).toEqual({ look: [], waits: 0, master: "All of them pass" });
  });
});

describe("what to do", () => {
  const toDo = (plan: typeof PLAN) => {
    const book = new Calculator(plan);
    return book.values("Deal checks", "A13:D60").map(([, , , text]) => text);
  };

  it("is said of every check, and of each kind in its own words", () => {
    const texts = toDo(PLAN);
    expect(texts).toHaveLength(48);
    // Three of the deal's own; four of what is typed into a proposal, and one of its formulas.
    expect(new Set(texts).size).toBe(3 + 4 + 1);
    expect(texts[3]).toBe("Compare the offered bands with the offer, then ask the vendor.");
    expect(texts[3 + 15]).toBe(texts[3]);
  });

  it("is said of proposals that stand in the workbook too, when another is added", () => {
    const more = addSample(dealIn(new Calculator(PLAN)), {
      namespace: "DEAL",
      version: "1.2.3",
      today: 46_350,
    });
    const described = JSON.stringify(more.sheets);
    expect(described).toContain("Compare the offered bands with the offer");
    expect(described).not.toContain("See the checks of that proposal");
  });
});

describe("the limits of the checks", () => {
  const age = (days: number) => {
    const book = new Calculator(PLAN);
    const {
      top = 1,
      bottom = 1,
      right = 1,
    } = cornersOf(book.addressOf("Deal rates", "Deal_In_Rates")) ?? {};
    for (let row = top; row <= bottom; row += 1) {
      const made = cellAt(right - 1, row);
      if (book.value("Deal rates", made) !== "") book.type("Deal rates", made, 46_350 - days);
    }
    return checksOf(dealIn(book)).find(({ what }) => what === "The rate card is young enough")
      ?.state;
  };

  test.each([
    [89, "ok"],
    [90, "look"],
    [91, "look"],
  ])("a rate card of %d days is %s: it must be younger than 90", (days, state) => {
    expect(age(days)).toBe(state);
  });

  it("a card without a day on which it was made is worth a look", () => {
    const book = new Calculator(PLAN);
    for (let row = 6; row < 40; row += 1) book.type("Deal rates", `O${String(row)}`, "");
    const check = checksOf(dealIn(book)).find(({ what }) => what.startsWith("The rate card"));
    expect(check?.state).toBe("look");
  });

  it("a model with spaces around it is on the card, as the functions read it", () => {
    const book = new Calculator(PLAN);
    const model = corner(book, "Deal assumptions", "Deal_In_Workload");
    book.type("Deal assumptions", model, " opus 5.5 ");
    expect(book.value("Deal start", "Deal_Chk_Master")).toBe("All of them pass");
  });

  it.each([
    [1, 500_000],
    [2, 1_999_999],
    [2, 2_000_000],
  ])("a band that is out of its place is found, next to it or not: row %i at %d", (row, from) => {
    const book = new Calculator(PLAN);
    // After the five bands, 500,000 to 5,000,000, spare rows between.
    book.type(P1, corner(book, P1, "Deal_In_Bands", 4 + row, 1), from);
    const [first] = checksOf(dealIn(book)).filter(({ what }) => what.startsWith("Bands rise"));
    expect(first?.state).toBe("look");
  });

  it("a band further down that rises too is well, with a spare row before it", () => {
    const book = new Calculator(PLAN);
    book.type(P1, corner(book, P1, "Deal_In_Bands", 6, 1), 5_000_001);
    book.type(P1, corner(book, P1, "Deal_In_Bands", 6, 2), 0.33);
    const [first] = checksOf(dealIn(book)).filter(({ what }) => what.startsWith("Bands rise"));
    expect(first?.state).toBe("ok");
  });

  it("a commit in a year that the term does not reach is nobody's concern", () => {
    const book = new Calculator(PLAN);
    // The term has three years.
    book.type(P1, beside(book, P1, "Annual commit", 4), 1);
    expect(book.value("Deal start", "Deal_Chk_Master")).toBe("All of them pass");
  });

  it("a quarterly commit with rollover is worked out natively too", () => {
    const book = new Calculator(PLAN);
    book.type(P1, beside(book, P1, "Rollover share"), 1);
    book.type(P1, beside(book, P1, "Commit period"), "Quarterly");
    expect(checksOf(dealIn(book)).filter(({ state }) => state !== "ok")).toEqual([]);
    expect(book.value("Deal start", "Deal_Chk_Master")).toBe("All of them pass");
  });
});
