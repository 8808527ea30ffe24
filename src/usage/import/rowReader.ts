import type { TokenType } from "../../pricing";
import type { DayOrder } from "./days";
import { readDay } from "./days";
import type { FileIntake } from "./fileIntake";
import { readFigure, type NumberHabit } from "./figures";
import type { CellKey } from "./ledger";
import { isLongPrompt, isUsOnly, otherTier, wordOf } from "./words";

/** Takes the rows of a table of one kind into the ledger. */
export type RowReader = (fields: readonly string[], line: number) => void;

/** How a table writes dates and numbers. */
export interface TableHabit extends NumberHabit {
  readonly slashes: DayOrder | undefined;
}

/** The texts by which a row says under which modifiers its tokens were used. */
export interface Modes {
  readonly serviceTier: string;
  readonly contextWindow: string;
  readonly inferenceGeo: string;
  readonly speed: string;
}

/** The cell that a row belongs to; undefined, and the row skipped, where there is none. */
export function cellKey(
  intake: FileIntake,
  day: number,
  model: string,
  modes: Modes,
  line: number,
): CellKey | undefined {
  const named = intake.model(model === "" ? NO_MODEL : model, line);
  if (named === undefined) return undefined;
  const long = named.isKnown && isLongPrompt(modes.contextWindow);
  intake.tier(otherTier(modes.serviceTier));
  return {
    day,
    model: long ? intake.shared.names.longPromptLabel(named.label, day) : named.label,
    isKnown: named.isKnown,
    batch: wordOf(modes.serviceTier) === "batch",
    us: isUsOnly(modes.inferenceGeo),
    fast: wordOf(modes.speed) === "fast",
  };
}

/** How a row is called that is not split by model. */
const NO_MODEL = "(all models)";

/** Reads the fields of a row, and skips it with the reason where one cannot be read. */
export class RowFields {
  constructor(
    readonly intake: FileIntake,
    readonly habit: TableHabit,
  ) {}

  day(text: string, line: number): number | undefined {
    const day = readDay(text, this.habit.slashes);
    if (day === undefined) this.intake.skip(line, "bad_date", text);
    return day;
  }

  /** A quantity may be a fraction, in a unit of many tokens. Blank counts as `blank`, which is undefined where an amount must be there. */
  figure(
    text: string,
    kind: "tokens" | "money" | "quantity",
    line: number,
    blank?: number,
  ): number | undefined {
    if (text === "") {
      if (blank === undefined) this.intake.skip(line, "no_amount");
      return blank;
    }
    const figure = readFigure(text, kind === "tokens" ? "tokens" : "money", this.habit);
    if (figure === undefined) {
      this.intake.skip(line, "not_a_number", text);
      return undefined;
    }
    const bound = kind === "money" ? "money" : "tokens";
    if (!this.intake.accepts(line, figure.value, bound)) return undefined;
    if (figure.hadDecimalComma) this.intake.decimalComma(line);
    return figure.value;
  }
}

export const TOKEN_ORDER: readonly TokenType[] = [
  "input",
  "output",
  "cacheWrite5m",
  "cacheWrite1h",
  "cacheRead",
];
