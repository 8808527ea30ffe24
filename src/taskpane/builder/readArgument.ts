import { calendarDay, serialOf } from "../entry/serialDate";
import type { ParameterFacts } from "../catalogue/functionFacts";
import type { Habit } from "../entry/habit";
import { readDate } from "../entry/readDate";
import { readNumber } from "../entry/readNumber";
import type { Choice } from "../entry/reading";
import type { CellInput } from "../worksheetFunctions/callFunction";
import { arrayConstant, arrayText, constant, constantText } from "./arrayConstant";
import { choicesFor } from "./choices";
import { cellReference, isName, referenceText } from "./references";

/** What was put into the field of an argument, as the formula will have it. */
export type ReadArgument =
  | { readonly kind: "left out" }
  | { readonly kind: "value"; readonly formula: string; readonly value: CellInput }
  | { readonly kind: "rows"; readonly formula: string; readonly rows: Rows }
  /** Cells by their address or by a name; what is in them is for the workbook to say. */
  | { readonly kind: "cells"; readonly formula: string }
  /** Something that only Excel can work out. */
  | { readonly kind: "expression"; readonly formula: string }
  | { readonly kind: "question"; readonly choices: readonly Choice<number>[] }
  | { readonly kind: "mistake"; readonly says: string };

type Rows = readonly (readonly CellInput[])[];

/** Excel's own limit for a text that stands in a formula. */
const LONGEST_TEXT = 255;

/**
 * Reads what was typed or picked: a number as people write it, a word, a date, a reference, a name,
 * an array in braces, or after `=` anything that a formula may have. Only the last may calculate.
 */
export function readArgument(parameter: ParameterFacts, typed: string, habit: Habit): ReadArgument {
  const text = typed.trim();
  if (text === "") return { kind: "left out" };
  if (text.startsWith("=")) return readExpression(text.slice(1).trim());
  const piece = readPiece(text);
  if (piece !== undefined) return piece;
  if (parameter.quantity === "date") {
    const day = readDate(text);
    if (day.kind === "understood") return dateOf(day.value);
    if (day.kind === "ambiguous") return { kind: "question", choices: day.choices };
  }
  return readFigures(text, habit) ?? readWords(parameter, text);
}

/** What means the same whichever argument it stands in. */
function readPiece(text: string): ReadArgument | undefined {
  const reference = cellReference(text);
  if (reference !== undefined) return { kind: "cells", formula: referenceText(reference) };
  if (isOfExcelOnly(text)) return { kind: "expression", formula: text };
  const rows = arrayConstant(text);
  if (rows !== undefined) return { kind: "rows", rows, formula: arrayText(rows) };
  const value = constant(text);
  if (typeof value === "string" || typeof value === "boolean") return valueOf(value);
  const [, year, month, day] = /^DATE\((\d{4}),\s*(\d{1,2}),\s*(\d{1,2})\)$/i.exec(text) ?? [];
  const serial =
    day === undefined
      ? undefined
      : serialOf({ year: Number(year), month: Number(month), day: Number(day) });
  return serial === undefined ? undefined : dateOf(serial);
}

/** The whole of a spill (`B2#`), or a part of a table (`Bands[Discount]`). */
function isOfExcelOnly(text: string): boolean {
  const isSpill = text.endsWith("#") && cellReference(text.slice(0, -1)) !== undefined;
  return isSpill || /^[\p{L}_\\][\p{L}\p{N}_.\\]*\[.+\]$/u.test(text);
}

function readExpression(text: string): ReadArgument {
  if (text === "") return { kind: "mistake", says: "There is nothing after the equals sign." };
  const piece = readPiece(text);
  if (piece !== undefined) return piece;
  const value = constant(text);
  if (value !== undefined) return valueOf(value);
  if (isName(text)) return { kind: "cells", formula: text };
  return isClosed(text)
    ? { kind: "expression", formula: text }
    : {
        kind: "mistake",
        says: "A bracket or a quotation mark is open, or there is one too many.",
      };
}

/** A number, or one with a percent sign; one with two meanings is asked about. */
function readFigures(text: string, habit: Habit): ReadArgument | undefined {
  const figures = text.replace(/\s*%$/, "");
  const power = figures === text ? "" : "e-2";
  const number = readNumber(figures, habit);
  if (number.kind === "ambiguous") {
    const sign = power === "" ? "" : " %";
    const choices = number.choices.map((choice) => ({
      ...choice,
      text: choice.text + sign,
      label: choice.label + sign,
    }));
    return { kind: "question", choices };
  }
  const value = number.kind === "understood" ? number.value : constant(figures);
  return typeof value === "number" ? valueOf(Number(`${value}${power}`)) : undefined;
}

/** Where an argument takes words a bare text is one; elsewhere it can only be a name. */
function readWords(parameter: ParameterFacts, text: string): ReadArgument {
  if (choicesFor(parameter) === undefined && isName(text)) return { kind: "cells", formula: text };
  if (text.length > LONGEST_TEXT) {
    return {
      kind: "mistake",
      says: `A text in a formula has at most ${String(LONGEST_TEXT)} characters. Put it into a cell and pick that.`,
    };
  }
  return valueOf(text);
}

function valueOf(value: CellInput): ReadArgument {
  return { kind: "value", value, formula: constantText(value) };
}

function dateOf(serial: number): ReadArgument {
  const { year, month, day } = calendarDay(serial);
  return { kind: "value", value: serial, formula: `DATE(${year},${month},${day})` };
}

/** Every bracket and quotation mark has its other half. */
function isClosed(text: string): boolean {
  const open: string[] = [];
  const bare = text.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "");
  for (const sign of bare) {
    if ("({[".includes(sign)) open.push(sign);
    if (")}]".includes(sign) && !["()", "{}", "[]"].includes(`${open.pop() ?? ""}${sign}`)) {
      return false;
    }
  }
  return open.length === 0 && !/["']/.test(bare);
}
