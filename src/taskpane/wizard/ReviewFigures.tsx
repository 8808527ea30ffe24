import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import type { ProposalInputs } from "../../template";
import { Warning } from "../app/Warning";
import { warningsOf } from "../figures/warnings";
import { warningSentence } from "../words/warnings";
import { Headline } from "./Headline";
import { Readings } from "./Readings";

/** What the whole offer comes to, what is odd about it, and the three readings. */
export default function ReviewFigures({ inputs }: { inputs: ProposalInputs }): JSX.Element {
  return (
    <>
      <Headline inputs={inputs} />
      <Warnings inputs={inputs} />
      <Readings inputs={inputs} />
    </>
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
