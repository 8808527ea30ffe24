import type { FileKind, Measure, SkipReason, UsageNotice } from "../../messages";
import type { Ledger } from "./ledger";
import type { ModelNames, NamedModel } from "./modelNames";
import { asPlainText } from "./plainText";
import { Skips } from "./skips";
import { days, Spans, type Covered } from "./span";
import type { Days, UnknownModel } from "./usageImport";
import { wordOf } from "./words";

/** What all the files of an import share. */
export interface Shared {
  readonly ledger: Ledger;
  readonly names: ModelNames;
  readonly skips: Skips;
  readonly unknown: Map<string, UnknownModel>;
  readonly currencies: Set<string>;
  readonly notices: UsageNotice[];
  /** Rows that were taken so far, of all files. */
  readonly taken: { rows: number };
}

const MOST_UNKNOWN = 200;
const MOST_WORKSPACES = 1_000;
/** Beyond anything that a row of usage can hold. */
const MOST_TOKENS = 1e14;
const MOST_MONEY = 1e9;

/** What one file brings, as its rows go by. */
export class FileIntake {
  rows = 0;
  readonly skips = new Skips();
  /** Rows with a billed and a list cost, and those of them in which the two differ. */
  rowsWithBoth = 0;
  rowsWithDiscount = 0;
  readonly spans = new Spans();
  readonly #workspaces = new Set<string>();
  readonly #tiers = new Map<string, number>();
  #rowsWithDecimalComma = 0;
  #lineWithDecimalComma = 0;
  #first = Infinity;
  #last = -Infinity;

  constructor(
    readonly name: string,
    readonly kind: FileKind,
    readonly measures: readonly Measure[],
    readonly shared: Shared,
  ) {}

  skip(line: number, reason: SkipReason, got?: string): void {
    const shown = got === undefined ? {} : { got: asPlainText(got, 40) };
    const row = { file: this.name, line, reason, ...shown };
    this.skips.add(row);
    this.shared.skips.add(row);
  }

  /** Counts a row that was taken. */
  took(day: number, workspace: string): void {
    this.rows++;
    this.shared.taken.rows++;
    if (day < this.#first) this.#first = day;
    if (day > this.#last) this.#last = day;
    if (workspace !== "" && this.#workspaces.size < MOST_WORKSPACES)
      this.#workspaces.add(workspace);
  }

  /** The model a row names; undefined, and the row skipped, past a bound on unknown ones. */
  model(text: string, line: number): NamedModel | undefined {
    const model = this.shared.names.named(text);
    if (model.isKnown) return model;
    const { unknown } = this.shared;
    const before = unknown.get(model.label);
    if (before === undefined && unknown.size >= MOST_UNKNOWN) {
      this.skip(line, "too_many_models", text);
      return undefined;
    }
    const first = before ?? { name: model.label, rows: 0, file: this.name, line };
    unknown.set(model.label, { ...first, rows: first.rows + 1 });
    return model;
  }

  /** Whether an amount can be; a row with one that cannot is skipped. */
  accepts(line: number, amount: number, kind: "tokens" | "money"): boolean {
    if (amount >= 0 && amount <= (kind === "tokens" ? MOST_TOKENS : MOST_MONEY)) return true;
    const reason = Number.isNaN(amount) ? "not_a_number" : amount < 0 ? "negative" : "absurd";
    this.skip(line, reason, String(amount));
    return false;
  }

  /** A row may have several of them. */
  decimalComma(line: number): void {
    if (line === this.#lineWithDecimalComma) return;
    this.#lineWithDecimalComma = line;
    this.#rowsWithDecimalComma++;
  }

  currency(text: string): void {
    const code = wordOf(text).toUpperCase();
    if (code !== "" && this.shared.currencies.size < 10) this.shared.currencies.add(code);
  }

  tier(tier: string | undefined): void {
    if (tier !== undefined) this.#tiers.set(tier, (this.#tiers.get(tier) ?? 0) + 1);
  }

  bothCosts(billed: number, list: number): void {
    this.rowsWithBoth++;
    if (Math.abs(billed - list) > 1e-9 * Math.max(billed, list)) this.rowsWithDiscount++;
  }

  get days(): Days | undefined {
    const { all } = this.spans;
    const from = Math.min(this.#first, ...all.map((span) => span.from));
    const to = Math.max(this.#last + 1, ...all.map((span) => span.to));
    return from < to ? days(from, to) : undefined;
  }

  get covered(): Covered {
    const own = this.days;
    const spans = this.spans.all.length > 0 || own === undefined ? this.spans.all : [asSpan(own)];
    const isBounded = this.#workspaces.size < MOST_WORKSPACES;
    const workspaces = isBounded ? this.#workspaces : new Set<string>();
    return { file: this.name, measures: this.measures, spans, workspaces };
  }

  /** What a person should know of the file, now that it is read. */
  finish(): void {
    const { notices } = this.shared;
    const rows = this.#rowsWithDecimalComma;
    if (rows > 0) notices.push({ code: "decimal_commas", file: this.name, rows });
    for (const [tier, rows] of this.#tiers) {
      notices.push({ code: "service_tier_at_standard", file: this.name, tier, rows });
    }
  }

  /** Whether its list cost is the billed cost under another name. */
  get listIsBilled(): boolean {
    return this.kind === "FOCUS" && this.rowsWithBoth > 0 && this.rowsWithDiscount === 0;
  }
}

function asSpan({ from, to }: Days): { from: number; to: number } {
  return { from, to: to + 1 };
}
