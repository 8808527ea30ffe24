// Conditional formats as plain data.

import type { Area } from "./area";
import type { Comparison } from "./comparison";

export type ConditionalRule =
  /** Over the first cell of the area, starting with `=`. */
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "cellValue";
      readonly operator: Comparison;
      readonly formula1: string;
      readonly formula2?: string;
    };

export interface ConditionalStyle {
  readonly fill: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly underline: boolean | null;
  readonly strikethrough: boolean | null;
}

export interface ConditionalFormatFacts {
  readonly id: string;
  readonly area: Area;
  readonly rule: ConditionalRule;
  readonly style: ConditionalStyle;
  readonly stopIfTrue: boolean;
}

export interface ConditionalFormats {
  /** Those that touch the area; the one that goes before the others first. */
  touching(area: Area): readonly ConditionalFormatFacts[];
  /** Goes before all others. */
  add(format: Omit<ConditionalFormatFacts, "id">): string;
  change(
    format: Pick<ConditionalFormatFacts, "id" | "area">,
    to: Partial<Omit<ConditionalFormatFacts, "id" | "area">>,
  ): void;
  remove(format: Pick<ConditionalFormatFacts, "id" | "area">): void;
}
