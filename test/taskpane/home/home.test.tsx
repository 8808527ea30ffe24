/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, screen, waitFor, within } from "@testing-library/react";
import { DEAL_NAMES } from "../../../src/template";
import type { WorkbookIssue } from "../../../src/workbook";
import { THREE_OFFERS } from "../figures/offers";
import { draftFrom, keptForm } from "../../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "../draft/fill";
import { FakeWorkbook } from "../fakeWorkbook";
import { exampleInputs, onSheet } from "../onSheet";
import { button, field, showPane } from "../showPane";

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
    expect(card.getByText("9.8 %")).toBeTruthy();
    expect(card.getByText("Expected cost a year: USD 1,233,333")).toBeTruthy();
  });

  it("shows what a cell says where it has no number", async () => {
    const { headline } = onSheet();
    const realized = { ...headline.realized, weighed: "#VALUE!" };
    const cost = { ...headline.cost, weighed: "#BUSY!" };
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

  it("counts what the checks ask to look at, and leads to each cell", async () => {
    const issue = { code: "missing", at: { argument: "proposal", column: "Term" } } as const;
    const inputs = { ok: false, issues: [{ cell: "B24", issue }] } as const;
    const workbook = new FakeWorkbook([onSheet({ inputs })]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Checks: 1 to look at" }));
    await user.click(await screen.findByRole("button", { name: /^Go to cell B24 of Proposal 1/ }));
    expect(workbook.wentTo).toEqual(["Proposal 1!B24"]);
    await act(() => {
      workbook.change([onSheet()]);
      return Promise.resolve();
    });
    expect(await screen.findByText(/^All well/)).toBeTruthy();
  });

  it("says nothing of the checks while figures are still being worked out", async () => {
    const { headline } = onSheet();
    const realized = { ...headline.realized, expected: "#BUSY!" };
    showPane(new FakeWorkbook([onSheet({ headline: { ...headline, realized } })]));
    expect(await screen.findByRole("button", { name: "Checks: being worked out" })).toBeTruthy();
  });

  it("protects the formulas when that is wished for, and says why it could not", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    const protect = await screen.findByRole("switch", { name: "Protect the formulas" });
    expect((protect as HTMLInputElement).checked).toBe(false);
    await user.click(protect);
    expect(workbook.isProtected).toBe(true);
    workbook.refusesWith = { code: "sheet_protected", sheet: "Deal checks" };
    await user.click(protect);
    expect(await screen.findByText(/The sheet 'Deal checks' is protected/)).toBeTruthy();
    expect((protect as HTMLInputElement).checked).toBe(true);
  });

  it("makes a values-only copy after saying what it is, and leads to each copy", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Values-only copy" }));
    expect(await screen.findByText(/each DEAL formula is replaced by its value/)).toBeTruthy();
    expect(workbook.stamps).toEqual([]);
    await user.click(button("Make the copy"));
    expect(await screen.findByText(/1 sheet copied/)).toBeTruthy();
    // The button is gone; the keyboard goes on from the title.
    expect(document.activeElement?.textContent).toBe("Values-only copy");
    expect(workbook.stamps).toEqual([
      expect.stringMatching(/^Values only: frozen on \d+ \w{3} \d{4} by Dealcurve/),
    ]);
    await user.click(button("Go to Proposal 1 (values)"));
    expect(workbook.wentTo).toEqual(["Proposal 1 (values)!A1"]);
  });

  it("says why no copy could be made, and can be asked again", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Values-only copy" }));
    workbook.refusesWith = { code: "still_calculating", sheet: "Proposal 1" };
    await user.click(await screen.findByRole("button", { name: "Make the copy" }));
    expect(await screen.findByText(/still being worked out/)).toBeTruthy();
    workbook.refusesWith = undefined;
    await user.click(button("Make the copy"));
    expect(await screen.findByText(/1 sheet copied/)).toBeTruthy();
  });

  it("removes a proposal only when that is confirmed", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Remove Vendor offer" }));
    const asked = screen.getByRole("alertdialog", { name: /The sheet 'Proposal 1' is deleted/ });
    expect(document.activeElement?.textContent).toBe("Keep it");
    await user.keyboard("{Escape}");
    expect(workbook.applied).toEqual([]);
    expect(asked.isConnected).toBe(false);
    expect(document.activeElement).toBe(button("Remove Vendor offer"));
    await user.click(button("Remove Vendor offer"));
    await user.click(button("Remove"));
    await waitFor(() => {
      expect(screen.queryByRole("article")).toBeNull();
    });
    expect(document.activeElement?.tagName).toBe("H1");
  });

  it("says that a proposal is being removed, and takes no second press until it is", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Remove Vendor offer" }));
    const refuse = workbook.writesSlowly({ code: "workbook_protected" });
    await user.click(button("Remove"));
    expect(screen.getByText("Removing …").getAttribute("role")).toBe("status");
    expect(button("Remove").getAttribute("aria-disabled")).toBe("true");
    expect(button("Keep it").getAttribute("aria-disabled")).toBe("true");
    await user.keyboard("{Escape}");
    expect(screen.getByText("Removing …")).toBeTruthy();
    await act(refuse);
    expect(screen.getByText(/The workbook's structure is protected/)).toBeTruthy();
    expect(screen.queryByText("Removing …")).toBeNull();
    expect(document.activeElement).toBe(button("Remove Vendor offer"));
  });

  it("says that the sample deal is being written", async () => {
    const workbook = new FakeWorkbook();
    const user = showPane(workbook);
    const load = await screen.findByRole("button", { name: "Load the sample deal" });
    const refuse = workbook.writesSlowly({ code: "workbook_protected" });
    await user.click(load);
    expect(screen.getByText("Writing the sample deal …").getAttribute("role")).toBe("status");
    await act(refuse);
    expect(screen.queryByText("Writing the sample deal …")).toBeNull();
    expect(screen.getByText(/The workbook's structure is protected/)).toBeTruthy();
  });

  it.each(["Edit Vendor offer", "Duplicate Vendor offer", "Add a proposal", "Discard"])(
    "goes back to %s where that is asked about and left",
    async (name) => {
      const draft = { ...exampleDraft({ name: "Other" }), open: false };
      const user = showPane(new FakeWorkbook([onSheet()], keptForm(draft)));
      await user.click(await screen.findByRole("button", { name }));
      expect(document.activeElement).toBe(button("Keep it"));
      await user.click(button("Keep it"));
      expect(document.activeElement).toBe(button(name));
    },
  );

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

  it("keeps nothing of a proposal that was opened and left as it was", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const rows = [["Opus 5.5", 1000, 100, 0.5, 0, 0, 0, 1]];
    const table = { address: "A51:H51", values: rows, formulas: rows };
    const sheet = { id: "a", name: "Deal assumptions" };
    workbook.sheets = { assumptions: { sheet, ranges: { [DEAL_NAMES.workload]: table } } };
    const user = showPane(workbook);
    for (const [name, typed] of [
      ["Edit Vendor offer", false],
      ["Add a proposal", false],
      ["Edit Vendor offer", true],
    ] as const) {
      await user.click(await screen.findByRole("button", { name }));
      if (typed) await user.type(field("Name"), "!");
      await user.click(button("Exit"));
      await screen.findByRole("article");
      expect([name, screen.queryByText(/Unfinished/) !== null]).toEqual([name, typed]);
    }
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

  it.each([
    ["of a proposal", "Go to B24"],
    ["of what the proposals share", "Go to B51"],
  ])("says why it could not lead to a cell %s", async (_, name) => {
    const issue = { code: "missing", at: { argument: "proposal", column: "Term" } } as const;
    const inputs = { ok: false, issues: [{ cell: "B24", issue }] } as const;
    const workbook = new FakeWorkbook([onSheet({ inputs })]);
    const rows = [["Opus 5.5", "many", 100, 0, 0, 0, 0, 1]];
    const table = { address: "A51:H51", values: rows, formulas: rows };
    const sheet = { id: "a", name: "Deal assumptions" };
    workbook.sheets = { assumptions: { sheet, ranges: { [DEAL_NAMES.workload]: table } } };
    const user = showPane(workbook);
    await screen.findByRole("button", { name });
    workbook.refusesWith = { code: "cell_being_edited" };
    await user.click(button(name));
    expect(await screen.findByText(/A cell is being edited/)).toBeTruthy();
    workbook.refusesWith = undefined;
    await user.click(button(name));
    expect(screen.queryByText(/A cell is being edited/)).toBeNull();
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

  it("ranks several, and says of each what to ask for first", async () => {
    const small = onSheet({
      sheet: { id: "sheet-2", name: "Proposal 2" },
      inputs: {
        ok: true,
        value: exampleInputs({ name: "Small", "commit.0": "500k", "discount.0": "12" }),
      },
    });
    showPane(new FakeWorkbook([small, onSheet()]));
    const card = async (name: string) => (await screen.findByRole("article", { name })).textContent;
    expect(await card("Small")).toContain("Rank 2 of 2");
    expect(await card("Vendor offer")).toContain("Rank 1 of 2");
    // 20 % of the overage: half of 50,000 and a quarter of 650,000.
    expect(await card("Vendor offer")).toContain(
      "Ask first Overage rate: The commit's own discount. Saves USD 37,500 over the term",
    );
  });

  it("duplicates a proposal into the wizard under a name of its own", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Duplicate Vendor offer" }));
    expect(field(/^Name/).value).toBe("Vendor offer (copy)");
    expect(draftFrom(workbook.draft)?.editing).toBeUndefined();
  });

  it("asks again before what the user wrote on a list of proposals is lost", async () => {
    const workbook = new FakeWorkbook([onSheet()]);
    workbook.editedSheet = "Deal comparison";
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Remove Vendor offer" }));
    await user.click(button("Remove"));
    const asked = await screen.findByRole("alertdialog", {
      name: /'Deal comparison' would be written anew, and cell B2/,
    });
    expect(workbook.applied).toEqual([]);
    await user.click(within(asked).getByRole("button", { name: "Overwrite and remove" }));
    await waitFor(() => {
      expect(workbook.applied).toHaveLength(1);
    });
  });

  it("loads the sample deal in one plan", async () => {
    const workbook = new FakeWorkbook();
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Load the sample deal" }));
    expect(workbook.applied).toHaveLength(1);
    const sheets = workbook.applied[0]?.sheets ?? [];
    const names = sheets.flatMap((sheet) => (sheet.kind === "new" ? [sheet.sheet] : []));
    expect(names).toEqual(expect.arrayContaining(["Proposal 1", "Proposal 2", "Proposal 3"]));
  });

  it("says why the sample deal was refused, though the sheets that came and went were seen", async () => {
    const workbook = new FakeWorkbook();
    const user = showPane(workbook);
    await screen.findByRole("button", { name: "Load the sample deal" });
    workbook.whileWriting = async () => {
      await act(() => Promise.resolve(workbook.change([onSheet()])));
      expect(screen.getAllByRole("article")).toHaveLength(1);
      await act(() => Promise.resolve(workbook.change([])));
      return REFUSED;
    };
    await user.click(button("Load the sample deal"));
    expect(await screen.findByText(/Excel refused \(GeneralException/)).toBeTruthy();
    workbook.whileWriting = undefined;
    await user.click(button("Load the sample deal"));
    expect(screen.queryByText(/Excel refused/)).toBeNull();
  });
});

const REFUSED: WorkbookIssue = {
  code: "refused",
  excelCode: "GeneralException",
  excelMessage: "Told to.",
  restored: true,
};

describe("Compare", () => {
  it("shows all proposals and paying list, best first", async () => {
    const proposals = THREE_OFFERS.map((value, index) =>
      onSheet({
        sheet: { id: String(index), name: `Proposal ${String(index + 1)}` },
        inputs: { ok: true, value },
      }),
    );
    const user = showPane(new FakeWorkbook(proposals));
    await user.click(await screen.findByRole("button", { name: "Compare" }));
    const table = within(await screen.findByRole("table", { name: "Proposals by rank" }));
    const names = table.getAllByRole("rowheader");
    expect(names.map(({ textContent }) => textContent)).toEqual([
      // Use at list: 3.6m low, 5.5m expected, 8.7m high, at 25, 50 and 25 %: 5.825m.
      // B pays 4m (its commits), 4.51m, 7.134m; A 4.5m, 4.9m, 7.3m;
      // C 3 × 0.5m / 0.88 − 3 × 0.5m less than list in each.
      "1. Sample B: ramp with parity USD 1,679,500 a year",
      "2. Sample A: deepest quote USD 1,800,000 a year",
      "3. Sample C: small commit USD 1,873,485 a year",
      "4. No commit, all at list USD 1,941,667 a year",
    ]);
    await user.click(button("Home"));
    expect(await screen.findAllByRole("article")).toHaveLength(3);
  });
});

describe("the ribbon's New proposal", () => {
  const wish = (name: string) => {
    document.documentElement.setAttribute("data-deal-wish", name);
  };

  it("opens the wizard in a pane that is yet to load", async () => {
    wish("new-proposal");
    showPane(new FakeWorkbook());
    expect(await screen.findByRole("heading", { level: 1, name: "Deal" })).toBeTruthy();
    expect(document.documentElement.hasAttribute("data-deal-wish")).toBe(false);
  });

  it("opens the wizard in a pane that is open", async () => {
    showPane(new FakeWorkbook());
    await screen.findByRole("button", { name: "Enter a proposal" });
    wish("new-proposal");
    act(() => {
      document.dispatchEvent(new Event("deal-wish"));
    });
    expect(await screen.findByRole("heading", { level: 1, name: "Deal" })).toBeTruthy();
  });

  it("leaves an unfinished proposal to be continued or discarded", async () => {
    wish("new-proposal");
    const draft = { ...exampleDraft({ name: "Other" }), open: false };
    const workbook = new FakeWorkbook([], keptForm(draft));
    showPane(workbook);
    expect(await screen.findByRole("heading", { name: "Unfinished 'Other'" })).toBeTruthy();
    expect(workbook.saved).toEqual([]);
  });
});
