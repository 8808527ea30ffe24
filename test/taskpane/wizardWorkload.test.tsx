/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { DEAL_NAMES } from "../../src/template";
import { NO_WORK } from "../../src/taskpane/draft/draft";
import { keptForm } from "../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { button, showPane } from "./showPane";

afterEach(cleanup);

const TYPED = { ...NO_WORK, model: "Opus 5.5", input: "1000", output: "100" };
const BLANK = ["", "", "", "", "", "", "", ""];

/** A workbook with a workload of its own, and a draft at Review with another. */
function workbookWith(rows: readonly (readonly (string | number)[])[]): FakeWorkbook {
  const draft = { ...exampleDraft(), step: "review", reached: "review", work: [TYPED] } as const;
  const workbook = new FakeWorkbook([], keptForm(draft));
  const table = { address: "A51:H53", values: rows, formulas: rows };
  workbook.sheets = {
    assumptions: {
      sheet: { id: "a", name: "Deal assumptions" },
      ranges: { [DEAL_NAMES.workload]: table },
    },
  };
  return workbook;
}

const written = (workbook: FakeWorkbook) =>
  workbook.applied
    .flatMap(({ sheets }) => sheets)
    .flatMap((sheet) => (sheet.kind === "change" ? sheet.changes : []))
    .filter(({ name, column }) => name === DEAL_NAMES.workload && column < 3)
    .map(({ row, cell }) => [row, cell]);

describe("a workload that is typed", () => {
  it("goes on in the new line's first field once a model is added", async () => {
    const draft = { ...exampleDraft(), step: "usage", reached: "usage", work: [TYPED] } as const;
    const user = showPane(new FakeWorkbook([], keptForm(draft)));
    await user.click(button("Add a model"));
    await waitFor(() => {
      expect(document.activeElement?.id).toBe("work.1.model");
    });
  });

  it("is written into an empty table without a question", async () => {
    const workbook = workbookWith([BLANK, BLANK]);
    const user = showPane(workbook);
    await screen.findByText(/Nothing else is touched/);
    await user.click(button("Write to workbook"));
    expect(written(workbook)).toEqual([
      [0, "Opus 5.5"],
      [0, 1000],
      [0, 100],
    ]);
  });

  it("is asked about where the workbook says something else, and nothing is written before", async () => {
    const workbook = workbookWith([["Haiku 5.5", 50, 5, 0, 0, 0, 0, 1], BLANK]);
    const user = showPane(workbook);
    await screen.findByText(/It has 1 line: Haiku 5.5/);
    await user.click(button("Write to workbook"));
    expect(workbook.applied).toEqual([]);
    await user.click(button("Keep the workbook’s"));
    await screen.findByText(/Nothing else is touched/);
    // The question is gone; the keyboard goes on from what will be written.
    expect(document.activeElement?.textContent).toBe("What will be written");
    await user.click(button("Write to workbook"));
    expect(workbook.applied).toHaveLength(1);
    expect(written(workbook)).toEqual([]);
  });

  it("takes the place of the other one when that is chosen", async () => {
    const workbook = workbookWith([["Haiku 5.5", 50, 5, 0, 0, 0, 0, 1], BLANK]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Replace it" }));
    await screen.findByText(/Nothing else is touched/);
    await user.click(button("Write to workbook"));
    expect(written(workbook)).toContainEqual([0, "Opus 5.5"]);
  });

  it("says so where the table has no room for it, and writes the rest", async () => {
    const workbook = workbookWith([]);
    const user = showPane(workbook);
    await screen.findByText(/has room for 0 lines, and 1 are typed/);
    await user.click(button("Write to workbook"));
    expect(workbook.applied).toHaveLength(1);
  });
});
