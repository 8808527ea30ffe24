import { HostCollection, HostObject, itemNotFound, notInThePlayground } from "../dispatch";
import type { DefinedName, SheetId } from "../grid/gridContract";
import { absoluteAddress, sheetPrefix } from "./address";
import { sheetFacts } from "./book";
import type { Book } from "./book";
import { readFlag, readOptional, readText } from "./cellInput";
import { alreadyExists } from "./excelErrors";
import { Range } from "./range";

/** Names of the workbook (`scope` null) or of one sheet. */
export class Names extends HostCollection<NamedItem> {
  override readonly className = "NamedItemCollection";

  constructor(
    private readonly book: Book,
    private readonly scope: SheetId | null,
  ) {
    super();
  }

  override items(): readonly NamedItem[] {
    return this.own.map(({ name }) => new NamedItem(this.book, name, this.scope));
  }

  getCount(): number {
    return this.own.length;
  }

  getItem(key: unknown): NamedItem {
    const name = readText(key).toLowerCase();
    const found = this.own.find((own) => own.name.toLowerCase() === name);
    if (!found) throw itemNotFound();
    return new NamedItem(this.book, found.name, this.scope);
  }

  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const wanted = readText(name);
    const isTaken = this.own.some((own) => own.name.toLowerCase() === wanted.toLowerCase());
    if (isTaken) throw alreadyExists();
    this.book.grid.names.add({
      name: wanted,
      scope: this.scope,
      formula: this.formulaOf(reference),
      comment: readOptional(comment, readText) ?? "",
      visible: true,
    });
    return new NamedItem(this.book, wanted, this.scope);
  }

  private get own(): readonly DefinedName[] {
    return this.book.grid.names.list().filter(({ scope }) => scope === this.scope);
  }

  private formulaOf(reference: unknown): string {
    if (reference instanceof Range) {
      const { area } = reference;
      return `=${sheetPrefix(sheetFacts(this.book, area.sheet).name)}${absoluteAddress(area)}`;
    }
    if (typeof reference === "number" || typeof reference === "boolean") return `=${reference}`;
    const text = readText(reference);
    return text.startsWith("=") ? text : `="${text.replaceAll('"', '""')}"`;
  }
}

export class NamedItem extends HostObject {
  override readonly className = "NamedItem";

  constructor(
    private readonly book: Book,
    readonly name: string,
    private readonly sheet: SheetId | null,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.name };
  }

  get type(): string {
    if (this.book.grid.names.area(this.name, this.sheet)) return "Range";
    const constant = this.constant;
    if (typeof constant === "string") return constant.startsWith("#") ? "Error" : "String";
    return typeof constant === "boolean" ? "Boolean" : "Double";
  }

  /** The address it stands for, or the constant. */
  get value(): string | number | boolean {
    const area = this.book.grid.names.area(this.name, this.sheet);
    if (!area) return this.constant;
    return sheetPrefix(sheetFacts(this.book, area.sheet).name) + absoluteAddress(area);
  }

  get formula(): string {
    return this.facts.formula;
  }

  set formula(given: unknown) {
    this.book.grid.names.change(this.name, this.sheet, { formula: readText(given) });
  }

  get comment(): string {
    return this.facts.comment;
  }

  set comment(given: unknown) {
    this.book.grid.names.change(this.name, this.sheet, { comment: readText(given) });
  }

  get visible(): boolean {
    return this.facts.visible;
  }

  set visible(given: unknown) {
    this.book.grid.names.change(this.name, this.sheet, { visible: readFlag(given) });
  }

  get scope(): string {
    return this.sheet === null ? "Workbook" : "Worksheet";
  }

  get worksheet(): HostObject {
    if (this.sheet === null) throw itemNotFound();
    return this.book.worksheet(this.sheet);
  }

  get worksheetOrNullObject(): HostObject | null {
    return this.sheet === null ? null : this.book.worksheet(this.sheet);
  }

  getRange(): Range {
    const area = this.book.grid.names.area(this.name, this.sheet);
    if (!area) throw itemNotFound();
    return new Range(this.book, area);
  }

  delete(): void {
    this.book.grid.names.remove(this.name, this.sheet);
  }

  private get facts(): DefinedName {
    const names = this.book.grid.names.list();
    const found = names.find(({ name, scope }) => name === this.name && scope === this.sheet);
    if (!found) throw itemNotFound();
    return found;
  }

  private get constant(): string | number | boolean {
    const text = this.facts.formula.replace(/^=/, "");
    const quoted = /^"((?:[^"]|"")*)"$/.exec(text)?.[1];
    if (quoted !== undefined) return quoted.replaceAll('""', '"');
    if (/^(true|false)$/i.test(text)) return text.toLowerCase() === "true";
    if (text !== "" && Number.isFinite(Number(text))) return Number(text);
    if (text.includes("#REF!")) return "#REF!";
    throw notInThePlayground("NamedItem.value of a name that is a formula");
  }
}
