import {
  HostCollection,
  HostObject,
  invalidArgument,
  itemNotFound,
  notInThePlayground,
} from "../dispatch";
import type {
  ConditionalFormatFacts,
  ConditionalRule,
  ConditionalStyle,
} from "../grid/conditionalFormatContract";
import type { Area, Comparison } from "../grid/gridContract";
import type { Book } from "./book";
import { readColor, readFlag, readInteger, readText, readWord } from "./cellInput";
import { cellsToStyle } from "./extent";
import { checkFormattable } from "./sheetProtections";

const NO_STYLE: ConditionalStyle = {
  fill: null,
  fontColor: null,
  bold: null,
  italic: null,
  underline: null,
  strikethrough: null,
};
const COMPARISONS = [
  "Between",
  "NotBetween",
  "EqualTo",
  "NotEqualTo",
  "GreaterThan",
  "LessThan",
  "GreaterThanOrEqual",
  "LessThanOrEqual",
] as const;

/** Until the add-in gives the rule, nothing is formatted. */
const FIRST_RULES: Readonly<Record<string, ConditionalRule>> = {
  Custom: { kind: "custom", formula: "=FALSE" },
  CellValue: { kind: "cellValue", operator: "notBetween", formula1: "-1e307", formula2: "1e307" },
};

export class ConditionalFormats extends HostCollection<ConditionalFormat> {
  override readonly className = "ConditionalFormatCollection";

  constructor(
    private readonly book: Book,
    private readonly area: Area,
  ) {
    super();
  }

  override items(): readonly ConditionalFormat[] {
    return this.facts.map(({ id, area }) => new ConditionalFormat(this.book, id, area));
  }

  getCount(): number {
    return this.facts.length;
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.items().find((format) => format.id === id);
    if (!found) throw itemNotFound();
    return found;
  }

  getItemAt(index: unknown): ConditionalFormat {
    const found = this.items()[readInteger(index)];
    if (!found) throw itemNotFound();
    return found;
  }

  add(type: unknown): ConditionalFormat {
    const word = readText(type);
    const rule = FIRST_RULES[word.charAt(0).toUpperCase() + word.slice(1)];
    if (!rule) throw notInThePlayground(`ConditionalFormatCollection.add("${word}")`);
    checkFormattable(this.book, this.area);
    const area = cellsToStyle(this.book, this.area);
    const format = { area, rule, style: NO_STYLE, stopIfTrue: false };
    return new ConditionalFormat(this.book, this.book.grid.conditionalFormats.add(format), area);
  }

  clearAll(): void {
    checkFormattable(this.book, this.area);
    for (const format of this.facts) this.book.grid.conditionalFormats.remove(format);
  }

  private get facts(): readonly ConditionalFormatFacts[] {
    return this.book.grid.conditionalFormats.touching(cellsToStyle(this.book, this.area));
  }
}

export class ConditionalFormat extends HostObject {
  override readonly className = "ConditionalFormat";

  constructor(
    readonly book: Book,
    readonly id: string,
    readonly area: Area,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.id };
  }

  get type(): string {
    return this.facts.rule.kind === "custom" ? "Custom" : "CellValue";
  }

  get priority(): number {
    const all = this.book.grid.conditionalFormats.touching(this.area);
    return all.findIndex(({ id }) => id === this.id);
  }

  get stopIfTrue(): boolean {
    return this.facts.stopIfTrue;
  }

  set stopIfTrue(given: unknown) {
    this.change({ stopIfTrue: readFlag(given) });
  }

  get custom(): CustomConditionalFormat {
    if (this.facts.rule.kind !== "custom") throw itemNotFound();
    return new CustomConditionalFormat(this);
  }

  get customOrNullObject(): CustomConditionalFormat | null {
    return this.facts.rule.kind === "custom" ? new CustomConditionalFormat(this) : null;
  }

  get cellValue(): CellValueConditionalFormat {
    if (this.facts.rule.kind !== "cellValue") throw itemNotFound();
    return new CellValueConditionalFormat(this);
  }

  get cellValueOrNullObject(): CellValueConditionalFormat | null {
    return this.facts.rule.kind === "cellValue" ? new CellValueConditionalFormat(this) : null;
  }

  delete(): void {
    this.book.grid.conditionalFormats.remove(this);
  }

  /** Not for the wire: rule and style are set through their own objects. */
  get facts(): ConditionalFormatFacts {
    const all = this.book.grid.conditionalFormats.touching(this.area);
    const found = all.find(({ id }) => id === this.id);
    if (!found) throw itemNotFound();
    return found;
  }

  change(to: Partial<Omit<ConditionalFormatFacts, "id" | "area">>): void {
    checkFormattable(this.book, this.area);
    this.book.grid.conditionalFormats.change(this, to);
  }
}

