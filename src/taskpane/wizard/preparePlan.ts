import {
  lostForChange,
  lostForLists,
  type DealOnSheets,
  type Misfit,
  type Plan,
  type ProposalInputs,
  type SheetPlan,
  type SheetRef,
  type WorkloadInput,
  type WorkloadStanding,
} from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { loadPlans, type Plans } from "../workbook/loadPlans";
import { lostAs } from "../workbook/lost";
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
  /** Somebody changed these fields on the sheet since: nothing is put in their place unasked. */
  | { readonly kind: "changed since"; readonly sheet: string; readonly fields: readonly string[] }
  /** This very proposal was written before; a second one like it only where that is meant. */
  | { readonly kind: "already there"; readonly sheet: SheetRef }
  | { readonly kind: "misfit"; readonly misfits: readonly Misfit[] }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The workload that was typed, and what was known of the workbook's when it was begun. */
export interface TypedWorkload {
  readonly lines: readonly WorkloadInput[];
  readonly known: readonly WorkloadInput[];
  /** Whether it takes the place of another one; not known until somebody was asked. */
  readonly replaces: boolean | undefined;
}

/** A new proposal. */
export interface Adding {
  readonly kind: "add";
  /** Whether one that says the same may be there. */
  readonly again: boolean;
}

/** The sheet of the proposal that is being changed, and what to know before its cells are. */
export interface Editing {
  readonly kind: "change";
  readonly sheet: string;
  /** The fields that somebody else changed since, and this would put back. */
  readonly changedSince: (now: ProposalInputs) => readonly string[];
  /** Whether they were shown to the person, who goes on all the same. */
  readonly overrides: boolean;
}

/** The plan for a new proposal; or, for one that is there, for the cells that change. */
export async function preparePlan(
  workbook: WorkbookPort,
  inputs: ProposalInputs,
  { lines, known, replaces }: TypedWorkload,
  target: Adding | Editing,
): Promise<Prepared> {
  const read = await workbook.readDeal();
  if (!read.ok) return { kind: "refused", issue: read.issue };
  const deal = read.value;
  const lost = lostAs(target.kind === "add" ? lostForLists(deal) : lostForChange(deal));
  if (lost !== undefined) return { kind: "refused", issue: lost };
  const loaded = await loadPlans();
  if (!loaded.ok) return { kind: "refused", issue: loaded.issue };
  const plans = loaded.value;
  const workload = plans.workloadStanding(lines, known, deal);
  if (workload.kind === "taken" && replaces === undefined) {
    return { kind: "asks", there: workload.there };
  }
  const isWritten = workload.kind === "free" || (workload.kind === "taken" && replaces === true);
  const written = isWritten ? lines : undefined;
  if (target.kind === "add") {
    const there = target.again ? undefined : sheetSaying(plans, inputs, deal, written);
    if (there !== undefined) return { kind: "already there", sheet: there };
    const plan = plans.addProposal(inputs, deal, productOf(workbook), written);
    return { kind: "ready", plan, deal, workload };
  }
  const proposal = deal.proposals.find(({ sheet }) => sheet.id === target.sheet);
  if (proposal === undefined) {
    return { kind: "refused", issue: { code: "sheet_missing", sheet: inputs.name } };
  }
  const since =
    proposal.inputs.ok && !target.overrides ? target.changedSince(proposal.inputs.value) : [];
  if (since.length > 0) {
    return { kind: "changed since", sheet: proposal.sheet.name, fields: since };
  }
  const change = plans.changeProposal(inputs, proposal, deal, written);
  return change.ok
    ? { kind: "ready", plan: change.plan, deal, workload }
    : { kind: "misfit", misfits: change.misfits };
}

/**
 * The sheet that says all of it, name and terms: a pane may have ended after a proposal was written
 * and before its draft was forgotten.
 */
function sheetSaying(
  { changeProposal }: Plans,
  inputs: ProposalInputs,
  deal: DealOnSheets,
  workload: readonly WorkloadInput[] | undefined,
): SheetRef | undefined {
  const same = deal.proposals.find((proposal) => {
    if (!proposal.inputs.ok) return false;
    const change = changeProposal(inputs, proposal, deal, workload);
    return change.ok && change.plan.sheets.every(changesNothing);
  });
  return same?.sheet;
}

function changesNothing(sheet: SheetPlan): boolean {
  return sheet.kind === "change" && sheet.changes.length === 0;
}
