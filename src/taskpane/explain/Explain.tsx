import { Radio, RadioGroup } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { CellFacts } from "../../workbook";
import { ScreenFrame } from "../app/ScreenFrame";
import { useFrameStyles } from "../app/useFrameStyles";
import { useStepStyles } from "../wizard/useStepStyles";
import { workbookSentence } from "../words/workbookIssue";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";
import { CallExplanation } from "./CallExplanation";
import type { ExplainedCall, Explanation, Trouble } from "./explanation";
import { Faults } from "./Faults";
import { FormulaText } from "./FormulaText";
import { GoToCell } from "./GoToCell";
import { useExplainStyles } from "./useExplainStyles";
import { useExplanation } from "./useExplanation";
import type { CellRef } from "./whereIsIt";

/** The selected cell: its function in words, inputs, steps, result; or what to mend. */
export default function Explain({ onHome }: { onHome: () => void }): JSX.Element {
  const steps = useStepStyles();
  const frame = useFrameStyles();
  const explanation = useExplanation();
  const { goTo, refused } = useGoTo();
  const onGo = ({ sheet, at }: CellRef) => {
    void goTo(sheet, at).then(() => {
      // The button goes away with the cell that it was for.
      document.querySelector("h1")?.focus();
    });
  };
  return (
    <ScreenFrame title="Explain this cell" onHome={onHome}>
      <p role="status" className={frame.hidden}>
        {explanation === undefined ? "" : spokenOf(explanation)}
      </p>
      {refused === undefined ? null : <Problem issue={refused} />}
      {explanation === undefined ? (
        <p className={steps.intro}>Reading the cell …</p>
      ) : (
        <Shown explanation={explanation} onGo={onGo} />
      )}
    </ScreenFrame>
  );
}

/** For those who do not see it: which cell is explained, and what it comes to. */
function spokenOf(explanation: Explanation): string {
  if (explanation.kind === "refused") return workbookSentence(explanation.issue);
  const { at, text } = explanation.cell;
  switch (explanation.kind) {
    case "none":
      return `${at} has no function of this add-in.`;
    case "unreadable":
      return `The formula in ${at} cannot be followed.`;
    case "explained": {
      const [call] = explanation.calls;
      return `${at} shows ${text}: ${call?.facts?.summary ?? call?.id ?? ""}`;
    }
  }
}

interface ShownProps {
  readonly explanation: Explanation;
  readonly onGo: (cell: CellRef) => void;
}

function Shown({ explanation, onGo }: ShownProps): JSX.Element {
  const steps = useStepStyles();
  switch (explanation.kind) {
    case "refused":
      return <Problem issue={explanation.issue} isWarning />;
    case "none":
      return <NoFunction {...explanation} onGo={onGo} />;
    case "unreadable":
      return (
        <>
          <Title cell={explanation.cell} />
          <FormulaText text={explanation.cell.formula ?? ""} />
          <p className={steps.intro}>This formula cannot be followed here.</p>
        </>
      );
    case "explained":
      return (
        // Another cell begins with its first function.
        <Calls key={explanation.cell.address} {...explanation} onGo={onGo} />
      );
  }
}

function Title({ cell }: { cell: CellFacts }): JSX.Element {
  const steps = useStepStyles();
  const { at, sheet, text, anchor } = cell;
  return (
    <p className={steps.intro}>
      <strong>{at}</strong> of {sheet.name} shows <strong>{text === "" ? "nothing" : text}</strong>
      {anchor === at ? "." : `, spilled from the formula in ${anchor}.`}
    </p>
  );
}

function Calls({
  cell,
  calls,
  trouble,
  onGo,
}: {
  cell: CellFacts;
  calls: readonly ExplainedCall[];
  trouble: Trouble | undefined;
  onGo: (cell: CellRef) => void;
}): JSX.Element {
  const styles = useExplainStyles();
  const [chosen, setChosen] = useState(0);
  const call = calls[chosen] ?? calls[0];
  return (
    <>
      <Title cell={cell} />
      <FormulaText text={cell.formula ?? ""} />
      {trouble === undefined ? null : (
        <Faults
          title={`Why it shows ${trouble.sign}`}
          faults={[trouble.fault]}
          from={cell.sheet.id}
          onGo={onGo}
        />
      )}
      {calls.length < 2 ? null : (
        <RadioGroup
          aria-label="Which function of the formula"
          value={String(chosen)}
          onChange={(_, { value }) => {
            setChosen(Number(value));
          }}
        >
          {calls.map(({ text }, index) => (
            <Radio
              key={index}
              value={String(index)}
              label={{ className: styles.choice, children: short(text) }}
            />
          ))}
        </RadioGroup>
      )}
      {call === undefined ? null : (
        <CallExplanation
          key={chosen}
          call={call}
          isCut={calls.length > 1 && call.text.length > MOST_OF_A_CALL}
          shown={cell.text === "" ? "nothing" : cell.text}
          from={cell.sheet.id}
          onGo={onGo}
        />
      )}
    </>
  );
}

/** More of a call is not shown where one chooses among several. */
const MOST_OF_A_CALL = 60;

function short(text: string): string {
  return text.length > MOST_OF_A_CALL ? `${text.slice(0, MOST_OF_A_CALL)}…` : text;
}

function NoFunction({
  cell,
  near,
  isAmongFormulas,
  onGo,
}: Extract<Explanation, { kind: "none" }> & {
  readonly onGo: (cell: CellRef) => void;
}): JSX.Element {
  const steps = useStepStyles();
  const styles = useExplainStyles();
  const { formula, knowsSpills, value } = cell;
  return (
    <>
      <Title cell={cell} />
      <p className={steps.intro}>
        {formula === undefined
          ? "It has no formula: what stands here was typed, or it is blank."
          : "Its formula has no function of this add-in."}
        {formula === undefined && value !== "" && !knowsSpills
          ? " This version of Excel does not say what spills into a cell; select the cell with the formula."
          : ""}
        {isAmongFormulas
          ? " The cells around it have formulas of this add-in: this figure may have been typed over one."
          : ""}
      </p>
      {near.length === 0 ? (
        <p className={steps.intro}>Select a cell with a function of this add-in.</p>
      ) : (
        <div className={styles.section}>
          <p className={steps.intro}>
            {formula === undefined
              ? "The nearest cell that has one:"
              : "Cells near it, or that it reads, that have one:"}
          </p>
          <div className={styles.line}>
            {near.map((one) => (
              <GoToCell
                key={`${one.sheet.id} ${one.at}`}
                cell={one}
                from={cell.sheet.id}
                label="a cell with a function of this add-in"
                onGo={onGo}
              />
            ))}
          </div>
        </div>
      )}
    </>
  );
}
