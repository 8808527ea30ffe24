import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { lazy, Suspense, type JSX } from "react";
import { typedSentence } from "../../messages";
import { Warning } from "../app/Warning";
import type { Finding } from "../draft/finding";
import { LiveFigures } from "../live/LiveFigures";
import { focusField } from "./focusField";
import { Preview } from "./Preview";
import { useStepStyles } from "./useStepStyles";
import type { Writing } from "./useWriting";
import { useWizard } from "./WizardContext";

/** In a file of their own, so that the pane's first load stays small; the wizard fetches it early. */
export function loadReviewFigures() {
  return import(/* webpackChunkName: "screen-review" */ "./ReviewFigures").catch(() => ({
    default: NotLoaded,
  }));
}

const ReviewFigures = lazy(loadReviewFigures);

/** What is written does not depend on them. */
function NotLoaded(): JSX.Element {
  return (
    <Warning says="The readings could not be loaded. Connect, then open the pane again; what you typed is kept." />
  );
}

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
});

/** Step 5: what it comes to, what is odd about it, and what will be written where. */
export function ReviewStep({ writing }: { writing: Writing }): JSX.Element {
  const styles = useStepStyles();
  const { reading } = useWizard();
  const { findings, inputs } = reading;
  return (
    <div className={styles.step}>
      {inputs === undefined ? (
        <Unfinished findings={findings} />
      ) : (
        <>
          <Suspense fallback={null}>
            <ReviewFigures inputs={inputs} />
          </Suspense>
          <LiveFigures />
          <Preview inputs={inputs} writing={writing} />
        </>
      )}
    </div>
  );
}

function Unfinished({ findings }: { findings: readonly Finding[] }): JSX.Element {
  const styles = useStyles();
  const { act } = useWizard();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        Not ready to write yet:
        <ul className={styles.list}>
          {findings.map((finding) => (
            <li key={`${finding.field} ${finding.kind}`}>
              {finding.kind === "mistake" ? typedSentence(finding.issue) : "A question is open."}{" "}
              <Button
                size="small"
                onClick={() => {
                  act({ type: "wentTo", step: finding.step });
                  focusField(finding.field);
                }}
              >
                Go to the field
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
