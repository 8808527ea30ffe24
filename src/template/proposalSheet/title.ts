import { areaAt, cellAt } from "../address";
import { LOOK_HERE, WAITS } from "../checkNames";
import { format, LOOK } from "../look";
import type { Part } from "../plan";
import { LABEL_COLUMN, STATUS_ROW, type ProposalLayout } from "./layout";
import { checkResults } from "./checks";

const TITLE_ROW = 1;
const SUBTITLE_ROW = 2;
const KEY_ROW = 4;

/** Name, what the sheet is, whether its figures can be trusted, and what the colours mean. */
export function titleParts(layout: ProposalLayout): readonly Part[] {
  const name = layout.field("Proposal", 0, "both");
  const currency = layout.field("Currency", 0, "both");
  const at = (row: number, column = LABEL_COLUMN) => cellAt(column, row);
  return [
    {
      kind: "cells",
      at: at(TITLE_ROW),
      rows: [
        [{ formula: `=${name}` }],
        [{ formula: `="Claude API proposal. Money in "&${currency}&", usage at list prices."` }],
        [{ formula: statusFormula(layout) }],
        ["Colours", "Input", "Formula", "Link"],
      ],
    },
    format(at(TITLE_ROW), LOOK.title),
    { kind: "rowHeight", at: `${String(TITLE_ROW)}:${String(TITLE_ROW)}`, points: 28 },
    format(at(SUBTITLE_ROW), LOOK.subtitle),
    format(at(STATUS_ROW), LOOK.formula, { bold: true }),
    format(at(KEY_ROW), LOOK.quiet),
    format(at(KEY_ROW, 2), LOOK.input, { align: "center", unlocked: false }),
    format(at(KEY_ROW, 3), LOOK.formula, { align: "center" }),
    format(at(KEY_ROW, 4), LOOK.link, { align: "center" }),
  ];
}

/** Looks at every figure below, so that no error goes unseen, and then at the checks. */
function statusFormula(layout: ProposalLayout): string {
  const figures = areaAt(
    {
      left: LABEL_COLUMN,
      right: layout.columns.unit,
      top: layout.sections.glance.first,
      bottom: layout.sections.checks.heading,
    },
    "both",
  );
  const alerts = `COUNTIF(${checkResults(layout)},"${LOOK_HERE}")`;
  const waiting = `COUNTIF(${checkResults(layout)},"${WAITS}")`;
  return (
    `=IF(SUMPRODUCT(--ISERROR(${figures})),` +
    `"Some figures cannot be worked out yet: look for the cells with an error.",` +
    `IF(${alerts},${alerts}&" of the checks below ask for a look.",` +
    `IF(${waiting},"Some checks below wait: see Deal checks.",` +
    `"All checks pass: every figure is worked out from the inputs.")))`
  );
}
