import { useEffect, useState } from "react";
import { PROPOSAL_SHEET, type ProposalInputs, type SheetRef } from "../../template";
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
  /** Whoever has been asked about what would be lost on a sheet may overwrite it. */
  readonly write: (options?: { readonly overwrite: boolean }) => void;
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

  const write: Writing["write"] = ({ overwrite } = { overwrite: false }) => {
    if (busy || inputs === undefined || prepared?.kind !== "ready") return;
    setBusy(true);
    void workbook.applyPlan(prepared.plan, { overwrite }).then((outcome) => {
      setBusy(false);
      if (!outcome.ok) {
        // The workbook is read again: it may have changed in the meantime.
        setFailure(outcome.issue);
        return;
      }
      const { changed, sheets } = outcome.value;
      const sheet = sheets.find(({ id, name }) =>
        editing === undefined ? isNewProposal(name, prepared) : id === editing,
      );
      onWritten({ name: inputs.name, sheet, changed, isNew: editing === undefined });
    });
  };
  return { prepared, busy, failure, write };
}

/** The sheet of the proposal itself, among those of the deal that are written with it. */
function isNewProposal(name: string, prepared: Prepared & { kind: "ready" }): boolean {
  return prepared.plan.sheets.some(
    (plan) => plan.kind === "new" && plan.mark === PROPOSAL_SHEET.mark && plan.sheet === name,
  );
}
