import type { FigureName, Figures, Spoken, Step, Subject } from "../../pricing";
import { noTarget, quarterOf } from "../calendar";
import { day, figure, percent } from "../figures";
import { askFor, LAYER_NAMES, leverNote } from "../levers";
import { bandFinding, mixFinding, termsFinding } from "../readings";
import { NO_BAND, NO_COMMIT } from "../reportWords";
import { FIGURE_WORDS, UNIT_WORDS, type Unit } from "./figureWords";
import { RULE_WORDS } from "./ruleWords";

/** A step for people. */
export interface StepWords {
  /** What it gives: `Full use, deal a`. */
  readonly title: string;
  /** The expression in words, and with the figures put in. */
  readonly inWords?: string;
  readonly inFigures?: string;
  /** What is added up or chosen from, one a line; the first few of many. */
  readonly parts?: readonly string[];
  readonly furtherParts?: number;
  readonly note?: string;
  readonly value: string;
  /** Stands after the value. */
  readonly unit: string;
}

const SUBJECTS: { readonly [S in Subject]: string } = {
  a: "deal a",
  b: "deal b",
  here: "the commit at hand",
  there: "at the next threshold",
  next: "the next one",
};

/** So many parts of a sum are shown; the rest is counted. */
const MOST_PARTS = 12;

export function describeStep(step: Step): StepWords {
  const { gives, by, subject, figures, terms, value } = step;
  const [name, unit] = FIGURE_WORDS[gives];
  const { is, sumOf, of, note } = RULE_WORDS[by];
  const each = forValue(sumOf ?? of, gives);
  const whose = subject === undefined ? "" : `, ${SUBJECTS[subject]}`;
  const shown = terms?.slice(0, MOST_PARTS) ?? [];
  const inWords = is ?? (sumOf === undefined ? undefined : `sum of ${forValue(sumOf, gives)}`);
  const hasExpression = is !== undefined && Object.keys(figures).length > 0;
  return {
    title: capital(`${name}${whose}`),
    ...(inWords !== undefined && { inWords: filled(inWords, (figure) => FIGURE_WORDS[figure][0]) }),
    ...(hasExpression && { inFigures: withFigures(is, figures) }),
    ...(each !== undefined &&
      terms !== undefined && {
        parts: shown.map((term) => partOf(each, { ...figures, ...term })),
        furtherParts: terms.length - shown.length,
      }),
    ...(note !== undefined && { note: withFigures(note, figures) }),
    value: valueWords(value, unit),
    unit: typeof value === "number" ? UNIT_WORDS[unit] : "",
  };
}

/** `Year 2: 1,250,000`, `Opus 5.5: 6,000`, `25 % × 1,000,000`. */
function partOf(expression: string, term: Figures): string {
  const label = (["year", "month", "scenario", "months", "model"] as const).find(
    (name) => term[name] !== undefined && !expression.includes(`{${name}}`),
  );
  const shown = withFigures(expression, term);
  if (label === undefined) return shown;
  const own = term[label];
  return typeof own === "string"
    ? `${own}: ${shown}`
    : `${capital(label)} ${String(own)}: ${shown}`;
}

/** In a plain sum `{value}` is the figure that the step gives. */
function forValue(expression: string, gives: FigureName): string;
function forValue(expression: string | undefined, gives: FigureName): string | undefined;
function forValue(expression: string | undefined, gives: FigureName): string | undefined {
  return expression?.replaceAll("{value}", `{${gives}}`);
}

function withFigures(expression: string, figures: Figures): string {
  return filled(expression, (name) => {
    const value = figures[name];
    return value === undefined ? FIGURE_WORDS[name][0] : shownFigure(value, name);
  });
}

function filled(expression: string, say: (name: FigureName) => string): string {
  return expression.replace(/\{(\w+)\}/g, (_, name: string) => say(name as FigureName));
}

/** The rule by which a step's figure is come by, as an expression over names in braces. */
export function ruleOf({ by, gives }: Step): { readonly is?: string; readonly sumOf?: string } {
  const { is, sumOf } = RULE_WORDS[by];
  return {
    ...(is !== undefined && { is }),
    ...(sumOf !== undefined && { sumOf: forValue(sumOf, gives) }),
  };
}

function shownFigure(value: number | string, name: FigureName): string {
  if (typeof value === "string") return value === "" ? NO_COMMIT : value;
  return numberWords(value, FIGURE_WORDS[name][1]);
}

export function valueWords(value: Step["value"], unit: Unit): string {
  if (typeof value === "number") return numberWords(value, unit);
  if (typeof value === "string") return value === "" ? "empty" : value;
  return spokenWords(value);
}

/** Enough digits to follow the sum; the cell has all of them. */
function numberWords(value: number, unit: Unit): string {
  switch (unit) {
    case "money":
      return withMinus(rounded(value, 2));
    case "fraction":
      return percent(roundedTo(value, 6)).replace("-", "−");
    case "date":
      return day(value);
    default:
      return withMinus(rounded(value, 6));
  }
}

const rounded = (value: number, decimals: number) => figure(roundedTo(value, decimals));

const withMinus = (shown: string) => shown.replace(/^-/, "−");

function roundedTo(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // What is too large to have such a digit stays as it is; what is too small keeps its first ones.
  if (Math.abs(value) * scale > Number.MAX_SAFE_INTEGER) return value;
  if (value !== 0 && Math.abs(value) * scale < 1) return Number(value.toPrecision(3));
  return Math.round(value * scale) / scale;
}

/** What a cell says in words: the same sentence as in the cell. */
export function spokenWords(said: Spoken): string {
  switch (said.code) {
    case "no_band":
      return NO_BAND;
    case "no_commit":
      return NO_COMMIT;
    case "layer":
      return LAYER_NAMES[said.layer];
    case "ask":
      return askFor(said.lever, said.asks);
    case "lever_note":
      return leverNote(said.value, said.currency);
    case "band_finding":
      return bandFinding(said.reading, said.currency);
    case "mix_finding":
      return mixFinding(said.reading, said.currency);
    case "terms_finding":
      return termsFinding(said.reading, said.currency);
    case "quarter":
      return quarterOf(said.quarter, said.yearEndMonth, said.isAssumed);
    case "no_target":
      return noTarget(said.calendar);
  }
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
