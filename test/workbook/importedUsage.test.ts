import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { addProposal, keepUsage, usageRecordIn, type UsageRecord } from "../../src/template";
import { applyPlan, readDeal, setProtection, valuesOnlyCopy } from "../../src/workbook";
import { MILLION } from "../template/offers";
import { RECORD } from "../template/usageRecord";
import { FakeExcel } from "./fakeExcel";

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };
const SHEET = "Deal usage";

let book: FakeExcel;

beforeEach(() => {
  book = new FakeExcel("Sheet1");
  Object.assign(globalThis, { Excel: book.excel });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

async function deal() {
  const read = await readDeal();
  if (!read.ok) throw new Error(read.issue.code);
  return read.value;
}

async function keep(record: UsageRecord, overwrite = false) {
  return applyPlan(keepUsage(record, await deal()), { overwrite });
}

const tabs = () => book.sheets.map(({ name }) => name);

describe("imported usage in the workbook", () => {
  it("is a sheet of its own, and read back from there", async () => {
    expect(await keep(RECORD)).toMatchObject({ ok: true, value: { changed: true } });
    expect(tabs()).toEqual(["Sheet1", SHEET]);
    expect(book.active).toBe(SHEET);
    const { imported } = (await deal()).sheets;
    const { files, models, source, commit } = imported ? usageRecordIn(imported) : RECORD;
    expect({ files, models: models.length, source, commit }).toEqual({
      files: RECORD.files,
      models: 3,
      source: RECORD.source,
      commit: RECORD.commit,
    });
  });

  it("is not written while a cell is being edited", async () => {
    const plan = keepUsage(RECORD, await deal());
    book.editing = true;
    expect(await applyPlan(plan)).toEqual({ ok: false, issue: { code: "cell_being_edited" } });
    book.editing = false;
    expect(tabs()).toEqual(["Sheet1"]);
    expect(await applyPlan(plan)).toMatchObject({ ok: true });
  });

  it("stays as it was on a sheet that a password of the user's keeps closed, which is named", async () => {
    await keep(RECORD);
    Object.assign(book.sheet(SHEET), { isProtected: true, password: "secret" });
    const before = JSON.stringify(book.snapshot());
    const [first, ...rest] = RECORD.models;
    const another = { ...RECORD, models: [{ ...(first ?? fail()), billed: 1 }, ...rest] };
    expect(await keep(another)).toMatchObject({ issue: { code: "sheet_protected", sheet: SHEET } });
    expect(JSON.stringify(book.snapshot())).toBe(before);
  });

  it("stays as it was, whichever action of another one Excel refuses", async () => {
    await keep(RECORD);
    const [first, ...rest] = RECORD.models;
    const another = { ...RECORD, models: [{ ...(first ?? fail()), billed: 1 }, ...rest] };
    const before = JSON.stringify(book.snapshot());
    for (const action of [0, 1, 2, 10, 40]) {
      const plan = keepUsage(another, await deal());
      book.refuse = { request: book.requests + 1, action, code: "GeneralException" };
      expect(await applyPlan(plan)).toMatchObject({ issue: { code: "refused", restored: true } });
      expect(JSON.stringify(book.snapshot())).toBe(before);
    }
    expect(await keep(another)).toMatchObject({ ok: true, value: { changed: true } });
  });

  it("puts no text of a file into a cell as a formula", async () => {
    await keep(RECORD);
    const cells = [...book.sheet(SHEET).cells.values()];
    for (const text of ["=HYPERLINK(1)", "=1+1.csv"]) {
      expect(cells.filter(({ formula }) => formula === text)).toEqual([
        { formula: text, text: true },
      ]);
    }
  });

  it("written twice changes nothing; another one takes its place on the same sheet", async () => {
    await keep(RECORD);
    const [before] = book.sheets.filter(({ name }) => name === SHEET);
    expect(await keep(RECORD)).toMatchObject({ ok: true, value: { changed: false } });
    const shorter = { ...RECORD, months: RECORD.months.slice(0, 2), remarks: [] };
    expect(await keep(shorter)).toMatchObject({ ok: true, value: { changed: true } });
    expect(book.sheets.filter(({ name }) => name.startsWith(SHEET))).toEqual([before]);
    const { imported } = (await deal()).sheets;
    expect(imported && usageRecordIn(imported).months).toHaveLength(2);
  });

  it.each([true, false])(
    "is protected where the deal that it joins is: %s",
    async (isProtected) => {
      await applyPlan(addProposal(MILLION, await deal(), PRODUCT));
      if (isProtected) await setProtection(true);
      expect(await keep(RECORD)).toMatchObject({ ok: true });
      expect(book.sheet(SHEET).isProtected).toBe(isProtected);
    },
  );

  it("is not written where the sheets that it would join are gone since they were read", async () => {
    await applyPlan(addProposal(MILLION, await deal(), PRODUCT));
    const plan = keepUsage(RECORD, await deal());
    book.deleteByHand("Deal start");
    expect(await applyPlan(plan)).toEqual({
      ok: false,
      issue: { code: "sheet_missing", sheet: "Deal start" },
    });
  });

  it("asks before it takes what the user wrote there", async () => {
    await keep(RECORD);
    book.sheet(SHEET).write(12, 40, "Ask Ann");
    const next = { ...RECORD, source: "From all.csv." };
    expect(await keep(next)).toEqual({
      ok: false,
      issue: { code: "sheet_edited", sheet: SHEET, cell: "L40" },
    });
    expect(book.sheet(SHEET).formula(12, 40)).toBe("Ask Ann");
    expect(await keep(next, true)).toMatchObject({ ok: true });
  });

  it("leaves a sheet of the user's of that name alone", async () => {
    book = new FakeExcel("Sheet1", SHEET);
    Object.assign(globalThis, { Excel: book.excel });
    book.sheet(SHEET).write(1, 1, "mine");
    expect(await keep(RECORD)).toEqual({
      ok: false,
      issue: { code: "sheet_taken", sheet: SHEET, ours: false },
    });
    expect(book.sheet(SHEET).formula(1, 1)).toBe("mine");
  });

  it("is no proposal: proposals come and go beside it, and it is copied and protected with them", async () => {
    await keep(RECORD);
    await applyPlan(addProposal(MILLION, await deal(), PRODUCT));
    const { proposals, sheets } = await deal();
    expect(proposals).toHaveLength(1);
    expect(sheets.imported?.sheet.name).toBe(SHEET);
    await setProtection(true);
    expect(book.sheet(SHEET).isProtected).toBe(true);
    expect(await keep({ ...RECORD, source: "From all.csv." }, true)).toMatchObject({ ok: true });
    expect(book.sheet(SHEET).isProtected).toBe(true);
    const copied = await valuesOnlyCopy("Values only");
    expect(copied.ok && copied.value.map(({ name }) => name)).toContain(`${SHEET} (values)`);
    expect((await deal()).sheets.imported?.sheet.name).toBe(SHEET);
  });
});

function fail(): never {
  throw new Error("The record has no models.");
}
