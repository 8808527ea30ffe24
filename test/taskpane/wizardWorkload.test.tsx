/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { DEAL_NAMES } from "../../src/template";
import { NO_WORK } from "../../src/taskpane/draft/draft";
import { draftFrom, keptForm } from "../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { button, field, focusOn, showPane } from "./showPane";

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

  it("may say its volumes in words, and shows what they come to", async () => {
    const draft = { ...exampleDraft(), step: "usage", reached: "review", work: [TYPED] } as const;
    const workbook = workbookWith([BLANK, BLANK]);
    workbook.draft = keptForm(draft);
    const user = showPane(workbook);
    await user.clear(field("Input MTok"));
    await user.type(field("Input MTok"), "40 bn");
    expect(screen.getByText("40,000 MTok")).toBeTruthy();
    await user.clear(field("Output MTok"));
    await user.type(field("Output MTok"), "900k");
    expect(screen.getByText("0.9 MTok")).toBeTruthy();
    await user.click(button(/^Step 5/));
    await screen.findByText(/Nothing else is touched/);
    await user.click(button("Write to workbook"));
    expect(written(workbook)).toEqual([
      [0, "Opus 5.5"],
      [0, 40_000],
      [0, 0.9],
    ]);
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
    // Something of the user's stands in its only row.
    const workbook = workbookWith([["", "To be asked", "", "", "", "", "", ""]]);
    const user = showPane(workbook);
    await screen.findByText(/has room for 0 lines, and 1 are typed/);
    await user.click(button("Write to workbook"));
    expect(workbook.applied).toHaveLength(1);
  });
});

const HEADED = [
  "Usage by model",
  "Model\tRegion\tInput tokens / month\tOutput tokens / month\tCache read share",
  "Opus 5.5\tEU\t12,000,000\t1,500,000\t50%",
  "",
  "Opus 55\tEU\t3,000,000\t500,000\t",
  "Total\t\t15,000,000\t2,000,000\t",
].join("\n");

/** The wizard at Usage with these lines. */
function usageWith(work: readonly (typeof NO_WORK)[], texts = {}): FakeWorkbook {
  const draft = { ...exampleDraft(texts), step: "usage", reached: "usage", work } as const;
  return new FakeWorkbook([], keptForm(draft));
}

describe("a workload beside the forecast", () => {
  // 1,000 MTok in at 4 and 100 out at 20: USD 6,000 a year at list.
  it.each([
    ["6000", undefined],
    ["6299", undefined],
    ["6300", "USD 6,300: 5 % more than this workload comes to."],
    ["5701", undefined],
    ["5700", "USD 5,700: 5 % less than this workload comes to."],
    ["", undefined],
  ])("expected use of %s: %s", async (expected, said) => {
    showPane(usageWith([TYPED], { "expected.0": expected }));
    await screen.findByText(/^USD 6,000 a year at list/);
    const found = screen.queryByText(/^The expected use of year 1 below is/);
    expect(found?.textContent.replace(/^.* below is /, "")).toBe(said);
  });
});

const box = () => field("Or paste the workload here");
const modelsShown = () =>
  screen.queryAllByRole<HTMLInputElement>("combobox", { name: "Model" }).map(({ value }) => value);

