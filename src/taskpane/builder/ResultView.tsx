import { makeStyles, tokens } from "@fluentui/react-components";
import { useId, type JSX } from "react";
import type { Obstacle } from "../../workbook";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { useStepStyles } from "../wizard/useStepStyles";
import { Problem } from "../workbook/Problem";
import { ResultTable } from "./ResultTable";
import type { Live } from "./workOut";

interface ResultViewProps {
  readonly facts: FunctionFacts;
  readonly formula: string;
  readonly live: Live | undefined;
  readonly obstacle: Obstacle | undefined;
}

const useStyles = makeStyles({
  formula: {
    display: "block",
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The formula as it will be written, its cells where there are several, and what is in their way. */
export function ResultView({ facts, formula, live, obstacle }: ResultViewProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const heading = useId();
  const result = live?.kind === "worked out" ? live.result : undefined;
  return (
    <section className={steps.group} aria-labelledby={heading}>
      <h2 id={heading} className={steps.heading}>
        The formula
      </h2>
      <code className={styles.formula}>{formula}</code>
      {result?.ok === true && typeof result.value === "object" ? (
        <ResultTable facts={facts} rows={result.value} />
      ) : null}
      {obstacle === undefined ? null : <Problem issue={obstacle} isWarning />}
    </section>
  );
}
