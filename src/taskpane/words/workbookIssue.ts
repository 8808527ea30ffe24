import type { Misfit } from "../../template";
import type { WorkbookIssue } from "../../workbook";

/** Why Excel could not do it, what that means for the work, and what to do. */
export function workbookSentence(issue: WorkbookIssue): string {
  switch (issue.code) {
    case "not_in_excel":
      return "This page is not open in Excel, so there is no workbook to work in.";
    case "not_loaded":
      return "A part of Dealcurve could not be loaded, so nothing was written. Connect, then try again.";
    case "cell_being_edited":
      return "A cell is being edited. Press Enter or Esc in the grid, then try again.";
    case "sheet_protected":
      return `The sheet '${issue.sheet}' is protected. Unprotect it (Review, Unprotect Sheet), then try again.`;
    case "workbook_protected":
      return "The workbook's structure is protected, so no sheet can be added or removed. Unprotect it (Review, Protect Workbook), then try again.";
    case "sheet_taken":
      return issue.ours
        ? `There is a sheet '${issue.sheet}' already, with other contents. Nothing was written. Try again: if it was added only now, that is enough; otherwise rename it first.`
        : `A sheet of yours is named '${issue.sheet}'. Rename it, then try again.`;
    case "sheet_edited":
      return `The sheet '${issue.sheet}' would be written anew, and cell ${issue.cell} holds something of yours that would be lost. Move it to another sheet first, or overwrite it.`;
    case "table_taken":
      return `There is a table named '${issue.table}' already. Rename it, then try again.`;
    case "sheet_missing":
      return `The sheet '${issue.sheet}' is no longer in the workbook.`;
    case "name_missing":
      return `The name ${issue.name} of the sheet '${issue.sheet}' is gone, so its cells cannot be found.`;
    case "shape_changed":
      return `Rows or columns were put into cells ${issue.at} of the sheet '${issue.sheet}', or taken out, so that they cannot be told apart. Undo that, then try again.`;
    case "changed_meanwhile":
      return `The sheet '${issue.sheet}' was changed in the meantime. Nothing was written; look at it again, then write.`;
    case "several_areas":
      return "Several separate areas are selected. Select one cell or one block of cells.";
    case "reference_unknown":
      return `There are no cells and no name '${issue.reference}' in the workbook.`;
    case "cell_taken":
      return `Cell ${issue.cell} of the sheet '${issue.sheet}' holds something already.`;
    case "spill_blocked":
      return `The result needs several cells, and cell ${issue.cell} of the sheet '${issue.sheet}' holds something. Excel would show #SPILL! until it is cleared.`;
    case "spill_in_table":
      return `The result needs several cells, which the table '${issue.table}' does not allow. Excel would show #SPILL!.`;
    case "spill_off_sheet":
      return "The result needs more cells than the sheet has from there on. Excel would show #SPILL!.";
    case "still_calculating":
      return `Figures on the sheet '${issue.sheet}' are still being worked out. Wait a moment, then try again.`;
    case "not_supported":
      return `This version of Excel is too old: it does not know ${issue.member}.`;
    case "refused":
      return (
        `Excel refused (${issue.excelCode}${issue.excelMessage === "" ? "" : `: ${issue.excelMessage}`}). ` +
        (issue.restored
          ? "The workbook is as it was before."
          : `The sheet '${issue.left ?? ""}' may be half done: undo, or delete it.`)
      );
  }
}

/** Why a sheet that is there cannot take the new values. */
export function misfitSentence(misfit: Misfit): string {
  switch (misfit.code) {
    case "too_many_years":
      return `The sheet has columns for ${String(misfit.has)} contract years; the proposal now has ${String(misfit.needs)}.`;
    case "too_many_bands":
      return `The sheet has room for ${String(misfit.has)} bands; the proposal now has ${String(misfit.needs)}.`;
    case "field_missing":
      return `The sheet has no row '${misfit.field}' any more.`;
  }
}
