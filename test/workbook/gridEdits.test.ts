import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import {
  addProposal,
  changeProposal,
  dealIssuesOf,
  lostForChange,
  lostForLists,
  type DealOnSheets,
  type ProposalInputs,
  type WorkloadInput,
} from "../../src/template";
import { sentence } from "../../src/messages";
import { applyPlan, readDeal } from "../../src/workbook";
import { MILLION } from "../template/offers";
import { FakeExcel, type FakeSheet } from "./fakeExcel";

/*
 * What a user does to the sheets by hand stays: only cells of fields that were changed in the pane
 * are written, and what cannot be understood is named.
 */

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };
const BANDS = [
  { name: "Start", threshold: 250_000, discount: 0.05 },
  { name: "Scale", threshold: 1_000_000, discount: 0.2 },
];
const WORKLOAD: readonly WorkloadInput[] = [
  { model: "Claude Opus 4.5", inputMTok: 100, outputMTok: 10, batchShare: 0.5, tokenFactor: 1 },
  { model: "Claude Opus 4.5", inputMTok: 200, outputMTok: 20, tokenFactor: 1.3 },
];
/** As the wizard gives them, which does not ask for the token factor. */
const TYPED: readonly WorkloadInput[] = WORKLOAD.map(
  ({ model, inputMTok, outputMTok, batchShare = 0 }) => ({
    model,
    inputMTok,
    outputMTok,
    batchShare,
  }),
);
const OFFER: ProposalInputs = { ...MILLION, bands: BANDS };

let book: FakeExcel;

beforeEach(async () => {
  book = new FakeExcel("Sheet1");
  Object.assign(globalThis, { Excel: book.excel });
  const applied = await applyPlan(addProposal(OFFER, await deal(), PRODUCT, WORKLOAD));
  if (!applied.ok) throw new Error(applied.issue.code);
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Excel");
});

async function deal(): Promise<DealOnSheets> {
  const read = await readDeal();
  if (!read.ok) throw new Error(read.issue.code);
  return read.value;
}

/** The first proposal as it is read, with some of it changed, written as the wizard would. */
async function change(
  with_: (inputs: ProposalInputs) => Partial<ProposalInputs>,
  workload?: readonly WorkloadInput[],
): Promise<void> {
  const there = await deal();
  const [proposal] = there.proposals;
  if (proposal?.inputs.ok !== true) throw new Error("The proposal cannot be read.");
  const inputs = { ...proposal.inputs.value, ...with_(proposal.inputs.value) };
  const plan = changeProposal(inputs, proposal, there, workload);
  if (!plan.ok) throw new Error(JSON.stringify(plan.misfits));
  const applied = await applyPlan(plan.plan);
  if (!applied.ok) throw new Error(applied.issue.code);
}

/** Where a name's first cell is. */
function corner(sheet: FakeSheet, name: string): { column: number; row: number } {
  const [, letter = "", row = ""] = /^([A-Z])(\d+)/.exec(sheet.names.get(name) ?? "") ?? [];
  return { column: letter.charCodeAt(0) - 64, row: Number(row) };
}

const rowsOf = (sheet: FakeSheet, name: string, count: number, width: number) => {
  const { column, row } = corner(sheet, name);
  return Array.from({ length: count }, (_, down) =>
    Array.from({ length: width }, (_, across) => sheet.formula(column + across, row + down)),
  );
};

const proposalSheet = () => book.sheet("Proposal 1");
const assumptions = () => book.sheet("Deal assumptions");
const bandRows = (count: number) => rowsOf(proposalSheet(), "Deal_In_Bands", count, 3);
const workloadRows = (count: number) => rowsOf(assumptions(), "Deal_In_Workload", count, 8);

