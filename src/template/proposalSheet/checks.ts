import { areaAt, cellAt } from "../address";
import { COLORS, format } from "../look";
import type { Cell, Part } from "../plan";
import { PROPOSAL_NAMES } from "../proposalNames";
import { BRIDGE_STEPS, bridgePoints } from "./bridge";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import {
  bandColumns,
  forecastArea,
  forecastRow,
  SCENARIO_LABELS,
  SCENARIOS,
  summaryCell,
  thresholdsArea,
  type SharedCells,
} from "./references";
import { reportParts } from "./section";
import { yearRow } from "./yearSections";

/** What a check's cell shows. `Look` is the one that the master check counts. */
export const OK = "OK";
export const LOOK_HERE = "Look";

interface Check {
  readonly label: string;
  readonly note: string;
  /** A condition that holds where all is well, or a cell of its own. */
  readonly cell: (layout: ProposalLayout, shared: SharedCells | undefined) => Cell;
}

const CHECKS: readonly Check[] = [
  {
    label: "Bands rise, and no band has a smaller discount",
    note: "A table that falls is worth a question to the vendor.",
    cell: (layout) => holds(`${falls(layout, 1)}+${falls(layout, 2)}=0`),
  },
  {
    label: "The commit is within the vendor's bands",
    note: "Below the first band the vendor's table gives no discount.",
    cell: (layout) => {
      const thresholds = thresholdsArea(layout);
      const commit = layout.field("Annual commit");
      return holds(`IF(COUNT(${thresholds}),${commit}>=MIN(${thresholds}),TRUE)`);
    },
  },
  {
    label: "The forecast is complete",
    note: "A figure for each scenario in each year.",
    cell: (layout) => {
      const area = forecastArea(layout);
      return holds(`COUNT(${area})=ROWS(${area})*COLUMNS(${area})`);
    },
  },
  {
    label: "Low, expected and high rise in this order",
    note: "",
    cell: (layout) => {
      const [low = "", expected = "", high = ""] = SCENARIOS.map((scenario) =>
        layout.acrossYears(forecastRow(layout, scenario)),
      );
      return holds(`SUMPRODUCT((${low}>${expected})+(${expected}>${high}))=0`);
    },
  },
  {
    label: "The bridge adds up",
    note: "Quoted discount and the four steps give the realized discount.",
    cell: (layout) => {
      const steps = `${bridgePoints(layout, 0)}:${bridgePoints(layout, BRIDGE_STEPS - 2)}`;
      return agrees(layout, `SUM(${steps})`, `N(${bridgePoints(layout, BRIDGE_STEPS - 1)})`);
    },
  },
  {
    label: "Quoted discount, by native formulas",
    note: "At expected usage, from the workings below.",
    cell: (layout) => {
      const list = total(layout, "list-expected");
      const native = `${total(layout, "quoted")}/${list}`;
      return agrees(layout, native, summaryCell(layout, "Quoted discount", "expected"), list);
    },
  },
  ...SCENARIOS.map((scenario): Check => ({
    label: `Paid, ${SCENARIO_LABELS[scenario].toLowerCase()}, by native formulas`,
    note: "From the workings below; a contract with rollover is not covered.",
    cell: (layout) =>
      withoutRollover(
        layout,
        agrees(layout, total(layout, `paid-${scenario}`), summaryCell(layout, "Paid", scenario)),
      ),
  })),
  ...SCENARIOS.map((scenario): Check => ({
    label: `Realized discount, ${SCENARIO_LABELS[scenario].toLowerCase()}, by native formulas`,
    note: "",
    cell: (layout) => {
      const paid = total(layout, `paid-${scenario}`);
      const list = total(layout, `list-${scenario}`);
      const realized = summaryCell(layout, "Realized discount", scenario);
      return withoutRollover(layout, agrees(layout, `1-${paid}/${list}`, realized, list));
    },
  })),
  {
    label: "Paid, weighed, by native formulas",
    note: "The three scenarios by their probabilities.",
    cell: (layout, shared) => {
      const native = weighed(layout, shared, "paid");
      return withoutRollover(layout, agrees(layout, native, summaryCell(layout, "Paid")));
    },
  },
  {
    label: "Realized discount, weighed, by native formulas",
    note: "",
    cell: (layout, shared) => {
      const list = weighed(layout, shared, "list");
      const native = `1-(${weighed(layout, shared, "paid")})/(${list})`;
      const realized = summaryCell(layout, "Realized discount");
      return withoutRollover(layout, agrees(layout, native, realized, list));
    },
  },
];

