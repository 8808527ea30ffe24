import { areaAt, cellAt } from "../address";
import { format, FORMATS, LOOK } from "../look";
import type { Part } from "../plan";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import {
  SCENARIO_LABELS,
  SCENARIOS,
  SUMMARY_MEASURES,
  WEIGHED_LABEL,
  type Calls,
} from "./references";
import { reportParts } from "./section";

/** The three readings: which, the figure, and the finding in words, which runs on to the right. */
export function readingParts(layout: ProposalLayout, calls: Calls): readonly Part[] {
  const { readings } = layout.sections;
  const { first, heads } = readings;
  const column = (number: number) => ({
    formula: `=INDEX(${calls.reading()},0,${String(number)})`,
  });
  const figures = areaAt({
    left: FIRST_YEAR_COLUMN,
    right: FIRST_YEAR_COLUMN,
    top: first,
    bottom: first + readings.rows - 1,
  });
  const findings = areaAt({
    left: FIRST_YEAR_COLUMN + 1,
    right: FIRST_YEAR_COLUMN + 1,
    top: heads,
    bottom: first + readings.rows - 1,
  });
  return [
    // The reports bring their own heads, in the row above the body.
    ...reportParts(layout, readings, "What it means", []),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, heads),
      rows: [[column(1), column(3), column(2)]],
    },
    format(figures, LOOK.formula, { numberFormat: FORMATS.percent }),
    // The second reading, against the mix, is money.
    format(cellAt(FIRST_YEAR_COLUMN, first + 1), { numberFormat: FORMATS.money }),
    format(findings, { align: "left", indent: 1 }),
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
  ];
}
