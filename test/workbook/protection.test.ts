import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { addProposal, withoutProposal, type DealOnSheets } from "../../src/template";
import { applyPlan, readDeal, readProtection, setProtection } from "../../src/workbook";
import { MILLION } from "../template/offers";
import { FakeExcel } from "./fakeExcel";

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };

let book: FakeExcel;

async function deal(): Promise<DealOnSheets> {
  const read = await readDeal();
  if (!read.ok) throw new Error(read.issue.code);
  return read.value;
}

const add = async (name: string) =>
  applyPlan(addProposal({ ...MILLION, name }, await deal(), PRODUCT));

const protectedSheets = () =>
  book.sheets.filter(({ isProtected }) => isProtected).map(({ name }) => name);
const ours = () => book.sheets.map(({ name }) => name).filter((name) => name !== "Sheet1");

beforeEach(async () => {
  book = new FakeExcel("Sheet1");
  Object.assign(globalThis, { Excel: book.excel });
  await add("First");
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

describe("protection of the deal's sheets", () => {
  it("is off until somebody wishes for it", async () => {
    expect(protectedSheets()).toEqual([]);
    expect(await readProtection()).toEqual({ ok: true, value: false });
  });

  it("is put on every sheet of ours and no other, and taken off again", async () => {
    expect(await setProtection(true)).toMatchObject({ ok: true });
    expect(protectedSheets()).toEqual(ours());
    expect(await readProtection()).toEqual({ ok: true, value: true });
    expect(await setProtection(false)).toMatchObject({ ok: true });
    expect(protectedSheets()).toEqual([]);
  });

  it("reaches the sheets that are not protected yet, and leaves the others as they are", async () => {
    book.sheet("Deal rates").isProtected = true;
    expect(await readProtection()).toEqual({ ok: true, value: false });
    expect(await setProtection(true)).toMatchObject({ ok: true });
    expect(protectedSheets()).toEqual(ours());
  });

  it("does not keep the pane from adding and removing: lists are opened, written and closed again", async () => {
    await setProtection(true);
    expect(await add("Second")).toMatchObject({ ok: true });
    expect(ours()).toContain("Proposal 2");
    expect(protectedSheets()).toEqual(ours());
    const before = await deal();
    const [first] = before.proposals;
    if (first === undefined) throw new Error("no proposal");
    expect(await applyPlan(withoutProposal(first.sheet, before, PRODUCT))).toMatchObject({
      ok: true,
    });
    expect(ours()).not.toContain("Proposal 1");
    expect(protectedSheets()).toEqual(ours());
  });

  it("reaches a new proposal also where the lists were deleted in the grid", async () => {
    await setProtection(true);
    for (const list of ["Deal comparison", "Deal negotiation", "Deal checks"])
      book.deleteByHand(list);
    expect(await add("Second")).toMatchObject({ ok: true });
    expect(ours()).toContain("Deal checks");
    expect(protectedSheets()).toEqual(ours());
  });

  // Six sheets of the deal and one proposal, seven in all.
  it.each([
    [["Deal start"], true],
    [["Deal start", "Deal rates", "Proposal 1"], true],
    [["Deal start", "Deal rates", "Proposal 1", "Deal checks"], false],
  ])(
    "of a deal in which %j were opened by hand, reaches a new proposal: %s",
    async (opened, is) => {
      await setProtection(true);
      for (const name of opened) book.sheet(name).isProtected = false;
      expect(await add("Second")).toMatchObject({ ok: true });
      expect(book.sheet("Proposal 2").isProtected).toBe(is);
      // The others stay as somebody wished them to be.
      expect(opened.filter((name) => book.sheet(name).isProtected)).toEqual([]);
    },
  );

  it("of one sheet that was closed by hand does not reach a new proposal", async () => {
    book.sheet("Deal start").isProtected = true;
    expect(await add("Second")).toMatchObject({ ok: true });
    expect(protectedSheets()).toEqual(["Deal start"]);
  });

  it.each([
    ["the first sheet of the deal is", ["Deal start"]],
    [
      "every sheet but the proposal is",
      [
        "Deal start",
        "Deal assumptions",
        "Deal rates",
        "Deal comparison",
        "Deal negotiation",
        "Deal checks",
      ],
    ],
  ])("reaches a new proposal also where %s deleted in the grid", async (_, deleted) => {
    await setProtection(true);
    for (const name of deleted) book.deleteByHand(name);
    expect(await add("Second")).toMatchObject({ ok: true });
    expect(protectedSheets()).toEqual(ours());
  });

  it("is as it was when Excel refuses a write half way", async () => {
    await setProtection(true);
    await add("Second");
    const actions = book.actions;
    const names = ours();
    const plan = addProposal({ ...MILLION, name: "Third" }, await deal(), PRODUCT);
    // One request looks, the next writes; near its end the lists are being written anew.
    for (const share of [0, 0.5, 0.8, 0.95]) {
      const action = Math.floor(actions * share);
      book.refuse = { request: book.requests + 1, action, code: "GeneralException" };
      expect(await applyPlan(plan)).toMatchObject({
        ok: false,
        issue: { code: "refused", restored: true },
      });
      expect(ours()).toEqual(names);
      expect(protectedSheets()).toEqual(names);
    }
  });

  it("names a sheet that a password of the user's keeps closed", async () => {
    Object.assign(book.sheet("Deal checks"), { isProtected: true, password: "secret" });
    expect(await setProtection(false)).toEqual({
      ok: false,
      issue: { code: "sheet_protected", sheet: "Deal checks" },
    });
  });

  it("with a password of the user's on a list is named, and the workbook is as it was", async () => {
    const sheet = book.sheet("Deal comparison");
    Object.assign(sheet, { isProtected: true, password: "secret" });
    const before = JSON.stringify(book.snapshot());
    const deal = await readDeal();
    if (!deal.ok) throw new Error(deal.issue.code);
    const plan = addProposal({ ...MILLION, name: "Another" }, deal.value, PRODUCT);
    expect(await applyPlan(plan)).toEqual({
      ok: false,
      issue: { code: "sheet_protected", sheet: "Deal comparison" },
    });
    expect(JSON.stringify(book.snapshot())).toBe(before);
  });
});
