import { useState, type JSX } from "react";
import { EMPTY_DRAFT, isUntouched } from "../draft/draft";
import { draftOf } from "../draft/draftOf";
import { Home } from "../home/Home";
import { Wizard } from "../wizard/Wizard";
import type { Written } from "../wizard/useWriting";
import { workbookSentence } from "../words/workbookIssue";
import { useKeptDraft } from "./useKeptDraft";
import { WrittenScreen } from "./WrittenScreen";

/** Which screen is shown: the wizard while a draft is open, what was written after it, else home. */
export function App(): JSX.Element {
  const { draft, act, notKept } = useKeptDraft();
  const [written, setWritten] = useState<Written>();
  /** Set once the person has gone anywhere: then titles take the focus. */
  const [moved, setMoved] = useState(false);
  if (draft?.open === true) {
    return (
      <Wizard
        draft={draft}
        act={(action) => {
          setMoved(true);
          // What nobody typed into is not worth keeping.
          act(action.type === "exited" && isUntouched(draft) ? { type: "dropped" } : action);
        }}
        notKept={
          notKept === undefined
            ? undefined
            : `What you type is not being kept. ${workbookSentence(notKept)}`
        }
        takesFocus={moved}
        onWritten={(done) => {
          setMoved(true);
          setWritten(done);
          act({ type: "dropped" });
        }}
      />
    );
  }
  if (written !== undefined) {
    return (
      <WrittenScreen
        written={written}
        onHome={() => {
          setWritten(undefined);
        }}
      />
    );
  }
  return (
    <Home
      draft={draft}
      takesFocus={moved}
      onEnter={() => {
        setMoved(true);
        act({ type: "started", draft: EMPTY_DRAFT });
      }}
      onEdit={(inputs, sheet) => {
        setMoved(true);
        act({ type: "started", draft: draftOf(inputs, sheet) });
      }}
      onResume={() => {
        setMoved(true);
        act({ type: "resumed" });
      }}
      onDiscard={() => {
        act({ type: "dropped" });
      }}
    />
  );
}
