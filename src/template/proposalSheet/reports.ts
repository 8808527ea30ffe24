import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, Part } from "../plan";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import {
  SCENARIO_LABELS,
  SCHEDULE_LINES,
  SCENARIOS,
  SUMMARY_MEASURES,
  WEIGHED_LABEL,
  type Calls,
} from "./references";
import { currencyUnit, range, reportParts } from "./section";

/** A finding has up to three lines in the columns of years and units. */
const FINDING_HEIGHT = 48;

/** The three readings: which, the figure, and the finding in words, wrapped where it is seen. */
export function readingParts(layout: ProposalLayout, calls: Calls): readonly Part[] {
  const { readings } = layout.sections;
  const { first, heads, rows } = readings;
  const bottom = first + rows - 1;
  const spilled = (column: number) => ({
    formula: `=INDEX(${calls.reading()},0,${String(column)})`,
  });
  const column = (at: number, top: number) => areaAt({ left: at, right: at, top, bottom });
  const left = FIRST_YEAR_COLUMN + 1;
  const findings = areaAt({ left, right: layout.columns.unit, top: first, bottom });
  return [
    // The reports bring their own heads, in the row above the body.
    ...reportParts(layout, readings, "What it means", []),
    { kind: "cells", at: cellAt(LABEL_COLUMN, heads), rows: [[spilled(1), spilled(3), "Finding"]] },
    {
      kind: "cells",
      at: cellAt(left, first),
      // One by one: a result that spills cannot go into cells that are merged.
      rows: range(rows).map((reading) => [
        { formula: `=INDEX(${calls.reading()},${String(reading + 2)},2)` },
      ]),
    },
    { kind: "merge", at: findings },
    { kind: "rowHeight", at: `${String(first)}:${String(bottom)}`, points: FINDING_HEIGHT },
    format(areaAt({ left: LABEL_COLUMN, right: layout.columns.unit, top: first, bottom }), {
      verticalAlign: "top",
    }),
    format(column(FIRST_YEAR_COLUMN, first), LOOK.formula, { numberFormat: FORMATS.percent }),
    // The second reading, against the mix, is money.
    format(cellAt(FIRST_YEAR_COLUMN, first + 1), { numberFormat: FORMATS.money }),
    format(column(left, heads), { align: "left", indent: 1 }),
    format(findings, { align: "left", indent: 1, wrap: true }),
  ];
}

/** The units of a report, in a column that it does not fill. */
function unitParts(column: number, heads: number, units: readonly Cell[]): readonly Part[] {
  const body = { left: column, right: column, top: heads + 1, bottom: heads + units.length };
  return [
    {
      kind: "cells",
      at: cellAt(column, heads),
      rows: [["Unit"], ...units.map((unit) => [unit])],
    },
    format(areaAt(body), LOOK.quiet, { align: "left", indent: 1 }),
  ];
}

/** Over the whole term: all scenarios weighed by their probabilities, then each on its own. */
export function summaryParts(layout: ProposalLayout, calls: Calls): readonly Part[] {
  const { summary } = layout.sections;
  const each = SCENARIOS.map((scenario) => ({
    formula: `=INDEX(${calls.summary(scenario)},0,2)`,
  }));
  const heads = [
    "Over the term",
    WEIGHED_LABEL,
    ...SCENARIOS.map((scenario) => SCENARIO_LABELS[scenario]),
  ];
  const percents = [
    "Quoted discount",
    "Realized discount",
    "Shortfall probability",
    "Present value discount",
  ];
  const right = FIRST_YEAR_COLUMN + SCENARIOS.length;
  return [
    ...reportParts(layout, summary, "Contract summary", heads),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, summary.first),
      // The first report brings the labels with it.
      rows: [[{ formula: `=${calls.summary()}` }, null, ...each]],
    },
    ...unitParts(layout.columns.unit, summary.heads, [
      "",
      ...SUMMARY_MEASURES.map((measure) =>
        measure === "First month of overage"
          ? "month"
          : percents.includes(measure)
            ? "%"
            : currencyUnit(layout),
      ),
    ]),
    ...SUMMARY_MEASURES.map((measure, index) => {
      const row = summary.first + 1 + index;
      const numberFormat = percents.includes(measure) ? FORMATS.percent : FORMATS.money;
      return format(areaAt({ left: FIRST_YEAR_COLUMN, right, top: row, bottom: row }), {
        numberFormat,
      });
    }),
    format(
      areaAt({ left: LABEL_COLUMN, right, top: summary.first, bottom: summary.first }),
      LOOK.quiet,
    ),
  ];
}

/** The schedule at expected usage, turned so that its years stand under the sheet's years. */
export function scheduleParts(layout: ProposalLayout, calls: Calls): readonly Part[] {
  const { schedule } = layout.sections;
  const bottom = schedule.first + schedule.rows - 1;
  const right = layout.columns.unit;
  return [
    ...reportParts(layout, schedule, "Contract schedule, at expected usage", []),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, schedule.heads),
      rows: [[{ formula: `=TRANSPOSE(${calls.schedule("expected")})` }]],
    },
    format(areaAt({ left: FIRST_YEAR_COLUMN, right, top: schedule.first, bottom: bottom - 1 }), {
      numberFormat: FORMATS.money,
    }),
    format(areaAt({ left: FIRST_YEAR_COLUMN, right, top: bottom, bottom }), {
      numberFormat: FORMATS.percent,
    }),
    format(areaAt({ left: right, right, top: schedule.heads, bottom: schedule.heads }), {
      align: "right",
    }),
    // The total of a term of as many years as there are columns stands where other units do.
    ...unitParts(layout.columns.note, schedule.heads, [
      ...SCHEDULE_LINES.map(() => currencyUnit(layout)),
      "%",
    ]),
  ];
}
