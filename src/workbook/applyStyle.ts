import type { Style } from "../template";

/** Queues what the style names; the rest of the range's look stays. */
export function applyStyle(range: Excel.Range, at: string, style: Style): void {
  applyFont(range.format.font, style);
  applyFill(range, style);
  applyAlignment(range.format, style);
  applyBorders(range, at, style);
  if (style.numberFormat !== undefined) setNumberFormat(range, style.numberFormat);
  if (style.unlocked !== undefined) range.format.protection.locked = !style.unlocked;
}

/** A single value is meant for every cell of the range, which the typings do not say. */
function setNumberFormat(range: Excel.Range, format: string): void {
  (range as { numberFormat: unknown }).numberFormat = format;
}

function applyFont(font: Excel.RangeFont, { bold, italic, size, color }: Style): void {
  if (bold !== undefined) font.bold = bold;
  if (italic !== undefined) font.italic = italic;
  if (size !== undefined) font.size = size;
  if (color !== undefined) font.color = color;
}

function applyFill(range: Excel.Range, { fill }: Style): void {
  if (fill !== undefined) range.format.fill.color = fill;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

function applyAlignment(format: Excel.RangeFormat, style: Style): void {
  if (style.align !== undefined) format.horizontalAlignment = HORIZONTAL[style.align];
  if (style.verticalAlign !== undefined) format.verticalAlignment = VERTICAL[style.verticalAlign];
  if (style.wrap !== undefined) format.wrapText = style.wrap;
  if (style.indent !== undefined) format.indentLevel = style.indent;
}

function applyBorders(range: Excel.Range, at: string, style: Style): void {
  if (style.borderTop !== undefined) line(range, "EdgeTop", style.borderTop);
  if (style.borderBottom !== undefined) line(range, "EdgeBottom", style.borderBottom);
  // A range of one row has no inside.
  if (style.ruled !== undefined && spansRows(at)) line(range, "InsideHorizontal", style.ruled);
}

type Edge = "EdgeTop" | "EdgeBottom" | "InsideHorizontal";

function line(range: Excel.Range, edge: Edge, color: string): void {
  const border = range.format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = color;
}

function spansRows(at: string): boolean {
  const [first = "", last = first] = at.split(":");
  return first.replace(/\D/g, "") !== last.replace(/\D/g, "");
}
