// How a cell looks, in the words of Excel's RangeFormat but with plain values.

export type HorizontalAlignment =
  "general" | "left" | "center" | "right" | "fill" | "justify" | "distributed";
export type VerticalAlignment = "top" | "center" | "bottom" | "justify" | "distributed";
export type Underline = "none" | "single" | "double";

export interface CellStyle {
  /** `#RRGGBB`; `null` is no fill. */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  /** Points. */
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: Underline;
  readonly strikethrough: boolean;
  readonly horizontal: HorizontalAlignment;
  readonly vertical: VerticalAlignment;
  readonly wrap: boolean;
  readonly indent: number;
  /** Locked against typing once the sheet is protected. */
  readonly locked: boolean;
}

/** Only what is given is changed. */
export type StylePatch = Partial<CellStyle>;

/** The inside edges lie between the cells of an area. */
export type BorderEdge =
  "top" | "bottom" | "left" | "right" | "insideHorizontal" | "insideVertical";

export interface BorderLine {
  readonly style: "continuous" | "dash" | "dashDot" | "dashDotDot" | "dot" | "double";
  readonly weight: "hairline" | "thin" | "medium" | "thick";
  readonly color: string;
}
