import { areaAt, cellAt } from "../address";
import { LEVER_NAMES, layerOf, type Layer, type Lever } from "../../pricing";
import { DEAL_NAMES, DEAL_SHEETS } from "../dealNames";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { NegotiationInputs } from "../negotiationInputs";
import type { Cell, NewSheet, Part, ValidationRule } from "../plan";
import { EMPTY } from "../proposalFields";
import { expected, overageRule } from "../proposalSheet/expected";
import type { AssumptionCells } from "./assumptionCells";
import { blockParts, columnAt, frameParts, TAB_COLORS } from "./block";
import type { ProposalCells } from "./proposalCells";

const { negotiation } = DEAL_SHEETS;

const STATUSES = ["Open", "Asked", "Agreed", "Refused"] as const;
const LEVERS = Object.keys(LEVER_NAMES) as readonly Lever[];
const share: ValidationRule = { kind: "decimal", min: 0, max: 1 };
const discount: ValidationRule = { kind: "decimal", min: 0, max: 0.9999 };

/** What an ask may be; none where there is nothing to type. */
function askRule(lever: Lever, cell: string): ValidationRule | undefined {
  switch (lever) {
    case "rate":
    case "rollover":
    case "reforecast":
      return share;
    case "threshold":
    case "list":
      return discount;
    case "overage":
      return overageRule(cell);
    case "term":
      return { kind: "whole", min: 1, max: 9 };
    case "protection":
      return { kind: "decimal", min: 0, max: 10 };
    case "ramp":
    case "structure":
      return undefined;
  }
}

/** The cells that take an ask. */
function askParts(): readonly Part[] {
  return LEVERS.flatMap((lever, index) => {
    const at = cellAt(2, FIRST + index);
    const rule = askRule(lever, at);
    return rule === undefined
      ? []
      : [
          format(at, LOOK.input),
          {
            kind: "validation",
            at,
            rule,
            title: LEVER_NAMES[lever][0],
            prompt: "Your own ask. Empty: what is usually asked for.",
            error: expected(rule),
          } as const,
        ];
  });
}

const LAYER_WORDS: Readonly<Record<Layer, string>> = {
  easy: "Moves easily",
  effort: "Moves with effort",
  rare: "Rarely moves",
};

const PROPOSAL = "B4";
const ROWS = { levers: 7, ranked: 21, calendar: 35 } as const;
const FIRST = ROWS.levers + 2;
const REPORT_HEADS = ROWS.ranked + 1;

/** What each ask is worth on the shared usage, and when to start. */
export function negotiationSheet(
  deal: string,
  assumptions: AssumptionCells,
  proposals: readonly ProposalCells[],
  inputs: NegotiationInputs,
): NewSheet {
  const parts = [
    ...frameParts({
      title: "What to ask for, and when",
      subtitle: {
        formula: `="Money in "&${assumptions.currency}&", over the term. Levers by how easily they move. Type an ask of your own; the worth follows."`,
      },
      widths: [26, 20, 60, 16, 12, 18, 96],
      tabColor: TAB_COLORS.outputs,
    }),
    ...choiceParts(proposals, inputs),
    ...leverParts(inputs),
    ...rankedParts(deal, assumptions, proposals),
    ...calendarParts(deal, assumptions),
  ];
  return { kind: "new", sheet: negotiation.sheet, mark: negotiation.mark, parts };
}

/**
 * The range of the proposal whose number is in B4. CHOOSE would say it in a word, but a grid that
 * takes its index for a range of one cell gives back one cell.
 */
function chosen(addresses: readonly string[]): string {
  const [last = '""', ...others] = addresses.toReversed();
  return others.reduce(
    (rest, address, index) => `IF($B$4=${String(others.length - index)},${address},${rest})`,
    last,
  );
}

function choiceParts(
  proposals: readonly ProposalCells[],
  { proposal }: NegotiationInputs,
): readonly Part[] {
  return [
    {
      kind: "cells",
      at: "A4",
      rows: [
        [
          "Proposal, by its number",
          Math.min(proposal, proposals.length),
          { formula: `=${chosen(proposals.map(({ name }) => name))}` },
        ],
      ],
    },
    format("A4", LOOK.formula),
    format(PROPOSAL, LOOK.input, { align: "right", numberFormat: FORMATS.count }),
    format("C4", LOOK.link, { bold: true, indent: 1 }),
    {
      kind: "validation",
      at: PROPOSAL,
      rule: { kind: "whole", min: 1, max: Math.max(1, proposals.length) },
      title: "Proposal",
      prompt: "Which proposal is negotiated: 1 is the first tab.",
      error: `Enter a whole number from 1 to ${String(proposals.length)}.`,
    },
    {
      kind: "name",
      name: DEAL_NAMES.negotiated,
      at: PROPOSAL,
      comment: "The number of the proposal that is negotiated.",
    },
  ];
}

