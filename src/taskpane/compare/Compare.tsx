import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { explain } from "../../messages";
import { ScreenFrame } from "../app/ScreenFrame";
import { Warning } from "../app/Warning";
import { standingsOf } from "../figures/standings";
import { useProposals } from "../home/useProposals";
import { useStepStyles } from "../wizard/useStepStyles";
import { Problem } from "../workbook/Problem";
import { StandingsTable } from "./StandingsTable";

/** All proposals on the same usage, the one that keeps most of its discount first. */
export default function Compare({ onHome }: { onHome: () => void }): JSX.Element {
  return (
    <ScreenFrame title="Compare" onHome={onHome}>
      <Standings />
    </ScreenFrame>
  );
}

function Standings(): JSX.Element {
  const steps = useStepStyles();
  const { found, readAgain } = useProposals();
  if (found.kind === "reading") return <p className={steps.intro}>Reading the workbook …</p>;
  if (found.kind === "refused") {
    return (
      <Problem issue={found.issue}>
        <Button onClick={readAgain}>Try again</Button>
      </Problem>
    );
  }
  const proposals = found.proposals.flatMap(({ inputs }) => (inputs.ok ? [inputs.value] : []));
  const left = found.proposals.length - proposals.length;
  if (proposals.length === 0) return <p className={steps.intro}>There are no proposals yet.</p>;
  if (found.issues.length > 0) {
    return (
      <Warning says="Cells that all proposals rest on cannot be understood, so there is no ranking; Home names them." />
    );
  }
  const standings = standingsOf(proposals, found.setting);
  if (!standings.ok) return <Warning says={explain(standings.issues)} />;
  const { ranked, usageFrom, currenciesDiffer } = standings.value;
  return (
    <>
      <p className={steps.intro}>
        Ranked by the discount that is kept over the low, expected and high usage
        {usageFrom === undefined ? "" : ` of “${usageFrom}”, since the forecasts differ`}, each with
        its probability; never by the quoted one. “Kept” is that average. Each proposal is held
        against the use of its own term.
      </p>
      <StandingsTable ranked={ranked} currencies={proposals.map(({ currency }) => currency)} />
      {currenciesDiffer ? (
        <Warning says="The proposals are in different currencies. The discounts can be compared, the costs cannot." />
      ) : null}
      {left === 0 ? null : (
        <Warning says="A proposal with cells that cannot be understood is left out; Home names them." />
      )}
    </>
  );
}
