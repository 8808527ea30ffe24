import {
  addProposal,
  changeProposal,
  type DealOnSheets,
  type Misfit,
  type Plan,
  type ProposalInputs,
} from "../../template";
import type { WorkbookIssue } from "../../workbook";
import type { WorkbookPort } from "../workbook/port";
import { productOf } from "../workbook/product";

/** What would be written, worked out from the workbook as it is now; or why nothing can be. */
export type Prepared =
  | { readonly kind: "ready"; readonly plan: Plan; readonly deal: DealOnSheets }
  | { readonly kind: "misfit"; readonly misfits: readonly Misfit[] }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The plan for a new proposal; or, for one that is there, for the cells that change. */
export async function preparePlan(
  workbook: WorkbookPort,
  inputs: ProposalInputs,
  editing: string | undefined,
): Promise<Prepared> {
  const read = await workbook.readDeal();
  if (!read.ok) return { kind: "refused", issue: read.issue };
  const deal = read.value;
  if (editing === undefined) {
    return { kind: "ready", plan: addProposal(inputs, deal, productOf(workbook)), deal };
  }
  const proposal = deal.proposals.find(({ sheet }) => sheet.id === editing);
  if (proposal === undefined) {
    return { kind: "refused", issue: { code: "sheet_missing", sheet: inputs.name } };
  }
  const change = changeProposal(inputs, proposal, deal);
  return change.ok
    ? { kind: "ready", plan: change.plan, deal }
    : { kind: "misfit", misfits: change.misfits };
}
