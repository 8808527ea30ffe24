import { columnLetter } from "../address";
import { COLORS } from "../look";
import type { NewSheet, Part, Plan } from "../plan";
import type { ProposalInputs } from "../proposalInputs";
import { PROPOSAL_MARK } from "../proposalNames";
import { bandsParts } from "./bands";
import { bridgeParts, pictureParts } from "./bridge";
import { checkParts } from "./checks";
import { forecastParts } from "./forecast";
import { glanceParts } from "./glance";
import { FIRST_YEAR_COLUMN, proposalLayout, type ProposalLayout } from "./layout";
import { Calls, type SharedCells } from "./references";
import { readingParts, scheduleParts, summaryParts } from "./reports";
import { termsParts } from "./terms";
import { titleParts } from "./title";
import { curveParts, nativeParts } from "./yearSections";

/** Where a new proposal goes, and under which namespace its formulas find our functions. */
export interface NewProposal {
  /** A free name: see `freeProposalName`. */
  readonly sheet: string;
  /** `DEAL`, or `DEALDEV` in development. */
  readonly namespace: string;
}

/** One proposal on a sheet that needs no other: its forecast is its own. */
export function proposalPlan(inputs: ProposalInputs, where: NewProposal): Plan {
  return { sheets: [proposalSheet(inputs, where, undefined)] };
}

/** A new sheet with one proposal: its inputs, and every figure as a live formula over them. */
export function proposalSheet(
  inputs: ProposalInputs,
  { sheet, namespace }: NewProposal,
  shared: SharedCells | undefined,
): NewSheet {
  const layout = proposalLayout(inputs);
  const calls = new Calls(layout, namespace, shared);
  const parts = [
    ...sheetParts(layout),
    ...titleParts(layout),
    ...glanceParts(layout),
    ...readingParts(layout, calls),
    ...termsParts(inputs, layout),
    ...bandsParts(inputs, layout),
    ...forecastParts(inputs, layout, shared),
    ...curveParts(layout, namespace, shared),
    ...summaryParts(layout, calls),
    ...scheduleParts(layout, calls),
    ...bridgeParts(layout, calls),
    ...checkParts(layout, shared),
    ...nativeParts(layout, namespace, shared),
    ...pictureParts(layout),
  ];
  return { kind: "new", sheet, mark: PROPOSAL_MARK, parts };
}

function sheetParts(layout: ProposalLayout): readonly Part[] {
  const { unit, note } = layout.columns;
  const width = (from: number, to: number, characters: number): Part => ({
    kind: "columnWidth",
    at: `${columnLetter(from)}:${columnLetter(to)}`,
    characters,
  });
  return [
    { kind: "gridlines", shown: false },
    { kind: "tabColor", color: COLORS.accent },
    width(1, 1, 48),
    width(FIRST_YEAR_COLUMN, unit - 1, 15),
    width(unit, unit, 13),
    width(note, note, 84),
    { kind: "freeze", rows: 1, columns: 1 },
    { kind: "print", orientation: "landscape", titleRows: "1:1" },
  ];
}
