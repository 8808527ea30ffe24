import type { ConditionalFormattingRule, Style } from "exceljs";
import type { Area, ConditionalFormatFacts, ConditionalStyle, Grid } from "../grid";
import { argb } from "./cellLooks";
import { fileFormula } from "./formulaText";

const OPERATORS = {
  between: "between",
  notBetween: "notBetween",
  equalTo: "equal",
  notEqualTo: "notEqual",
  greaterThan: "greaterThan",
  lessThan: "lessThan",
  greaterThanOrEqualTo: "greaterThanOrEqual",
  lessThanOrEqualTo: "lessThanOrEqual",
} as const;

export interface RulesOfArea {
  readonly area: Area;
  readonly rules: ConditionalFormattingRule[];
}

/** The conditional formats of a sheet; the first goes before the others. */
export function fileRules(grid: Grid, whole: Area, namespace: string): RulesOfArea[] {
  return grid.conditionalFormats.touching(whole).map((format, index) => ({
    area: format.area,
    rules: [fileRule(format, index + 1, namespace)],
  }));
}

function fileRule(
  { rule, style }: ConditionalFormatFacts,
  priority: number,
  namespace: string,
): ConditionalFormattingRule {
  const formula = (text: string) => fileFormula(text, namespace);
  const looks = fileLooks(style);
  if (rule.kind === "custom") {
    return { type: "expression", formulae: [formula(rule.formula)], style: looks, priority };
  }
  const formulae = [rule.formula1, rule.formula2].flatMap((text) => (text ? [formula(text)] : []));
  return {
    type: "cellIs",
    operator: OPERATORS[rule.operator] as "equal",
    formulae,
    style: looks,
    priority,
  };
}

function fileLooks(style: ConditionalStyle): Partial<Style> {
  return {
    font: {
      ...(style.fontColor !== null && { color: { argb: argb(style.fontColor) } }),
      ...(style.bold !== null && { bold: style.bold }),
      ...(style.italic !== null && { italic: style.italic }),
      ...(style.underline !== null && { underline: style.underline }),
      ...(style.strikethrough !== null && { strike: style.strikethrough }),
    },
    ...(style.fill !== null && {
      fill: { type: "pattern", pattern: "solid", bgColor: { argb: argb(style.fill) } },
    }),
  };
}
