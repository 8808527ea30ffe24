// The grid contract over plain data, for tests that need Excel's objects and no browser.

import { readAddress } from "../../playground/model/address";
import type {
  Area,
  CellInput,
  CellStyle,
  CellValue,
  Grid,
  GridEvent,
} from "../../playground/grid/gridContract";
import { PLAIN_PRINT } from "../../playground/grid/printContract";
import { GridRefusal } from "../../playground/grid/gridRefusal";
import {
  BLANK,
  cellAt,
  changeCells,
  everyCell,
  newSheet,
  newState,
  overlaps,
  sheetOf,
  shiftArea,
  shiftCells,
} from "./fakeGridState";
import type { FakeCell, FakeState } from "./fakeGridState";

export interface FakeGrid extends Grid {
  /** What the user does: writes with the origin `user`. */
  type(address: string, value: string | number): void;
  setEditing(editing: boolean): void;
}

/** Stands in for the formula engine: the value of a formula, seeing the values of other cells. */
export type Calculate = (formula: string, valueAt: (address: string) => CellValue) => CellValue;

/** `=A1` and `=5`; everything else is #NAME?. */
const referencesOnly: Calculate = (formula, valueAt) => {
  const text = formula.slice(1);
  if (readAddress(text)) return valueAt(text);
  const number = Number(text);
  return Number.isFinite(number) ? number : "#NAME?";
};

const DEFAULT_STYLE: CellStyle = {
  fill: null,
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "none",
  strikethrough: false,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  locked: true,
};
const WIDTH = 64;
const HEIGHT = 20;

