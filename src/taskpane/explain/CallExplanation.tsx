import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX, MouseEvent } from "react";
import { useStepStyles } from "../wizard/useStepStyles";
import type { CallOutcome, ExplainedCall } from "./explanation";
import { Faults } from "./Faults";
import { FormulaText } from "./FormulaText";
import { Inputs } from "./Inputs";
import { useCells } from "./port";
import { sizeInWords } from "./readInputs";
import { Steps } from "./Steps";
import { useExplainStyles } from "./useExplainStyles";
import type { CellRef } from "./whereIsIt";

interface CallExplanationProps {
  readonly call: ExplainedCall;
  /** Not all of it is to be seen above. */
  readonly isCut: boolean;
  /** As the cell shows it. */
  readonly shown: string;
  /** The sheet of the cell. */
  readonly from: string;
  readonly onGo: (cell: CellRef) => void;
}

/** One function of ours: what it gives, from what, by which steps; or what to mend. */
export function CallExplanation(props: CallExplanationProps): JSX.Element {
  const { call, isCut, shown, from, onGo } = props;
  const steps = useStepStyles();
  const styles = useExplainStyles();
  const { facts, text, isWhole, inputs, outcome, pick } = call;
  return (
    <>
      <div className={styles.section}>
        {facts === undefined ? null : <p className={steps.intro}>{facts.summary}</p>}
        {isCut ? <FormulaText text={text} /> : null}
        {pick === undefined ? null : (
          <p className={steps.intro}>
            Its result has {sizeInWords(pick.rows, pick.columns)}, which the rest of the formula
            reads. The steps are those of row {pick.row}, column {pick.column}.
          </p>
        )}
      </div>
      {outcome.kind === "error" ? (
        <Faults
          title={isWhole ? `Why it shows ${outcome.sign}` : `Why this part gives ${outcome.sign}`}
          faults={outcome.faults}
          from={from}
          onGo={onGo}
        />
      ) : null}
      {inputs.length === 0 ? null : (
        <section className={styles.section} aria-label="Inputs">
          <h2 className={steps.heading}>Inputs</h2>
          <Inputs inputs={inputs} from={from} onGo={onGo} />
        </section>
      )}
      <Outcome outcome={outcome} isWhole={isWhole} shown={shown} />
      {facts === undefined ? null : <HelpLink id={call.id} page={facts.help} />}
    </>
  );
}

function Outcome({
  outcome,
  isWhole,
  shown,
}: {
  outcome: CallOutcome;
  isWhole: boolean;
  shown: string;
}): JSX.Element | null {
  const steps = useStepStyles();
  const styles = useExplainStyles();
  if (outcome.kind === "error") return null;
  if (outcome.kind === "not_followed") {
    return (
      <p className={steps.intro}>
        One of its inputs is not followed here, so the steps cannot be shown. The cell shows {shown}
        .
      </p>
    );
  }
  if (outcome.isLabel) {
    return (
      <p className={steps.intro}>
        This cell is a heading or a name in the report. Select a figure beside it for its steps.
      </p>
    );
  }
  return (
    <section className={styles.section} aria-label="Steps">
      <h2 className={steps.heading}>Steps</h2>
      <Steps steps={outcome.steps} />
      <p className={styles.result}>
        <span>{isWhole ? "Result" : "This part gives"}</span>
        <span className={styles.value}>{outcome.value}</span>
      </p>
      {isWhole ? null : <p className={styles.quiet}>The cell shows {shown}.</p>}
      {outcome.differs ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            The cell shows {shown}, which is not what its inputs give now. Have Excel calculate
            again: press Ctrl+Alt+F9 in the grid.
          </MessageBarBody>
        </MessageBar>
      ) : null}
    </section>
  );
}

/**
 * In the browser where Office can open it there, else as an ordinary link. A plain one: Fluent's
 * would be a fortieth of this screen's file.
 */
function HelpLink({ id, page }: { id: string; page: string }): JSX.Element {
  const cells = useCells();
  const styles = useExplainStyles();
  return (
    <a
      className={styles.link}
      href={page}
      target="_blank"
      rel="noopener"
      onClick={(event: MouseEvent) => {
        if (cells.openHelp(new URL(page, document.baseURI).href)) event.preventDefault();
      }}
    >
      Help for {id}
    </a>
  );
}
