import { useEffect, useEffectEvent, useReducer, useRef, useState, type Dispatch } from "react";
import type { OtherDraft, WorkbookIssue } from "../../workbook";
import { draftFrom, keptForm } from "../draft/keptDraft";
import { useWorkbook, type WorkbookPort } from "../workbook/port";
import { draftsReducer, type Drafts, type WaitingDraft } from "./drafts";
import type { PaneAction } from "./paneReducer";

interface KeptDraft extends Drafts {
  readonly act: Dispatch<PaneAction>;
  /** Goes on with one that waits; the pane's own, if there is one, waits in its place. */
  readonly takeUp: (waiting: WaitingDraft) => void;
  readonly drop: (waiting: WaitingDraft) => void;
  /** Why the draft cannot be kept in the workbook. */
  readonly notKept: WorkbookIssue | undefined;
}

/** The draft, kept in the workbook at every change, so that closing the pane loses nothing. */
export function useKeptDraft(): KeptDraft {
  const workbook = useWorkbook();
  const [drafts, act] = useReducer(draftsReducer, workbook, keptIn);
  const [notKept, setNotKept] = useState<WorkbookIssue>();
  const { draft } = drafts;
  /** What the workbook has. */
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    void workbook.saveDraft(draft === undefined ? null : keptForm(draft)).then((saved) => {
      setNotKept(saved.ok ? undefined : saved.issue);
    });
  }, [workbook, draft]);

  const look = async () => {
    const seen = await workbook.lookAtDrafts();
    // Where Excel does not say, nothing is known of other panes.
    if (!seen.ok) return;
    const { current, others } = seen.value;
    if (current.kind === "now") {
      kept.current = draftFrom(current.draft);
      act({ type: "followed", draft: kept.current });
    }
    act({ type: "saw", others: waiting(others), isBeside: current.kind === "beside" });
  };
  useOnReturn(() => void look());

  const takeUp = ({ id, draft: taken }: WaitingDraft) => {
    act({ type: "tookUp", draft: taken, others: waiting(workbook.takeUpDraft(id)) });
  };
  const drop = ({ id }: WaitingDraft) => {
    void workbook.dropDraft(id);
    act({
      type: "saw",
      others: drafts.others.filter((other) => other.id !== id),
      isBeside: false,
    });
  };
  return { ...drafts, act, takeUp, drop, notKept };
}

/** Calls back when somebody comes to the pane from elsewhere. */
function useOnReturn(onReturn: () => void): void {
  const returned = useEffectEvent(onReturn);
  useEffect(() => {
    const heard = () => {
      returned();
    };
    window.addEventListener("focus", heard);
    return () => {
      window.removeEventListener("focus", heard);
    };
  }, []);
}

function keptIn(workbook: WorkbookPort): Drafts {
  const kept = workbook.readDrafts();
  if (!kept.ok) return { draft: undefined, others: [], isBeside: false };
  const { current, others } = kept.value;
  return { draft: draftFrom(current), others: waiting(others), isBeside: false };
}

/** What is damaged, or another version's, is left where it is. */
function waiting(others: readonly OtherDraft[]): readonly WaitingDraft[] {
  return others.flatMap(({ id, draft: kept }) => {
    const draft = draftFrom(kept);
    return draft === undefined ? [] : [{ id, draft }];
  });
}
