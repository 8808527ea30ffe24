import { useState } from "react";
import type { InsertOptions, Obstacle, Place, WorkbookIssue } from "../../workbook";
import { useWorkbook } from "../workbook/port";

/** What has become of the wish to put the formula into its cell. */
export type Inserting =
  | { readonly kind: "nothing yet" }
  | { readonly kind: "asking"; readonly obstacle: Obstacle }
  | { readonly kind: "inserted"; readonly place: Place }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

const OBSTACLES: ReadonlySet<string> = new Set<Obstacle["code"]>([
  "cell_taken",
  "spill_blocked",
  "spill_in_table",
  "spill_off_sheet",
]);

const NOTHING_YET: Inserting = { kind: "nothing yet" };

export function useInsert() {
  const workbook = useWorkbook();
  const [inserting, setInserting] = useState<Inserting>(NOTHING_YET);
  const insert = async (target: string, formula: string, options: InsertOptions) => {
    const done = await workbook.insertFormula(target, formula, options);
    if (done.ok) setInserting({ kind: "inserted", place: done.value });
    else if (isObstacle(done.issue)) setInserting({ kind: "asking", obstacle: done.issue });
    else setInserting({ kind: "refused", issue: done.issue });
  };
  const forget = () => {
    setInserting(NOTHING_YET);
  };
  return { inserting, insert, forget };
}

function isObstacle(issue: WorkbookIssue): issue is Obstacle {
  return OBSTACLES.has(issue.code);
}
