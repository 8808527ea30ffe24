import { describe, expect, it } from "@jest/globals";
import { evaluate, type FormulaWorld } from "../../../src/taskpane/explain/formula/evaluate";
import {
  dealCallsIn,
  readFormula,
  textOf,
} from "../../../src/taskpane/explain/formula/readFormula";
import { scopeAt } from "../../../src/taskpane/explain/formula/scope";
import { referencesIn } from "../../../src/taskpane/explain/formula/references";
import { SheetError, type SheetValue } from "../../../src/taskpane/explain/formula/sheetValue";
import type { SeenCells } from "../../../src/workbook";

function tree(formula: string) {
  const read = readFormula(formula);
  if (read === undefined) throw new Error(`Not read: ${formula}`);
  return read;
}

function callsIn(formula: string, namespace = "DEAL") {
  return dealCallsIn(tree(formula), formula, namespace).map(({ id, node, text }) => ({
    id,
    text,
    args: node.arguments.map((arg) => ((arg as unknown) ? textOf(arg, formula) : "")),
  }));
}

describe("the calls of our functions in a formula", () => {
  it("are found inside others, with their arguments as they are written", () => {
    expect(callsIn('=IF(A1>0, ROUND(DEAL.COMMIT_COST(B3, Deal_In_X, 0.18),2), "")')).toEqual([
      {
        id: "COMMIT_COST",
        text: "DEAL.COMMIT_COST(B3, Deal_In_X, 0.18)",
        args: ["B3", "Deal_In_X", "0.18"],
      },
    ]);
  });

  it("may be one in the other, the outer one first", () => {
    const formula = "=DEAL.EXPECTED_COST(DEAL.FORECAST_SCENARIOS(A1,A2,A3),B1,B2)";
    expect(callsIn(formula).map(({ id }) => id)).toEqual(["EXPECTED_COST", "FORECAST_SCENARIOS"]);
  });

  it("have every kind of argument", () => {
    const [call] = callsIn(
      `=DEAL.LEVER_VALUES('My ''own'' sheet'!$A$1:$B$9, A5#, Workload[[#All],[Model]], {1,-2;3,4}, "a""b", TRUE,, -5%, B3*1.2)`,
    );
    expect(call?.args).toEqual([
      "'My ''own'' sheet'!$A$1:$B$9",
      "A5#",
      "Workload[[#All],[Model]]",
      "{1,-2;3,4}",
      '"a""b"',
      "TRUE",
      "",
      "-5%",
      "B3*1.2",
    ]);
  });

  it("are those of our own namespace, in any case", () => {
    expect(callsIn("=dealdev.unused_commit(1,2,3)", "DEALDEV")).toHaveLength(1);
    expect(callsIn("=DEAL.UNUSED_COMMIT(1,2,3)", "DEALDEV")).toEqual([]);
    expect(callsIn('="DEAL.UNUSED_COMMIT(1,2,3)"')).toEqual([]);
  });

  it("are none where the formula is cut off", () => {
    expect(readFormula("=SUM(A1")).toBeUndefined();
  });
});

describe("what a formula reads", () => {
  it("is named as cells, spills and parts of tables", () => {
    expect(
      referencesIn(tree("=SUM(A1:B2, Sheet2!C3#, T[@Model], T[[#Headers],[a]:[b]], Rate)")),
    ).toEqual([
      { kind: "cells", text: "A1:B2" },
      { kind: "spill", text: "Sheet2!C3" },
      { kind: "table", table: "T", columns: ["Model"], sections: ["this row"] },
      { kind: "table", table: "T", columns: ["a", "b"], sections: ["headers"] },
      { kind: "cells", text: "Rate" },
    ]);
  });
});

const CELLS: Readonly<Record<string, readonly (readonly (number | string)[])[]>> = {
  B3: [[1000]],
  C1: [[""]],
  "B2:B4": [[10], [""], [32]],
  E1: [["#REF!"]],
  C3: [[5]],
  "D8:D9": [[8], [9]],
  "A6:C6": [[61, 62, 63]],
  A6: [[61]],
  "B6:C6": [[62, 63]],
};

/** Too many cells to read. */
const WHOLE_COLUMN: SeenCells = {
  sheet: { id: "1", name: "Sheet1" },
  at: "C:C",
  address: "Sheet1!C:C",
  rows: 1_048_576,
  columns: 1,
  isRead: false,
  values: [],
  formulas: [],
  texts: [],
};

const world: FormulaWorld = {
  place: { sheet: { id: "1", name: "Sheet1" }, at: "A3" },
  namespace: "DEAL",
  read: (reference) => {
    const text = reference.kind === "table" ? "" : reference.text.replace("'Sheet1'!", "");
    if (text === "C:C") return Promise.resolve({ ok: true, value: WHOLE_COLUMN });
    const values = CELLS[text];
    if (values === undefined) {
      const issue = { code: "reference_unknown", reference: text } as const;
      return Promise.resolve({ ok: false, issue });
    }
    const cells: SeenCells = {
      sheet: { id: "1", name: "Sheet1" },
      at: text,
      address: `Sheet1!${text}`,
      rows: values.length,
      columns: values[0]?.length ?? 1,
      isRead: true,
      values,
      formulas: values,
      texts: values.map((row) => row.map(String)),
    };
    return Promise.resolve({ ok: true, value: cells });
  },
  namedValue: (name) => Promise.resolve({ ok: true, value: name === "Rate" ? 0.08 : undefined }),
  call: (id, args) => (id === "DOUBLE" ? 2 * Number(args[0]) : undefined),
};

