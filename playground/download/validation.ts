import type { DataValidation } from "exceljs";
import type { Validation } from "../grid";
import { fileFormula } from "./formulaText";

const KINDS = {
  wholeNumber: "whole",
  decimal: "decimal",
  date: "date",
  time: "decimal",
  textLength: "textLength",
} as const;

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

export function fileValidation(validation: Validation, namespace: string): DataValidation {
  const { rule, error, prompt } = validation;
  const words = {
    allowBlank: validation.allowBlank,
    showErrorMessage: error.show,
    errorStyle: error.style,
    errorTitle: error.title,
    error: error.message,
    showInputMessage: prompt.show,
    promptTitle: prompt.title,
    prompt: prompt.message,
  };
  if (rule.kind === "list") {
    // A list in the rule itself stands in quotes, one in cells is a formula.
    const source = rule.source.startsWith("=") ? rule.source.slice(1) : `"${rule.source}"`;
    return { type: "list", formulae: [source], ...words };
  }
  if (rule.kind === "custom") {
    return { type: "custom", formulae: [fileFormula(rule.formula, namespace)], ...words };
  }
  const formulae = [rule.formula1, ...(rule.formula2 === undefined ? [] : [rule.formula2])];
  return {
    type: KINDS[rule.kind],
    operator: OPERATORS[rule.operator],
    formulae: formulae.map((formula) => fileFormula(formula, namespace)),
    ...words,
  };
}
