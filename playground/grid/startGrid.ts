import { startUniver } from "./startUniver";
import { UniverGrid } from "./univerGrid";

export function startGrid(container: HTMLElement, workbookName: string): UniverGrid {
  return new UniverGrid(startUniver(container, workbookName));
}
