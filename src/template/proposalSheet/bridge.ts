import { areaAt, cellAt } from "../address";
import { COLORS, format, FORMATS } from "../look";
import type { Cell, Part } from "../plan";
import { FIRST_YEAR_COLUMN, LABEL_COLUMN, type ProposalLayout } from "./layout";
import type { Calls } from "./references";
import { range, reportParts } from "./section";

/** Quoted discount, four steps, realized discount; the report has its header above them. */
const STEPS = 6;

/** From the quoted discount to the realized one at expected usage, with its picture. */
export function bridgeParts(layout: ProposalLayout, calls: Calls): readonly Part[] {
  const { bridge } = layout.sections;
  const { first } = bridge;
  // Where the units of other sections stand there is the picture.
  const currency = layout.field("Currency", 0, "both");
  const heading = {
    formula: `="From quoted to realized, at expected usage, money in "&${currency}`,
  };
  const column = (number: number, numberFormat: string): Part => {
    const at = FIRST_YEAR_COLUMN + number;
    return format(areaAt({ left: at, right: at, top: first, bottom: first + STEPS - 1 }), {
      numberFormat,
    });
  };
  return [
    ...reportParts(layout, bridge, heading, [], STEPS),
    {
      kind: "cells",
      at: cellAt(LABEL_COLUMN, bridge.heads),
      rows: [[{ formula: `=${calls.bridge("expected")}` }]],
    },
    column(0, FORMATS.money),
    column(1, FORMATS.percent),
  ];
}

/** The cell of a step's points in the report: 0 is the quoted discount, the last the realized. */
export function bridgePoints(layout: ProposalLayout, step: number): string {
  return cellAt(FIRST_YEAR_COLUMN + 1, layout.sections.bridge.first + step);
}

export const BRIDGE_STEPS = STEPS;

/**
 * The bars of the picture: what floats under a bar is not seen, and a bar that crosses zero is
 * drawn in two parts, since stacked columns stack away from zero on both sides.
 */
export function pictureParts(layout: ProposalLayout): readonly Part[] {
  const { picture, bridge } = layout.sections;
  const rows = range(STEPS).map((step) => barCells(layout, step));
  const right = FIRST_YEAR_COLUMN + 5;
  const source = areaAt({
    left: LABEL_COLUMN,
    right: LABEL_COLUMN + 5,
    top: picture.heads,
    bottom: picture.first + STEPS - 1,
  });
  return [
    ...reportParts(layout, picture, "What the picture of the bridge is drawn from", [
      "Step",
      "Under the bar",
      "Total",
      "Gain",
      "Loss",
      "Below zero",
      "Ends at",
    ]),
    { kind: "cells", at: cellAt(LABEL_COLUMN, picture.first), rows },
    format(cellAt(right, picture.heads), { align: "right" }),
    format(
      areaAt({
        left: FIRST_YEAR_COLUMN,
        right,
        top: picture.first,
        bottom: picture.first + STEPS - 1,
      }),
      { numberFormat: FORMATS.percent },
    ),
    {
      kind: "chart",
      name: "Deal bridge",
      type: "stackedColumn",
      source,
      at: areaAt({
        left: FIRST_YEAR_COLUMN + 2,
        right: layout.columns.note,
        top: bridge.first,
        bottom: bridge.first + bridge.rows - 1,
      }),
      title: "From the quoted to the realized discount",
      valueFormat: FORMATS.percent,
      legend: false,
      series: [
        { invisible: true },
        { color: COLORS.accent },
        { color: COLORS.link },
        { color: COLORS.loss },
        { color: COLORS.loss },
      ],
    },
  ];
}

function barCells(layout: ProposalLayout, step: number): readonly Cell[] {
  const row = layout.sections.picture.first + step;
  const at = (offset: number, line = row) => cellAt(FIRST_YEAR_COLUMN + offset, line);
  const points = bridgePoints(layout, step);
  const isTotal = step === 0 || step === STEPS - 1;
  const from = isTotal ? "0" : at(5, row - 1);
  const to = at(5);
  const above = `MAX(0,${from},${to})-MAX(0,MIN(${from},${to}))`;
  const bar = (isDrawn: string): Cell => ({ formula: `=IF(${isDrawn},${above},0)` });
  return [
    { formula: `=${cellAt(LABEL_COLUMN, layout.sections.bridge.first + step)}` },
    { formula: `=MAX(0,MIN(${from},${to}))+MIN(0,MAX(${from},${to}))` },
    isTotal ? { formula: `=${above}` } : 0,
    isTotal ? 0 : bar(`${to}>=${from}`),
    isTotal ? 0 : bar(`${to}<${from}`),
    { formula: `=MIN(0,${from},${to})-MIN(0,MAX(${from},${to}))` },
    { formula: isTotal ? `=N(${points})` : `=${from}+N(${points})` },
  ];
}
