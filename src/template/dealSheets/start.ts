import { DEAL_NAMES, DEAL_SHEETS } from "../dealNames";
import type { DealInputs } from "../dealInputs";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { NewSheet, Part } from "../plan";
import { blockParts, frameParts, onSheet, TAB_COLORS } from "./block";
import { LOOK_CELL } from "./checksSheet";

const { start, checks } = DEAL_SHEETS;

/** Where the deal's currency and day stand, and the master check. */
export const START_CELLS = { master: "B4", currency: "B8", asOf: "B9", version: "B10" } as const;

/** What the workbook is for, how to go on, and whether its checks pass. */
export function startSheet(deal: DealInputs, version: string): NewSheet {
  const parts: readonly Part[] = [
    ...frameParts({
      title: "Which offer keeps its discount",
      subtitle:
        "Enterprise Claude API proposals side by side, on the same usage: what is quoted, and what is kept.",
      widths: [34, 26, 92],
      tabColor: TAB_COLORS.outputs,
    }),
    ...masterParts(),
    ...workbookParts(deal, version),
    ...blockParts({
      row: 12,
      heading: "How to go on",
      heads: ["Sheet", "", "What to do there"],
      rows: HOW_TO_GO_ON.map(([sheet, what]) => [sheet, "", what]),
    }),
    ...colourParts(),
    ...["C7:C10", "C13:C19", "C22:C25"].map((at) => format(at, { indent: 1 })),
    ...NAMES.map(([name, at, comment]): Part => ({ kind: "name", name, at, comment })),
  ];
  return { kind: "new", sheet: start.sheet, mark: start.mark, parts };
}

function masterParts(): readonly Part[] {
  return [
    { kind: "cells", at: "A4", rows: [["Checks", { formula: masterFormula() }]] },
    format("A4:B4", LOOK.formula, { bold: true, size: 12 }),
    {
      kind: "conditionalFormat",
      at: START_CELLS.master,
      formula: `=ISNUMBER(SEARCH("look",${START_CELLS.master}))`,
      color: COLORS.alert,
      fill: COLORS.alertFill,
    },
  ];
}

function workbookParts(deal: DealInputs, version: string): readonly Part[] {
  return [
    ...blockParts({
      row: 6,
      heading: "This workbook",
      heads: ["What", "Value", "What it says"],
      rows: [
        [
          "Currency",
          deal.currency,
          "Of every amount. A proposal in another currency is not comparable.",
        ],
        [
          "As of",
          deal.asOf,
          "The day on which rates, ages and the calendar are looked at. No cell reads the clock.",
        ],
        [
          "Built by Dealcurve",
          version,
          "Results are live formulas: they follow what you type, with the pane closed too.",
        ],
      ],
    }),
    format("B7", { align: "right" }),
    format("B8:B9", LOOK.input, { align: "right" }),
    format("B9", { numberFormat: FORMATS.date }),
    format("B10", { align: "right" }),
    {
      kind: "validation",
      at: START_CELLS.asOf,
      rule: { kind: "date", min: "2020-01-01" },
      title: "As of",
      prompt: "The day on which the deal is looked at.",
      error: "Enter a date.",
    },
  ];
}

const HOW_TO_GO_ON: readonly (readonly [sheet: string, what: string])[] = [
  [
    "Deal assumptions",
    "Your usage: low, expected, high for each year. The rest has a default that you can change.",
  ],
  [
    "Deal rates",
    "Published list rates, with source and age. Overwrite what your contract says otherwise.",
  ],
  ["Proposal 1, 2, …", "One sheet an offer: type its terms, read what it comes to."],
  [
    "Deal comparison",
    "All offers ranked by the discount you keep; where one becomes cheaper than another.",
  ],
  ["Deal negotiation", "What each ask is worth, by how easily it moves, and when to start."],
  ["Deal checks", "Whether the figures can be relied on, and where to look if not."],
];

/** The key to the colours wears them. */
function colourParts(): readonly Part[] {
  return [
    ...blockParts({
      row: 21,
      heading: "Colours",
      heads: ["Cell", "", "What it is"],
      rows: [
        ["Input", "", "Typed by you: the only cells to change."],
        ["Formula", "", "Worked out on the same sheet."],
        ["Link", "", "Taken from another sheet."],
      ],
    }),
    format("A23", LOOK.input, { unlocked: false }),
    format("A24", LOOK.formula),
    format("A25", LOOK.link),
  ];
}

const NAMES: readonly (readonly [name: string, at: string, comment: string])[] = [
  [start.mark, "A1:C25", "What this workbook is for."],
  [DEAL_NAMES.currency, START_CELLS.currency, "The currency of every amount."],
  [DEAL_NAMES.asOf, START_CELLS.asOf, "The day on which the deal is looked at."],
  [DEAL_NAMES.master, START_CELLS.master, "Whether every check passes."],
];

function masterFormula(): string {
  const count = onSheet(checks.sheet, LOOK_CELL);
  return `=IF(${count},${count}&" of them ask for a look: see Deal checks","All of them pass")`;
}
