import { money, percentage } from "./amounts";
import { allOf, day, figure } from "./figures";
import { skipped } from "./usage";
import type { FileKind, SkipCount } from "./usageIssue";

const KIND_NAMES: { readonly [K in FileKind]: string } = {
  "console usage": "Console usage CSV",
  "console cost": "Console cost CSV",
  "admin usage report": "Admin API usage report",
  "admin cost report": "Admin API cost report",
  "analytics cost report": "analytics cost report",
  FOCUS: "FOCUS CSV",
};

export function fileKindName(kind: FileKind): string {
  return KIND_NAMES[kind];
}

/** What a file was and held, to stand after its name. */
export function fileRead(file: {
  readonly kind: FileKind;
  readonly rows: number;
  readonly skipped: number;
  readonly days: { readonly from: number; readonly to: number };
}): string {
  const skipped = file.skipped === 0 ? "" : `; ${figure(file.skipped)} skipped`;
  return (
    `${fileKindName(file.kind)}, ${counted(file.rows, "row")}${skipped}, ` +
    `${day(file.days.from)} to ${day(file.days.to)}`
  );
}

/** How far an import has come. */
export function importProgress(progress: {
  readonly bytes: number;
  readonly ofBytes: number;
  readonly rows: number;
}): string {
  const { bytes, ofBytes, rows } = progress;
  return `${size(bytes)} of ${size(ofBytes)}, ${counted(rows, "row")}`;
}

/** How the tokens were used, by their parts; what there is none of is not said. */
export function usageShares(use: {
  readonly cacheRead: number;
  readonly cacheWrite: number;
  readonly batch: number;
  readonly usOnly: number;
  readonly fast: number;
}): string {
  const parts = (
    [
      [use.cacheRead, "of the input read from a cache"],
      [use.cacheWrite, "written to one"],
      [use.batch, "in batches"],
      [use.usOnly, "US-only"],
      [use.fast, "in fast mode"],
    ] as const
  ).flatMap(([share, what]) => (share > 0 ? [`${percentage(share)} ${what}`] : []));
  return parts.length === 0 ? "No caching, no batches, no US-only use" : allOf(parts);
}

/** Where tokens were worked out from money, for want of a usage file. */
export function impliedTokens(from: "list" | "billed"): string {
  return from === "list"
    ? "The files hold money and no tokens. The tokens here are those that the list cost buys at " +
        "the rates of the day."
    : "The files hold billed cost only. The tokens here are those that it buys at list, so they " +
        "are too few by the discount: add a usage file of the same days.";
}

/** What a workload line cannot say, in money a year. */
export function leftOutOfLines(amount: number, currency: string): string {
  return (
    `One-hour cache writes and fast mode come to ${money(amount, currency)} a year more than the ` +
    "workload lines say: a line knows five-minute writes and the standard speed."
  );
}

/** What the list cost that billed cost is held against is. */
export function listSource(from: "file" | "card" | "both"): string {
  if (from === "file") return "List cost is the file's own.";
  return from === "card"
    ? "List cost is worked out from the tokens and the rate card."
    : "List cost is the file's own where it has one, else worked out from the rate card.";
}

/** What lies beside the realized discount. */
export function outsideDiscount(
  { billedWithoutList, billedForOthers }: OutsideDiscount,
  currency: string,
): string | undefined {
  const parts = [
    ...(billedWithoutList > 0
      ? [`${money(billedWithoutList, currency)} for tokens without a list cost`]
      : []),
    ...(billedForOthers > 0
      ? [`${money(billedForOthers, currency)} for searches, sessions and the like`]
      : []),
  ];
  return parts.length === 0 ? undefined : `Billed besides, and not counted: ${allOf(parts)}.`;
}

interface OutsideDiscount {
  readonly billedWithoutList: number;
  readonly billedForOthers: number;
}

