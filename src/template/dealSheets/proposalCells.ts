import { areaAt, cellAt } from "../address";
import type { FieldLabel } from "../proposalFields";
import { PROPOSAL_NAMES } from "../proposalNames";
import { onSheet } from "./block";
import type { Located } from "./located";

/** A check of the proposal's own: what it says it is, and the cells that say it. */
interface CheckCells {
  readonly what: string;
  readonly label: string;
  readonly result: string;
}

/** Where the cells of one proposal stand that the deal's own sheets read. */
export interface ProposalCells {
  readonly block: string;
  readonly bands: string;
  readonly thresholds: string;
  readonly name: string;
  readonly commit: string;
  readonly discount: string;
  readonly basis: string;
  readonly overage: string;
  readonly currency: string;
  readonly checks: readonly CheckCells[];
  /** A cell of the band table, by row from 0. */
  readonly band: (row: number, column: "threshold" | "discount") => string;
  readonly bandRows: number;
}

export function proposalCells(proposal: Located): ProposalCells {
  const here = (address: string) => onSheet(proposal.sheet, address);
  const block = proposal.area(PROPOSAL_NAMES.proposal);
  const bands = proposal.area(PROPOSAL_NAMES.bands);
  const checks = proposal.area(PROPOSAL_NAMES.checks);
  const whatIsChecked = proposal.labels(PROPOSAL_NAMES.checks);
  const labels = proposal
    .labels(PROPOSAL_NAMES.proposal)
    .map((label) => label.trim().toLowerCase());
  const field = (label: FieldLabel) =>
    here(cellAt(block.left + 1, block.top + Math.max(0, labels.indexOf(label.toLowerCase()))));
  const thresholds = { ...bands, left: bands.left + 1, right: bands.left + 1 };
  return {
    block: here(areaAt(block)),
    bands: here(areaAt(bands)),
    thresholds: here(areaAt(thresholds)),
    name: field("Proposal"),
    commit: field("Annual commit"),
    discount: field("Discount"),
    basis: field("Commit basis"),
    overage: field("Overage discount"),
    currency: field("Currency"),
    checks: Array.from({ length: checks.bottom - checks.top + 1 }, (_, index) => ({
      what: whatIsChecked[index] ?? "",
      label: here(cellAt(checks.left, checks.top + index)),
      result: here(cellAt(checks.right, checks.top + index)),
    })),
    band: (row, column) =>
      here(cellAt(bands.left + (column === "threshold" ? 1 : 2), bands.top + row)),
    bandRows: bands.bottom - bands.top + 1,
  };
}
