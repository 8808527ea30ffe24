/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { draftFrom, keptForm } from "../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { onSheet } from "./onSheet";
import { button, field, showPane } from "./showPane";

afterEach(cleanup);

describe("Home", () => {
  it("says what it is for while there is nothing", async () => {
    showPane(new FakeWorkbook());
    expect(await screen.findByText(/see the discount that you will keep/)).toBeTruthy();
    expect(button("Enter a proposal")).toBeTruthy();
  });

  it("does not take the focus when it is opened", async () => {
    showPane(new FakeWorkbook());
    await screen.findByRole("button", { name: "Enter a proposal" });
    expect(document.activeElement).toBe(document.body);
  });

  it("shows each proposal with what is quoted, what is realized and what it costs", async () => {
    showPane(new FakeWorkbook([onSheet()]));
    const card = within(await screen.findByRole("article", { name: "Vendor offer" }));
    expect(card.getByText("20 % quoted")).toBeTruthy();
    expect(card.getByText("19.2 %")).toBeTruthy();
    expect(card.getByText("Expected cost a year: 1,050,000 USD")).toBeTruthy();
  });

  it("shows what a cell says where it has no number", async () => {
    const { headline } = onSheet();
    const realized = { ...headline.realized, expected: "#VALUE!" };
    const cost = { ...headline.cost, expected: "#BUSY!" };
    showPane(new FakeWorkbook([onSheet({ headline: { ...headline, realized, cost } })]));
    expect(await screen.findByText("#VALUE!")).toBeTruthy();
    expect(screen.getByText("Expected cost a year: …")).toBeTruthy();
  });

  it("follows the workbook when somebody changes it", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    showPane(workbook);
    await screen.findByRole("article");
    await act(() => {
      workbook.change([]);
      return Promise.resolve();
    });
    expect(screen.queryByRole("article")).toBeNull();
  });

  it("removes a proposal only when that is confirmed", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Remove Vendor offer" }));
    const asked = screen.getByRole("alertdialog", { name: /The sheet 'Proposal 1' is deleted/ });
    expect(document.activeElement?.textContent).toBe("Keep it");
    await user.keyboard("{Escape}");
    expect(workbook.removed).toEqual([]);
    expect(asked.isConnected).toBe(false);
    await user.click(button("Remove Vendor offer"));
    await user.click(button("Remove"));
    expect(workbook.removed.map(({ id }) => id)).toEqual(["sheet-1"]);
    await waitFor(() => {
      expect(screen.queryByRole("article")).toBeNull();
    });
    expect(document.activeElement?.tagName).toBe("H1");
  });

  it("opens a proposal for change with what its cells say", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Edit Vendor offer" }));
    expect(field(/^Name/).value).toBe("Vendor offer");
    expect(draftFrom(workbook.draft)?.editing).toBe("sheet-1");
  });

  it("asks before an unfinished proposal is thrown away for another", async () => {
    const draft = { ...exampleDraft({ name: "Other" }), open: false };
    const user = showPane(new FakeWorkbook([onSheet()], keptForm(draft)));
    await user.click(await screen.findByRole("button", { name: "Edit Vendor offer" }));
    expect(screen.getByText("Editing Vendor offer discards the unfinished 'Other'.")).toBeTruthy();
    await user.click(button("Keep it"));
    await user.click(button("Add a proposal"));
    expect(screen.getByText("Starting anew discards the unfinished 'Other'.")).toBeTruthy();
  });

  it("names the cells that it cannot understand, and goes there", async () => {
    const issue = {
      code: "not_a_number",
      at: { argument: "proposal", column: "Discount", row: 4 },
      got: "twenty",
      takes: "discount",
    } as const;
    const workbook = new FakeWorkbook([
      onSheet({ inputs: { ok: false, issues: [{ cell: "B12", issue }] } }),
    ]);
    const user = showPane(workbook);
    expect(await screen.findByText(/it is the text "twenty"/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: /^Edit/ })).toBeNull();
    await user.click(button("Go to B12"));
    expect(workbook.wentTo).toEqual(["Proposal 1!B12"]);
  });

  it("says why the workbook cannot be read, and tries again", async () => {
    const workbook = new FakeWorkbook();
    workbook.refusesWith = { code: "cell_being_edited" };
    const user = showPane(workbook);
    expect(await screen.findByText(/A cell is being edited/)).toBeTruthy();
    workbook.refusesWith = undefined;
    await user.click(button("Try again"));
    expect(await screen.findByText(/see the discount that you will keep/)).toBeTruthy();
  });
});