async function worth(formula: string): Promise<SheetValue | string> {
  const found = await evaluate(tree(formula), world);
  if (!found.ok) return found.why.code;
  return found.value instanceof SheetError ? found.value.sign : found.value;
}

describe("a part of a formula", () => {
  it.each<[string, SheetValue]>([
    ["=B3*1.2", 1200],
    ["=SUM(B2:B4)", 42],
    ["=B2:B4*2", [[20], [0], [64]]],
    ["=-B3%", -10],
    ["=2^3+1", 9],
    ['="a"&B3', "a1000"],
    ["=B3>=1000", true],
    ['=C1=""', true],
    ["=C1=0", true],
    ["=IF(B3>500,B3/2,1/0)", 500],
    ["=IFERROR(1/0,7)", 7],
    ["=IFNA(E1,7)", "#REF!"],
    ["=ISERROR(E1)", true],
    ["=1/0", "#DIV/0!"],
    ['="x"*2', "#VALUE!"],
    ["=E1+1", "#REF!"],
    ["=SUM(E1,1)", "#REF!"],
    ["=Rate*100", 8],
    ["=DEAL.DOUBLE(B3)", 2000],
    ["=ROUND(MAX(B2:B4,3.14159),2)", 32],
    ["=INDEX({1,2;3,4},2,1)", 3],
    // What takes single values is done cell by cell.
    ["=ROUND(B2:B4/3,1)", [[3.3], [0], [10.7]]],
    ["=ABS({-1,2})", [[1, 2]]],
    [
      "=ROUND({1.25,2.25},{0;1})",
      [
        [1, 2],
        [1.3, 2.3],
      ],
    ],
    ["=IF(B2:B4>5,1,0)", [[1], [0], [1]]],
    ["=SUM(ROUND(B2:B4/3,1))", 14],
    ["=DATE(2026,11,23)", 46349],
    ["=LET(use,B3,use*2)", 2000],
    ["=LET(use,B3,double,use*2,double+use)", 3000],
    ["=LET(X,2,x*10)", 20],
    // The inner name hides the outer one, from which it is made.
    ["=LET(x,2,LET(x,x+1,x*10))", 30],
    ["=LET(x,2,LET(y,x+1,x*y))", 6],
    ["=LET(all,B2:B4,SUM(all))", 42],
    ["=LET(f,DEAL.DOUBLE(B3),f+1)", 2001],
    ["=@B3", 1000],
    ["=@DEAL.DOUBLE(B3)", 2000],
    ["=@{7,8;9,10}", 7],
    ["=@Rate*100", 8],
    // The formula stands in A3.
    ["=@B2:B4+1", 1001],
    ["=@C:C", 5],
    ["=LET(all,B2:B4,@all)", 1000],
    ["=@D8:D9", "#VALUE!"],
    ["=@A6:C6", 61],
    ["=@B6:C6", "#VALUE!"],
  ])("%s is worked out", async (formula, value) => {
    expect(await worth(formula)).toEqual(value);
  });

  it.each([
    ["=LAMBDA(x,x)(3)", "local_name"],
    ["=LET(f,LAMBDA(x,x),f)", "local_name"],
    ["=@B2:B4:B9", "reference_operator"],
    ["=@Z99", "not_read"],
    ["=B2:B4 B3", "reference_operator"],
    ["=OFFSET(B3,1,1)", "reference_function"],
    ['=INDIRECT("B"&3)', "reference_function"],
    ["=RAND()", "unknown_function"],
    ["=NO.SUCH.FUNCTION(1)", "unknown_function"],
    ["=Whatever*2", "name_of_formula"],
    ["=[Other.xlsx]Sheet1!A1", "other_workbook"],
    ["=Z99", "not_read"],
  ])("%s says why it is not followed", async (formula, code) => {
    expect(await worth(formula)).toBe(code);
  });

  it("keeps the place of a range that IF chooses", async () => {
    const found = await evaluate(tree("=IF(B3>500,B2:B4,E1)"), world);
    expect(found).toMatchObject({ ok: true, cells: { at: "B2:B4" } });
  });

  it.each([
    ["=LET(use,B2:B4,use)", "B2:B4"],
    ["=@B2:B4", "B3"],
    ["=LET(all,B2:B4,one,@all,one)", "B3"],
  ])("%s keeps the place of its cells", async (formula, at) => {
    expect(await evaluate(tree(formula), world)).toMatchObject({ ok: true, cells: { at } });
  });
});

describe("the names that are known to a call", () => {
  async function argumentsOf(formula: string) {
    const [call] = dealCallsIn(tree(formula), formula, "DEAL");
    if (call === undefined) throw new Error(`No call in ${formula}`);
    const found = [];
    for (const argument of call.node.arguments) {
      found.push(await evaluate(argument, world, scopeAt(call.node, call.within)));
    }
    return found.map((one) => (one.ok ? one.value : one.why));
  }

  it.each<[string, readonly unknown[]]>([
    ["=LET(use,B3,k,use/2,DEAL.COST(use,k))", [1000, 500]],
    ["=LET(use,B3,ROUND(LET(k,use/2,DEAL.COST(use,k)),2))", [1000, 500]],
    // In the value of a name those before it are known, and the outer one of the same name.
    ["=LET(a,1,b,DEAL.COST(a),b)", [1]],
    ["=LET(x,3,LET(x,DEAL.COST(x),x))", [3]],
    ["=LET(a,LAMBDA(x,DEAL.COST(x,B3)),a(1))", [{ code: "local_name", name: "x" }, 1000]],
  ])("%s", async (formula, values) => {
    expect(await argumentsOf(formula)).toEqual(values);
  });
});