export function fakeGrid(calculate: Calculate = referencesOnly): FakeGrid {
  let state: FakeState = newState();
  const undone: FakeState[] = [];
  const done: FakeState[] = [];
  const listeners = new Set<(event: GridEvent) => void>();
  let batching = false;
  let editing = false;

  const tell = (event: GridEvent) => listeners.forEach((listener) => listener(event));
  const origin = () => (batching ? "addin" : "user");
  const edited = (area: Area) =>
    tell({ type: "cells-changed", area, change: "edited", origin: origin() });
  const sheet = (id: string) => sheetOf(state, id);

  const find = (address: string, sheetId: string): Area | null => {
    const read = readAddress(address);
    if (!read) return null;
    const name = read.sheet?.toLowerCase();
    const named = state.sheets.find(({ facts }) => facts.name.toLowerCase() === name);
    if (name !== undefined && !named) return null;
    return { ...read.block, sheet: named?.facts.id ?? sheetId };
  };

  const valueOf = (sheetId: string, row: number, column: number, depth = 0): CellValue => {
    const cell = cellAt(sheet(sheetId), row, column);
    if (cell.formula === null) return cell.value;
    if (depth > 50) return "#REF!";
    return calculate(cell.formula, (address) => {
      const area = find(address, sheetId);
      return area ? valueOf(area.sheet, area.row, area.column, depth + 1) : "#REF!";
    });
  };

  const filled = (cell: FakeCell, input: CellInput): FakeCell => {
    if (input === undefined) return cell;
    if (input === null) return { ...cell, value: null, formula: null };
    if ("formula" in input) return { ...cell, value: null, formula: input.formula };
    const { value } = input;
    if (typeof value !== "string") return { ...cell, value, formula: null };
    if (cell.format === "@") return { ...cell, value, formula: null };
    return { ...cell, value: asTyped(value), formula: null };
  };

  const styleAt = (sheetId: string, row: number, column: number): CellStyle => ({
    ...DEFAULT_STYLE,
    ...cellAt(sheet(sheetId), row, column).style,
  });

  const rows = (area: Area) => Array.from({ length: area.rows }, (_, i) => area.row + i);
  const columns = (area: Area) => Array.from({ length: area.columns }, (_, i) => area.column + i);
  const stretch = (from: number, count: number) =>
    Array.from({ length: count }, (_, i) => from + i);

  const structural = (
    id: string,
    along: "row" | "column",
    at: number,
    by: number,
    change: Extract<GridEvent, { type: "cells-changed" }>["change"],
  ) => {
    shiftCells(state, id, along, at, by);
    state.names = state.names.map((name) => {
      const area = find(name.formula, id);
      const prefix = name.formula.slice(0, name.formula.lastIndexOf("!") + 1);
      if (!area || area.sheet !== id || !prefix) return name;
      return { ...name, formula: prefix + absolute(shiftArea(area, along, at, by)) };
    });
    const size = Math.abs(by);
    const area: Area =
      along === "row"
        ? { sheet: id, row: at, column: 0, rows: size, columns: 16_384 }
        : { sheet: id, row: 0, column: at, rows: 1_048_576, columns: size };
    tell({ type: "cells-changed", area, change, origin: origin() });
  };

  const checkName = (name: string, except?: string) => {
    if (name === "" || name.length > 31 || /[:\\/?*[\]]/.test(name))
      throw new GridRefusal("sheet-name-invalid", name);
    const taken = state.sheets.some(
      ({ facts }) => facts.id !== except && facts.name.toLowerCase() === name.toLowerCase(),
    );
    if (taken) throw new GridRefusal("sheet-name-taken", name);
  };

  const activate = (id: string) => {
    const before = state.active;
    if (before === id) return;
    state.active = sheet(id).facts.id;
    tell({ type: "sheet-deactivated", sheet: before });
    tell({ type: "sheet-activated", sheet: id });
  };

  const table = (id: string) => {
    const found = state.tables.find((each) => each.id === id);
    if (!found) throw new GridRefusal("no-such-table", id);
    return found;
  };
  const changeTable = (id: string, change: object) => {
    table(id);
    state.tables = state.tables.map((each) => (each.id === id ? { ...each, ...change } : each));
  };
  const nameIndex = (name: string, scope: string | null) =>
    state.names.findIndex(
      (each) => each.name.toLowerCase() === name.toLowerCase() && each.scope === scope,
    );

  const write = (area: Area, input: readonly (readonly CellInput[])[]) => {
    changeCells(state, area, (cell, i, j) => filled(cell, input[i]?.[j]));
    edited(area);
  };

  return {
    workbookName: "Book1",
    sheets: {
      list: () => state.sheets.map(({ facts }, position) => ({ ...facts, position })),
      active: () => state.active,
      activate,
      add: (name, position) => {
        checkName(name);
        const id = `sheet-${++state.count}`;
        state.sheets.splice(position ?? state.sheets.length, 0, newSheet(id, name));
        tell({ type: "sheet-added", sheet: id });
        return id;
      },
      rename: (id, name) => {
        checkName(name, id);
        const { facts } = sheet(id);
        const before = facts.name;
        sheet(id).facts = { ...facts, name };
        tell({ type: "sheet-renamed", sheet: id, before, after: name });
      },
      move: (id, position) => {
        const moved = sheet(id);
        state.sheets = state.sheets.filter((each) => each !== moved);
        state.sheets.splice(position, 0, moved);
        tell({ type: "sheet-moved", sheet: id, position });
      },
      remove: (id) => {
        const left = state.sheets.filter((each) => each !== sheet(id));
        const next = left.find(({ facts }) => facts.visibility === "visible");
        if (!next) throw new GridRefusal("last-visible-sheet", id);
        state.sheets = left;
        state.tables = state.tables.filter(({ area }) => area.sheet !== id);
        state.names = state.names.filter(({ scope }) => scope !== id);
        if (state.active === id) activate(next.facts.id);
        tell({ type: "sheet-removed", sheet: id });
      },
      copy: (id, name, position) => {
        checkName(name);
        const copy = structuredClone(sheet(id));
        const copyId = `sheet-${++state.count}`;
        copy.facts = { ...copy.facts, id: copyId, name };
        state.sheets.splice(position ?? state.sheets.length, 0, copy);
        tell({ type: "sheet-added", sheet: copyId });
        return copyId;
      },
      setVisibility: (id, visibility) => {
        sheet(id).facts = { ...sheet(id).facts, visibility };
      },
      setTabColor: (id, tabColor) => {
        sheet(id).facts = { ...sheet(id).facts, tabColor };
      },
      setGridlines: (id, gridlines) => {
        sheet(id).facts = { ...sheet(id).facts, gridlines };
      },
      freeze: (id, frozenRows, frozenColumns) => {
        const frozen = { rows: frozenRows, columns: frozenColumns };
        sheet(id).facts = { ...sheet(id).facts, frozen };
      },
    },
    cells: {
      values: (area) => everyCell(area, (r, c) => valueOf(area.sheet, r, c)),
      texts: (area) => everyCell(area, (r, c) => String(valueOf(area.sheet, r, c) ?? "")),
      formulas: (area) => everyCell(area, (r, c) => cellAt(sheet(area.sheet), r, c).formula),
      numberFormats: (area) => everyCell(area, (r, c) => cellAt(sheet(area.sheet), r, c).format),
      write,
      setNumberFormats: (area, formats) =>
        changeCells(state, area, (cell, i, j) => ({
          ...cell,
          format: formats[i]?.[j] ?? cell.format,
        })),
      clear: (area, what) => {
        changeCells(state, area, (cell) => {
          if (what === "all") return BLANK;
          if (what === "formats") return { ...BLANK, value: cell.value, formula: cell.formula };
          return { ...cell, value: null, formula: null };
        });
        if (what !== "formats") edited(area);
      },
      used: (id, valuesOnly) => {
        const places = [...sheet(id).cells]
          .filter(([, cell]) => cell.value !== null || cell.formula !== null || !valuesOnly)
          .filter(([, cell]) => JSON.stringify(cell) !== JSON.stringify(BLANK))
          .map(([key]) => key.split(",").map(Number) as [number, number]);
        if (places.length === 0) return null;
        const row = Math.min(...places.map(([r]) => r));
        const column = Math.min(...places.map(([, c]) => c));
        const lastRow = Math.max(...places.map(([r]) => r));
        const lastColumn = Math.max(...places.map(([, c]) => c));
        return {
          sheet: id,
          row,
          column,
          rows: lastRow - row + 1,
          columns: lastColumn - column + 1,
        };
      },
      spill: () => null,
      errorMessage: () => null,
      copy: (from, to, what) => {
        const source = everyCell(from, (r, c) => cellAt(sheet(from.sheet), r, c));
        changeCells(state, { ...to, rows: from.rows, columns: from.columns }, (cell, i, j) => {
          const copied = source[i]?.[j] ?? BLANK;
          const value = valueOf(from.sheet, from.row + i, from.column + j);
          if (what === "all") return copied;
          if (what === "values") return { ...cell, value, formula: null };
          if (what === "formulas") return { ...cell, value: copied.value, formula: copied.formula };
          return { ...copied, value: cell.value, formula: cell.formula };
        });
        edited(to);
      },
    },
    styles: {
      of: styleAt,
      over: (area) => everyCell(area, (r, c) => styleAt(area.sheet, r, c)),
      apply: (area, patch) =>
        changeCells(state, area, (cell) => ({ ...cell, style: { ...cell.style, ...patch } })),
      setBorder: (area, edge, line) =>
        changeCells(state, area, (cell) => {
          const others = Object.entries(cell.borders).filter(([name]) => name !== edge);
          const drawn = line ? [...others, [edge, line]] : others;
          return { ...cell, borders: Object.fromEntries(drawn) as FakeCell["borders"] };
        }),
      border: (area, edge) =>
        cellAt(sheet(area.sheet), area.row, area.column).borders[edge] ?? null,
    },
    rowsAndColumns: {
      columnWidth: (id, column) => sheet(id).widths.get(column) ?? WIDTH,
      setColumnWidth: (id, column, count, pixels) =>
        stretch(column, count).forEach((c) => sheet(id).widths.set(c, pixels)),
      rowHeight: (id, row) => sheet(id).heights.get(row) ?? HEIGHT,
      setRowHeight: (id, row, count, pixels) =>
        stretch(row, count).forEach((r) => sheet(id).heights.set(r, pixels)),
      autofitColumns: (area) =>
        columns(area).forEach((column) => {
          const texts = [...sheet(area.sheet).cells]
            .filter(([key]) => Number(key.split(",")[1]) === column)
            .map(([, { value }]) => String(value ?? "").length);
          sheet(area.sheet).widths.set(column, 10 + 7 * Math.max(1, ...texts));
        }),
      autofitRows: (area) =>
        rows(area).forEach((row) => sheet(area.sheet).heights.set(row, HEIGHT)),
      setColumnsHidden: (id, column, count, hidden) =>
        stretch(column, count).forEach((c) =>
          hidden ? sheet(id).hiddenColumns.add(c) : sheet(id).hiddenColumns.delete(c),
        ),
      setRowsHidden: (id, row, count, hidden) =>
        stretch(row, count).forEach((r) =>
          hidden ? sheet(id).hiddenRows.add(r) : sheet(id).hiddenRows.delete(r),
        ),
      isColumnHidden: (id, column) => sheet(id).hiddenColumns.has(column),
      isRowHidden: (id, row) => sheet(id).hiddenRows.has(row),
      insertRows: (id, row, count) => structural(id, "row", row, count, "rows-inserted"),
      insertColumns: (id, column, count) =>
        structural(id, "column", column, count, "columns-inserted"),
      removeRows: (id, row, count) => structural(id, "row", row, -count, "rows-removed"),
      removeColumns: (id, column, count) =>
        structural(id, "column", column, -count, "columns-removed"),
      insertCells: (area, shift) => shiftWithin(area, shift === "down" ? "row" : "column", 1),
      removeCells: (area, shift) => shiftWithin(area, shift === "up" ? "row" : "column", -1),
    },
    merging: {
      merge: (area, across) => {
        const parts = across ? rows(area).map((row) => ({ ...area, row, rows: 1 })) : [area];
        if (sheet(area.sheet).merged.some((each) => overlaps(each, area)))
          throw new GridRefusal("merge-overlap", "");
        sheet(area.sheet).merged.push(...parts);
      },
      unmerge: (area) => {
        sheet(area.sheet).merged = sheet(area.sheet).merged.filter((each) => !overlaps(each, area));
      },
      touching: (area) => sheet(area.sheet).merged.filter((each) => overlaps(each, area)),
    },
    names: {
      list: () => state.names,
      add: (name) => {
        if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name.name) || readAddress(name.name))
          throw new GridRefusal("name-invalid", name.name);
        if (nameIndex(name.name, name.scope) >= 0) throw new GridRefusal("name-taken", name.name);
        state.names = [...state.names, name];
      },
      change: (name, scope, to) => {
        const at = nameIndex(name, scope);
        if (at < 0) throw new GridRefusal("no-such-name", name);
        state.names = state.names.map((each, i) => (i === at ? { ...each, ...to } : each));
      },
      remove: (name, scope) => {
        const at = nameIndex(name, scope);
        if (at < 0) throw new GridRefusal("no-such-name", name);
        state.names = state.names.filter((_, i) => i !== at);
      },
      area: (name, scope) => {
        const found = state.names[nameIndex(name, scope)];
        return found ? find(found.formula, scope ?? state.active) : null;
      },
    },
    tables: {
      list: () =>
        state.tables.map((each) => ({
          ...each,
          columns: columns(each.area).map((column) =>
            String(valueOf(each.area.sheet, each.area.row, column) ?? ""),
          ),
        })),
      add: (area, name, style = "TableStyleMedium2") => {
        if (state.tables.some((each) => overlaps(each.area, area)))
          throw new GridRefusal("table-overlap", name);
        const id = `table-${++state.count}`;
        const facts = { id, name, area, columns: [], showHeaders: true, showFilter: true, style };
        state.tables = [...state.tables, facts];
        return id;
      },
      rename: (id, name) => changeTable(id, { name }),
      resize: (id, area) => changeTable(id, { area }),
      setStyle: (id, style) => changeTable(id, { style }),
      setShowFilter: (id, showFilter) => changeTable(id, { showFilter }),
      remove: (id) => {
        table(id);
        state.tables = state.tables.filter((each) => each.id !== id);
      },
    },
    validations: {
      of: (area) => {
        const found = everyCell(area, (row, column) => {
          const cell = { sheet: area.sheet, row, column, rows: 1, columns: 1 };
          return state.validations.findLast((each) => overlaps(each.area, cell))?.validation;
        }).flat();
        const first = found[0] ?? null;
        const isCommon = found.every(
          (each) => JSON.stringify(each ?? null) === JSON.stringify(first),
        );
        return isCommon ? first : "mixed";
      },
      set: (area, validation) => {
        state.validations = [...state.validations, { area, validation }];
      },
      clear: (area) => {
        state.validations = state.validations.filter((each) => !overlaps(each.area, area));
      },
    },
    charts: {
      // Those of a removed sheet stay aside: undo may bring it back.
      list: () =>
        state.charts.filter((chart) => state.sheets.some(({ facts }) => facts.id === chart.sheet)),
      add: (chart) => {
        const id = `chart-${++state.count}`;
        state.charts = [...state.charts, { ...chart, id }];
        return id;
      },
      change: (id, to) => {
        state.charts = state.charts.map((each) => (each.id === id ? { ...each, ...to } : each));
      },
      remove: (id) => {
        state.charts = state.charts.filter((each) => each.id !== id);
      },
    },
    conditionalFormats: {
      touching: (area) => state.conditionals.filter((each) => overlaps(each.area, area)),
      add: (format) => {
        const id = `format-${++state.count}`;
        state.conditionals = [{ ...format, id }, ...state.conditionals];
        return id;
      },
      change: ({ id }, to) => {
        state.conditionals = state.conditionals.map((each) =>
          each.id === id ? { ...each, ...to } : each,
        );
      },
      remove: ({ id }) => {
        state.conditionals = state.conditionals.filter((each) => each.id !== id);
      },
    },
    printing: {
      of: (id) => state.prints[id] ?? PLAIN_PRINT,
      change: (id, to) => {
        state.prints = { ...state.prints, [id]: { ...(state.prints[id] ?? PLAIN_PRINT), ...to } };
      },
    },
    selection: {
      areas: () => state.selection,
      activeCell: () => ({ ...state.selection[0]!, rows: 1, columns: 1 }),
      select: (area) => {
        state.selection = [area];
        tell({ type: "selection-changed", areas: [area] });
      },
    },
    calculation: {
      calculate: () => tell({ type: "calculated" }),
      calculated: () => Promise.resolve(),
      settled: () => Promise.resolve(),
      isBusy: () => false,
    },
    batch: async (work) => {
      const before = structuredClone(state);
      batching = true;
      try {
        const result = await work();
        done.push(before);
        undone.length = 0;
        return result;
      } catch (error) {
        state = before;
        throw error;
      } finally {
        batching = false;
      }
    },
    undo: () => {
      const before = done.pop();
      if (before) {
        undone.push(state);
        state = before;
      }
      return Promise.resolve();
    },
    redo: () => {
      const after = undone.pop();
      if (after) {
        done.push(state);
        state = after;
      }
      return Promise.resolve();
    },
    isEditing: () => editing,
    listen: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    type: (address, value) => {
      const area = find(address, state.active);
      if (!area) throw new Error(`${address} is not an address`);
      done.push(structuredClone(state));
      const input =
        typeof value === "string" && value.startsWith("=") ? { formula: value } : { value };
      write(area, [[input]]);
    },
    setEditing: (now) => {
      editing = now;
      tell({ type: now ? "editing-started" : "editing-ended" });
    },
  };

  function shiftWithin(area: Area, along: "row" | "column", direction: 1 | -1): void {
    const [at, by, from, to] =
      along === "row"
        ? [area.row, area.rows, area.column, area.column + area.columns]
        : [area.column, area.columns, area.row, area.row + area.rows];
    shiftCells(state, area.sheet, along, at, direction * by, { from, to });
    edited(area);
  }
}

function asTyped(text: string): CellValue {
  if (text === "") return null;
  if (text.startsWith("'")) return text.slice(1);
  if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
  const percent = /^(-?[\d.]+)\s?%$/.exec(text)?.[1];
  if (percent) return Number(percent) / 100;
  return text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
}

const absolute = ({ row, column, rows, columns }: Area): string => {
  const name = (c: number): string =>
    (c >= 26 ? name(Math.floor(c / 26) - 1) : "") + String.fromCharCode(65 + (c % 26));
  const first = `$${name(column)}$${row + 1}`;
  if (rows === 1 && columns === 1) return first;
  return `${first}:$${name(column + columns - 1)}$${row + rows}`;
};
