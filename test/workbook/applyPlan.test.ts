import { afterEach, beforeEach, describe, expect, it, test } from "@jest/globals";
import { changePlan, proposalPlan, type Plan, type ProposalInputs } from "../../src/template";
import { applyPlan, goTo, readProposals, removeProposal, sheetNames } from "../../src/workbook";
import { MILLION, RAMP } from "../template/offers";
import { FakeExcel } from "./fakeExcel";

const PLAN = proposalPlan(MILLION, { sheet: "Proposal 1", namespace: "DEAL" });

let book: FakeExcel;

beforeEach(() => {
  open(new FakeExcel("Sheet1"));
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

function open(fake: FakeExcel): void {
  book = fake;
  Object.assign(globalThis, { Excel: fake.excel });
}

async function proposalOn(sheet: string) {
  const read = await readProposals();
  const found = read.ok ? read.value.find((proposal) => proposal.sheet.name === sheet) : undefined;
  if (found === undefined) throw new Error(`no proposal on ${sheet}`);
  return found;
}

async function changeTo(inputs: ProposalInputs, sheet = "Proposal 1"): Promise<Plan> {
  const change = changePlan(inputs, await proposalOn(sheet));
  if (!change.ok) throw new Error("the sheet has no room");
  return change.plan;
}

describe("writing a new proposal", () => {
  it("takes two round trips: one to read, one to write all of it", async () => {
    const applied = await applyPlan(PLAN);
    expect(applied).toEqual({
      ok: true,
      value: { changed: true, sheets: [{ id: "{id-2}", name: "Proposal 1" }] },
    });
    expect(book.requests).toBe(2);
    expect(book.active).toBe("Proposal 1");
  });

  it("waits for a cell being edited, and asks for one step of undo", async () => {
    await applyPlan(PLAN);
    for (const options of book.runOptions) {
      expect(options).toEqual({ delayForCellEdit: true, mergeUndoGroup: true });
    }
  });

  it("can be read back as it was meant", async () => {
    await applyPlan(PLAN);
    expect((await proposalOn("Proposal 1")).inputs).toEqual({ ok: true, value: MILLION });
  });

  it("writes text that looks like something else as text", async () => {
    const name = '=HYPERLINK("http://x")';
    const bands = ["+1", "-1", "@x", "=1", "TRUE", "May 2027", "3"].map((each, index) => ({
      name: each,
      threshold: index,
      discount: 0,
    }));
    await applyPlan(proposalPlan({ ...MILLION, name, bands }, { sheet: "P", namespace: "DEAL" }));
    const texts = [...book.sheet("P").cells.values()].filter((cell) => cell.text === true);
    expect(texts.map((cell) => cell.formula)).toEqual(
      expect.arrayContaining([name, ...bands.map((band) => band.name)]),
    );
    expect((await proposalOn("P")).inputs).toMatchObject({ ok: true, value: { name, bands } });
  });

  it("changes nothing the second time, in at most three round trips", async () => {
    await applyPlan(PLAN);
    const before = book.snapshot();
    book.requests = 0;
    const again = await applyPlan(PLAN);
    expect(again).toMatchObject({ ok: true, value: { changed: false } });
    expect(book.snapshot()).toEqual(before);
    expect(book.requests).toBeLessThanOrEqual(3);
  });

  it("knows its own sheet after rows were inserted above the block", async () => {
    await applyPlan(PLAN);
    book.sheet("Proposal 1").insertRows(2, 3);
    expect(await applyPlan(PLAN)).toMatchObject({ ok: true, value: { changed: false } });
    expect((await proposalOn("Proposal 1")).inputs).toMatchObject({ ok: true });
  });

  it("does not write over another proposal of ours", async () => {
    await applyPlan(proposalPlan(RAMP, { sheet: "Proposal 1", namespace: "DEAL" }));
    const before = book.snapshot();
    expect(await applyPlan(PLAN)).toEqual({
      ok: false,
      issue: { code: "sheet_taken", sheet: "Proposal 1", ours: true },
    });
    expect(book.snapshot()).toEqual(before);
  });

  it("does not write over a sheet of the user's, whatever the case of its name", async () => {
    open(new FakeExcel("PROPOSAL 1"));
    book.sheet("Proposal 1").write(1, 1, "my notes");
    const before = book.snapshot();
    expect(await applyPlan(PLAN)).toEqual({
      ok: false,
      issue: { code: "sheet_taken", sheet: "PROPOSAL 1", ours: false },
    });
    expect(book.snapshot()).toEqual(before);
  });

  it("does not take a table name that someone else has", async () => {
    book.tables.push("dealbands");
    const [sheet] = PLAN.sheets;
    if (sheet?.kind !== "new") throw new Error("a new sheet was expected");
    const parts = [...sheet.parts, { kind: "table", name: "DealBands", at: "A1:B2" } as const];
    expect(await applyPlan({ sheets: [{ ...sheet, parts }] })).toEqual({
      ok: false,
      issue: { code: "table_taken", table: "DealBands" },
    });
    expect(book.sheets).toHaveLength(1);
  });
});

describe("changing a proposal", () => {
  it("writes the cells that differ and no other, in at most three round trips", async () => {
    await applyPlan(PLAN);
    const plan = await changeTo({ ...MILLION, commits: [2_000_000], overageDiscount: "parity" });
    book.requests = 0;
    expect(await applyPlan(plan)).toMatchObject({ ok: true, value: { changed: true } });
    expect(book.requests).toBeLessThanOrEqual(3);
    expect((await proposalOn("Proposal 1")).inputs).toMatchObject({
      value: { commits: [2_000_000], overageDiscount: "parity", discounts: [0.2] },
    });
  });

  it("finds the sheet under its new name and the cells where they are now", async () => {
    await applyPlan(PLAN);
    const sheet = book.sheet("Proposal 1");
    sheet.name = "Offer of March";
    sheet.insertRows(1, 2);
    const plan = await changeTo(
      { ...MILLION, termMonths: 18, commits: [1e6, 1e6], discounts: [0.2, 0.2] },
      "Offer of March",
    );
    expect(await applyPlan(plan)).toMatchObject({ ok: true });
    expect((await proposalOn("Offer of March")).inputs).toMatchObject({
      value: { termMonths: 18 },
    });
  });

  it("changes nothing the second time", async () => {
    await applyPlan(PLAN);
    const plan = await changeTo({ ...MILLION, commits: [2_000_000] });
    await applyPlan(plan);
    const before = book.snapshot();
    expect(await applyPlan(plan)).toMatchObject({ ok: true, value: { changed: false } });
    expect(book.snapshot()).toEqual(before);
  });

  it("is not made where the cells have changed since they were read", async () => {
    await applyPlan(PLAN);
    const plan = await changeTo({ ...MILLION, commits: [2_000_000] });
    const other = await changeTo({ ...MILLION, commits: [3_000_000] });
    await applyPlan(other);
    const before = book.snapshot();
    expect(await applyPlan(plan)).toEqual({
      ok: false,
      issue: { code: "changed_meanwhile", sheet: "Proposal 1" },
    });
    expect(book.snapshot()).toEqual(before);
  });

  it("says that the sheet is protected, or that it or a name on it is gone", async () => {
    await applyPlan(PLAN);
    const plan = await changeTo({ ...MILLION, commits: [2_000_000] });
    book.sheet("Proposal 1").isProtected = true;
    expect(await applyPlan(plan)).toMatchObject({
      issue: { code: "sheet_protected", sheet: "Proposal 1" },
    });
    book.sheet("Proposal 1").names.delete("Deal_In_Bands");
    expect(await applyPlan(plan)).toMatchObject({
      issue: { code: "name_missing", sheet: "Proposal 1", name: "Deal_In_Bands" },
    });
    book.sheets.pop();
    expect(await applyPlan(plan)).toMatchObject({
      issue: { code: "sheet_missing", sheet: "Proposal 1" },
    });
  });
});

describe("a write that Excel refuses", () => {
  async function actionsOfTheWrite(): Promise<number> {
    const trial = book;
    await applyPlan(PLAN);
    const { actions } = trial;
    open(new FakeExcel("Sheet1"));
    return actions;
  }

  test.each(["first", "middle", "last"] as const)(
    "at its %s action leaves the workbook as it was",
    async (which) => {
      const count = await actionsOfTheWrite();
      const before = book.snapshot();
      const action = { first: 0, middle: Math.floor(count / 2), last: count - 1 }[which];
      book.refuse = { request: 1, action, code: "GeneralException" };
      expect(await applyPlan(PLAN)).toEqual({
        ok: false,
        issue: {
          code: "refused",
          excelCode: "GeneralException",
          excelMessage: "Excel says GeneralException",
          restored: true,
        },
      });
      expect(book.snapshot()).toEqual(before);
    },
  );

  it("in the middle of a change gets the old contents back, texts as texts", async () => {
    await applyPlan(
      proposalPlan({ ...MILLION, name: "=A1" }, { sheet: "Proposal 1", namespace: "DEAL" }),
    );
    const plan = await changeTo({ ...MILLION, commits: [2_000_000], discounts: [0.25] });
    const before = book.snapshot();
    for (const action of [1, 2, 3]) {
      book.refuse = { request: book.requests + 1, action, code: "GeneralException" };
      expect(await applyPlan(plan)).toMatchObject({ issue: { code: "refused", restored: true } });
      expect(book.snapshot()).toEqual(before);
    }
  });

  it("names the sheet that could not be put right", async () => {
    await applyPlan(PLAN);
    open(new FakeExcel("Sheet1"));
    book.refuse = { request: 1, action: 20, code: "GeneralException" };
    const perform = book.perform.bind(book);
    book.perform = (actions) => {
      if (book.requests === 2) book.refuse = { request: 2, action: 0, code: "AccessDenied" };
      perform(actions);
    };
    expect(await applyPlan(PLAN)).toMatchObject({
      issue: { code: "refused", restored: false, left: "Proposal 1" },
    });
  });

  it("while a cell is edited changes nothing and says so", async () => {
    book.editing = true;
    expect(await applyPlan(PLAN)).toEqual({ ok: false, issue: { code: "cell_being_edited" } });
    expect(book.requests).toBe(1);
  });

  it("for lack of a member says which", async () => {
    book.refuse = { request: 1, action: 5, code: "ApiNotFound" };
    expect(await applyPlan(PLAN)).toMatchObject({ issue: { code: "not_supported" } });
    expect(book.sheets).toHaveLength(1);
  });

  it("where the workbook's structure is protected says so", async () => {
    book.refuse = { request: 1, action: 0, code: "AccessDenied" };
    expect(await applyPlan(PLAN)).toEqual({ ok: false, issue: { code: "workbook_protected" } });
  });
});

describe("the rest of the front door", () => {
  it("finds every proposal, in the order of the tabs, and no other sheet", async () => {
    for (const sheet of ["Proposal 1", "Proposal 2"]) {
      await applyPlan(proposalPlan(MILLION, { sheet, namespace: "DEAL" }));
    }
    book.requests = 0;
    const read = await readProposals();
    expect(read.ok && read.value.map(({ sheet }) => sheet.name)).toEqual([
      "Proposal 1",
      "Proposal 2",
    ]);
    expect(book.requests).toBe(3);
    expect(await sheetNames()).toEqual({ ok: true, value: ["Sheet1", "Proposal 1", "Proposal 2"] });
  });

  it("removes a proposal, and says when it is gone already", async () => {
    await applyPlan(PLAN);
    const { sheet } = await proposalOn("Proposal 1");
    expect(await removeProposal(sheet)).toEqual({ ok: true, value: undefined });
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    expect(await removeProposal(sheet)).toEqual({
      ok: false,
      issue: { code: "sheet_missing", sheet: "Proposal 1" },
    });
    expect(await goTo(sheet, "B2")).toMatchObject({ issue: { code: "sheet_missing" } });
  });

  it("says so where there is no Excel", async () => {
    Reflect.deleteProperty(globalThis, "Excel");
    expect(await applyPlan(PLAN)).toEqual({ ok: false, issue: { code: "not_in_excel" } });
    expect(await readProposals()).toEqual({ ok: false, issue: { code: "not_in_excel" } });
  });
});
