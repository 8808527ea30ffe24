import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { STEP_TITLES, stepNumber, STEPS, type Step } from "../draft/steps";

const useStyles = makeStyles({
  list: {
    display: "grid",
    gridTemplateColumns: `repeat(${String(STEPS.length)}, 1fr)`,
    columnGap: tokens.spacingHorizontalXS,
    margin: 0,
    padding: 0,
    listStyleType: "none",
  },
  step: {
    boxSizing: "border-box",
    display: "flex",
    alignItems: "center",
    width: "100%",
    height: "24px",
    padding: 0,
    border: "none",
    background: "none",
    cursor: "pointer",
    ":disabled": { cursor: "default" },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      borderRadius: tokens.borderRadiusSmall,
    },
  },
  bar: {
    width: "100%",
    height: "4px",
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralStroke1,
    // A background alone is not drawn in forced colours.
    "@media (forced-colors: active)": { borderBottom: "4px solid GrayText" },
  },
  done: {
    backgroundColor: tokens.colorBrandStroke2,
    "@media (forced-colors: active)": { borderBottomColor: "CanvasText" },
  },
  here: {
    height: "6px",
    backgroundColor: tokens.colorCompoundBrandBackground,
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
});

interface ProgressProps {
  readonly step: Step;
  readonly reached: Step;
  readonly onStep: (step: Step) => void;
}

/** The five steps as bars that can be pressed, as far as one has come. */
export function Progress({ step, reached, onStep }: ProgressProps): JSX.Element {
  const styles = useStyles();
  return (
    <ol className={styles.list}>
      {STEPS.map((each) => (
        <li key={each}>
          <button
            type="button"
            className={styles.step}
            title={STEP_TITLES[each]}
            aria-label={`Step ${String(stepNumber(each))}: ${STEP_TITLES[each]}`}
            {...(each === step ? { "aria-current": "step" } : {})}
            disabled={stepNumber(each) > stepNumber(reached)}
            onClick={() => {
              onStep(each);
            }}
          >
            <span
              className={mergeClasses(
                styles.bar,
                stepNumber(each) <= stepNumber(reached) && styles.done,
                each === step && styles.here,
              )}
            />
          </button>
        </li>
      ))}
    </ol>
  );
}