class CustomConditionalFormat extends HostObject {
  override readonly className = "CustomConditionalFormat";

  constructor(private readonly owner: ConditionalFormat) {
    super();
  }

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.owner);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

class ConditionalFormatRule extends HostObject {
  override readonly className = "ConditionalFormatRule";

  constructor(private readonly owner: ConditionalFormat) {
    super();
  }

  get formula(): string {
    const { rule } = this.owner.facts;
    return rule.kind === "custom" ? rule.formula : "";
  }

  set formula(given: unknown) {
    const formula = readText(given);
    if (!formula.startsWith("=")) throw invalidArgument();
    this.owner.change({ rule: { kind: "custom", formula } });
  }
}

class CellValueConditionalFormat extends HostObject {
  override readonly className = "CellValueConditionalFormat";

  constructor(private readonly owner: ConditionalFormat) {
    super();
  }

  get rule(): object {
    const { rule } = this.owner.facts;
    if (rule.kind !== "cellValue") throw itemNotFound();
    const { operator, formula1, formula2 } = rule;
    const word = COMPARISONS.find((known) => comparison(known) === operator);
    return { formula1, formula2: formula2 ?? null, operator: word };
  }

  set rule(given: unknown) {
    const parts = (given ?? {}) as Record<string, unknown>;
    const operator = comparison(readWord(parts["operator"], COMPARISONS));
    const formula1 = readText(parts["formula1"]);
    const isPair = operator === "between" || operator === "notBetween";
    const formula2 = isPair ? { formula2: readText(parts["formula2"]) } : {};
    this.owner.change({ rule: { kind: "cellValue", operator, formula1, ...formula2 } });
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.owner);
  }
}

class ConditionalRangeFormat extends HostObject {
  override readonly className = "ConditionalRangeFormat";

  constructor(private readonly owner: ConditionalFormat) {
    super();
  }

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.owner);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.owner);
  }
}

abstract class StylePart extends HostObject {
  constructor(private readonly owner: ConditionalFormat) {
    super();
  }

  protected get style(): ConditionalStyle {
    return this.owner.facts.style;
  }

  protected restyle(to: Partial<ConditionalStyle>): void {
    this.owner.change({ style: { ...this.style, ...to } });
  }
}

class ConditionalRangeFill extends StylePart {
  override readonly className = "ConditionalRangeFill";

  get color(): string {
    return this.style.fill ?? "";
  }

  set color(given: unknown) {
    this.restyle({ fill: readColor(given) });
  }

  clear(): void {
    this.restyle({ fill: null });
  }
}

class ConditionalRangeFont extends StylePart {
  override readonly className = "ConditionalRangeFont";

  get color(): string {
    return this.style.fontColor ?? "";
  }

  set color(given: unknown) {
    this.restyle({ fontColor: readColor(given) });
  }

  get bold(): boolean | null {
    return this.style.bold;
  }

  set bold(given: unknown) {
    this.restyle({ bold: readFlag(given) });
  }

  get italic(): boolean | null {
    return this.style.italic;
  }

  set italic(given: unknown) {
    this.restyle({ italic: readFlag(given) });
  }

  get strikethrough(): boolean | null {
    return this.style.strikethrough;
  }

  set strikethrough(given: unknown) {
    this.restyle({ strikethrough: readFlag(given) });
  }

  get underline(): string {
    return this.style.underline ? "Single" : "None";
  }

  set underline(given: unknown) {
    this.restyle({ underline: readWord(given, ["None", "Single"] as const) === "Single" });
  }

  clear(): void {
    this.restyle({ ...NO_STYLE, fill: this.style.fill });
  }
}

const comparison = (word: (typeof COMPARISONS)[number]): Comparison => {
  const plain = (word.charAt(0).toLowerCase() + word.slice(1)) as Comparison;
  return word.endsWith("Equal") ? (`${plain}To` as Comparison) : plain;
};
