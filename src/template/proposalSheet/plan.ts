import { columnLetter } from "../address";
import type { Part, Plan } from "../plan";
import type { ProposalInputs } from "../proposalInputs";
import { PROPOSAL_MARK } from "../proposalNames";
import { COLORS } from "../look";
import { bandsParts } from "./bands";
import { forecastParts } from "./forecast";
import { glanceParts } from "./glance";
import { FIRST_YEAR_COLUMN, proposalLayout, type ProposalLayout } from "./layout";
import { resultsParts } from "./results";
import { termsParts } from "./terms";
import { titleParts } from "./title";

/** Where a new proposal goes, and under which namespace its formulas find our functions. */
export interface NewProposal {
  /** A free name: see `freeProposalName`. */
  readonly sheet: string;
  /** `DEAL`, or `DEALDEV` in development. */
  readonly namespace: string;
}

/** A new sheet with one proposal: its inputs, and every figure as a live formula over them. */
export function proposalPlan(inputs: ProposalInputs, where: NewProposal): Plan {
  const layout = proposalLayout(inputs);
  const parts = [
    ...sheetParts(layout),
    ...titleParts(layout),
    ...termsParts(inputs, layout),
    ...bandsParts(inputs, layout),
    ...forecastParts(inputs, layout),
    ...resultsParts(layout, where.namespace),
    ...glanceParts(layout),
  ];
  return { sheets: [{ kind: "new", sheet: where.sheet, mark: PROPOSAL_MARK, parts }] };
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
    width(1, 1, 40),
    width(FIRST_YEAR_COLUMN, unit - 1, 15),
    width(unit, unit, 9),
    width(note, note, 74),
    { kind: "freeze", rows: 1, columns: 1 },
    { kind: "print", orientation: "landscape" },
  ];
}
