/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, screen } from "@testing-library/react";
import { draftOf } from "../../src/taskpane/draft/draftOf";
import { keptForm } from "../../src/taskpane/draft/keptDraft";
import { FakeWorkbook } from "./fakeWorkbook";
import { exampleInputs, onSheet } from "./onSheet";
import { button, showPane } from "./showPane";

afterEach(cleanup);

/** A change of the name at Review; somebody has typed another currency on the sheet meanwhile. */
function changedMeanwhile(): FakeWorkbook {
  const inputs = exampleInputs();
  const begun = draftOf(inputs, "sheet-1");
  const draft = { ...begun, step: "review" as const, texts: { ...begun.texts, name: "Renamed" } };
  const now = onSheet({ inputs: { ok: true, value: { ...inputs, currency: "EUR" } } });
  return new FakeWorkbook([now], keptForm(draft));
}

describe("a proposal that is changed in the grid while it is edited in the pane", () => {
  it("is asked about before anything is put in the place of what was typed there", async () => {
    const workbook = changedMeanwhile();
    const user = showPane(workbook);
    await screen.findByText(/'Proposal 1' was changed after you began: currency\./);
    await user.click(button("Write to workbook"));
    expect(workbook.applied).toEqual([]);
    await user.click(button("Use what I typed"));
    expect(screen.queryByText(/was changed after you began/)).toBeNull();
  });

  it("can be left as it is: the draft waits on Home", async () => {
    const workbook = changedMeanwhile();
    const user = showPane(workbook);
    await screen.findByText(/was changed after you began/);
    await user.click(screen.getAllByRole("button", { name: "Exit" })[0] as HTMLElement);
    expect(await screen.findByRole("heading", { level: 1, name: "Proposals" })).toBeTruthy();
    expect(workbook.applied).toEqual([]);
  });
});