export const CHECK_COUNT = CHECKS.length;

export function checkParts(
  layout: ProposalLayout,
  shared: SharedCells | undefined,
): readonly Part[] {
  const { checks } = layout.sections;
  const { first, heads } = checks;
  const bottom = first + CHECKS.length - 1;
  const results = areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN,
    top: first,
    bottom,
  });
  return [
    ...reportParts(layout, checks, "Checks", ["Check", "Result", "Tolerance", 1e-9]),
    format(cellAt(FIRST_YEAR_COLUMN + 2, heads), { numberFormat: "0E+00" }),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, first),
      rows: CHECKS.map(({ label, cell, note }) => [label, cell(layout, shared), note]),
    },
    format(
      areaAt({ left: FIRST_YEAR_COLUMN + 1, right: FIRST_YEAR_COLUMN + 1, top: first, bottom }),
      {
        align: "left",
        indent: 1,
        color: COLORS.quiet,
      },
    ),
    {
      kind: "conditionalFormat",
      at: results,
      formula: `=${cellAt(FIRST_YEAR_COLUMN, first)}="${LOOK_HERE}"`,
      color: COLORS.alert,
      fill: COLORS.alertFill,
    },
    {
      kind: "name",
      name: PROPOSAL_NAMES.checks,
      at: areaAt({ left: LABEL_COLUMN, right: FIRST_YEAR_COLUMN, top: first, bottom }),
      comment: "The checks of this sheet: what, and whether it holds.",
    },
  ];
}

export function checkResults(layout: ProposalLayout): string {
  const { first } = layout.sections.checks;
  const bottom = first + CHECKS.length - 1;
  return areaAt({ left: FIRST_YEAR_COLUMN, right: FIRST_YEAR_COLUMN, top: first, bottom }, "both");
}

function verdict(condition: string): string {
  return `IF(${condition},"${OK}","${LOOK_HERE}")`;
}

function holds(condition: string): Cell {
  return { formula: `=IFERROR(${verdict(condition)},"${LOOK_HERE}")` };
}

/**
 * To 1e-9 of the larger figure. `list` is the usage that the figure is a ratio over: where there is
 * none there is no discount to compare.
 */
function agrees(layout: ProposalLayout, native: string, ours: string, list?: string): Cell {
  const tolerance = cellAt(FIRST_YEAR_COLUMN + 2, layout.sections.checks.heads, "both");
  const condition = `ABS(${native}-${ours})<=${tolerance}*MAX(1,ABS(${ours}))`;
  return holds(list === undefined ? condition : `IF(${list},${condition},TRUE)`);
}

function withoutRollover(layout: ProposalLayout, cell: Cell): Cell {
  const formula = cell !== null && typeof cell === "object" ? cell.formula.slice(1) : "";
  const rollover = layout.field("Rollover share", 0, "both");
  return { formula: `=IF(${rollover},"Not covered",${formula})` };
}

function total(layout: ProposalLayout, key: Parameters<typeof yearRow>[1]): string {
  return `SUM(${layout.acrossYears(yearRow(layout, key))})`;
}

/** A total by scenario, weighed as the deal says; a sheet on its own weighs all the same. */
function weighed(
  layout: ProposalLayout,
  shared: SharedCells | undefined,
  figure: "paid" | "list",
): string {
  const totals = SCENARIOS.map((scenario) => total(layout, `${figure}-${scenario}`));
  if (shared === undefined) return `AVERAGE(${totals.join(",")})`;
  return totals
    .map((sum, index) => `INDEX(${shared.probabilities},1,${String(index + 1)})*${sum}`)
    .join("+");
}

/** How often a column of the bands falls from one row to the next; spare rows do not count. */
function falls(layout: ProposalLayout, column: number): string {
  const area = bandColumns(layout, column, column);
  const [top = "", bottom = ""] = area.split(":");
  const upper = `${top}:${rowsOff(bottom, -1)}`;
  const lower = `${rowsOff(top, 1)}:${bottom}`;
  const compared = column === 1 ? `${upper}>=${lower}` : `${upper}>${lower}`;
  return `SUMPRODUCT(ISNUMBER(${upper})*ISNUMBER(${lower})*(${compared}))`;
}

function rowsOff(cell: string, rows: number): string {
  return cell.replace(/\d+/, (row) => String(Number(row) + rows));
}
