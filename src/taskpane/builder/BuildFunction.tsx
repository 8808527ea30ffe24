import { Button, Link, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { ScreenFrame } from "../app/ScreenFrame";
import { useFrameStyles } from "../app/useFrameStyles";
import type { InsertOptions } from "../../workbook";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { useStepStyles } from "../wizard/useStepStyles";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";
import { useFunctionLibrary } from "../worksheetFunctions/port";
import { idOf } from "./ArgumentField";
import { ArgumentFields } from "./ArgumentFields";
import { focusOn } from "./focusOn";
import { formulaText } from "./formulaText";
import { InsertBar } from "./InsertBar";
import { numberFormats } from "./resultLooks";
import { ResultLine } from "./ResultLine";
import { ResultView } from "./ResultView";
import { TARGET, TargetField } from "./TargetField";
import { useBuild } from "./useBuild";
import { useInsert } from "./useInsert";
import { useLive } from "./useLive";
import { usePicker } from "./usePicker";
import { WaitingBar } from "./WaitingBar";
import { givenOf, workOut, type Live } from "./workOut";

const NO_CELL = "Pick the cell for the formula.";

const useStyles = makeStyles({
  whole: { display: "contents" },
  /** Stays in sight at the foot while one fills in the fields. */
  strip: {
    position: "sticky",
    // The frame leaves room below what scrolls; the strip lies in it.
    bottom: `calc(-1 * ${tokens.spacingVerticalXXL})`,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    margin: `0 calc(-1 * ${tokens.spacingHorizontalL}) calc(-1 * ${tokens.spacingVerticalXXL})`,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

/** The size of the result and how its cells are to show it, as far as it is known beforehand. */
function looksOf(facts: FunctionFacts, live: Live): Pick<InsertOptions, "size" | "formats"> {
  if (live.kind !== "worked out") return { formats: numberFormats(facts, [[0]]) };
  const { result, size } = live;
  if (!result.ok) return { size };
  const { value } = result;
  return { size, formats: numberFormats(facts, typeof value === "object" ? value : [[value]]) };
}

interface BuildFunctionProps {
  readonly facts: FunctionFacts;
  readonly target: string;
  readonly onTarget: (target: string) => void;
  readonly onOther: () => void;
  readonly onExplain: () => void;
  readonly onHome: () => void;
}

/** The arguments of one function, what it gives with them, and the way into the cell. */
export function BuildFunction(props: BuildFunctionProps): JSX.Element {
  const { facts, target, onTarget, onOther, onHome, onExplain } = props;
  const steps = useStepStyles();
  const frame = useFrameStyles();
  const styles = useStyles();
  const workbook = useWorkbook();
  const library = useFunctionLibrary();
  const { inserting, insert, forget } = useInsert();
  /** Once Insert was pressed, what is missing is said at its field. */
  const [tried, setTried] = useState(false);
  const [noPlace, setNoPlace] = useState<string>();
  const insertId = useId();
  const build = useBuild(facts, target, onTarget, () => {
    setNoPlace(undefined);
    forget();
  });
  const { waiting, inGrid, onFocus, stop } = usePicker(build.pick);
  const { live, place } = useLive(facts, build.fields, target);
  const formula = formulaText(workbook.NAMESPACE, facts, givenOf(build.fields));

  const tryToInsert = async (overwrite: boolean) => {
    setTried(true);
    const looked = target.trim() === "" ? undefined : await workbook.lookAtPlace(target);
    if (looked?.ok !== true) {
      setNoPlace(looked === undefined ? NO_CELL : workbookSentence(looked.issue));
      focusOn(TARGET);
      return;
    }
    // Not what was shown a moment ago: what is in the form now.
    const now = await workOut(workbook, library, facts, build.fields, looked.value);
    const toMend = now.kind === "unfinished" ? now.missing[0]?.key : undefined;
    if (now.kind === "faulty" || toMend !== undefined) {
      focusOn(idOf(now.kind === "faulty" ? now.key : (toMend ?? "")));
      return;
    }
    await insert(target, formula, { overwrite, ...looksOf(facts, now) });
  };

  return (
    <div className={styles.whole} onFocus={onFocus}>
      <ScreenFrame
        title={facts.questions[0] ?? facts.id}
        onHome={onHome}
        actions={
          <>
            <Button onClick={onOther}>All functions</Button>
            <Button
              id={insertId}
              className={mergeClasses(frame.button, frame.push)}
              appearance="primary"
              onClick={() => void tryToInsert(false)}
            >
              Insert
            </Button>
          </>
        }
      >
        <p className={steps.intro}>
          {`${facts.summary} `}
          <Link href={facts.help} target="_blank" rel="noopener" inline>
            {`Help on ${facts.id}`}
          </Link>
        </p>
        <ArgumentFields
          build={build}
          live={live}
          tried={tried}
          waiting={waiting}
          onStopWaiting={stop}
        />
        <TargetField
          text={target}
          waiting={waiting === TARGET}
          wrong={noPlace}
          onText={build.setTarget}
          onStopWaiting={stop}
        />
        <ResultView
          facts={facts}
          formula={formula}
          live={live}
          obstacle={inserting.kind === "nothing yet" ? place?.obstacle : undefined}
        />
        <div className={styles.strip}>
          {waiting !== undefined && inGrid ? <WaitingBar field={waiting} onDone={stop} /> : null}
          <ResultLine facts={facts} live={live} />
          <InsertBar
            inserting={inserting}
            from={insertId}
            onOverwrite={() => void tryToInsert(true)}
            onForget={forget}
            onAnother={onOther}
            onExplain={onExplain}
          />
        </div>
      </ScreenFrame>
    </div>
  );
}
