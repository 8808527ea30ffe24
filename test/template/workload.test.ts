import { describe, expect, it } from "@jest/globals";
import {
  addProposal,
  addSample,
  DEAL_NAMES,
  SAMPLE_DEAL,
  workloadStanding,
  type DealOnSheets,
  type Plan,
  type RangeReading,
  type WorkloadInput,
} from "../../src/template";
import { Calculator } from "./calculator";
import { MILLION } from "./offers";

const PRODUCT = { namespace: "DEAL", version: "1.2.3", today: 46_350 };
const NOTHING_YET: DealOnSheets = {
  proposals: [],
  readings: [],
  sheets: {},
  sheetNames: ["Sheet1"],
};
const OPUS: WorkloadInput = {
  model: "Opus 5.5",
  inputMTok: 1000,
  outputMTok: 100,
  batchShare: 0.5,
};
const HAIKU: WorkloadInput = { model: "Haiku 5.5", inputMTok: 50, outputMTok: 5 };

type Row = readonly (string | number)[];
const row = (line: WorkloadInput, factor = 1): Row => [
  line.model,
  line.inputMTok,
  line.outputMTok,
  line.cacheReadShare ?? 0,
  line.cacheWriteShare ?? 0,
  line.batchShare ?? 0,
  line.usOnlyShare ?? 0,
  factor,
];
const BLANK: Row = ["", "", "", "", "", "", "", ""];

/** A workbook whose workload table has these rows. */
function dealWith(...rows: readonly Row[]): DealOnSheets {
  const table: RangeReading = { address: "A51:H53", values: rows, formulas: rows };
  const usage: RangeReading = { address: "B6:D7", values: [[1, 2, 3]], formulas: [[1, 2, 3]] };
  return {
    ...NOTHING_YET,
    sheets: {
      assumptions: {
        sheet: { id: "a", name: "Deal assumptions" },
        ranges: { [DEAL_NAMES.workload]: table, [DEAL_NAMES.usage]: usage },
      },
    },
  };
}

/** The workload cells that a plan changes, by row and column. */
function changesOf(plan: Plan): Record<string, unknown> {
  const changed = plan.sheets.flatMap((sheet) => (sheet.kind === "change" ? sheet.changes : []));
  return Object.fromEntries(
    changed.flatMap(({ name, row: down, column, cell }) =>
      name === DEAL_NAMES.workload ? [[`${String(down)},${String(column)}`, cell]] : [],
    ),
  );
}

describe("a workload that is entered", () => {
  it("stands in the table of a deal that is begun with it, and feeds the reading against the mix", () => {
    const plan = addProposal(MILLION, NOTHING_YET, PRODUCT, SAMPLE_DEAL.workload);
    const book = new Calculator(plan);
    const table = book.values("Deal assumptions", DEAL_NAMES.workload);
    expect(table[0]?.slice(0, 4)).toEqual(["Opus 5.5", 90_000, 9_000, 0.4]);
    const labels = book.values("Proposal 1", "A1:A40").map(([cell]) => cell);
    const mix = labels.indexOf("Against the mix") + 1;
    expect(book.value("Proposal 1", `B${String(mix)}`)).toBeGreaterThan(0);
  });

  it("does not come from nowhere: without one the table is empty", () => {
    const book = new Calculator(addProposal(MILLION, NOTHING_YET, PRODUCT));
    expect(book.value("Deal assumptions", DEAL_NAMES.workload)).toBe("");
  });

  it("changes only cells that say something else, and keeps the token factor of a model", () => {
    const deal = dealWith(row(OPUS, 1.3), row(HAIKU), BLANK);
    const more = { ...OPUS, inputMTok: 2000 };
    const plan = addProposal(MILLION, deal, PRODUCT, [more]);
    expect(changesOf(plan)).toEqual({
      "0,1": 2000,
      // Haiku is gone: its row reads as empty.
      ...Object.fromEntries(BLANK.map((_, column) => [`1,${String(column)}`, { formula: '=""' }])),
    });
  });

  it("is left alone where none is given, and by the sample deal", () => {
    const deal = dealWith(row(OPUS), BLANK, BLANK);
    expect(changesOf(addProposal(MILLION, deal, PRODUCT))).toEqual({});
    expect(changesOf(addSample(deal, PRODUCT))).toEqual({});
  });

  it("is one change of the sheet together with the forecast", () => {
    const deal = dealWith(BLANK, BLANK, BLANK);
    const plan = addProposal(MILLION, deal, PRODUCT, [OPUS]);
    const changed = plan.sheets.filter(
      (sheet) => sheet.kind === "change" && sheet.sheet.id === "a",
    );
    expect(changed).toHaveLength(1);
  });
});

describe("a workload beside the table of the workbook", () => {
  const standing = (
    lines: readonly WorkloadInput[],
    known: readonly WorkloadInput[],
    ...rows: readonly Row[]
  ) => workloadStanding(lines, known, dealWith(...rows)).kind;

  it("is as it is where both say the same, or nothing was typed", () => {
    expect(standing([OPUS], [], row(OPUS, 1.3), BLANK)).toBe("as it is");
    expect(standing([], [], row(OPUS), BLANK)).toBe("as it is");
  });

  it("goes into an empty table, and over what it was taken over from", () => {
    expect(standing([OPUS], [], BLANK, BLANK)).toBe("free");
    expect(standing([OPUS, HAIKU], [OPUS], row(OPUS), BLANK)).toBe("free");
    // Every line was removed on purpose.
    expect(standing([], [OPUS], row(OPUS), BLANK)).toBe("free");
    expect(workloadStanding([OPUS], [], NOTHING_YET).kind).toBe("free");
  });

  it("is asked about where the table says what nobody saw", () => {
    expect(standing([OPUS], [], row(HAIKU), BLANK)).toBe("taken");
    expect(standing([OPUS], [HAIKU], row({ ...HAIKU, inputMTok: 51 }), BLANK)).toBe("taken");
  });

  it("has room for as many lines as the table has rows, and not one more", () => {
    expect(standing([OPUS, HAIKU], [], BLANK, BLANK)).toBe("free");
    expect(standing([OPUS, HAIKU], [], BLANK)).toBe("too many");
  });
});
