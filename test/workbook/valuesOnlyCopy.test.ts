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
    expect(copy.formula(1, 2)).toBe(STAMP);
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

  it("is gone again when Excel refuses it half way", async () => {
    const before = book.snapshot();
    // Three requests read; the fourth copies and writes.
    book.refuse = { request: book.requests + 3, action: 2, code: "GeneralException" };
    expect(await valuesOnlyCopy(STAMP)).toMatchObject({
      ok: false,
      issue: { code: "refused", restored: true },
    });
    expect(book.snapshot()).toEqual(before);
  });
});
