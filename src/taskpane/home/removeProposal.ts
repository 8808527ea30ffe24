import { lostForLists, type SheetRef } from "../../template";
import type { Outcome } from "../../workbook";
import { loadPlans } from "../workbook/loadPlans";
import { lostAs } from "../workbook/lost";
import type { WorkbookPort } from "../workbook/port";
import { productOf } from "../workbook/product";

/** Takes a proposal out, and out of the sheets that list it. */
export async function removeProposal(
  workbook: WorkbookPort,
  sheet: SheetRef,
  overwrite: boolean,
): Promise<Outcome<void>> {
  const deal = await workbook.readDeal();
  if (!deal.ok) return deal;
  if (!deal.value.proposals.some((proposal) => proposal.sheet.id === sheet.id)) {
    return { ok: false, issue: { code: "sheet_missing", sheet: sheet.name } };
  }
  const lost = lostAs(lostForLists(deal.value, sheet));
  if (lost !== undefined) return { ok: false, issue: lost };
  const plans = await loadPlans();
  if (!plans.ok) return plans;
  const plan = plans.value.withoutProposal(sheet, deal.value, productOf(workbook));
  const applied = await workbook.applyPlan(plan, { overwrite });
  return applied.ok ? { ok: true, value: undefined } : applied;
}
