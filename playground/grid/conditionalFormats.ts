import { BooleanNumber, Rectangle } from "@univerjs/core";
import type { IStyleBase } from "@univerjs/core";
import {
  AddCfCommand,
  CFNumberOperator,
  CFRuleType,
  CFSubRuleType,
  ConditionalFormattingRuleModel,
  DeleteCfCommand,
  SetCfCommand,
} from "@univerjs/preset-sheets-conditional-formatting";
import type {
  IConditionFormattingRule,
  IConditionalFormattingRuleConfig,
} from "@univerjs/preset-sheets-conditional-formatting";
import type {
  ConditionalFormatFacts,
  ConditionalFormats,
  ConditionalRule,
  ConditionalStyle,
} from "./conditionalFormatContract";
import type { Area, Comparison } from "./gridContract";
import { GridRefusal } from "./gridRefusal";
import { fromRange, toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

type Key = Pick<ConditionalFormatFacts, "id" | "area">;

export class UniverConditionalFormats implements ConditionalFormats {
  private readonly model: ConditionalFormattingRuleModel;

  constructor(private readonly univer: UniverHandle) {
    this.model = univer.injector.get(ConditionalFormattingRuleModel);
  }

  touching(area: Area): readonly ConditionalFormatFacts[] {
    const range = toRange(area);
    return this.rules(area.sheet)
      .filter(({ ranges }) => ranges.some((covered) => Rectangle.intersects(covered, range)))
      .flatMap((rule) => toFacts(area.sheet, rule) ?? []);
  }

  add(format: Omit<ConditionalFormatFacts, "id">): string {
    const { sheet } = format.area;
    const before = new Set(this.rules(sheet).map(({ cfId }) => cfId));
    this.univer.command(AddCfCommand.id, { subUnitId: sheet, rule: toRule(format) });
    const added = this.rules(sheet).find(({ cfId }) => !before.has(cfId));
    if (!added) throw new GridRefusal("failed", "The conditional format was not added.");
    return added.cfId;
  }

  change({ id, area }: Key, to: Partial<Omit<ConditionalFormatFacts, "id" | "area">>): void {
    const rule = this.rules(area.sheet).find(({ cfId }) => cfId === id);
    const facts = rule && toFacts(area.sheet, rule);
    if (!facts) throw new GridRefusal("failed", `There is no conditional format ${id}.`);
    const changed = { ...toRule({ ...facts, ...to }), ranges: rule.ranges, cfId: id };
    this.univer.command(SetCfCommand.id, { subUnitId: area.sheet, cfId: id, rule: changed });
  }

  remove({ id, area }: Key): void {
    this.univer.command(DeleteCfCommand.id, { subUnitId: area.sheet, cfId: id });
  }

  private rules(sheet: string): readonly IConditionFormattingRule[] {
    return this.model.getSubunitRules(this.univer.unitId, sheet) ?? [];
  }
}

const OPERATORS: Readonly<Record<Comparison, CFNumberOperator>> = {
  between: CFNumberOperator.between,
  notBetween: CFNumberOperator.notBetween,
  equalTo: CFNumberOperator.equal,
  notEqualTo: CFNumberOperator.notEqual,
  greaterThan: CFNumberOperator.greaterThan,
  lessThan: CFNumberOperator.lessThan,
  greaterThanOrEqualTo: CFNumberOperator.greaterThanOrEqual,
  lessThanOrEqualTo: CFNumberOperator.lessThanOrEqual,
};

function toRule({
  area,
  rule,
  style,
  stopIfTrue,
}: Omit<ConditionalFormatFacts, "id">): Omit<IConditionFormattingRule, "cfId"> {
  return { ranges: [toRange(area)], stopIfTrue, rule: toConfig(rule, toStyle(style)) };
}

function toConfig(rule: ConditionalRule, style: IStyleBase): IConditionalFormattingRuleConfig {
  const type = CFRuleType.highlightCell;
  if (rule.kind === "custom")
    return { type, subType: CFSubRuleType.formula, value: rule.formula, style };
  const operator = OPERATORS[rule.operator];
  const [first, second] = [number(rule.formula1), number(rule.formula2 ?? "0")];
  const isPair = rule.operator === "between" || rule.operator === "notBetween";
  const value = isPair ? [first, second] : first;
  return { type, subType: CFSubRuleType.number, operator, value, style } as never;
}

/** Univer compares with numbers only. */
function number(formula: string): number {
  const value = Number(formula.replace(/^=/, ""));
  if (!Number.isFinite(value))
    throw new GridRefusal("unsupported", "ConditionalFormat.cellValue with a formula to compare");
  return value;
}

function toStyle(style: ConditionalStyle): IStyleBase {
  return {
    ...(style.fill && { bg: { rgb: style.fill } }),
    ...(style.fontColor && { cl: { rgb: style.fontColor } }),
    ...(style.bold !== null && { bl: flag(style.bold) }),
    ...(style.italic !== null && { it: flag(style.italic) }),
    ...(style.underline !== null && { ul: { s: flag(style.underline) } }),
    ...(style.strikethrough !== null && { st: { s: flag(style.strikethrough) } }),
  };
}

const flag = (on: boolean) => (on ? BooleanNumber.TRUE : BooleanNumber.FALSE);

/** Formats of other kinds, made by the user, are not told of. */
function toFacts(
  sheet: string,
  rule: IConditionFormattingRule,
): ConditionalFormatFacts | undefined {
  const [range] = rule.ranges;
  const config = rule.rule;
  if (!range || config.type !== CFRuleType.highlightCell || !("style" in config)) return undefined;
  const facts = {
    id: rule.cfId,
    area: fromRange(sheet, range),
    style: fromStyle(config.style),
    stopIfTrue: rule.stopIfTrue,
  };
  if (config.subType === CFSubRuleType.formula)
    return { ...facts, rule: { kind: "custom", formula: config.value } };
  if (config.subType !== CFSubRuleType.number) return undefined;
  const operator = COMPARISONS.find((word) => OPERATORS[word] === config.operator);
  const [first = 0, second] = [config.value ?? 0].flat();
  return (
    operator && {
      ...facts,
      rule: {
        kind: "cellValue",
        operator,
        formula1: String(first),
        ...(second !== undefined && { formula2: String(second) }),
      },
    }
  );
}

const COMPARISONS = Object.keys(OPERATORS) as Comparison[];

const fromStyle = (style: IStyleBase): ConditionalStyle => ({
  fill: style.bg?.rgb ?? null,
  fontColor: style.cl?.rgb ?? null,
  bold: style.bl === undefined ? null : style.bl === BooleanNumber.TRUE,
  italic: style.it === undefined ? null : style.it === BooleanNumber.TRUE,
  underline: style.ul ? style.ul.s === BooleanNumber.TRUE : null,
  strikethrough: style.st ? style.st.s === BooleanNumber.TRUE : null,
});
