import { createContext, useContext } from "react";
import {
  NAMESPACE,
  applyPlan,
  dropDraft,
  goTo,
  insertFormula,
  lookAtDrafts,
  lookAtPlace,
  onSelectionChanged,
  onWorkbookChanged,
  readDeal,
  readDrafts,
  readProtection,
  readRange,
  readSelection,
  saveDraft,
  setProtection,
  takeUpDraft,
} from "../../workbook";

/*
 * Named one by one: what only a screen of its own asks of the workbook room is in that screen's file.
 */
const WORKBOOK = {
  NAMESPACE,
  applyPlan,
  dropDraft,
  goTo,
  insertFormula,
  lookAtDrafts,
  lookAtPlace,
  onSelectionChanged,
  onWorkbookChanged,
  readDeal,
  readDrafts,
  readProtection,
  readRange,
  readSelection,
  saveDraft,
  setProtection,
  takeUpDraft,
};

/**
 * What the pane asks of the workbook room, and nothing more. It is handed down through a context,
 * so that the screens can be tried without Excel.
 */
export type WorkbookPort = Readonly<typeof WORKBOOK>;

const Workbook = createContext<WorkbookPort>(WORKBOOK);

export const WorkbookProvider = Workbook.Provider;

export function useWorkbook(): WorkbookPort {
  return useContext(Workbook);
}