function leverParts({ asks, status }: NegotiationInputs): readonly Part[] {
  const count = LEVERS.length;
  const report = areaAt(
    { left: 1, right: 6, top: REPORT_HEADS, bottom: REPORT_HEADS + count },
    "both",
  );
  const names = areaAt(
    { left: 1, right: 1, top: REPORT_HEADS, bottom: REPORT_HEADS + count },
    "both",
  );
  const rows = LEVERS.map((lever, index): readonly Cell[] => {
    const label = cellAt(1, FIRST + index);
    const found = (column: number): Cell => {
      const cell = `INDEX(${report},MATCH(${label},${names},0),${String(column)})`;
      // In a values-only copy what was an empty text is an empty cell, which INDEX makes a 0 of.
      return { formula: `=IFNA(IF(ISNUMBER(${cell}),${cell},${cell}&""),"")` };
    };
    return [
      LEVER_NAMES[lever][0],
      asks[lever] ?? EMPTY,
      LAYER_WORDS[layerOf(lever)],
      found(4),
      found(5),
      status[lever] ?? "Open",
      found(6),
    ];
  });
  const column = (at: number) => columnAt(at, FIRST, count);
  return [
    ...blockParts({
      row: ROWS.levers,
      heading: "Levers",
      heads: ["Lever", "Your ask", "How it moves", "Worth", "Points", "Status", "What it says"],
      rows,
    }),
    format(cellAt(2, FIRST - 1), { align: "right" }),
    format(areaAt({ left: 4, right: 5, top: FIRST - 1, bottom: FIRST - 1 }), { align: "right" }),
    format(cellAt(6, FIRST - 1), { align: "left", indent: 1 }),
    ...[3, 7].map((column) => format(cellAt(column, FIRST - 1), { indent: 1 })),
    ...askParts(),
    format(column(2), { align: "right", numberFormat: FORMATS.percent }),
    // Term length is asked for in years.
    format(cellAt(2, FIRST + LEVERS.indexOf("term")), { numberFormat: FORMATS.yearsLess }),
    format(column(3), { align: "left", indent: 1, color: COLORS.quiet }),
    format(column(4), LOOK.formula, { align: "right", numberFormat: FORMATS.money }),
    format(column(5), LOOK.formula, { align: "right", numberFormat: FORMATS.percent }),
    format(column(6), LOOK.input, { align: "left", indent: 1 }),
    format(column(7), LOOK.quiet, { indent: 1 }),
    {
      kind: "validation",
      at: column(6),
      rule: { kind: "list", words: STATUSES },
      title: "Status",
      prompt: "Where the ask stands.",
      error: `Choose one of: ${STATUSES.join(", ")}.`,
    },
    {
      kind: "name",
      name: DEAL_NAMES.asks,
      at: areaAt({ left: 1, right: 6, top: FIRST, bottom: FIRST + count - 1 }),
      comment: "Levers, your asks and where they stand.",
    },
  ];
}

function rankedParts(
  deal: string,
  assumptions: AssumptionCells,
  proposals: readonly ProposalCells[],
): readonly Part[] {
  const count = LEVERS.length;
  const asks = areaAt({ left: 1, right: 2, top: FIRST, bottom: FIRST + count - 1 }, "both");
  const args = [
    chosen(proposals.map(({ block }) => block)),
    assumptions.usageOfAll,
    assumptions.priceChanges,
    assumptions.probabilities,
    chosen(proposals.map(({ bands }) => bands)),
    asks,
  ];
  const column = (at: number) => columnAt(at, REPORT_HEADS + 1, count);
  return [
    ...blockParts({
      row: ROWS.ranked,
      heading: "The same, by how easily they move, best first",
      heads: [{ formula: `=${deal}.LEVER_VALUES(${args.join(",")})` }],
      rows: [],
      columns: 7,
      spilled: count,
    }),
    format(areaAt({ left: 4, right: 5, top: REPORT_HEADS, bottom: REPORT_HEADS }), {
      align: "right",
    }),
    format(cellAt(6, REPORT_HEADS), { indent: 1 }),
    format(column(3), { align: "left", indent: 1 }),
    format(cellAt(3, REPORT_HEADS), { indent: 1 }),
    format(column(4), { align: "right", numberFormat: FORMATS.money }),
    format(column(5), { align: "right", numberFormat: FORMATS.percent }),
    format(column(6), { align: "left", indent: 1 }),
    {
      kind: "name",
      name: DEAL_NAMES.levers,
      at: areaAt({ left: 1, right: 6, top: REPORT_HEADS, bottom: REPORT_HEADS + count }),
      comment: "What each ask is worth, by how easily it moves, best first.",
    },
  ];
}

/** Four measures, then the quarter ends up to the deadline. */
const CALENDAR_ROWS = 20;

function calendarParts(deal: string, { calendar, asOf }: AssumptionCells): readonly Part[] {
  const { deadline, fiscalYearEndMonth, weeksNeeded, slackWeeks } = calendar;
  const args = [deadline, asOf, fiscalYearEndMonth, weeksNeeded, slackWeeks].join(",");
  const first = ROWS.calendar + 2;
  const report = `${deal}.NEGOTIATION_CALENDAR(${args})`;
  return [
    ...blockParts({
      row: ROWS.calendar,
      heading: "Calendar",
      heads: [
        {
          formula: `=IF(ISNUMBER(${deadline}),${report},"Enter a deadline on the assumptions to see when to start.")`,
        },
      ],
      rows: [],
      columns: 7,
      spilled: CALENDAR_ROWS,
    }),
    format(cellAt(2, first - 1), { align: "right" }),
    // The sentence on the deadline runs on to the right, where nothing stands then.
    format(cellAt(1, first - 1), { wrap: false }),
    format(columnAt(2, first, CALENDAR_ROWS), { align: "right", numberFormat: FORMATS.date }),
    format(cellAt(2, first + 3), { numberFormat: FORMATS.tenths }),
  ];
}
