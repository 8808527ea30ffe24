import { isBlank, isBlankOrZero, plainCell, readQuantity } from "../cell";
import { readOverage, type Overage } from "../commit/overage";
import { filledRows, gridOf, isBlankTable, widthOf, type GridRow } from "../grid";
import type { Issue } from "../issue";
import type { Place } from "../place";
import { andThen, fail, ok, unless, type Result } from "../result";
import { withoutHeader } from "../table";
import { meaningOf, readWord } from "../word";
import { LEVER_NAMES, type Lever } from "./levers";

/** What is asked for with each lever. */
export interface Asks {
  /** Points on top of each year's discount; 0.01 is one. */
  readonly rate: number;
  readonly overage: Overage;
  /** A discount for today's commit; undefined is that of the next band. */
  readonly threshold: number | undefined;
  /** Contract years less. */
  readonly term: number;
  /** The share of unused commit that rolls over, for one year at least. */
  readonly rollover: number;
  /** The share by which a year's commit can be lowered, from year two. */
  readonly reforecast: number;
  /** The most that protected prices rise a year. */
  readonly protection: number;
  /** A share off list. */
  readonly list: number;
}

export const STANDARD_ASKS: Asks = {
  rate: 0.01,
  overage: "parity",
  threshold: undefined,
  term: 1,
  rollover: 1,
  reforecast: 0.2,
  protection: 0,
  list: 0.01,
};

const TAKES = {
  rate: "share",
  threshold: "discount",
  term: "yearsLess",
  rollover: "share",
  reforecast: "share",
  protection: "priceCap",
  list: "discount",
} as const;

/**
 * Reads changed asks, rows of (lever, ask), blank rows and one header row allowed; a lever that is
 * not there, or whose ask is blank, keeps the standard one. A ramp and the product structure have
 * no figure to change: what stands beside them is passed over.
 */
export function parseAsks(raw: unknown, at: Place): Result<Asks> {
  if (isBlankTable(raw)) return ok(STANDARD_ASKS);
  const grid = gridOf(raw);
  const columns = widthOf(grid);
  if (columns !== 2) return fail({ code: "wrong_width", at, columns, takes: "lever and ask" });
  const rows = askRows(filledRows(grid));
  let asks = STANDARD_ASKS;
  const issues: Issue[] = [];
  for (const { row, cells } of rows) {
    const place = { ...at, row };
    const changed = andThen(readWord<Lever>(LEVER_NAMES, cells[0], place), (lever) =>
      readAsk(lever, cells[1], place),
    );
    if (changed.ok) asks = { ...asks, ...changed.value };
    else issues.push(...changed.issues);
  }
  return unless(issues, asks);
}

/** A row of words is a header, but not if its first word is a lever: `Overage rate, Parity`. */
function askRows(rows: readonly GridRow[]): readonly GridRow[] {
  const first = plainCell(rows[0]?.cells[0]);
  const isLever = typeof first === "string" && meaningOf(LEVER_NAMES, first) !== undefined;
  return isLever ? rows : withoutHeader(rows);
}

/** To ask for nothing is not an ask: the 0 that some builds of Excel pass for a blank is one. */
function readAsk(lever: Lever, raw: unknown, at: Place): Result<Partial<Asks>> {
  if (lever === "ramp" || lever === "structure" || isBlank(raw)) return ok({});
  if (lever === "overage") {
    return andThen(readOverage(raw, at), (overage) => ok({ overage }));
  }
  if (isBlankOrZero(raw)) return ok({});
  return andThen(readQuantity(TAKES[lever], raw, at), (figure) => ok({ [lever]: figure }));
}