describe("a band table that was changed in the grid", () => {
  it("keeps a row left empty in its midst, a note of the user's in it, and what stands below", async () => {
    const { column, row } = corner(proposalSheet(), "Deal_In_Bands");
    proposalSheet().insertRows(row + 1, 2);
    proposalSheet().write(column, row + 2, "From April:");
    await change(() => ({ name: "Renamed" }));
    expect(bandRows(5)).toEqual([
      ["Start", 250_000, 0.05],
      ["", "", ""],
      ["From April:", "", ""],
      ["Scale", 1_000_000, 0.2],
      ['=""', '=""', '=""'],
    ]);
  });

  it("keeps a formula of the user's below an empty row, when another band is changed", async () => {
    const { column, row } = corner(proposalSheet(), "Deal_In_Bands");
    proposalSheet().insertRows(row + 1, 1);
    proposalSheet().write(column + 1, row + 2, "=D1");
    proposalSheet().write(4, 1, 900_000);
    await change(({ bands: [first, ...rest] }) => ({
      bands: [{ ...(first ?? fail()), discount: 0.06 }, ...rest],
    }));
    expect(bandRows(3)).toEqual([
      ["Start", 250_000, 0.06],
      ["", "", ""],
      ["Scale", "=D1", 0.2],
    ]);
  });

  it("takes a further band in the first free row below the others, and keeps the note", async () => {
    const { column, row } = corner(proposalSheet(), "Deal_In_Bands");
    proposalSheet().write(column, row + 2, "From April:");
    await change(({ bands }) => ({
      bands: [...bands, { name: "Top", threshold: 5_000_000, discount: 0.3 }],
    }));
    expect(bandRows(4).slice(2)).toEqual([
      ["From April:", '=""', '=""'],
      ["Top", 5_000_000, 0.3],
    ]);
  });

  it("loses a band that was taken out in the pane, and nothing else", async () => {
    const { column, row } = corner(proposalSheet(), "Deal_In_Bands");
    proposalSheet().insertRows(row + 1, 1);
    proposalSheet().write(column, row + 1, "From April:");
    await change(({ bands }) => ({ bands: bands.slice(0, 1) }));
    expect(bandRows(3)).toEqual([
      ["Start", 250_000, 0.05],
      ["From April:", "", ""],
      ['=""', '=""', '=""'],
    ]);
  });

  it("leaves a band without a name without one", async () => {
    const { column, row } = corner(proposalSheet(), "Deal_In_Bands");
    proposalSheet().write(column, row + 1, "");
    await change(() => ({ name: "Renamed" }));
    expect(bandRows(2)[1]).toEqual(["", 1_000_000, 0.2]);
  });
});

describe("a workload table that was changed in the grid", () => {
  it("keeps each line's token factor, also where two lines are of one model", async () => {
    await change(
      () => ({}),
      TYPED.map((line) => ({ ...line, inputMTok: line.inputMTok + 1 })),
    );
    expect(workloadRows(2).map((row) => row[7])).toEqual([1, 1.3]);
  });

  it("keeps a row left empty in its midst, and a formula of the user's below it", async () => {
    const { column, row } = corner(assumptions(), "Deal_In_Workload");
    assumptions().insertRows(row + 1, 1);
    assumptions().write(column + 1, row + 2, "=K1");
    assumptions().write(11, 1, 200);
    await change(
      () => ({}),
      TYPED.map((line, index) => (index === 0 ? { ...line, inputMTok: 150 } : line)),
    );
    const [first, between, last] = workloadRows(3);
    expect(first?.slice(0, 2)).toEqual(["Claude Opus 4.5", 150]);
    expect(between).toEqual(["", "", "", "", "", "", "", ""]);
    expect(last?.slice(0, 2)).toEqual(["Claude Opus 4.5", "=K1"]);
  });
});

describe("a row or column that was put into cells which are told by their place", () => {
  it.each([
    ["Deal_In_Workload", "A51:I63"],
    ["Deal_In_Benchmarks", "A41:D48"],
    ["Deal_In_Usage", "B6:E15"],
    ["Deal_In_Usage", "B6:D16"],
    ["Deal_In_Probabilities", "B16:E16"],
    ["Deal_In_PriceChanges", "B20:B29"],
    ["Deal_In_Calendar", "B33:B37"],
  ])("is named on Home, and nothing is written by %s as %s", async (name, at) => {
    assumptions().names.set(name, at);
    const there = await deal();
    const [cell] = at.split(":");
    expect(dealIssuesOf(there)).toMatchObject([
      { sheet: { name: "Deal assumptions" }, cell, issue: { code: "shape_changed", name } },
    ]);
    expect(lostForLists(there)).toMatchObject([{ code: "shape_changed", name, at }]);
    const isWritten = ["Deal_In_Workload", "Deal_In_Usage"].includes(name);
    expect(lostForChange(there)).toHaveLength(isWritten ? 1 : 0);
  });

  it("of a band table makes its proposal one to be mended, at its first cell", async () => {
    const at = proposalSheet().names.get("Deal_In_Bands") ?? "";
    proposalSheet().names.set("Deal_In_Bands", at.replace(/:[A-Z]/, ":D"));
    const there = await deal();
    expect(there.proposals[0]?.inputs).toMatchObject({
      ok: false,
      issues: [{ cell: at.split(":")[0], issue: { code: "wrong_width", columns: 4 } }],
    });
    expect(lostForLists(there)).toMatchObject([{ name: "Deal_In_Bands" }]);
    // It may be removed all the same.
    expect(lostForLists(there, there.proposals[0]?.sheet)).toEqual([]);
  });
});

