import { useEffect, useReducer, useRef, useState, type Dispatch } from "react";
import type { Draft } from "../draft/draft";
import { draftFrom, keptForm } from "../draft/keptDraft";
import { useWorkbook, type WorkbookPort } from "../workbook/port";
import { paneReducer, type PaneAction } from "./paneReducer";
import type { WorkbookIssue } from "../../workbook";

interface KeptDraft {
  readonly draft: Draft | undefined;
  readonly act: Dispatch<PaneAction>;
  /** Why the draft cannot be kept in the workbook. */
  readonly notKept: WorkbookIssue | undefined;
}

/** The draft, kept in the workbook at every change, so that closing the pane loses nothing. */
export function useKeptDraft(): KeptDraft {
  const workbook = useWorkbook();
  const [draft, act] = useReducer(paneReducer, workbook, keptIn);
  const [notKept, setNotKept] = useState<WorkbookIssue>();
  const kept = useRef(draft);
  useEffect(() => {
    if (kept.current === draft) return;
    kept.current = draft;
    void workbook.saveDraft(draft === undefined ? null : keptForm(draft)).then((saved) => {
      setNotKept(saved.ok ? undefined : saved.issue);
    });
  }, [workbook, draft]);
  return { draft, act, notKept };
}

function keptIn(workbook: WorkbookPort): Draft | undefined {
  const kept = workbook.readDraft();
  return kept.ok ? draftFrom(kept.value) : undefined;
}
