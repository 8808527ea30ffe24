// Excel's words for how a cell looks, in Univer's short ones, and back.

import { BooleanNumber, HorizontalAlign, VerticalAlign, WrapStrategy } from "@univerjs/core";
import type { IStyleData, Nullable } from "@univerjs/core";
import type { CellStyle, HorizontalAlignment, StylePatch, VerticalAlignment } from "./cellStyle";

const DEFAULTS: CellStyle = {
  fill: null,
  fontColor: "#000000",
  fontName: "Arial",
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

/** Pixels of padding for one step of indent. */
const INDENT = 9;
/** Univer draws one kind of underline; the second is told apart by this line type. */
const DOUBLE = 10;

const HORIZONTAL: Partial<Record<HorizontalAlignment, HorizontalAlign>> = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
  fill: HorizontalAlign.BOTH,
  justify: HorizontalAlign.JUSTIFIED,
  distributed: HorizontalAlign.DISTRIBUTED,
};
const VERTICAL: Partial<Record<VerticalAlignment, VerticalAlign>> = {
  top: VerticalAlign.TOP,
  center: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
};

/** @param unlocked kept beside the style: Univer has no such property */
export function toCellStyle(style: Nullable<IStyleData>, unlocked: boolean): CellStyle {
  const s = style ?? {};
  return {
    fill: hex(s.bg?.rgb) ?? DEFAULTS.fill,
    fontColor: hex(s.cl?.rgb) ?? DEFAULTS.fontColor,
    fontName: s.ff ?? DEFAULTS.fontName,
    fontSize: s.fs ?? DEFAULTS.fontSize,
    bold: Boolean(s.bl),
    italic: Boolean(s.it),
    underline: !s.ul?.s ? "none" : Number(s.ul.t) === DOUBLE ? "double" : "single",
    strikethrough: Boolean(s.st?.s),
    horizontal: nameOf(HORIZONTAL, s.ht) ?? DEFAULTS.horizontal,
    vertical: nameOf(VERTICAL, s.vt) ?? DEFAULTS.vertical,
    wrap: s.tb === WrapStrategy.WRAP,
    indent: Math.round((s.pd?.l ?? 0) / INDENT),
    locked: !unlocked,
  };
}

export function fromStylePatch(patch: StylePatch): IStyleData {
  const style: IStyleData = {};
  if (patch.fill !== undefined) style.bg = patch.fill === null ? null : { rgb: patch.fill };
  if (patch.fontColor !== undefined) style.cl = { rgb: patch.fontColor };
  if (patch.fontName !== undefined) style.ff = patch.fontName;
  if (patch.fontSize !== undefined) style.fs = patch.fontSize;
  if (patch.bold !== undefined) style.bl = flag(patch.bold);
  if (patch.italic !== undefined) style.it = flag(patch.italic);
  if (patch.strikethrough !== undefined) style.st = { s: flag(patch.strikethrough) };
  if (patch.underline !== undefined) style.ul = underline(patch.underline);
  if (patch.horizontal !== undefined) {
    style.ht = HORIZONTAL[patch.horizontal] ?? HorizontalAlign.UNSPECIFIED;
  }
  if (patch.vertical !== undefined) style.vt = VERTICAL[patch.vertical] ?? VerticalAlign.TOP;
  if (patch.wrap !== undefined) style.tb = patch.wrap ? WrapStrategy.WRAP : WrapStrategy.OVERFLOW;
  if (patch.indent !== undefined) style.pd = { l: patch.indent * INDENT };
  return style;
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

function underline(kind: CellStyle["underline"]) {
  if (kind === "none") return { s: BooleanNumber.FALSE };
  return kind === "double" ? { s: BooleanNumber.TRUE, t: DOUBLE } : { s: BooleanNumber.TRUE };
}

function nameOf<K extends string, V>(table: Partial<Record<K, V>>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((name) => table[name] === value);
}

/** Univer also keeps `rgb(1,2,3)` and short forms, as they came in. */
function hex(color: Nullable<string>): string | null {
  if (!color) return null;
  const parts = /^rgba?\((\d+),\s*(\d+),\s*(\d+)/.exec(color);
  if (!parts) return color.toUpperCase();
  return `#${parts
    .slice(1)
    .map((part) => Number(part).toString(16).padStart(2, "0"))
    .join("")
    .toUpperCase()}`;
}