describe("a name that is gone, or stands for no cells any more", () => {
  it.each([
    ["Proposal 1", "Deal_In_Bands"],
    ["Proposal 1", "Deal_Chk_List"],
    ["Deal assumptions", "Deal_In_Probabilities"],
    ["Deal start", "Deal_In_Currency"],
  ])("keeps formulas from being made that would read other cells: %s, %s", async (name, gone) => {
    book.sheet(name).names.delete(gone);
    expect(lostForLists(await deal())).toMatchObject([
      { code: "name_missing", sheet: { name }, name: gone },
    ]);
  });

  it("is none in a deal as it was written", async () => {
    expect(lostForLists(await deal())).toEqual([]);
    expect(lostForChange(await deal())).toEqual([]);
  });
});

describe("a chart or a name of the user's on a sheet that lists the proposals", () => {
  it("stays when the sheet is written anew, and ours are there once", async () => {
    const comparison = book.sheet("Deal comparison");
    const [charts, names] = [[...comparison.charts], [...comparison.names.keys()]];
    comparison.charts.push("Chart 7");
    comparison.names.set("My_Total", "B6");
    const second = { ...OFFER, name: "Second" };
    expect(await applyPlan(addProposal(second, await deal(), PRODUCT))).toMatchObject({ ok: true });
    expect([...comparison.charts].sort()).toEqual([...charts, "Chart 7"].sort());
    expect([...comparison.names.keys()].sort()).toEqual([...names, "My_Total"].sort());
  });
});

describe("a sheet of the deal that was copied by its tab", () => {
  it.each(["Deal assumptions", "Deal start", "Deal rates", "Deal comparison"])(
    "is not taken for the one that the proposals read: %s, copied to the left of it",
    async (name) => {
      const key = name.replace("Deal ", "") as "assumptions" | "start" | "rates" | "comparison";
      const own = book.sheet(name).id;
      book.copyByHand(name, `${name} (2)`);
      book.moveByHand(`${name} (2)`, 0);
      expect((await deal()).sheets[key]?.sheet.id).toBe(own);
    },
  );

  it("leaves the one that the proposals read also where that was renamed since", async () => {
    const own = assumptions();
    book.copyByHand("Deal assumptions", "Deal assumptions (2)");
    book.moveByHand("Deal assumptions (2)", 0);
    book.renameByHand("Deal assumptions", "Usage, Q1's");
    expect((await deal()).sheets.assumptions?.sheet.id).toBe(own.id);
    await change(() => ({ forecast: [{ low: 1, expected: 2, high: 3 }] }));
    expect(own.formula(2, 6)).toBe(1);
    expect(book.sheet("Deal assumptions (2)").formula(2, 6)).toBe(900_000);
  });
});

describe("an input of the deal that was emptied, or half filled in", () => {
  it.each([
    ["Deal assumptions", "C16", "", /^Probability \(Expected\) is missing/],
    ["Deal assumptions", "B29", "", /^Cost of capital \(a year\) is missing/],
    ["Deal start", "B8", "", /^Currency \(code\) is missing/],
    ["Deal start", "B9", "", /^As of \(date\) is missing/],
    ["Deal start", "B9", "'1 April 2026", /^As of \(date\) must be a date/],
    ["Deal assumptions", "A53", 400, /^Workload, row 3 \(Model\) must be/],
  ])(
    "is named with its cell and no other is put in its place: %s %s",
    async (sheet, at, typed, says) => {
      const [, letter = "", row = ""] = /^([A-Z])(\d+)$/.exec(at) ?? [];
      book.sheet(sheet).write(letter.charCodeAt(0) - 64, Number(row), typed);
      const told = dealIssuesOf(await deal());
      expect(told.map((issue) => [issue.sheet.name, issue.cell])).toEqual([[sheet, at]]);
      expect(
        told.map(({ issue }) => "at" in issue && issue.code !== "shape_changed" && sentence(issue)),
      ).toEqual([expect.stringMatching(says)]);
    },
  );

  it.each([
    ["a comparable deal without its discount", [40, 1, 500_000], ["B40"]],
    ["a comparable deal without its commit", [40, 2, 0.2], ["A40"]],
    ["a note for a comparable deal to come", [40, 3, "Ask Ann"], []],
    ["a workload without its model", [53, 2, 400], ["A53"]],
  ] as const)("%s", async (_, [row, column, typed], cells) => {
    assumptions().write(column, row, typed);
    expect(dealIssuesOf(await deal()).map(({ cell }) => cell)).toEqual(cells);
  });
});

function fail(): never {
  throw new Error("There is none.");
}
