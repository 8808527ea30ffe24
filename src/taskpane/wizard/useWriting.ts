import { useEffect, useState } from "react";
import type { ProposalInputs, SheetRef } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { useWorkbook } from "../workbook/port";
import { preparePlan, type Prepared } from "./preparePlan";

export interface Written {
  readonly name: string;
  readonly sheet: SheetRef | undefined;
  /** False where the workbook said all of it already. */
  readonly changed: boolean;
  readonly isNew: boolean;
}

export interface Writing {
  /** Absent while the workbook is being read. */
  readonly prepared: Prepared | undefined;
  readonly busy: boolean;
  /** Why the last attempt to write failed. */
  readonly failure: WorkbookIssue | undefined;
  readonly write: () => void;
}

/** Prepares what would be written as soon as there is a whole proposal, and writes it when asked. */
export function useWriting(
  inputs: ProposalInputs | undefined,
  editing: string | undefined,
  onWritten: (written: Written) => void,
): Writing {
  const workbook = useWorkbook();
  const [prepared, setPrepared] = useState<Prepared>();
  const [failure, setFailure] = useState<WorkbookIssue>();
  const [busy, setBusy] = useState(false);

  useEffect(() => {
    let stale = false;
    setPrepared(undefined);
    if (inputs === undefined) return undefined;
    void preparePlan(workbook, inputs, editing).then((next) => {
      if (!stale) setPrepared(next);
    });
    return () => {
      stale = true;
    };
  }, [workbook, inputs, editing, failure]);

  const write = () => {
    if (busy || inputs === undefined || prepared?.kind !== "ready") return;
    setBusy(true);
    void workbook.applyPlan(prepared.plan).then((outcome) => {
      setBusy(false);
      if (!outcome.ok) {
        // The workbook is read again: it may have changed in the meantime.
        setFailure(outcome.issue);
        return;
      }
      const [sheet] = outcome.value.sheets;
      const { changed } = outcome.value;
      onWritten({ name: inputs.name, sheet, changed, isNew: editing === undefined });
    });
  };
  return { prepared, busy, failure, write };
}
