import { describe, expect, it } from "@jest/globals";
import { DEAL_NAMES, type DealOnSheets } from "../../../src/template";
import { EMPTY_DRAFT } from "../../../src/taskpane/draft/draft";
import { draftFrom, keptForm } from "../../../src/taskpane/draft/keptDraft";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import { withWorkOf, workloadInputs } from "../../../src/taskpane/draft/workOf";

const TODAY = 46_350;

function dealWith(model: string): DealOnSheets {
  const rows = [[model, 120_000.5, 16_000, 0.5, 0, 0.2, 0, 1.3]];
  const ranges = { [DEAL_NAMES.workload]: { address: "A51:H51", values: rows, formulas: rows } };
  const sheet = { id: "a", name: "Deal assumptions" };
  return {
    proposals: [],
    readings: [],
    sheetNames: [],
    sheets: { assumptions: { sheet, ranges } },
  };
}

describe("a draft in a workbook with a workload", () => {
  it("shows it, and reads it back as the same", () => {
    const draft = withWorkOf(EMPTY_DRAFT, dealWith("Sonnet 5.5"), TODAY);
    expect(draft.work).toEqual([
      {
        model: "Sonnet 5.5",
        input: expect.stringMatching(/^120,?000\.5$/),
        output: "16,000",
        cacheRead: "50 %",
        cacheWrite: "",
        batch: "20 %",
        usOnly: "",
      },
    ]);
    const { workload = [] } = readDraft(draft).understood;
    expect(workloadInputs(workload)).toEqual([
      {
        model: "Sonnet 5.5",
        inputMTok: 120_000.5,
        outputMTok: 16_000,
        cacheReadShare: 0.5,
        cacheWriteShare: 0,
        batchShare: 0.2,
        usOnlyShare: 0,
      },
    ]);
    expect(draftFrom(JSON.parse(JSON.stringify(keptForm(draft))))).toEqual(draft);
  });

  it("leaves alone what only the user's own rate card knows", () => {
    expect(withWorkOf(EMPTY_DRAFT, dealWith("House model"), TODAY)).toBe(EMPTY_DRAFT);
  });

  it("is as it was where there is no deal, or no workload in it", () => {
    expect(withWorkOf(EMPTY_DRAFT, undefined, TODAY)).toBe(EMPTY_DRAFT);
    expect(withWorkOf(EMPTY_DRAFT, dealWith(""), TODAY)).toBe(EMPTY_DRAFT);
  });
});
