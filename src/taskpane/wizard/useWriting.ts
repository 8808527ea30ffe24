import { useEffect, useState } from "react";
import {
  PROPOSAL_SHEET,
  type ProposalInputs,
  type SheetRef,
  type WorkloadInput,
} from "../../template";
import type { Outcome, Stop, WorkbookIssue } from "../../workbook";
import { changedSince } from "../draft/changedSince";
import type { Draft } from "../draft/draft";
import { useWorkbook } from "../workbook/port";
import { useListener } from "../workbook/useListener";
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
  /** Why the last attempt to write this failed. */
  readonly failure: WorkbookIssue | undefined;
  /** Whether the workload takes the place of the other one that the workbook has. */
  readonly settleWorkload: (replaces: boolean) => void;
  /** Goes on although the sheet was changed since, or says the same already. */
  readonly override: () => void;
  /** Leaves it at what the workbook says already. */
  readonly settleFor: (sheet: SheetRef) => void;
  /** Looks at the workbook again. */
  readonly readAgain: () => void;
  /** Whoever has been asked about what would be lost on a sheet may overwrite it. */
  readonly write: (options?: { readonly overwrite: boolean }) => void;
}

/** What somebody has entered, as far as it is written. */
export interface Entered {
  /** Absent while it is not whole, or not looked at. */
  readonly inputs: ProposalInputs | undefined;
  readonly workload: readonly WorkloadInput[];
  /** What the workbook's workload said when this one was filled from it. */
  readonly workFrom: readonly WorkloadInput[];
  readonly draft: Draft;
}

/** Prepares what would be written as soon as there is a whole proposal, and writes it when asked. */
export function useWriting(
  { inputs, workload, workFrom, draft }: Entered,
  onWritten: (written: Written) => void,
): Writing {
  const workbook = useWorkbook();
  const [prepared, setPrepared] = useState<Prepared>();
  const [failed, setFailed] = useState<Failed>();
  const [busy, setBusy] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [replaces, setReplaces] = useState<boolean>();
  const [overrides, setOverrides] = useState(false);
  const { editing } = draft;
  // What was said of another proposal, before it was changed, says nothing of this one.
  const failure = failed !== undefined && failed.of === inputs ? failed.issue : undefined;
  const lookAgain = (after: Failed | undefined) => {
    setFailed(after);
    setAttempt((times) => times + 1);
  };

  useEffect(() => {
    let stale = false;
    setPrepared(undefined);
    if (inputs === undefined) return undefined;
    const typed = { lines: workload, known: workFrom, replaces };
    const target =
      editing === undefined
        ? ({ kind: "add", again: overrides } as const)
        : ({
            kind: "change",
            sheet: editing,
            changedSince: (now: ProposalInputs) => changedSince(draft, now),
            overrides,
          } as const);
    void preparePlan(workbook, inputs, typed, target).then((next) => {
      if (!stale) setPrepared(next);
    });
    return () => {
      stale = true;
    };
  }, [workbook, inputs, workload, workFrom, replaces, overrides, draft, editing, attempt]);

  // Formulas of a new sheet read cells by their place: rows may be put in above them meanwhile.
  useListener(inputs === undefined ? NOTHING_TO_HEAR : workbook.onWorkbookChanged, () => {
    if (!busy) setAttempt((times) => times + 1);
  });

  const write: Writing["write"] = ({ overwrite } = { overwrite: false }) => {
    if (busy || inputs === undefined || prepared?.kind !== "ready") return;
    setBusy(true);
    // What was said of the attempt before is gone, so that it is heard if it is said again.
    setFailed(undefined);
    void workbook.applyPlan(prepared.plan, { overwrite }).then((outcome) => {
      setBusy(false);
      if (!outcome.ok) {
        // It may have changed in the meantime.
        lookAgain({ issue: outcome.issue, of: inputs });
        return;
      }
      const { changed, sheets } = outcome.value;
      const sheet = sheets.find(({ id, name }) =>
        editing === undefined ? isNewProposal(name, prepared) : id === editing,
      );
      onWritten({ name: inputs.name, sheet, changed, isNew: editing === undefined });
    });
  };
  const override = () => {
    setOverrides(true);
  };
  const settleFor: Writing["settleFor"] = (sheet) => {
    const name = inputs?.name ?? sheet.name;
    onWritten({ name, sheet, changed: false, isNew: editing === undefined });
  };
  const readAgain = () => {
    lookAgain(undefined);
  };
  return {
    prepared,
    busy,
    failure,
    settleWorkload: setReplaces,
    override,
    settleFor,
    readAgain,
    write,
  };
}

const NOTHING_TO_HEAR = (): Promise<Outcome<Stop>> =>
  Promise.resolve({ ok: true, value: () => Promise.resolve() });

interface Failed {
  readonly issue: WorkbookIssue;
  readonly of: ProposalInputs;
}

/** The sheet of the proposal itself, among those of the deal that are written with it. */
function isNewProposal(name: string, prepared: Prepared & { kind: "ready" }): boolean {
  return prepared.plan.sheets.some(
    (plan) => plan.kind === "new" && plan.mark === PROPOSAL_SHEET.mark && plan.sheet === name,
  );
}
