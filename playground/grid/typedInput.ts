// What becomes of a text put into a cell: Excel reads it as if somebody had typed it.

import { CellValueType, numfmt } from "@univerjs/core";
import type { ICellData } from "@univerjs/core";
import type { CellInput } from "./gridContract";

const EMPTY: ICellData = { v: null, f: null, si: null, p: null, t: null };
const only = (cell: ICellData): ICellData => ({ f: null, si: null, p: null, ...cell });

/** @param textFormat the cell's number format is `@`: whatever comes in stays text */
export function cellData(input: Exclude<CellInput, undefined>, textFormat: boolean): ICellData {
  if (input === null) return EMPTY;
  if ("formula" in input) return { f: input.formula, v: null, t: null, si: null, p: null };
  const { value } = input;
  if (typeof value === "number") return only({ v: value, t: CellValueType.NUMBER });
  if (typeof value === "boolean") return only({ v: value ? 1 : 0, t: CellValueType.BOOLEAN });
  return textFormat ? text(value) : typed(value);
}

function typed(value: string): ICellData {
  if (value === "") return EMPTY;
  if (value.startsWith("'")) return text(value.slice(1));
  if (/^(true|false)$/i.test(value)) {
    return only({ v: /^t/i.test(value) ? 1 : 0, t: CellValueType.BOOLEAN });
  }
  const parsed = numfmt.parseValue(value);
  if (parsed && typeof parsed.v === "number") {
    const number = only({ v: parsed.v, t: CellValueType.NUMBER });
    return parsed.z ? { ...number, s: { n: { pattern: parsed.z } } } : number;
  }
  return only({ v: value, t: CellValueType.STRING });
}

function text(value: string): ICellData {
  // Univer would turn a text of digits back into a number; this type forbids it.
  const type = Number.isNaN(Number(value)) ? CellValueType.STRING : CellValueType.FORCE_STRING;
  return only({ v: value, t: type });
}
