import { HostObject, invalidArgument, notInThePlayground } from "../dispatch";
import type { Area, Comparison, Validation, ValidationRule } from "../grid/gridContract";
import { absoluteAddress, sheetPrefix } from "./address";
import { sheetFacts } from "./book";
import type { Book } from "./book";
import { readFlag, readOptional, readText, readWord } from "./cellInput";
import { cellsToStyle } from "./extent";
import { checkFormattable } from "./sheetProtections";

const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqualTo",
  "LessThanOrEqualTo",
] as const;
const NUMERIC = ["wholeNumber", "decimal", "date", "time", "textLength"] as const;

const LONGEST_TITLE = 32;
const LONGEST_PROMPT = 255;
const LONGEST_ERROR = 225;
/** Of the words of a list, with the commas between them. */
const LONGEST_LIST = 255;

const NO_ERROR: Validation["error"] = { show: true, style: "stop", title: "", message: "" };
const NO_PROMPT: Validation["prompt"] = { show: true, title: "", message: "" };

export class DataValidation extends HostObject {
  override readonly className = "DataValidation";

  constructor(
    private readonly book: Book,
    private readonly area: Area,
  ) {
    super();
  }

  get type(): string {
    const current = this.current;
    if (current === "mixed") return "MixedCriteria";
    return current ? upperFirst(current.rule.kind) : "None";
  }

  get rule(): object | null {
    const current = this.current;
    if (current === "mixed") return null;
    return current ? writeRule(current.rule) : {};
  }

  set rule(given: unknown) {
    const rule = this.readRule(given);
    this.put({ allowBlank: true, error: NO_ERROR, prompt: NO_PROMPT, ...this.single, rule });
  }

  get prompt(): object | null {
    const current = this.single;
    if (!current) return null;
    const { show, title, message } = current.prompt;
    return { showPrompt: show, title, message };
  }

  set prompt(given: unknown) {
    const { showPrompt, title, message } = (given ?? {}) as Record<string, unknown>;
    this.change("prompt", {
      prompt: {
        show: readOptional(showPrompt, readFlag) ?? true,
        title: readWithin(title, LONGEST_TITLE),
        message: readWithin(message, LONGEST_PROMPT),
      },
    });
  }

  get errorAlert(): object | null {
    const current = this.single;
    if (!current) return null;
    const { show, style, title, message } = current.error;
    return { showAlert: show, style: upperFirst(style), title, message };
  }

  set errorAlert(given: unknown) {
    const { showAlert, style, title, message } = (given ?? {}) as Record<string, unknown>;
    const word = readWord(style ?? "Stop", ["Stop", "Warning", "Information"] as const);
    this.change("errorAlert", {
      error: {
        show: readOptional(showAlert, readFlag) ?? true,
        style: word === "Stop" ? "stop" : "warning",
        title: readWithin(title, LONGEST_TITLE),
        message: readWithin(message, LONGEST_ERROR),
      },
    });
  }

  get ignoreBlanks(): boolean {
    return this.single?.allowBlank ?? true;
  }

  set ignoreBlanks(given: unknown) {
    this.change("ignoreBlanks", { allowBlank: readFlag(given) });
  }

  clear(): void {
    checkFormattable(this.book, this.area);
    this.book.grid.validations.clear(this.cells);
  }

  private get cells(): Area {
    return cellsToStyle(this.book, this.area);
  }

  private get current(): Validation | null | "mixed" {
    return this.book.grid.validations.of(this.cells);
  }

  private get single(): Validation | null {
    const current = this.current;
    return current === "mixed" ? null : current;
  }

  private put(validation: Validation): void {
    checkFormattable(this.book, this.area);
    this.book.grid.validations.set(this.cells, validation);
  }

  private change(what: string, part: Partial<Validation>): void {
    const current = this.single;
    // Excel keeps a message without a rule; the grid has nowhere to put it.
    if (!current) throw notInThePlayground(`DataValidation.${what} before a rule is set`);
    this.put({ ...current, ...part });
  }

  private readRule(given: unknown): ValidationRule {
    const kinds = Object.entries((given ?? {}) as Record<string, unknown>).filter(
      ([, rule]) => rule !== null && rule !== undefined,
    );
    const [kind, rule] = kinds[0] ?? [];
    if (kinds.length !== 1 || !kind || typeof rule !== "object") throw invalidArgument();
    const parts = rule as Record<string, unknown>;
    if (kind === "custom") return { kind, formula: readText(parts["formula"]) };
    if (kind === "list") {
      const source = this.formula(parts["source"]);
      if (!source.startsWith("=") && source.length > LONGEST_LIST) throw invalidArgument();
      return { kind, source, dropDown: readOptional(parts["inCellDropDown"], readFlag) ?? true };
    }
    return this.comparison(readWord(kind, NUMERIC), parts);
  }

  private comparison(
    kind: (typeof NUMERIC)[number],
    parts: Record<string, unknown>,
  ): ValidationRule {
    const operator = lowerFirst(readWord(parts["operator"], COMPARISONS)) as Comparison;
    const needsTwo = operator === "between" || operator === "notBetween";
    const formula1 = this.formula(parts["formula1"]);
    if (!needsTwo) return { kind, operator, formula1 };
    return { kind, operator, formula1, formula2: this.formula(parts["formula2"]) };
  }

  /** A number, a text, a formula, or the range itself. */
  private formula(given: unknown): string {
    if (typeof given === "number") return String(given);
    if (typeof given === "string" && given !== "") return given;
    const area = (given as { area?: Area } | null)?.area;
    if (!area) throw invalidArgument();
    return `=${sheetPrefix(sheetFacts(this.book, area.sheet).name)}${absoluteAddress(area)}`;
  }
}

/** @throws InvalidArgument for more than Excel's own dialog takes */
function readWithin(given: unknown, longest: number): string {
  const text = readOptional(given, readText) ?? "";
  if (text.length > longest) throw invalidArgument();
  return text;
}

function writeRule(rule: ValidationRule): object {
  switch (rule.kind) {
    case "list":
      return { list: { inCellDropDown: rule.dropDown, source: rule.source } };
    case "custom":
      return { custom: { formula: rule.formula } };
    default: {
      const { kind, operator, formula1, formula2 } = rule;
      return {
        [kind]: {
          formula1: numberOrText(formula1),
          formula2: formula2 === undefined ? null : numberOrText(formula2),
          operator: upperFirst(operator),
        },
      };
    }
  }
}

const numberOrText = (text: string) =>
  text.trim() !== "" && Number.isFinite(Number(text)) ? Number(text) : text;
const upperFirst = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
const lowerFirst = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