describe("a workload that is pasted", () => {
  it("shows large volumes in groups of three", async () => {
    showPane(usageWith([]));
    fireEvent.change(box(), {
      target: { value: "Model\tInput\tOutput\nOpus 5.5\t40 bn\t12500.5" },
    });
    expect(await screen.findByRole("row", { name: "Opus 5.5 40,000 12,500.5" })).toBeTruthy();
  });

  it("is shown as it was understood, and nothing in the fields changes before it is taken", async () => {
    const workbook = usageWith([TYPED]);
    const user = showPane(workbook);
    fireEvent.change(box(), { target: { value: HEADED } });
    const first = await screen.findByRole("row", { name: "Opus 5.5 12 1.5" });
    expect(first.nextSibling?.textContent).toBe("Cache reads 50%");
    expect(screen.getByText("Understood: 2 lines")).toBeTruthy();
    for (const said of [
      "“Region” is passed over.",
      "“Input tokens / month”: input tokens, one by one, shown in millions.",
      "“Cache read share”: cache reads, a share of the input.",
      /for a month, as the headings say; “These volumes are for” is set to that/,
      /^1 model is not on the rate card/,
      /^Not on the rate card\. Nearest: .*Opus 5\.5/,
      "heading, passed over",
      "note, passed over",
      "total, passed over",
      "In the fields now: Opus 5.5.",
    ]) {
      expect([said, screen.queryAllByText(said).length]).toEqual([said, 1]);
    }
    expect(modelsShown()).toEqual(["Opus 5.5"]);
    // A year's line is there, and these are a month's: they do not stand side by side.
    expect(screen.queryByRole("button", { name: "Add these 2" })).toBeNull();
    await user.click(button("Replace the workload with these 2"));
    expect(modelsShown()).toEqual(["Opus 5.5", "Opus 55"]);
    expect(screen.getByRole<HTMLInputElement>("radio", { name: "A month" }).checked).toBe(true);
    await waitFor(() => {
      expect(document.activeElement?.id).toBe("work.0.model");
    });
    expect(box().value).toBe("");
    expect(draftFrom(workbook.draft)?.work[0]).toEqual({
      ...NO_WORK,
      model: "Opus 5.5",
      input: "12",
      output: "1.5",
      cacheRead: "50%",
    });
  });

  it("is added to the lines that are there where that is chosen, blank ones left out", async () => {
    const user = showPane(usageWith([TYPED, NO_WORK]));
    fireEvent.change(box(), { target: { value: "Haiku 5.5\t50\t5" } });
    await user.click(await screen.findByRole("button", { name: "Add this line" }));
    expect(modelsShown()).toEqual(["Opus 5.5", "Haiku 5.5"]);
    await waitFor(() => {
      expect(document.activeElement?.id).toBe("work.1.model");
    });
  });

  it("is cancelled with the fields as they were and the cursor in the empty box", async () => {
    const user = showPane(usageWith([TYPED]));
    fireEvent.change(box(), { target: { value: HEADED } });
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(box().value).toBe("");
    expect(document.activeElement).toBe(box());
    expect(modelsShown()).toEqual(["Opus 5.5"]);
    expect(screen.queryByText(/^Understood/)).toBeNull();
  });

  it("goes into the box when it is pasted into a single field", async () => {
    const user = showPane(usageWith([TYPED]));
    const model = screen.getByRole("combobox", { name: "Model" });
    focusOn(model);
    await user.paste("Haiku 5.5\t50\t5\nOpus 5.5\t1\t1");
    expect(document.activeElement).toBe(box());
    expect(modelsShown()).toEqual(["Opus 5.5"]);
    const row = await screen.findByRole("row", { name: "Haiku 5.5 50 5" });
    expect(within(row).getAllByRole("cell")).toHaveLength(3);
    expect(screen.getByText(/There are no headings: the columns are taken/)).toBeTruthy();
    expect(screen.getByText(/No heading says for how long: .* taken for a year/)).toBeTruthy();
  });

  it("is not taken where its headings say a month and a year", async () => {
    showPane(usageWith([]));
    fireEvent.change(box(), {
      target: { value: "Model\tMonthly input\tAnnual output\nOpus 5.5\t1\t1" },
    });
    await screen.findByText(/One heading says a month and another a year/);
    expect(screen.queryByRole("button", { name: /^Use/ })).toBeNull();
  });

  it("says that nothing was understood of a text that is no table", async () => {
    showPane(usageWith([]));
    fireEvent.change(box(), { target: { value: "hello" } });
    await screen.findByText(/^No lines were understood/);
    expect(button("Cancel")).toBeTruthy();
  });

  it("is kept in its box when the pane is closed before it is taken", async () => {
    const workbook = usageWith([]);
    showPane(workbook);
    fireEvent.change(box(), { target: { value: "Haiku 5.5\t50\t5" } });
    await screen.findByRole("button", { name: "Use this line" });
    showPane(workbook);
    expect(await screen.findByRole("button", { name: "Use this line" })).toBeTruthy();
    expect(box().value).toBe("Haiku 5.5\t50\t5");
  });
});
