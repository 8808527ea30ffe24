import { Button, makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { typedSentence } from "../../messages";
import type { ProposalInputs } from "../../template";
import { Warning } from "../app/Warning";
import type { Finding } from "../draft/finding";
import { warningsOf } from "../figures/warnings";
import { LiveFigures } from "../live/LiveFigures";
import { warningSentence } from "../words/warnings";
import { focusField } from "./focusField";
import { Headline } from "./Headline";
import { Preview } from "./Preview";
import { Readings } from "./Readings";
import { useStepStyles } from "./useStepStyles";
import type { Writing } from "./useWriting";
import { useWizard } from "./WizardContext";

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
          <Headline inputs={inputs} />
          <Warnings inputs={inputs} />
          <Readings inputs={inputs} />
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

function Warnings({ inputs }: { inputs: ProposalInputs }): JSX.Element {
  const warnings = warningsOf(inputs);
  if (warnings.length === 0) {
    return (
      <MessageBar intent="success">
        <MessageBarBody>Nothing odd was found in the offer.</MessageBarBody>
      </MessageBar>
    );
  }
  return (
    <>
      {warnings.map((warning) => {
        const said = warningSentence(warning, inputs.currency, inputs.commits.length);
        return <Warning key={said} says={said} />;
      })}
    </>
  );
}
