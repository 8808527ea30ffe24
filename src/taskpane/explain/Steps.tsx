import type { JSX } from "react";
import type { StepWords } from "../../messages";
import { useExplainStyles } from "./useExplainStyles";

/** The sum, a step after the other, each with the figures put in. */
export function Steps({ steps }: { steps: readonly StepWords[] }): JSX.Element {
  const styles = useExplainStyles();
  return (
    <ol className={styles.steps}>
      {steps.map((step, index) => (
        <li key={index} className={styles.step}>
          <StepLines step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepLines({ step }: { step: StepWords }): JSX.Element {
  const styles = useExplainStyles();
  const { title, inWords, inFigures, parts = [], furtherParts = 0, note, value, unit } = step;
  return (
    <>
      <span className={styles.line}>
        <span className={styles.name}>{title}</span>
        <span className={styles.value}>
          {value} <span className={styles.quiet}>{unit}</span>
        </span>
      </span>
      {inWords === undefined ? null : <div className={styles.quiet}>= {inWords}</div>}
      {inFigures === undefined || inFigures === value ? null : (
        <div className={styles.quiet}>= {inFigures}</div>
      )}
      {parts.length === 0 ? null : (
        <ul className={styles.parts}>
          {parts.map((part, index) => (
            <li key={index}>{part}</li>
          ))}
          {furtherParts === 0 ? null : <li>and {furtherParts} more</li>}
        </ul>
      )}
      {note === undefined ? null : <div className={styles.quiet}>{note}</div>}
    </>
  );
}
