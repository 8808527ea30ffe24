import type { LostCells } from "../../template";
import type { WorkbookIssue } from "../../workbook";

/** The first of the cells that cannot be found, as a reason not to write. */
export function lostAs([first]: readonly LostCells[]): WorkbookIssue | undefined {
  if (first === undefined) return undefined;
  const { name } = first;
  const sheet = first.sheet.name;
  return first.code === "name_missing"
    ? { code: "name_missing", sheet, name }
    : { code: "shape_changed", sheet, name, at: first.at };
}
