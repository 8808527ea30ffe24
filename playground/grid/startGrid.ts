import type { SavedWorkbook } from "./savedWorkbook";
import { newWorkbook, startUniver } from "./startUniver";
import { UniverGrid } from "./univerGrid";

/** @param saved the workbook to open; an empty one where there is none */
export function startGrid(
  container: HTMLElement,
  workbookName: string,
  saved?: SavedWorkbook,
): UniverGrid {
  const grid = new UniverGrid(startUniver(container, saved?.univer ?? newWorkbook(workbookName)));
  if (saved) grid.resume(saved);
  return grid;
}
