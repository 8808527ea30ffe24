import { createContext, useContext } from "react";
import * as workbook from "../../workbook";

/**
 * What the pane asks of the workbook room, and nothing more. It is handed down through a context,
 * so that the screens can be tried without Excel.
 */
export type WorkbookPort = Pick<
  typeof workbook,
  | "NAMESPACE"
  | "applyPlan"
  | "goTo"
  | "insertFormula"
  | "lookAtPlace"
  | "onSelectionChanged"
  | "onWorkbookChanged"
  | "readDraft"
  | "readDeal"
  | "readRange"
  | "readSelection"
  | "saveDraft"
  | "valuesOnlyCopy"
>;

const Workbook = createContext<WorkbookPort>(workbook);

export const WorkbookProvider = Workbook.Provider;

export function useWorkbook(): WorkbookPort {
  return useContext(Workbook);
}
