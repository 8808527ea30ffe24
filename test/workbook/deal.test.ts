import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import {
  addProposal,
  addSample,
  changeProposal,
  dealInputsOf,
  dealIssuesOf,
  listsAreBehind,
  relistProposals,
  withoutProposal,
  type DealOnSheets,
  type Plan,
  type ProposalInputs,
  type SheetIssue,
} from "../../src/template";
import { sentence } from "../../src/messages";
import { applyPlan, readDeal } from "../../src/workbook";
import { MILLION, RAMP } from "../template/offers";
import { FakeExcel, type FakeSheet } from "./fakeExcel";

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };
const OWN = ["Deal comparison", "Deal negotiation", "Deal checks"];

let book: FakeExcel;

beforeEach(() => {
  book = new FakeExcel("Sheet1");
  Object.assign(globalThis, { Excel: book.excel });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

async function deal(): Promise<DealOnSheets> {
  const read = await readDeal();
  if (!read.ok) throw new Error(read.issue.code);
  return read.value;
}

async function add(inputs: ProposalInputs) {
  return applyPlan(addProposal(inputs, await deal(), PRODUCT));
}

function rowWith({ cells }: FakeSheet, text: string): number {
  const [place = ""] = [...cells].find(([, { formula }]) => formula === text) ?? [];
  return Number(place.split(",")[1]);
}

const said = (issue: SheetIssue["issue"]) =>
  issue.code === "shape_changed" ? issue.code : sentence(issue);
const tabs = () => book.sheets.map(({ name }) => name);
const formulasOf = (sheet: string) =>
  [...book.sheet(sheet).cells.values()].map(({ formula }) => String(formula)).join("\n");

describe("a deal in the workbook", () => {
  it.each(["Deal start", ...OWN])(
    "never takes a sheet of the user's for its own: %s",
    async (name) => {
      book.add(name).write(1, 1, "mine");
      expect(await add(MILLION)).toEqual({
        ok: false,
        issue: { code: "sheet_taken", sheet: name, ours: false },
      });
      expect(book.sheet(name).formula(1, 1)).toBe("mine");
    },
  );

  it("begins with its own sheets around the first proposal", async () => {
    expect(await add(MILLION)).toMatchObject({ ok: true, value: { changed: true } });
    expect(tabs()).toEqual([
      "Sheet1",
      "Deal start",
      "Deal assumptions",
      "Deal rates",
      "Proposal 1",
      ...OWN,
    ]);
    expect(book.active).toBe("Proposal 1");
    expect((await deal()).proposals[0]?.inputs).toMatchObject({ ok: true, value: MILLION });
  });

  it("takes in the next proposal before its lists, which then name it", async () => {
    await add(MILLION);
    book.requests = 0;
    const before = await deal();
    const applied = await applyPlan(addProposal({ ...MILLION, name: "Second" }, before, PRODUCT));
    expect(applied).toMatchObject({ ok: true, value: { changed: true } });
    // Three to read the deal, one to look at what is touched, one to write.
    expect(book.requests).toBe(5);
    expect(tabs().slice(4)).toEqual(["Proposal 1", "Proposal 2", ...OWN]);
    for (const sheet of OWN) expect(formulasOf(sheet)).toContain("'Proposal 2'!");
  });

  it("is read anew where a sheet goes away while it is read, and three times at most", async () => {
    await add(MILLION);
    // Its names are asked for after its tab was seen, and it is gone.
    book.refuse = { request: book.requests + 1, action: 0, code: "ItemNotFound" };
    expect((await deal()).proposals).toHaveLength(1);
    const perform = jest.spyOn(book, "perform").mockImplementation(() => {
      throw Object.assign(new Error("gone"), { code: "ItemNotFound" });
    });
    expect(await readDeal()).toMatchObject({ ok: false, issue: { excelCode: "ItemNotFound" } });
    expect(perform).toHaveBeenCalledTimes(3);
  });

  it("makes the forecast of the latest proposal the deal's", async () => {
    await add(MILLION);
    await add({ ...RAMP, name: "Second" });
    const { proposals } = await deal();
    const forecasts = proposals.map(({ inputs }) => inputs.ok && inputs.value.forecast[0]);
    expect(forecasts).toEqual([RAMP.forecast[0], RAMP.forecast[0]]);
    expect(dealInputsOf(await deal(), 0).forecast.slice(0, 4)).toEqual(RAMP.forecast);
  });

  it("changes a proposal's terms on its sheet and its usage on the assumptions", async () => {
    await add(MILLION);
    const there = await deal();
    const [proposal] = there.proposals;
    if (proposal === undefined) throw new Error("no proposal");
    const forecast = [{ low: 1, expected: 2, high: 3 }];
    const change = changeProposal({ ...MILLION, commits: [5], forecast }, proposal, there);
    if (!change.ok) throw new Error("no room");
    expect(change.plan.sheets).toHaveLength(2);
    expect(await applyPlan(change.plan)).toMatchObject({ ok: true });
    expect((await deal()).proposals[0]?.inputs).toMatchObject({
      value: { commits: [5], forecast },
    });
  });

  it("loses a proposal and every mention of it", async () => {
    await add(MILLION);
    await add({ ...MILLION, name: "Second" });
    const there = await deal();
    const [first] = there.proposals;
    if (first === undefined) throw new Error("no proposal");
    const applied = await applyPlan(withoutProposal(first.sheet, there, PRODUCT));
    expect(applied).toMatchObject({ ok: true });
    expect(tabs()).not.toContain("Proposal 1");
    for (const sheet of OWN) expect(formulasOf(sheet)).not.toContain("'Proposal 1'!");
  });

  it("loses its lists with the last proposal, and keeps the assumptions", async () => {
    await add(MILLION);
    const there = await deal();
    const [only] = there.proposals;
    if (only === undefined) throw new Error("no proposal");
    expect(await applyPlan(withoutProposal(only.sheet, there, PRODUCT))).toMatchObject({
      ok: true,
    });
    expect(tabs()).toEqual(["Sheet1", "Deal start", "Deal assumptions", "Deal rates"]);
    expect(await add(MILLION)).toMatchObject({ ok: true });
    expect(tabs()).toHaveLength(8);
  });

  it("follows sheets that were renamed and rows that were inserted", async () => {
    await add(MILLION);
    book.sheet("Proposal 1").name = "Offer of March";
    book.sheet("Offer of March").insertRows(3, 2);
    book.sheet("Deal assumptions").insertRows(4, 1);
    const top = book.sheet("Offer of March").names.get("Deal_In_Proposal")?.match(/\d+/)?.[0];
    // The lists were made for the old places: a user's Excel adapts them, this one does not.
    const plan = addProposal({ ...MILLION, name: "Second" }, await deal(), PRODUCT);
    expect(await applyPlan(plan, { overwrite: true })).toMatchObject({ ok: true });
    expect(formulasOf("Deal comparison")).toContain(`'Offer of March'!$A$${top ?? ""}:`);
    expect(formulasOf("Proposal 1")).toContain("'Deal assumptions'!$B$7");
  });

  it("has nothing that cannot be understood, as it was written", async () => {
    await add(MILLION);
    expect(dealIssuesOf(await deal())).toEqual([]);
  });

  it("names the cells of its own inputs that cannot be understood", async () => {
    await add(MILLION);
    const assumptions = book.sheet("Deal assumptions");
    assumptions.write(3, 16, "half");
    assumptions.write(2, 7, "'a million");
    assumptions.write(2, 20, -2);
    const told = dealIssuesOf(await deal());
    expect(told.map(({ sheet, cell, issue }) => [sheet.name, cell, said(issue)])).toEqual([
      ["Deal assumptions", "B7", expect.stringMatching(/^Usage forecast, row 2 \(Low\) must be/)],
      ["Deal assumptions", "C16", expect.stringMatching(/^Probability \(Expected\) must be/)],
      ["Deal assumptions", "B20", expect.stringMatching(/^List prices, row 1 \(change\) must be/)],
    ]);
  });

  it("names a name of its own that is gone, and a sheet that lost its mark", async () => {
    await add(MILLION);
    book.sheet("Deal assumptions").names.delete("Deal_In_Probabilities");
    book.sheet("Proposal 1").names.delete("Deal_In_Proposal");
    const there = await deal();
    expect(there.proposals).toEqual([]);
    const told = dealIssuesOf(there);
    expect(told.map(({ sheet, issue }) => [sheet.name, said(issue)])).toEqual([
      ["Proposal 1", "The name Deal_In_Proposal is missing."],
      ["Deal assumptions", "The name Deal_In_Probabilities is missing."],
    ]);
  });

  it("does not take a proposal without its band table for one without bands", async () => {
    await add(MILLION);
    book.sheet("Proposal 1").names.delete("Deal_In_Bands");
    const [proposal] = (await deal()).proposals;
    expect(proposal?.inputs).toMatchObject({
      ok: false,
      issues: [
        { cell: "", issue: { code: "missing", at: { argument: "The name Deal_In_Bands" } } },
      ],
    });
  });

  describe("after tabs were changed in the grid", () => {
    beforeEach(async () => {
      await add(MILLION);
      await add({ ...MILLION, name: "Second" });
      await add({ ...MILLION, name: "Third" });
    });

    const listed = () => /COMPARE_PROPOSALS\((.*)\)/.exec(formulasOf("Deal comparison"))?.[1] ?? "";
    const order = () =>
      [...listed().matchAll(/'([^']+)'!/g)].flatMap(([, name = ""]) =>
        name === "Deal assumptions" ? [] : [name],
      );

    it("lists moved ones in their new order, and asks for nothing", async () => {
      book.moveByHand("Proposal 3", 0);
      expect(await add({ ...MILLION, name: "Fourth" })).toMatchObject({ ok: true });
      expect(order()).toEqual(["Proposal 3", "Proposal 1", "Proposal 2", "Proposal 4"]);
    });

    it("lists a copy as a proposal of its own, and asks for nothing", async () => {
      book.copyByHand("Proposal 2", "Proposal 2 (2)");
      expect(await add({ ...MILLION, name: "Fourth" })).toMatchObject({ ok: true });
      expect(order()).toEqual(
        expect.arrayContaining(["Proposal 1", "Proposal 2", "Proposal 2 (2)", "Proposal 4"]),
      );
    });

    it("forgets one whose sheet was deleted, and asks for nothing", async () => {
      book.deleteByHand("Proposal 2");
      expect(formulasOf("Deal checks")).toContain("#REF!");
      expect(await add({ ...MILLION, name: "Fourth" })).toMatchObject({ ok: true });
      expect(order()).toEqual(["Proposal 1", "Proposal 3", "Proposal 2"]);
      for (const sheet of OWN) expect(formulasOf(sheet)).not.toContain("#REF!");
    });

    it("asks before a note is lost, where tabs were moved and deleted too", async () => {
      book.moveByHand("Proposal 3", 0);
      book.deleteByHand("Proposal 2");
      book.sheet("Deal checks").write(6, 40, "Ask Ann");
      const plan = addProposal({ ...MILLION, name: "Fourth" }, await deal(), PRODUCT);
      expect(await applyPlan(plan)).toMatchObject({
        issue: { code: "sheet_edited", sheet: "Deal checks", cell: "F40" },
      });
    });

    it("knows its own rows after others came in above them or in a band table, and asks for nothing", async () => {
      const comparison = book.sheet("Deal comparison");
      // As Excel shows what a report of ours spills.
      const heading = rowWith(comparison, "What the workload saves, and what the discount adds");
      comparison.write(2, heading + 1, "Cost");
      comparison.write(2, heading + 2, 1_740_000);
      comparison.insertRows(4, 2);
      const bands = book.sheet("Proposal 1").names.get("Deal_In_Bands") ?? "";
      book.sheet("Proposal 1").insertRows(Number(/\d+/.exec(bands)?.[0]) + 2, 1);
      expect(await add({ ...MILLION, name: "Fourth" })).toMatchObject({ ok: true });
      expect(order()).toHaveLength(4);
    });

    it("asks before a note is lost beside rows that have moved", async () => {
      const comparison = book.sheet("Deal comparison");
      const heading = rowWith(comparison, "What the workload saves, and what the discount adds");
      comparison.write(13, heading + 1, "Ask Ann");
      comparison.insertRows(4, 2);
      expect(await add({ ...MILLION, name: "Fourth" })).toMatchObject({
        ok: false,
        issue: { code: "sheet_edited", cell: `M${String(heading + 3)}` },
      });
    });

    it("has lists that are behind once one is deleted or copied, until they are written anew", async () => {
      expect(listsAreBehind(await deal())).toBe(false);
      book.moveByHand("Proposal 3", 0);
      expect(listsAreBehind(await deal())).toBe(false);
      book.deleteByHand("Proposal 2");
      expect(listsAreBehind(await deal())).toBe(true);
      expect(await applyPlan(relistProposals(await deal(), PRODUCT))).toMatchObject({ ok: true });
      expect(order()).toEqual(["Proposal 3", "Proposal 1"]);
      book.copyByHand("Proposal 1", "Proposal 1 (2)");
      expect(listsAreBehind(await deal())).toBe(true);
      expect(await applyPlan(relistProposals(await deal(), PRODUCT))).toMatchObject({ ok: true });
      expect(order()).toEqual(["Proposal 3", "Proposal 1", "Proposal 1 (2)"]);
      expect(listsAreBehind(await deal())).toBe(false);
    });

    it("has no lists any more once all are deleted and that is made good", async () => {
      for (const sheet of ["Proposal 1", "Proposal 2", "Proposal 3"]) book.deleteByHand(sheet);
      expect(listsAreBehind(await deal())).toBe(true);
      expect(await applyPlan(relistProposals(await deal(), PRODUCT))).toMatchObject({ ok: true });
      expect(tabs()).toEqual(["Sheet1", "Deal start", "Deal assumptions", "Deal rates"]);
    });

    it("goes on negotiating the same proposal under its new number", async () => {
      book.sheet("Deal negotiation").write(2, 4, 3);
      book.moveByHand("Proposal 3", 0);
      await add({ ...MILLION, name: "Fourth" });
      expect(book.sheet("Deal negotiation").formula(2, 4)).toBe(1);
      book.moveByHand("Proposal 3", 99);
      await add({ ...MILLION, name: "Fifth" });
      expect(book.sheet("Deal negotiation").formula(2, 4)).toBe(5);
    });
  });

  it("keeps what was entered on the negotiation", async () => {
    await add(MILLION);
    const sheet = book.sheet("Deal negotiation");
    sheet.write(2, 9, 0.03);
    sheet.write(6, 10, "Agreed");
    expect(await add({ ...MILLION, name: "Second" })).toMatchObject({ ok: true });
    expect([sheet.formula(2, 9), sheet.formula(6, 10)]).toEqual([0.03, "Agreed"]);
  });

  it("asks before it writes over a note of the user's", async () => {
    await add(MILLION);
    book.sheet("Deal comparison").write(13, 3, "Ask Ann about the marketplace");
    const before = book.snapshot();
    const plan = addProposal({ ...MILLION, name: "Second" }, await deal(), PRODUCT);
    expect(await applyPlan(plan)).toEqual({
      ok: false,
      issue: { code: "sheet_edited", sheet: "Deal comparison", cell: "M3" },
    });
    expect(book.snapshot()).toEqual(before);
    expect(await applyPlan(plan, { overwrite: true })).toMatchObject({ ok: true });
  });

  it("writes the sample in two round trips after reading", async () => {
    const plan = addSample(await deal(), PRODUCT);
    book.requests = 0;
    expect(await applyPlan(plan)).toMatchObject({ ok: true });
    expect(book.requests).toBe(2);
    expect((await deal()).proposals).toHaveLength(3);
  });

  describe.each<Write>([
    {
      what: "the first proposal",
      begin: () => Promise.resolve(),
      plan: async () => addProposal(MILLION, await deal(), PRODUCT),
    },
    {
      what: "a further proposal",
      begin: async () => void (await add(MILLION)),
      plan: async () => addProposal({ ...RAMP, name: "Second" }, await deal(), PRODUCT),
    },
    {
      what: "the sample deal",
      begin: () => Promise.resolve(),
      plan: async () => addSample(await deal(), PRODUCT),
    },
    {
      what: "a change",
      begin: async () => void (await add(MILLION)),
      plan: async () => {
        const there = await deal();
        const forecast = [{ low: 1, expected: 2, high: 3 }];
        const inputs = { ...MILLION, name: "Renamed", commits: [5], forecast };
        const change = changeProposal(inputs, there.proposals[0] ?? fail(), there);
        return change.ok ? change.plan : fail();
      },
    },
    {
      what: "a removal",
      begin: async () => {
        await add(MILLION);
        await add({ ...MILLION, name: "Second" });
      },
      plan: async () => {
        const there = await deal();
        return withoutProposal(there.proposals[1]?.sheet ?? fail(), there, PRODUCT);
      },
    },
  ])("$what", ({ begin, plan: prepare }) => {
    it("leaves the workbook as before, whichever action of it Excel refuses", async () => {
      await begin();
      const plan = await prepare();
      const before = JSON.stringify(book.snapshot());
      const count = await actionsOf(plan);
      // Each of a small write; of a large one the first, the last and fifty between.
      const stride = Math.max(1, Math.floor(count / 50));
      const places = Array.from({ length: count }, (_, place) => place);
      for (const action of places.filter((at) => at % stride === 0 || at === count - 1)) {
        book.refuse = { request: book.requests + 1, action, code: "GeneralException" };
        expect(await applyPlan(plan)).toMatchObject({ issue: { code: "refused", restored: true } });
        expect(JSON.stringify(book.snapshot())).toBe(before);
      }
      expect(await applyPlan(plan)).toMatchObject({ ok: true, value: { changed: true } });
    });
  });
});

interface Write {
  readonly what: string;
  readonly begin: () => Promise<void>;
  readonly plan: () => Promise<Plan>;
}

function fail(): never {
  throw new Error("There is no proposal to work with.");
}

/** How many actions the writing request of a plan has; it is refused at one that is not there. */
async function actionsOf(plan: Plan): Promise<number> {
  let count = 0;
  const request = book.requests + 1;
  const perform = book.perform.bind(book);
  book.perform = (actions) => {
    if (book.requests === request) {
      count = actions.length;
      book.refuse = { request, action: 0, code: "GeneralException" };
    }
    perform(actions);
  };
  await applyPlan(plan);
  book.perform = perform;
  return count;
}
