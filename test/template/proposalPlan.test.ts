import { describe, expect, it } from "@jest/globals";
import {
  cornersOf,
  describePlan,
  freeProposalName,
  planDifferences,
  proposalPlan,
  type NewSheet,
  type Part,
  type ProposalInputs,
} from "../../src/template";
import { parseFormula, within } from "./expression";
import { MILLION, RAMP, WHERE } from "./offers";

const PROPOSALS: readonly ProposalInputs[] = [MILLION, RAMP, { ...MILLION, bands: [] }];

function sheetOf(inputs: ProposalInputs): NewSheet {
  const [sheet] = proposalPlan(inputs, WHERE).sheets;
  if (sheet?.kind !== "new") throw new Error("a new sheet was expected");
  return sheet;
}

function ofKind<K extends Part["kind"]>(sheet: NewSheet, kind: K): Extract<Part, { kind: K }>[] {
  return sheet.parts.filter((part): part is Extract<Part, { kind: K }> => part.kind === kind);
}

/** Every cell that the plan writes, by `column,row`; a list, since one may be written twice. */
function cellsOf(sheet: NewSheet): [string, unknown][] {
  return ofKind(sheet, "cells").flatMap(({ at, rows }) => {
    const { left = 1, top = 1 } = cornersOf(at) ?? {};
    return rows.flatMap((row, down) =>
      row.flatMap((cell, across): [string, unknown][] =>
        cell === null ? [] : [[`${String(left + across)},${String(top + down)}`, cell]],
      ),
    );
  });
}

function formulasOf(sheet: NewSheet): string[] {
  return cellsOf(sheet).flatMap(([, cell]) =>
    typeof cell === "object" && cell !== null ? [(cell as { formula: string }).formula] : [],
  );
}

describe("the plan of a proposal sheet", () => {
  it("writes no cell twice", () => {
    for (const inputs of PROPOSALS) {
      const places = cellsOf(sheetOf(inputs)).map(([place]) => place);
      expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
    }
  });

  it("sets the offer's name from the left, so that a long one runs on to where there is room", () => {
    const sheet = sheetOf(MILLION);
    const field = cellsOf(sheet).findIndex(([, cell]) => cell === "Proposal");
    const [place = ""] = cellsOf(sheet)[field + 1] ?? [];
    const [column, row] = place.split(",").map(Number);
    const aligned = ofKind(sheet, "format").filter(({ at, style }) => {
      const { left = 0, right = 0, top = 0, bottom = 0 } = cornersOf(at) ?? {};
      const covers = Number(column) >= left && Number(column) <= right;
      return style.align !== undefined && covers && Number(row) >= top && Number(row) <= bottom;
    });
    expect(aligned.at(-1)?.style.align).toBe("left");
  });

  it("leaves no blank cell in a range that a function reads", () => {
    for (const inputs of PROPOSALS) {
      const sheet = sheetOf(inputs);
      const written = new Set(cellsOf(sheet).map(([place]) => place));
      for (const formula of formulasOf(sheet)) {
        for (const part of within(parseFormula(formula))) {
          if (part.kind !== "call" || !part.name.startsWith("DEAL.")) continue;
          const reads = part.args.flatMap((arg) => (arg === undefined ? [] : [...within(arg)]));
          for (const each of reads) {
            if (each.kind === "reference") expect(blanksIn(each.address, written)).toEqual([]);
          }
        }
      }
    }
  });

  it("names what the pane reads and writes, once each and inside the sheet", () => {
    const sheet = sheetOf(MILLION);
    const names = ofKind(sheet, "name");
    expect(names.map(({ name }) => name).sort()).toEqual([
      "Deal_Chk_List",
      "Deal_Chk_Status",
      "Deal_In_Bands",
      "Deal_In_Forecast",
      "Deal_In_Proposal",
      "Deal_Out_Band",
      "Deal_Out_Cost",
      "Deal_Out_Quoted",
      "Deal_Out_Realized",
      "Deal_Out_Unused",
    ]);
    expect(names.map(({ name }) => name)).toContain(sheet.mark);
    for (const { comment } of names) expect(comment.length).toBeLessThanOrEqual(255);
  });

  it("takes the namespace as it is told", () => {
    const development = proposalPlan(MILLION, { ...WHERE, namespace: "DEALDEV" });
    const calls = formulasOf(development.sheets[0] as NewSheet)
      .join(" ")
      .match(/[A-Z]+(?=\.[A-Z])/g);
    expect(new Set(calls)).toEqual(new Set(["DEALDEV"]));
  });

  it("has year columns for a longer term than the one given", () => {
    expect(headYears(MILLION)).toBe(5);
    expect(headYears({ ...MILLION, termMonths: 60 })).toBe(5);
    expect(headYears({ ...MILLION, termMonths: 61 })).toBe(10);
  });

  it("fills later years with a formula to the year before, unless they differ", () => {
    const commits = rowOf(RAMP, "Annual commit");
    expect(commits[0]).toBe(1_000_000);
    expect(commits[1]).toBe(2_000_000);
    expect(commits[2]).toEqual({ formula: expect.stringMatching(/^=C\d+$/) });
    expect(commits[3]).toBe(3_000_000);
    expect(commits[4]).toEqual({ formula: expect.stringMatching(/^=E\d+$/) });
  });

  it("is the same for the same inputs, and its differences are named", () => {
    const plan = proposalPlan(MILLION, WHERE);
    expect(planDifferences(plan, proposalPlan({ ...MILLION }, WHERE))).toEqual([]);
    const other = proposalPlan({ ...MILLION, commits: [2_000_000] }, WHERE);
    const differences = planDifferences(plan, other);
    expect(differences).toHaveLength(2);
    expect(differences.join()).toMatch(/- B\d+ 1000000,\+ B\d+ 2000000/);
  });
});

describe("describing a plan", () => {
  it("counts what will be written, and where", () => {
    // 17 single fields and 2 of five years, 8 bands of three cells, 3 scenarios of five years.
    const inputs = 17 + 2 * 5 + 8 * 3 + 3 * 5;
    const [line] = describePlan(proposalPlan(MILLION, WHERE));
    expect(line).toMatch(
      new RegExp(
        `^New sheet 'Proposal 1': ${String(inputs)} input cells, \\d+ formulas, 1 chart, 10 names$`,
      ),
    );
  });
});

describe("the name of a new sheet", () => {
  it("is the first number that is free, ignoring case", () => {
    expect(freeProposalName([])).toBe("Proposal 1");
    expect(freeProposalName(["PROPOSAL 1", "Sheet1", "Proposal 3"])).toBe("Proposal 2");
  });
});

function rowOf(inputs: ProposalInputs, label: string): readonly unknown[] {
  const rows = ofKind(sheetOf(inputs), "cells").flatMap((part) => part.rows);
  return rows.find((row) => row[0] === label)?.slice(1) ?? [];
}

function headYears(inputs: ProposalInputs): number {
  return rowOf(inputs, "Term").filter((cell) => typeof cell === "number").length;
}

function blanksIn(address: string, written: ReadonlySet<string>): string[] {
  const { left = 1, top = 1, right = 0, bottom = 0 } = cornersOf(address) ?? {};
  const blanks: string[] = [];
  for (let row = top; row <= bottom; row += 1) {
    for (let column = left; column <= right; column += 1) {
      const place = `${String(column)},${String(row)}`;
      if (!written.has(place)) blanks.push(place);
    }
  }
  return blanks;
}
