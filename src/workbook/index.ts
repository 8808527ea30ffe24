// The workbook room's front door: the only hand that touches Excel.
export type { Outcome, WorkbookIssue } from "./outcome";
export { NAMESPACE } from "./namespace";
export { applyPlan, type Applied, type ApplyOptions } from "./applyPlan";
export { readDeal, readProposals, sheetNames } from "./readSheets";
export { removeProposal } from "./removeSheet";
export { goTo } from "./goTo";
export {
  dropDraft,
  lookAtDrafts,
  readDrafts,
  saveDraft,
  takeUpDraft,
  type Json,
  type KeptDrafts,
  type OtherDraft,
} from "./drafts";
export { onSelectionChanged, onWorkbookChanged, type Stop } from "./events";
export { readRange, readSelection } from "./selection";
export type { RangeFacts } from "./rangeFacts";
export { inspectCell, type CellFacts } from "./inspectCell";
export {
  readNamedValue,
  readReference,
  type CellsReference,
  type FormulaPlace,
  type SeenCells,
} from "./readReference";
export { openHelp } from "./openHelp";
export {
  insertFormula,
  lookAtPlace,
  type InsertOptions,
  type Obstacle,
  type Place,
  type Size,
} from "./insertFormula";
export { readProtection, setProtection } from "./protection";
export { refresh } from "./refresh";
export { valuesOnlyCopy } from "./valuesOnlyCopy";
