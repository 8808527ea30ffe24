import { Suspense, useEffect, useState, type Dispatch, type JSX } from "react";
import { EMPTY_DRAFT, type Draft } from "../draft/draft";
import { draftOf, newDraft } from "../draft/draftOf";
import { isUntouched } from "../draft/isUntouched";
import { withWorkOf } from "../draft/workOf";
import type { DealOnSheets } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { copyName } from "../home/copyName";
import { Home } from "../home/Home";
import { takeInto } from "../usage/takeInto";
import { useDesk, type UsageDesk } from "../usage/useDesk";
import { Wizard } from "../wizard/Wizard";
import { workbookSentence } from "../words/workbookIssue";
import { loadPlans } from "../workbook/loadPlans";
import { today } from "../workbook/product";
import { lazyScreens, type LazyScreens } from "./lazyScreens";
import type { WaitingDraft } from "./drafts";
import type { PaneAction } from "./paneReducer";
import { Recovery } from "./Recovery";
import { HOME, screenFor, type Screen } from "./screens";
import { UsageScreens } from "./UsageScreens";
import { useKeptDraft } from "./useKeptDraft";
import { useWish } from "./useWish";
import { WrittenScreen } from "./WrittenScreen";

/** Which screen is shown: the wizard while a draft is open, else where the person went. */
export function App(): JSX.Element {
  const { draft, others, isBeside, act, takeUp, drop, notKept } = useKeptDraft();
  const usage = useDesk();
  const [screen, setScreen] = useState<Screen>(HOME);
  const [screens, setScreens] = useState(lazyScreens);
  /** Set once the person has gone anywhere: then titles take the focus. */
  const [moved, setMoved] = useState(false);
  const go = (to: Screen) => {
    setMoved(true);
    setScreen(to);
  };
  const move: Dispatch<PaneAction> = (action) => {
    setMoved(true);
    act(action);
  };
  // Once there is something to see: what is written later must not need a connection then.
  useEffect(() => void loadPlans(), []);
  useWish((wish) => {
    const screen = screenFor(wish);
    go(screen);
    // An unfinished one is not thrown away: Home shows it, to be continued or discarded.
    if (wish === "new-proposal" && draft === undefined)
      move({ type: "started", draft: EMPTY_DRAFT });
    else if (screen !== HOME && draft?.open === true) move(leaving(draft));
  });
  if (draft?.open === true) {
    return (
      <Wizard
        draft={draft}
        act={(action) => {
          // Home, and not the screen that one came back to the wizard from.
          if (action.type === "exited") go(HOME);
          move(action.type === "exited" ? leaving(draft) : action);
        }}
        keeping={keepingSays(notKept, isBeside)}
        takesFocus={moved}
        onLeave={(to) => {
          go(to);
          act({ type: "exited" });
        }}
        onWritten={(written) => {
          go({ name: "written", written });
          act({ type: "dropped" });
        }}
      />
    );
  }
  return (
    <Recovery
      onAgain={() => {
        setScreens(lazyScreens());
        go(HOME);
      }}
    >
      <Suspense fallback={null}>
        <ScreenOf
          screens={screens}
          screen={screen}
          draft={draft}
          others={others}
          onTakeUp={(waiting) => {
            setMoved(true);
            takeUp(waiting);
          }}
          onDrop={drop}
          usage={usage}
          takesFocus={moved}
          go={go}
          move={move}
        />
      </Suspense>
    </Recovery>
  );
}

/** What there is to know about how the draft is kept. */
function keepingSays(notKept: WorkbookIssue | undefined, isBeside: boolean): string | undefined {
  if (notKept !== undefined) return `What you type is not being kept. ${workbookSentence(notKept)}`;
  if (!isBeside) return undefined;
  return "This proposal is being entered in another pane too. What you type here is kept beside it, as an unfinished proposal of its own.";
}

/** What nobody changed anything in is not worth keeping. */
function leaving(draft: Draft): PaneAction {
  return isUntouched(draft) ? { type: "dropped" } : { type: "exited" };
}

interface ScreenOfProps {
  readonly screens: LazyScreens;
  readonly screen: Screen;
  readonly draft: Draft | undefined;
  readonly others: readonly WaitingDraft[];
  readonly onTakeUp: (waiting: WaitingDraft) => void;
  readonly onDrop: (waiting: WaitingDraft) => void;
  readonly usage: UsageDesk;
  readonly takesFocus: boolean;
  readonly go: (to: Screen) => void;
  readonly move: Dispatch<PaneAction>;
}

function ScreenOf(props: ScreenOfProps): JSX.Element {
  const { screen, draft, usage, go, move } = props;
  const { Checks, Compare, Explain, FormulaBuilder, ValuesOnlyCopy } = props.screens;
  const goHome = () => {
    go(HOME);
  };
  switch (screen.name) {
    case "written":
      return <WrittenScreen written={screen.written} onHome={goHome} />;
    case "compare":
      return <Compare onHome={goHome} />;
    case "checks":
      return <Checks onHome={goHome} />;
    case "explain":
      return <Explain onHome={goHome} />;
    case "values-only-copy":
      return <ValuesOnlyCopy onHome={goHome} />;
    case "import":
    case "optimise":
      return (
        <UsageScreens
          screens={props.screens}
          screen={screen}
          usage={usage}
          draft={draft}
          go={go}
          onHome={goHome}
          onResume={() => {
            move({ type: "resumed" });
          }}
          onTake={(taken, deal) => {
            const into = draft ?? newDraft(deal, today());
            move({ type: "started", draft: takeInto(into, taken) });
          }}
        />
      );
    case "builder":
      return (
        <FormulaBuilder
          onHome={goHome}
          onExplain={() => {
            go({ name: "explain" });
          }}
        />
      );
    case "home":
      return <HomeScreen {...props} />;
  }
}

function HomeScreen(props: Omit<ScreenOfProps, "screens" | "screen" | "usage">): JSX.Element {
  const { draft, others, onTakeUp, onDrop, takesFocus, go, move } = props;
  const begin = (started: Draft, deal: DealOnSheets | undefined) => {
    move({ type: "started", draft: withWorkOf(started, deal, today()) });
  };
  return (
    <Home
      draft={draft}
      others={others}
      onTakeUp={onTakeUp}
      onDrop={onDrop}
      takesFocus={takesFocus}
      go={go}
      onEnter={(deal) => {
        begin(newDraft(deal, today()), deal);
      }}
      onEdit={(inputs, sheet, deal) => {
        begin(draftOf(inputs, sheet), deal);
      }}
      onDuplicate={(inputs, taken, deal) => {
        begin(draftOf({ ...inputs, name: copyName(inputs.name, taken) }), deal);
      }}
      onResume={() => {
        move({ type: "resumed" });
      }}
      onDiscard={() => {
        move({ type: "dropped" });
      }}
    />
  );
}
