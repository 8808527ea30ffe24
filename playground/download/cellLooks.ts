import type { Alignment, Border, Borders, Font, Style } from "exceljs";
import type { BorderEdge, BorderLine, CellStyle } from "../grid";

type Side = Extract<BorderEdge, "top" | "bottom" | "left" | "right">;

export type Lines = Readonly<Record<Side, BorderLine | null>>;

export function fileStyle(style: CellStyle, lines: Lines, format: string): Partial<Style> {
  return {
    numFmt: format === "General" ? "" : format,
    font: font(style),
    alignment: alignment(style),
    protection: { locked: style.locked },
    border: border(lines),
    ...(style.fill !== null && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } },
    }),
  };
}

/** Opaque, as the file wants it. */
export const argb = (color: string): string => `FF${color.replace("#", "").toUpperCase()}`;

function font(style: CellStyle): Partial<Font> {
  return {
    name: style.fontName,
    size: style.fontSize,
    bold: style.bold,
    italic: style.italic,
    strike: style.strikethrough,
    underline: style.underline === "none" ? false : style.underline,
    color: { argb: argb(style.fontColor) },
  };
}

function alignment({ horizontal, vertical, wrap, indent }: CellStyle): Partial<Alignment> {
  return {
    ...(horizontal !== "general" && { horizontal }),
    vertical: vertical === "center" ? "middle" : vertical,
    wrapText: wrap,
    ...(indent > 0 && { indent }),
  };
}

function border(lines: Lines): Partial<Borders> {
  const sides = Object.entries(lines).flatMap(([side, line]) =>
    line ? [[side, { style: lineStyle(line), color: { argb: argb(line.color) } }] as const] : [],
  );
  return Object.fromEntries(sides);
}

function lineStyle({ style, weight }: BorderLine): NonNullable<Border["style"]> {
  const heavy = weight === "medium" || weight === "thick";
  switch (style) {
    case "double":
      return "double";
    case "dot":
      return "dotted";
    case "dash":
      return heavy ? "mediumDashed" : "dashed";
    case "dashDot":
      return heavy ? "mediumDashDot" : "dashDot";
    case "dashDotDot":
      return heavy ? "mediumDashDotDot" : "dashDotDot";
    case "continuous":
      return weight === "hairline" ? "hair" : weight;
  }
}
