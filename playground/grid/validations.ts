import {
  DataValidationErrorStyle,
  DataValidationOperator,
  DataValidationType,
} from "@univerjs/core";
import type { ISheetDataValidationRule } from "@univerjs/core";
import { Rectangle, generateRandomId } from "@univerjs/core";
import {
  AddSheetDataValidationCommand,
  ClearRangeDataValidationCommand,
  SheetDataValidationModel,
} from "@univerjs/preset-sheets-data-validation";
import type { Area, Comparison, Validation, ValidationRule, Validations } from "./gridContract";
import { toRange } from "./univerHandle";
import type { UniverHandle } from "./univerHandle";

export class UniverValidations implements Validations {
  private readonly model: SheetDataValidationModel;

  constructor(private readonly univer: UniverHandle) {
    this.model = univer.injector.get(SheetDataValidationModel);
  }

  of(area: Area): Validation | null | "mixed" {
    const range = toRange(area);
    const touching = this.model
      .getRules(this.univer.unitId, area.sheet)
      .filter((rule) => rule.ranges.some((covered) => Rectangle.intersects(covered, range)));
    const [rule] = touching;
    if (!rule) return null;
    const whole = rule.ranges.some((covered) => Rectangle.contains(covered, range));
    return touching.length === 1 && whole ? toValidation(rule) : "mixed";
  }

  set(area: Area, validation: Validation): void {
    this.clear(area);
    const { error, prompt } = validation;
    const rule: ISheetDataValidationRule = {
      uid: generateRandomId(8),
      ranges: [toRange(area)],
      ...fromRule(validation.rule),
      allowBlank: validation.allowBlank,
      showErrorMessage: error.show,
      errorStyle:
        error.style === "stop" ? DataValidationErrorStyle.STOP : DataValidationErrorStyle.WARNING,
      errorTitle: error.title,
      error: error.message,
      showInputMessage: prompt.show,
      promptTitle: prompt.title,
      prompt: prompt.message,
    };
    this.univer.command(AddSheetDataValidationCommand.id, { subUnitId: area.sheet, rule });
  }

  clear(area: Area): void {
    if (this.of(area) === null) return;
    const ranges = [toRange(area)];
    this.univer.command(ClearRangeDataValidationCommand.id, { subUnitId: area.sheet, ranges });
  }
}

const T = DataValidationType;
const O = DataValidationOperator;

/** Univer types a rule as any text. */
const LISTS: ReadonlySet<string> = new Set([T.LIST, T.LIST_MULTIPLE]);

const KINDS: Record<Exclude<ValidationRule["kind"], "list" | "custom">, DataValidationType> = {
  wholeNumber: T.WHOLE,
  decimal: T.DECIMAL,
  date: T.DATE,
  time: T.TIME,
  textLength: T.TEXT_LENGTH,
};

const OPERATORS: Record<Comparison, DataValidationOperator> = {
  between: O.BETWEEN,
  notBetween: O.NOT_BETWEEN,
  equalTo: O.EQUAL,
  notEqualTo: O.NOT_EQUAL,
  greaterThan: O.GREATER_THAN,
  lessThan: O.LESS_THAN,
  greaterThanOrEqualTo: O.GREATER_THAN_OR_EQUAL,
  lessThanOrEqualTo: O.LESS_THAN_OR_EQUAL,
};

type RulePart = Pick<
  ISheetDataValidationRule,
  "type" | "operator" | "formula1" | "formula2" | "showDropDown"
>;

function fromRule(rule: ValidationRule): RulePart {
  if (rule.kind === "list") {
    return { type: T.LIST, formula1: rule.source, showDropDown: rule.dropDown };
  }
  if (rule.kind === "custom") return { type: T.CUSTOM, formula1: rule.formula };
  return {
    type: KINDS[rule.kind],
    operator: OPERATORS[rule.operator],
    formula1: rule.formula1,
    ...(rule.formula2 !== undefined && { formula2: rule.formula2 }),
  };
}

function toRule(rule: ISheetDataValidationRule): ValidationRule {
  const formula1 = rule.formula1 ?? "";
  if (LISTS.has(rule.type)) {
    return { kind: "list", source: formula1, dropDown: rule.showDropDown !== false };
  }
  const kind = keyOf(KINDS, rule.type);
  if (!kind) return { kind: "custom", formula: formula1 };
  const operator = keyOf(OPERATORS, rule.operator) ?? "between";
  const { formula2 } = rule;
  return { kind, operator, formula1, ...(formula2 !== undefined && { formula2 }) };
}

function toValidation(rule: ISheetDataValidationRule): Validation {
  return {
    rule: toRule(rule),
    allowBlank: rule.allowBlank !== false,
    error: {
      show: rule.showErrorMessage !== false,
      style: rule.errorStyle === DataValidationErrorStyle.STOP ? "stop" : "warning",
      title: rule.errorTitle ?? "",
      message: rule.error ?? "",
    },
    prompt: {
      show: rule.showInputMessage === true,
      title: rule.promptTitle ?? "",
      message: rule.prompt ?? "",
    },
  };
}

function keyOf<K extends string>(table: Record<K, string>, value: unknown): K | undefined {
  return (Object.keys(table) as K[]).find((key) => table[key] === value);
}
