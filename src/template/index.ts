// The template's front door: what the workbook should contain, said as data.
export { DEFAULT_TERMS } from "./proposalInputs";
export type { FurtherTerms, OfferedBand, ProposalInputs, YearForecast } from "./proposalInputs";
export type {
  CellIssue,
  Figure,
  Headline,
  ProposalOnSheet,
  ReadInputs,
  Scenarios,
} from "./proposalOnSheet";
export type * from "./plan";
export type { RangeReading, SheetKind, SheetReading } from "./sheetReading";

export { proposalPlan, type NewProposal } from "./proposalSheet/plan";
export { changePlan, type ChangePlan, type Misfit } from "./changePlan";
export { PROPOSAL_SHEET } from "./readProposal";
export { freeProposalName } from "./freeName";
export { describePlan } from "./describePlan";
export { planDifferences, printPlan } from "./printPlan";
export { cellAt, cornersOf, type Corners } from "./address";
export { FORMATS } from "./look";
export { ASSUMED } from "./dealInputs";
export type { BenchmarkInput, CalendarInputs, DealInputs, WorkloadInput } from "./dealInputs";
export { addProposal, addSample, changeProposal, withoutProposal } from "./dealPlan";
export { relistProposals, type Product } from "./dealPlan";
export { listsAreBehind } from "./listsAreBehind";
export { DEAL_KINDS, dealInputsOf, type DealOnSheets, type UnmarkedSheet } from "./readDeal";
export { workloadStanding, type WorkloadStanding } from "./workloadChange";
export { keepUsage } from "./keepUsage";
export { usageRecordIn } from "./readUsageRecord";
export type * from "./usageRecord";
export { checksOf, type CheckOnSheet } from "./readChecks";
export { ownSheet } from "./ownSheet";
export { dealIssuesOf, type SheetIssue } from "./dealIssues";
export { lostForChange, lostForLists, type LostCells } from "./lostCells";
export { DEAL_NAMES, type DealSheetKey } from "./dealNames";
export { SAMPLE_DEAL, SAMPLE_PROPOSALS } from "./sampleDeal";
