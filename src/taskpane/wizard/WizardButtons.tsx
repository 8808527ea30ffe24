import { Button, mergeClasses } from "@fluentui/react-components";
import type { Dispatch, JSX } from "react";
import { useFrameStyles } from "../app/useFrameStyles";
import type { DraftAction } from "../draft/draftReducer";
import { stepBefore, type Step } from "../draft/steps";

interface WizardButtonsProps {
  readonly step: Step;
  readonly act: Dispatch<DraftAction>;
  readonly onNext: () => void;
  readonly onWrite: () => void;
  /** Why the proposal cannot be written yet. */
  readonly notYet: string | undefined;
}

/** Out, back, and on: the last step's way on is into the workbook. */
export function WizardButtons(props: WizardButtonsProps): JSX.Element {
  const { step, act, onNext, onWrite, notYet } = props;
  const styles = useFrameStyles();
  return (
    <>
      {notYet === undefined ? null : (
        <p id="not-yet" className={styles.note}>
          {notYet}
        </p>
      )}
      <Button
        className={styles.exit}
        appearance="subtle"
        onClick={() => {
          act({ type: "exited" });
        }}
      >
        Exit
      </Button>
      <Button
        className={mergeClasses(styles.button, styles.push)}
        disabled={step === "deal"}
        onClick={() => {
          act({ type: "wentTo", step: stepBefore(step) });
        }}
      >
        Back
      </Button>
      {step === "review" ? (
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={notYet !== undefined}
          {...(notYet === undefined ? {} : { "aria-describedby": "not-yet" })}
          onClick={onWrite}
        >
          Write to workbook
        </Button>
      ) : (
        <Button className={styles.button} appearance="primary" onClick={onNext}>
          Next
        </Button>
      )}
    </>
  );
}
