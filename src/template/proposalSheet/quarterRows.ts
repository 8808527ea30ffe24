import type { Cell } from "../plan";
import type { Scenario } from "./references";
import type { QuarterKey, QuarterNumber, RolloverMeasure, YearCells, YearRow } from "./yearRow";

type Measure = QuarterKey extends `${infer M} ${QuarterNumber}` ? M : never;

const QUARTERS: readonly QuarterNumber[] = [1, 2, 3, 4];
const FIRST = 1;
const LAST = 4;

/** A measure in this year, all its quarters. */
export function allQuarters(at: YearCells, measure: Measure): string {
  return at.rows(`${measure} ${FIRST}`, `${measure} ${LAST}`);
}

/** A measure in every quarter before this one: of the years before, then of this year. */
function before(at: YearCells, measure: Measure, quarter: QuarterNumber): readonly string[] {
  const years = at.rowsBefore(`${measure} ${FIRST}`, `${measure} ${LAST}`);
  const earlier = QUARTERS[QUARTERS.indexOf(quarter) - 1];
  if (earlier === undefined) return [years];
  return [years, at.rows(`${measure} ${FIRST}`, `${measure} ${earlier}`)];
}

/** Nothing to show in a quarter that is no commit period. */
function inPeriod(at: YearCells, quarter: QuarterNumber, formula: string): Cell {
  return { formula: `=IF(${at.row(`periodMonths ${quarter}`)},${formula},"")` };
}

function inEach(row: (quarter: QuarterNumber) => YearRow): readonly YearRow[] {
  return QUARTERS.map(row);
}

/** How the commit is divided: in quarters, or as one period a year in the first of them. */
export const PERIOD_ROWS: readonly YearRow[] = [
  {
    key: "commitPeriod",
    label: "Months in a commit period",
    unit: "months",
    note: "A quarter, or the year.",
    once: true,
    cell: (at) => {
      const year = at.once("yearMonths");
      // Of their labels: the rows themselves are worked out from this.
      const labels = at.rowsBefore(`periodMonths ${FIRST}`, `periodMonths ${LAST}`);
      const quarter = `${year}/ROWS(${labels})`;
      return { formula: `=IF(${at.field("Commit period")}="Quarterly",${quarter},${year})` };
    },
  },
  ...inEach((quarter) => ({
    key: `periodMonths ${quarter}`,
    label: `Months of the commit period, quarter ${String(quarter)}`,
    unit: "months",
    note:
      quarter === FIRST ? "An annual commit has the whole year in the first quarter's row." : "",
    cell: (at) => {
      const [, taken] = before(at, "periodMonths", quarter);
      const left = taken === undefined ? "" : `-SUM(${taken})`;
      return {
        formula: `=MAX(0,MIN(${at.once("commitPeriod")},${at.row("months")}${left}))`,
      };
    },
  })),
  ...inEach((quarter) => ({
    key: `period ${quarter}`,
    label: `Commit periods begun, quarter ${String(quarter)}`,
    unit: "count",
    note: "",
    cell: (at) => {
      return inPeriod(at, quarter, `MAX(${before(at, "period", quarter).join(",")})+1`);
    },
  })),
];

/**
 * What rolls over goes in and comes out again in the order in which it came, so that two running
 * sums hold it: what has rolled over, and what has been used or has lapsed.
 */
export function rolloverRows(scenario: Scenario, name: string): readonly YearRow[] {
  return [
    ...inEach((quarter) => fromRolledRow(scenario, name, quarter)),
    ...inEach((quarter) => unusedRow(scenario, name, quarter)),
    ...inEach((quarter) => goneRow(scenario, name, quarter)),
  ];
}

function fromRolledRow(scenario: Scenario, name: string, quarter: QuarterNumber): YearRow {
  return {
    ...headed("fromRolled", `Drawn from rolled money, ${name}`, scenario, quarter),
    note: quarter === FIRST ? "What rolled over and is not gone, as far as it is needed." : "",
    cell: (at) => {
      const [draws, commit] = yearOf(at, scenario);
      const needed = `IF(${at.field("Rollover order")}="Before",${draws},MAX(0,${draws}-${commit}))`;
      const unused = before(at, `unused-${scenario}`, quarter).join(",");
      const left = `${rollsOver(at)}*SUM(${unused})-${goneBefore(at, scenario, quarter)}`;
      return inPeriod(at, quarter, `MIN(${needed}*${shareOf(at, quarter)},${left})`);
    },
  };
}

function unusedRow(scenario: Scenario, name: string, quarter: QuarterNumber): YearRow {
  return {
    ...headed("unused", `Unused commit, ${name}`, scenario, quarter),
    note: quarter === FIRST ? "The rollover share of it goes on, less what is refunded." : "",
    cell: (at) => {
      const [draws, commit] = yearOf(at, scenario);
      const fromRolled = at.row(`fromRolled-${scenario} ${quarter}`);
      const left = `(${commit}-${draws})*${shareOf(at, quarter)}+${fromRolled}`;
      return inPeriod(at, quarter, `MAX(0,${left})`);
    },
  };
}

function goneRow(scenario: Scenario, name: string, quarter: QuarterNumber): YearRow {
  const note = "By its end: all that was used, at least all that is past its life.";
  return {
    ...headed("rolledGone", `Rolled money gone so far, ${name}`, scenario, quarter),
    note: quarter === FIRST ? note : "",
    cell: (at) => {
      const fromRolled = at.row(`fromRolled-${scenario} ${quarter}`);
      const used = `${goneBefore(at, scenario, quarter)}+${fromRolled}`;
      const past = `${rollsOver(at)}*(${lapsed(at, scenario, quarter)})`;
      return inPeriod(at, quarter, `MAX(${used},${past})`);
    },
  };
}

function goneBefore(at: YearCells, scenario: Scenario, quarter: QuarterNumber): string {
  return `MAX(${before(at, `rolledGone-${scenario}`, quarter).join(",")})`;
}

function headed(
  measure: RolloverMeasure,
  label: string,
  scenario: Scenario,
  quarter: QuarterNumber,
) {
  return {
    key: `${measure}-${scenario} ${quarter}`,
    label: `${label}, quarter ${String(quarter)}`,
    unit: "money",
  } as const;
}

/** What was left unused in periods that are past the life of what rolls over. */
function lapsed(at: YearCells, scenario: Scenario, quarter: QuarterNumber): string {
  const past = `"<="&(${at.row(`period ${quarter}`)}-${at.field("Rollover life (periods)")})`;
  const unused = before(at, `unused-${scenario}`, quarter);
  return before(at, "period", quarter)
    .map((periods, index) => `SUMIF(${periods},${past},${unused[index] ?? ""})`)
    .join("+");
}

/** Draws and commit of the year. */
function yearOf(at: YearCells, scenario: Scenario): readonly [string, string] {
  return [at.row(`atContract-${scenario}`), at.row(`commit-${scenario}`)];
}

/** A quarter's part of the year, by its months. */
function shareOf(at: YearCells, quarter: QuarterNumber): string {
  return `${at.row(`periodMonths ${quarter}`)}/${at.row("months")}`;
}

/** The part of what is unused that goes on to later periods. */
function rollsOver(at: YearCells): string {
  return `${at.field("Rollover share")}*(1-${at.field("Refund share")})`;
}
