import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { proposalPlan } from "../../src/template";
import { applyPlan, readProposals, valuesOnlyCopy } from "../../src/workbook";
import { MILLION } from "../template/offers";
import { FakeExcel, type FakeSheet } from "./fakeExcel";

const STAMP = "Values only: frozen on 24 Nov 2026 by Dealcurve 1.0.0";
const COPY = "Proposal 1 (values)";

let book: FakeExcel;

beforeEach(async () => {
  book = new FakeExcel("Sheet1");
  Object.assign(globalThis, { Excel: book.excel });
  await applyPlan(
    proposalPlan({ ...MILLION, name: "=1+1" }, { sheet: "Proposal 1", namespace: "DEAL" }),
  );
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

const formulas = ({ cells }: FakeSheet) =>
  [...cells.values()].flatMap(({ formula, text }) =>
    text !== true && String(formula).startsWith("=") ? [String(formula)] : [],
  );

describe("a values-only copy", () => {
  it("holds no function of ours, keeps native formulas, and says when it was frozen", async () => {
    expect(await valuesOnlyCopy(STAMP)).toMatchObject({ ok: true, value: [{ name: COPY }] });
    const copy = book.sheet(COPY);
    expect(formulas(copy).filter((formula) => formula.includes("DEAL"))).toEqual([]);
    expect(formulas(copy).some((formula) => formula.includes("SUM("))).toBe(true);
    expect(copy.formula(1, 1)).toBe(STAMP);
  });

  it("moves the sheet down a row for the line, so that nothing is lost under it", async () => {
    book.sheet("Proposal 1").write(1, 2, "A note of mine");
    await valuesOnlyCopy(STAMP);
    expect(book.sheet(COPY).formula(1, 3)).toBe("A note of mine");
  });

  it("is not made while a figure is still being worked out", async () => {
    book.sheet("Proposal 1").write(1, 2, "#BUSY!");
    expect(await valuesOnlyCopy(STAMP)).toEqual({
      ok: false,
      issue: { code: "still_calculating", sheet: "Proposal 1" },
    });
    expect(book.sheets).toHaveLength(2);
  });

  it("keeps an error an error, not a text that looks like one", async () => {
    book.sheet("Proposal 1").write(2, 2, "#DIV/0!");
    book.sheet("Proposal 1").write(3, 2, "#N/A");
    await valuesOnlyCopy(STAMP);
    const copy = book.sheet(COPY);
    expect(copy.cells.get("2,3")).toEqual({ formula: "#DIV/0!" });
    expect(copy.cells.get("3,3")).toEqual({ formula: "=NA()" });
  });

  it("leaves the original as it was, and keeps texts that look like formulas as texts", async () => {
    const before = [...book.sheet("Proposal 1").cells];
    await valuesOnlyCopy(STAMP);
    expect([...book.sheet("Proposal 1").cells]).toEqual(before);
    const named = [...book.sheet(COPY).cells.values()].find(({ formula }) => formula === "=1+1");
    expect(named?.text).toBe(true);
  });

  it("is not taken for a proposal, and takes a free name", async () => {
    await valuesOnlyCopy(STAMP);
    const read = await readProposals();
    expect(read.ok && read.value).toHaveLength(1);
    expect(await valuesOnlyCopy(STAMP)).toMatchObject({ value: [{ name: `${COPY} 2` }] });
  });

  it("copies no sheet that is not ours", async () => {
    await valuesOnlyCopy(STAMP);
    expect(book.sheets.map(({ name }) => name)).toEqual(["Sheet1", "Proposal 1", COPY]);
  });

  it("is gone again whichever action of whichever request Excel refuses", async () => {
    const before = JSON.stringify(book.snapshot());
    // Three requests read, the fourth copies and writes.
    for (const request of [0, 1, 2, 3]) {
      for (let action = 0, wasRefused = true; wasRefused; action += 1) {
        const refusal = { request: book.requests + request, action, code: "GeneralException" };
        book.refuse = refusal;
        const copied = await valuesOnlyCopy(STAMP);
        wasRefused = !copied.ok;
        if (copied.ok) {
          // There are no more actions than these.
          expect(action).toBeGreaterThan(0);
          book.refuse = undefined;
          book.sheets.pop();
        } else expect(copied).toMatchObject({ issue: { code: "refused", restored: true } });
        expect(JSON.stringify(book.snapshot())).toBe(before);
      }
    }
  });

  it("names a copy that could not be taken back", async () => {
    book.refuse = { request: book.requests + 3, action: 2, code: "GeneralException" };
    const perform = book.perform.bind(book);
    const last = book.requests + 3;
    book.perform = (actions) => {
      if (book.requests > last) book.editing = true;
      perform(actions);
    };
    expect(await valuesOnlyCopy(STAMP)).toMatchObject({
      issue: { code: "refused", excelCode: "GeneralException", restored: false },
    });
  });

  it("of a protected sheet is open, and the sheet stays protected", async () => {
    book.sheet("Proposal 1").isProtected = true;
    expect(await valuesOnlyCopy(STAMP)).toMatchObject({ ok: true });
    expect([book.sheet("Proposal 1").isProtected, book.sheet(COPY).isProtected]).toEqual([
      true,
      false,
    ]);
  });

  it("cannot be made of a sheet with a password, nor where the structure is protected", async () => {
    const sheet = book.sheet("Proposal 1");
    Object.assign(sheet, { isProtected: true, password: "secret" });
    expect(await valuesOnlyCopy(STAMP)).toEqual({
      ok: false,
      issue: { code: "sheet_protected", sheet: "Proposal 1" },
    });
    expect(book.sheets).toHaveLength(2);
    sheet.isProtected = false;
    book.refuse = { request: book.requests + 3, action: 0, code: "AccessDenied" };
    expect(await valuesOnlyCopy(STAMP)).toEqual({
      ok: false,
      issue: { code: "workbook_protected" },
    });
  });

  it("is not made while a cell is being edited, and leaves nothing", async () => {
    book.editing = true;
    expect(await valuesOnlyCopy(STAMP)).toEqual({
      ok: false,
      issue: { code: "cell_being_edited" },
    });
    book.editing = false;
    expect(book.sheets).toHaveLength(2);
  });
});
