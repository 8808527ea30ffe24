import {
  changePlan,
  freeProposalName,
  proposalPlan,
  type Misfit,
  type Plan,
  type ProposalInputs,
} from "../../template";
import type { WorkbookIssue } from "../../workbook";
import type { WorkbookPort } from "../workbook/port";

/** What would be written, worked out from the workbook as it is now; or why nothing can be. */
export type Prepared =
  | { readonly kind: "ready"; readonly plan: Plan }
  | { readonly kind: "misfit"; readonly misfits: readonly Misfit[] }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The plan for a new sheet; or, for a proposal that is there, for the cells that change. */
export async function preparePlan(
  workbook: WorkbookPort,
  inputs: ProposalInputs,
  editing: string | undefined,
): Promise<Prepared> {
  return editing === undefined
    ? prepareNew(workbook, inputs)
    : prepareChange(workbook, inputs, editing);
}

async function prepareNew(workbook: WorkbookPort, inputs: ProposalInputs): Promise<Prepared> {
  const names = await workbook.sheetNames();
  if (!names.ok) return { kind: "refused", issue: names.issue };
  const where = { sheet: freeProposalName(names.value), namespace: workbook.NAMESPACE };
  return { kind: "ready", plan: proposalPlan(inputs, where) };
}

async function prepareChange(
  workbook: WorkbookPort,
  inputs: ProposalInputs,
  editing: string,
): Promise<Prepared> {
  const proposals = await workbook.readProposals();
  if (!proposals.ok) return { kind: "refused", issue: proposals.issue };
  const proposal = proposals.value.find(({ sheet }) => sheet.id === editing);
  if (proposal === undefined) {
    return { kind: "refused", issue: { code: "sheet_missing", sheet: inputs.name } };
  }
  const change = changePlan(inputs, proposal);
  return change.ok
    ? { kind: "ready", plan: change.plan }
    : { kind: "misfit", misfits: change.misfits };
}
