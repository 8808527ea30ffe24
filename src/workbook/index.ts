// The workbook room's front door: the only hand that touches Excel.
export type { Outcome, WorkbookIssue } from "./outcome";
export { NAMESPACE } from "./namespace";
export { applyPlan, type Applied, type ApplyOptions } from "./applyPlan";
export { readDeal, readProposals, sheetNames } from "./readSheets";
export { removeProposal } from "./removeSheet";
export { goTo } from "./goTo";
export { readDraft, saveDraft, type Json } from "./draft";
export { onWorkbookChanged } from "./events";
export { refresh } from "./refresh";
export { valuesOnlyCopy } from "./valuesOnlyCopy";
