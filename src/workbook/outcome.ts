/** What came of asking Excel for something. A known failure is a value; nothing else is thrown. */
export type Outcome<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly issue: WorkbookIssue };

/** Why Excel could not do it, as a code with facts. The sentence is made elsewhere. */
export type WorkbookIssue =
  /** The page is not open in Excel. */
  | { readonly code: "not_in_excel" }
  /** A part of the add-in itself could not be fetched. */
  | { readonly code: "not_loaded" }
  /** The user is typing in a cell. */
  | { readonly code: "cell_being_edited" }
  | { readonly code: "sheet_protected"; readonly sheet: string }
  | { readonly code: "workbook_protected" }
  /** A sheet of that name is there and is not what we would write. */
  | { readonly code: "sheet_taken"; readonly sheet: string; readonly ours: boolean }
  /** A sheet that we would write anew holds something that we did not write: ask, then overwrite. */
  | { readonly code: "sheet_edited"; readonly sheet: string; readonly cell: string }
  | { readonly code: "table_taken"; readonly table: string }
  | { readonly code: "sheet_missing"; readonly sheet: string }
  /** A name by which cells of ours are found is gone from the sheet. */
  | { readonly code: "name_missing"; readonly sheet: string; readonly name: string }
  /** Rows or columns were put into cells of ours that are told by their place, or taken out. */
  | {
      readonly code: "shape_changed";
      readonly sheet: string;
      readonly name: string;
      readonly at: string;
    }
  /** The cells are no longer as they were when the change was worked out. */
  | { readonly code: "changed_meanwhile"; readonly sheet: string }
  /** The selection is not one rectangle of cells. */
  | { readonly code: "several_areas" }
  /** Neither cells nor a name that stands for some. */
  | { readonly code: "reference_unknown"; readonly reference: string }
  /** A formula would be written over something: ask, then overwrite. */
  | { readonly code: "cell_taken"; readonly sheet: string; readonly cell: string }
  /** The result needs several cells, and this one holds something. */
  | { readonly code: "spill_blocked"; readonly sheet: string; readonly cell: string }
  | { readonly code: "spill_in_table"; readonly sheet: string; readonly table: string }
  | { readonly code: "spill_off_sheet"; readonly sheet: string }
  /** Cells still wait for their results. */
  | { readonly code: "still_calculating"; readonly sheet: string }
  /** This Excel is too old for a member that is needed. */
  | { readonly code: "not_supported"; readonly member: string }
  /**
   * Excel said no, with its own code and words. `restored`: the workbook is as before; otherwise
   * `left` names the sheet that we could not tidy up.
   */
  | {
      readonly code: "refused";
      readonly excelCode: string;
      readonly excelMessage: string;
      readonly restored: boolean;
      readonly left?: string;
    };

export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

export function failed(issue: WorkbookIssue): { ok: false; issue: WorkbookIssue } {
  return { ok: false, issue };
}

/** What was refused could not be taken back either: the sheet `left` is to be tidied up by hand. */
export function leftBehind(issue: WorkbookIssue, left: string): WorkbookIssue {
  const excel =
    issue.code === "refused"
      ? { excelCode: issue.excelCode, excelMessage: issue.excelMessage }
      : { excelCode: issue.code, excelMessage: "" };
  return { code: "refused", ...excel, restored: false, left };
}
