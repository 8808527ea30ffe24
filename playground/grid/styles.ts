import { BorderStyleTypes, BorderType } from "@univerjs/core";
import type { IBorderData, IBorderStyleData, Nullable } from "@univerjs/core";
import { SetBorderBasicCommand } from "@univerjs/preset-sheets-core";
import type { BorderEdge, BorderLine, CellStyle, StylePatch } from "./cellStyle";
import type { Area, SheetId, Styles } from "./gridContract";
import { putLooks } from "./putLooks";
import { mapCells, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";
import { fromStylePatch, toCellStyle } from "./univerStyle";

export class UniverStyles implements Styles {
  constructor(private readonly univer: UniverHandle) {}

  of(sheet: SheetId, row: number, column: number): CellStyle {
    const found = this.univer.sheet(sheet);
    const custom = found.getCellMatrix().getValue(row, column)?.custom;
    return toCellStyle(found.getComposedCellStyle(row, column), custom?.["unlocked"] === true);
  }

  over(area: Area): CellStyle[][] {
    return mapCells(area, (row, column) => this.of(area.sheet, row, column));
  }

  apply(area: Area, patch: StylePatch): void {
    const part = this.univer.crop(area);
    if (!part) return;
    const style = fromStylePatch(patch);
    const { locked } = patch;
    const looks = {
      ...(Object.keys(style).length > 0 && { s: style }),
      ...(locked !== undefined && { custom: { unlocked: !locked } }),
    };
    putLooks(this.univer, part, () => looks);
  }

  setBorder(area: Area, edge: BorderEdge, line: BorderLine | null): void {
    const part = this.univer.crop(area);
    if (!part) return;
    this.univer.command(SetBorderBasicCommand.id, {
      subUnitId: area.sheet,
      ranges: [toRange(part)],
      value: {
        type: TYPES[edge],
        style: line ? lineType(line) : BorderStyleTypes.NONE,
        color: line?.color ?? "#000000",
      },
    });
  }

  border(area: Area, edge: BorderEdge): BorderLine | null {
    const { row, column, side } = sampleOf(area, edge);
    const borders = this.univer.sheet(area.sheet).getCellStyle(row, column)?.bd;
    return borderLine(borders?.[side]);
  }
}

const TYPES: Record<BorderEdge, BorderType> = {
  top: BorderType.TOP,
  bottom: BorderType.BOTTOM,
  left: BorderType.LEFT,
  right: BorderType.RIGHT,
  insideHorizontal: BorderType.HORIZONTAL,
  insideVertical: BorderType.VERTICAL,
};

type Side = keyof Pick<IBorderData, "t" | "b" | "l" | "r">;

/** The cell, and its side, that stands for an edge of the whole area. */
function sampleOf(area: Area, edge: BorderEdge): { row: number; column: number; side: Side } {
  const { row, column } = area;
  switch (edge) {
    case "top":
      return { row, column, side: "t" };
    case "left":
      return { row, column, side: "l" };
    case "bottom":
      return { row: row + area.rows - 1, column, side: "b" };
    case "right":
      return { row, column: column + area.columns - 1, side: "r" };
    case "insideHorizontal":
      return { row, column, side: "b" };
    case "insideVertical":
      return { row, column, side: "r" };
  }
}

const B = BorderStyleTypes;

function lineType({ style, weight }: BorderLine): BorderStyleTypes {
  const heavy = weight === "medium" || weight === "thick";
  switch (style) {
    case "double":
      return B.DOUBLE;
    case "dot":
      return B.DOTTED;
    case "dash":
      return heavy ? B.MEDIUM_DASHED : B.DASHED;
    case "dashDot":
      return heavy ? B.MEDIUM_DASH_DOT : B.DASH_DOT;
    case "dashDotDot":
      return heavy ? B.MEDIUM_DASH_DOT_DOT : B.DASH_DOT_DOT;
    case "continuous":
      return { hairline: B.HAIR, thin: B.THIN, medium: B.MEDIUM, thick: B.THICK }[weight];
  }
}

const LINES: Partial<Record<BorderStyleTypes, Pick<BorderLine, "style" | "weight">>> = {
  [B.HAIR]: { style: "continuous", weight: "hairline" },
  [B.THIN]: { style: "continuous", weight: "thin" },
  [B.MEDIUM]: { style: "continuous", weight: "medium" },
  [B.THICK]: { style: "continuous", weight: "thick" },
  [B.DOUBLE]: { style: "double", weight: "thick" },
  [B.DOTTED]: { style: "dot", weight: "thin" },
  [B.DASHED]: { style: "dash", weight: "thin" },
  [B.DASH_DOT]: { style: "dashDot", weight: "thin" },
  [B.DASH_DOT_DOT]: { style: "dashDotDot", weight: "thin" },
  [B.MEDIUM_DASHED]: { style: "dash", weight: "medium" },
  [B.MEDIUM_DASH_DOT]: { style: "dashDot", weight: "medium" },
  [B.MEDIUM_DASH_DOT_DOT]: { style: "dashDotDot", weight: "medium" },
};

function borderLine(border: Nullable<IBorderStyleData>): BorderLine | null {
  const line = border ? LINES[border.s] : undefined;
  return line ? { ...line, color: border?.cl.rgb?.toUpperCase() ?? "#000000" } : null;
}
