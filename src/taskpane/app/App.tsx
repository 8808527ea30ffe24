import { useState, type JSX } from "react";
import { EMPTY_DRAFT, isUntouched } from "../draft/draft";
import { draftOf, newDraft } from "../draft/draftOf";
import { Compare } from "../compare/Compare";
import { copyName } from "../home/copyName";
import { Home } from "../home/Home";
import { Wizard } from "../wizard/Wizard";
import type { Written } from "../wizard/useWriting";
import { workbookSentence } from "../words/workbookIssue";
import { useWish } from "./useWish";
import { today } from "../workbook/product";
import { useKeptDraft } from "./useKeptDraft";
import { WrittenScreen } from "./WrittenScreen";

/** Which screen is shown: the wizard while a draft is open, what was written after it, else home. */
export function App(): JSX.Element {
  const { draft, act, notKept } = useKeptDraft();
  const [written, setWritten] = useState<Written>();
  /** Set once the person has gone anywhere: then titles take the focus. */
  const [moved, setMoved] = useState(false);
  const [comparing, setComparing] = useState(false);
  useWish((wish) => {
    setMoved(true);
    setWritten(undefined);
    setComparing(wish === "compare");
    // An unfinished one is not thrown away: Home shows it, to be continued or discarded.
    if (wish === "new-proposal" && draft === undefined) {
      act({ type: "started", draft: EMPTY_DRAFT });
    }
  });
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
  if (comparing) {
    return (
      <Compare
        onHome={() => {
          setComparing(false);
        }}
      />
    );
  }
  return (
    <Home
      draft={draft}
      takesFocus={moved}
      onEnter={(deal) => {
        setMoved(true);
        act({ type: "started", draft: newDraft(deal, today()) });
      }}
      onEdit={(inputs, sheet) => {
        setMoved(true);
        act({ type: "started", draft: draftOf(inputs, sheet) });
      }}
      onDuplicate={(inputs, taken) => {
        setMoved(true);
        act({ type: "started", draft: draftOf({ ...inputs, name: copyName(inputs.name, taken) }) });
      }}
      onCompare={() => {
        setMoved(true);
        setComparing(true);
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
