import { useCallback, useState } from "react";
import type { SheetRef } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { useWorkbook } from "./port";

export interface GoingTo {
  /** Shows a sheet, or selects a cell of it. */
  readonly goTo: (sheet: SheetRef, cell?: string) => Promise<void>;
  /** Why the last one was not shown. */
  readonly refused: WorkbookIssue | undefined;
}

/** Leads to a place in the grid, and knows why where Excel would not. */
export function useGoTo(): GoingTo {
  const workbook = useWorkbook();
  const [refused, setRefused] = useState<WorkbookIssue>();
  const goTo = useCallback(
    async (sheet: SheetRef, cell?: string) => {
      const went = await workbook.goTo(sheet, cell === "" ? undefined : cell);
      setRefused(went.ok ? undefined : went.issue);
    },
    [workbook],
  );
  return { goTo, refused };
}
