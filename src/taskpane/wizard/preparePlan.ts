import {
  addProposal,
  changeProposal,
  workloadStanding,
  type DealOnSheets,
  type Misfit,
  type Plan,
  type ProposalInputs,
  type WorkloadInput,
  type WorkloadStanding,
} from "../../template";
import type { WorkbookIssue } from "../../workbook";
import type { WorkbookPort } from "../workbook/port";
import { productOf } from "../workbook/product";

/** What would be written, worked out from the workbook as it is now; or why nothing can be. */
export type Prepared =
  | {
      readonly kind: "ready";
      readonly plan: Plan;
      readonly deal: DealOnSheets;
      readonly workload: WorkloadStanding;
    }
  /** The workbook's workload says something else: nothing is written before that is answered. */
  | { readonly kind: "asks"; readonly there: readonly WorkloadInput[] }
  | { readonly kind: "misfit"; readonly misfits: readonly Misfit[] }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The workload that was typed, and what was known of the workbook's when it was begun. */
export interface TypedWorkload {
  readonly lines: readonly WorkloadInput[];
  readonly known: readonly WorkloadInput[];
  /** Whether it takes the place of another one; not known until somebody was asked. */
  readonly replaces: boolean | undefined;
}

/** The plan for a new proposal; or, for one that is there, for the cells that change. */
export async function preparePlan(
  workbook: WorkbookPort,
  inputs: ProposalInputs,
  { lines, known, replaces }: TypedWorkload,
  editing: string | undefined,
): Promise<Prepared> {
  const read = await workbook.readDeal();
  if (!read.ok) return { kind: "refused", issue: read.issue };
  const deal = read.value;
  const workload = workloadStanding(lines, known, deal);
  if (workload.kind === "taken" && replaces === undefined) {
    return { kind: "asks", there: workload.there };
  }
  const isWritten = workload.kind === "free" || (workload.kind === "taken" && replaces === true);
  const written = isWritten ? lines : undefined;
  if (editing === undefined) {
    const plan = addProposal(inputs, deal, productOf(workbook), written);
    return { kind: "ready", plan, deal, workload };
  }
  const proposal = deal.proposals.find(({ sheet }) => sheet.id === editing);
  if (proposal === undefined) {
    return { kind: "refused", issue: { code: "sheet_missing", sheet: inputs.name } };
  }
  const change = changeProposal(inputs, proposal, deal, written);
  return change.ok
    ? { kind: "ready", plan: change.plan, deal, workload }
    : { kind: "misfit", misfits: change.misfits };
}