interface Pace {
  readonly drawn: number;
  readonly pace: number;
  readonly through: number;
  readonly daysElapsed: number;
  readonly daysInAll: number;
  readonly daysUnknown: number;
  readonly dailyDraw: number;
  readonly averagedOver: number;
  readonly ends:
    | { readonly kind: "runs out"; readonly on: number; readonly over: number }
    | { readonly kind: "money left"; readonly left: number };
}

/** How far a running commit is drawn and how it ends, a sentence each. */
export function paceSentences(pace: Pace, commit: number, currency: string): readonly string[] {
  const share = commit > 0 ? ` (${percentage(pace.drawn / commit)})` : "";
  const part = pace.daysElapsed / pace.daysInAll;
  return [
    `Drawn by ${day(pace.through)}: ${money(pace.drawn, currency)} of ` +
      `${money(commit, currency)}${share}, after ${percentage(part)} of its days. ` +
      `That is ${percentage(pace.pace)} of an even draw.`,
    endSentence(pace, currency),
    ...(pace.daysUnknown > 0
      ? [
          `The files begin ${counted(pace.daysUnknown, "day")} after the commit did: what was ` +
            "drawn before is not counted.",
        ]
      : []),
  ];
}

function endSentence({ ends, dailyDraw, averagedOver }: Pace, currency: string): string {
  const goesOn =
    `If it goes on as in the latest ${counted(averagedOver, "day")}, ` +
    `${money(dailyDraw, currency)} a day, `;
  return ends.kind === "runs out"
    ? `${goesOn}the commit runs out in ${month(ends.on)} (${day(ends.on)}), and ` +
        `${money(ends.over, currency)} is drawn beyond it by its last day.`
    : `${goesOn}${money(ends.left, currency)} of the commit is left over on its last day.`;
}

/** An Excel serial date as `Nov 2026`. */
function month(serial: number): string {
  return day(serial).replace(/^\d+ /, "");
}

/** Where figures of the files and of the rate card are in different money. */
export function otherCurrency(currency: string): string {
  return (
    `The files hold money in ${currency}; the rate card is in USD. List cost from the card is not ` +
    "held against the files, and the forecast is in USD."
  );
}

/** What a proposal's first lines came from, to be kept with them. */
export function takenFrom(usage: {
  readonly files: readonly string[];
  readonly period: { readonly from: number; readonly to: number };
  readonly days: number;
  readonly realized?: number;
}): string {
  const { files, period, days, realized } = usage;
  return (
    `From ${filesNamed(files)}: ${day(period.from)} to ${day(period.to)}, × 365 ÷ ${figure(days)}.` +
    (realized === undefined ? "" : ` Realized discount to date ${percentage(realized)}.`)
  );
}

function filesNamed(files: readonly string[]): string {
  return files.length > 2 ? `${figure(files.length)} files` : allOf(files);
}

/** What the sheet of an import rests on. */
export function keptFrom(usage: {
  readonly files: readonly string[];
  readonly period: { readonly from: number; readonly to: number };
  readonly listFrom?: "file" | "card" | "both" | undefined;
}): string {
  const { files, period, listFrom } = usage;
  const list = listFrom === undefined ? "" : ` ${listSource(listFrom)}`;
  return `From ${filesNamed(files)}: ${day(period.from)} to ${day(period.to)}.${list}`;
}

/** Rows that were skipped for one reason, in a sentence of their own. */
export function rowsSkipped({ count, reason }: SkipCount): string {
  return `${counted(count, "row")} ${count === 1 ? "was" : "were"} skipped: ${skipped(reason)}.`;
}

const MEGABYTE = 1_000_000;

function size(bytes: number): string {
  const megabytes = bytes / MEGABYTE;
  return `${figure(megabytes < 10 ? Math.round(megabytes * 10) / 10 : Math.round(megabytes))} MB`;
}

function counted(count: number, unit: string): string {
  return `${figure(count)} ${count === 1 ? unit : `${unit}s`}`;
}
