import { describe, expect, it } from "@jest/globals";
import {
  gridOf,
  isBlankGrid,
  readHeadedTable,
  readWord,
  singleCell,
  widthOf,
} from "../../../src/pricing";

const at = { argument: "workload" };

describe("what was given for a range", () => {
  it.each([
    [5, [[5]]],
    [undefined, [[undefined]]],
    [[], [[undefined]]],
    [[1, 2], [[1, 2]]],
    [
      [[1], [2]],
      [[1], [2]],
    ],
    [
      [[1, 2], 3],
      [[1, 2], [3]],
    ],
  ])("%j is the rows %j", (raw, rows) => expect(gridOf(raw)).toEqual(rows));

  it("is as wide as its widest row", () => {
    expect([[[]], [[1], [1, 2, 3], [1]], [[1]]].map(widthOf)).toEqual([1, 3, 1]);
  });

  it("is blank only where every cell is", () => {
    expect([undefined, [[null, ""], [undefined]], [[null, 0]]].map(isBlankGrid)).toEqual([
      true,
      true,
      false,
    ]);
  });
});

describe("a single value", () => {
  it("may come as a range of one cell", () => {
    expect([5, [[5]], [5], []].map((raw) => singleCell(raw, at))).toEqual([
      { ok: true, value: 5 },
      { ok: true, value: 5 },
      { ok: true, value: 5 },
      { ok: true, value: undefined },
    ]);
  });

  it.each([
    [[[1], [2]], 2, 1],
    [[[1, 2]], 1, 2],
  ])("does not come as %j", (raw, rows, columns) => {
    expect(singleCell(raw, at)).toEqual({
      ok: false,
      issues: [{ code: "not_a_single_value", at, rows, columns }],
    });
  });
});

describe("a table with headings", () => {
  const read = (raw: unknown) => readHeadedTable(raw, at, ["Model", "Input MTok"], ["Batch share"]);

  it("is read by heading, in any order, in any spelling, passing over what it does not know", () => {
    const result = read([
      ["Note", "INPUT mtok", "model", "batch-share"],
      ["x", 5, "Opus", 0.5],
    ]);
    const rows = result.ok ? result.value : [];
    expect(rows.map((row) => [row.row, row.cell("Model"), row.cell("Input MTok")])).toEqual([
      [2, "Opus", 5],
    ]);
    expect(rows[0]?.cell("Batch share")).toBe(0.5);
    expect(rows[0]?.at("Model")).toEqual({ argument: "workload", row: 2, column: "Model" });
  });

  it("gives nothing for an optional column that is not there", () => {
    const result = read([
      ["Model", "Input MTok"],
      ["Opus", 5],
    ]);
    expect(result.ok && result.value[0]?.cell("Batch share")).toBeUndefined();
  });

  it("passes over rows of blanks and of zeros, and counts the rows as the sheet does", () => {
    const result = read([
      [null, null],
      ["Model", "Input MTok"],
      ["", null],
      [0, 0],
      ["Opus", 5],
    ]);
    expect(result.ok && result.value.map(({ row }) => row)).toEqual([5]);
  });

  it("tells all that is wrong with its header", () => {
    const result = read([
      ["Batch share", "Batch share"],
      [1, 2],
    ]);
    expect(result).toEqual({
      ok: false,
      issues: [
        { code: "column_repeated", at, heading: "Batch share" },
        {
          code: "columns_missing",
          at,
          missing: ["Model", "Input MTok"],
          takes: ["Model", "Input MTok"],
        },
      ],
    });
  });

  it.each([
    [[]],
    [[[null]]],
    [[["Model", "Input MTok"]]],
    [
      [
        ["Model", "Input MTok"],
        [null, ""],
      ],
    ],
  ])("is empty without rows: %j", (raw) => {
    expect(read(raw)).toEqual({ ok: false, issues: [{ code: "table_empty", at }] });
  });
});

describe("a word", () => {
  const METHODS = { "all-units": ["all-units", "volume"], marginal: ["marginal"] } as const;

  it.each([
    ["volume", "all-units"],
    [" All Units ", "all-units"],
    ["ALL_UNITS", "all-units"],
    ["Marginal", "marginal"],
  ])("%j means %s", (raw, value) => {
    expect(readWord(METHODS, raw, at)).toEqual({ ok: true, value });
  });

  it("has a default where one is given", () => {
    expect(readWord(METHODS, "", at, "marginal")).toEqual({ ok: true, value: "marginal" });
    expect(readWord(METHODS, 0, at, "marginal")).toEqual({ ok: true, value: "marginal" });
    expect(readWord(METHODS, "", at)).toEqual({ ok: false, issues: [{ code: "missing", at }] });
  });

  it.each([
    ["margin", "margin"],
    [5, "5"],
    [0, "0"],
    [true, "true"],
  ])("%j is unknown", (raw, got) => {
    expect(readWord(METHODS, raw, at)).toEqual({
      ok: false,
      issues: [{ code: "unknown_word", at, got, takes: ["all-units", "volume", "marginal"] }],
    });
  });

  it("passes on an error", () => {
    expect(readWord(METHODS, "#N/A", at)).toEqual({
      ok: false,
      issues: [{ code: "error_value", at, got: "#N/A" }],
    });
  });
});
