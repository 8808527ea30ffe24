import { cellAt, areaAt } from "../address";
import { DEAL_CHECKS, LOOK_HERE, OK, WAITS, whatToDo } from "../checkNames";
import { DEAL_NAMES, DEAL_SHEETS } from "../dealNames";
import { COLORS, format, FORMATS, LOOK } from "../look";
import type { Cell, NewSheet, Part } from "../plan";
import { blockParts, columnAt, frameParts, TAB_COLORS } from "./block";
import { expected } from "../proposalSheet/expected";
import { holds } from "../proposalSheet/verdict";
import type { ProposalCells } from "./proposalCells";
import type { AssumptionCells, RateCells } from "./assumptionCells";

const { checks } = DEAL_SHEETS;
const FIRST = 13;

/** How many checks ask for a look. */
export const LOOK_CELL = "B4";
const LIMITS = { age: "B8", tolerance: "B9" } as const;

export function checksSheet(
  assumptions: AssumptionCells,
  rates: RateCells,
  proposals: readonly ProposalCells[],
): NewSheet {
  const rows = [...dealChecks(assumptions, rates), ...proposals.flatMap(proposalChecks)];
  const results = columnAt(3, FIRST, rows.length);
  const parts: readonly Part[] = [
    ...frameParts({
      title: "Can the figures be relied on",
      subtitle:
        "One row a check. The sheet is rebuilt when a proposal is added or removed: keep notes elsewhere.",
      widths: [52, 26, 14, 72],
      tabColor: TAB_COLORS.checks,
      headsRow: FIRST - 1,
    }),
    {
      kind: "cells",
      at: "A4",
      rows: [["Checks that ask for a look", { formula: `=${toLookAt(results)}` }]],
    },
    format("A4:B4", LOOK.formula, { bold: true, size: 12 }),
    format(LOOK_CELL, { numberFormat: FORMATS.count }),
    ...blockParts({
      row: 6,
      heading: "Limits",
      heads: ["Limit", "Value", "Unit"],
      rows: [
        ["Rate card must be younger than", 90, "days"],
        ["Probabilities may miss 100 % by", 1e-9, "of 1"],
      ],
    }),
    format("B8:B9", LOOK.input, { align: "right", numberFormat: FORMATS.count }),
    format("B9", { numberFormat: FORMATS.tolerance }),
    limit(LIMITS.age, "Age of the rate card", "In days. From then on it asks for a look."),
    limit(LIMITS.tolerance, "Tolerance", "How far from 100 % the probabilities may be."),
    format("B7", { align: "right" }),
    format("C7:C9", { indent: 1 }),
    ...blockParts({
      row: FIRST - 2,
      heading: "Checks",
      heads: ["What", "Where", "Result", "What to do"],
      rows,
    }),
    format(columnAt(1, FIRST, rows.length), LOOK.link),
    format(columnAt(2, FIRST, rows.length), LOOK.link),
    format(cellAt(3, FIRST - 1), { align: "center" }),
    format(results, LOOK.link, { align: "center", bold: true }),
    format(columnAt(4, FIRST, rows.length), LOOK.quiet),
    {
      kind: "conditionalFormat",
      at: results,
      formula: `=${cellAt(3, FIRST)}="${LOOK_HERE}"`,
      color: COLORS.alert,
      fill: COLORS.alertFill,
    },
    {
      kind: "name",
      name: DEAL_NAMES.checks,
      at: areaAt({ left: 1, right: 3, top: FIRST, bottom: FIRST + rows.length - 1 }),
      comment: "Every check: what, where, and whether it holds.",
    },
  ];
  return { kind: "new", sheet: checks.sheet, mark: checks.mark, parts };
}

function limit(at: string, title: string, prompt: string): Part {
  const rule = { kind: "decimal", min: 0 } as const;
  return { kind: "validation", at, rule, title, prompt, error: expected(rule) };
}

/** Whatever does not say that all is well, an error too. */
function toLookAt(results: string): string {
  const fine = [OK, WAITS].map((word) => `COUNTIF(${results},"${word}")`);
  return [`ROWS(${results})`, ...fine].join("-");
}

function dealChecks(assumptions: AssumptionCells, rates: RateCells): readonly (readonly Cell[])[] {
  const models = assumptions.workloadModels;
  const wanted = `TRIM(${models})`;
  const known = `COUNTIF(${rates.models},${wanted})+COUNTIF(${rates.apiIds},${wanted})`;
  const { ages } = rates;
  const rows: readonly (readonly [label: string, where: string, result: Cell])[] = [
    [
      DEAL_CHECKS.probabilities,
      DEAL_SHEETS.assumptions.sheet,
      holds(`ABS(SUM(${assumptions.probabilities})-1)<=${LIMITS.tolerance}`),
    ],
    [
      DEAL_CHECKS.models,
      DEAL_SHEETS.assumptions.sheet,
      holds(`SUMPRODUCT((${wanted}<>"")*(${known}=0))=0`),
    ],
    [
      DEAL_CHECKS.age,
      DEAL_SHEETS.rates.sheet,
      holds(`IF(COUNT(${ages}),MAX(${ages})<${LIMITS.age},FALSE)`),
    ],
  ];
  return rows.map((row) => [...row, whatToDo(row[0])]);
}

function proposalChecks(proposal: ProposalCells): readonly (readonly Cell[])[] {
  return proposal.checks.map(({ what, label, result }) => [
    { formula: `=${label}` },
    { formula: `=${proposal.name}` },
    { formula: `=${result}` },
    whatToDo(what),
  ]);
}
