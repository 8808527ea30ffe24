import { createContext, useContext } from "react";
import { inspectCell, NAMESPACE, openHelp, readNamedValue, readReference } from "../../workbook";

const CELLS = { NAMESPACE, inspectCell, openHelp, readNamedValue, readReference };

/** What explaining asks of the workbook room, beside what every screen does. */
export type CellsPort = Readonly<typeof CELLS>;

const Cells = createContext<CellsPort>(CELLS);

export const CellsProvider = Cells.Provider;

export function useCells(): CellsPort {
  return useContext(Cells);
}
