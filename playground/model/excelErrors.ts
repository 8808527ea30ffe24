// What the grid refuses, in Excel's codes and words.

import { HostError, invalidArgument, itemNotFound, notInThePlayground } from "../dispatch";
import { GridRefusal } from "../grid/gridRefusal";
import type { RefusalCode } from "../grid/gridContract";

export const alreadyExists = () =>
  new HostError(
    "ItemAlreadyExists",
    "A resource with the same name or identifier already exists.",
    409,
  );

export const accessDenied = () =>
  new HostError(
    "AccessDenied",
    "The cell or chart that you are trying to change is protected and therefore read-only.",
    403,
  );

export const invalidOperation = (
  message = "This operation is not permitted for the current object.",
) => new HostError("InvalidOperation", message);

export const editingCell = () =>
  new HostError(
    "InvalidOperationInCellEditMode",
    "Excel is in cell-editing mode. Please exit the edit mode by pressing ENTER or TAB or by selecting another cell, and then try again.",
  );

const REFUSALS: Readonly<Record<RefusalCode, (detail: string) => HostError>> = {
  "no-such-sheet": () => itemNotFound(),
  "no-such-name": () => itemNotFound(),
  "no-such-table": () => itemNotFound(),
  "sheet-name-taken": alreadyExists,
  "name-taken": alreadyExists,
  "table-overlap": () =>
    new HostError("InvalidOperation", "A table cannot overlap another table.", 409),
  "sheet-name-invalid": () => invalidArgument(),
  "name-invalid": () => invalidArgument(),
  "last-visible-sheet": () =>
    invalidOperation("A workbook must contain at least one visible worksheet."),
  "merge-overlap": () => invalidOperation(),
  protected: accessDenied,
  editing: editingCell,
  unsupported: (detail) => notInThePlayground(detail),
  failed: (detail) => new HostError("GeneralException", detail, 500),
};

/** Anything thrown while a request is carried out. */
export function inExcelsWords(error: unknown): HostError {
  if (error instanceof HostError) return error;
  if (error instanceof GridRefusal) return REFUSALS[error.code](error.message);
  const message = error instanceof Error ? error.message : String(error);
  return new HostError("GeneralException", `The playground failed: ${message}`, 500);
}
