import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { DealOnSheets } from "../../template";
import { ScreenFrame } from "../app/ScreenFrame";
import { useProposals } from "../home/useProposals";
import { useStepStyles } from "../wizard/useStepStyles";
import { counted } from "../words/term";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";
import { findingsOf } from "./findings";

/** Whether the figures can be relied on; what cannot be is named with its cell. */
export default function Checks({ onHome }: { onHome: () => void }): JSX.Element {
  const steps = useStepStyles();
  const { found, readAgain } = useProposals();
  return (
    <ScreenFrame title="Checks" onHome={onHome}>
      {found.kind === "reading" ? <p className={steps.intro}>Reading the workbook …</p> : null}
      {found.kind === "refused" ? (
        <Problem issue={found.issue}>
          <Button onClick={readAgain}>Try again</Button>
        </Problem>
      ) : null}
      {found.kind === "read" ? <Found deal={found.deal} /> : null}
    </ScreenFrame>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalM,
  },
  item: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    alignItems: "flex-start",
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorStatusWarningBorderActive}`,
    overflowWrap: "anywhere",
  },
  where: { color: tokens.colorNeutralForeground2 },
  summary: { cursor: "pointer", minHeight: "24px" },
  rest: { margin: 0, paddingLeft: "20px", color: tokens.colorNeutralForeground2 },
});

function Found({ deal }: { deal: DealOnSheets }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { look, passed, waiting, pending } = useMemo(() => findingsOf(deal), [deal]);
  const { goTo, refused } = useGoTo();
  if (deal.proposals.length === 0)
    return <p className={steps.intro}>There are no proposals yet.</p>;
  if (pending) return <p className={steps.intro}>The figures are still being worked out …</p>;
  return (
    <>
      <p className={steps.intro} role="status">
        {look.length === 0
          ? `All well: ${counted(passed.length, "check")} pass.`
          : `${String(look.length)} to look at; ${counted(passed.length, "check")} pass.`}
      </p>
      {refused === undefined ? null : <Problem issue={refused} />}
      <ul className={styles.list}>
        {look.map((one) => (
          <li key={`${one.what} ${one.sheet.id} ${one.cell}`} className={styles.item}>
            <span>{one.what}</span>
            <span className={styles.where}>
              {one.sheet.name}
              {one.cell === "" ? "" : `, cell ${one.cell}`}
            </span>
            {one.toDo ? <span>{one.toDo}</span> : null}
            <Button
              size="small"
              aria-label={`Go to ${one.cell === "" ? "" : `cell ${one.cell} of `}${one.sheet.name}: ${one.what}`}
              onClick={() => void goTo(one.sheet, one.cell)}
            >
              Go to {one.cell === "" ? "the sheet" : one.cell}
            </Button>
          </li>
        ))}
      </ul>
      <Rest heading={`${counted(passed.length, "check")} that pass`} checks={passed} />
      <Rest
        heading={`${counted(waiting.length, "check")} that wait for the probabilities`}
        checks={waiting}
      />
      {deal.sheets.checks === undefined ? (
        <p className={steps.intro}>
          The sheet 'Deal checks' is gone, and with it the checks of what all proposals share. It is
          built again when a proposal is added.
        </p>
      ) : null}
    </>
  );
}

function Rest({
  heading,
  checks,
}: {
  heading: string;
  checks: readonly string[];
}): JSX.Element | null {
  const styles = useStyles();
  if (checks.length === 0) return null;
  return (
    <details>
      <summary tabIndex={0} className={styles.summary}>
        {heading}
      </summary>
      <ul className={styles.rest}>
        {checks.map((check, index) => (
          <li key={index}>{check}</li>
        ))}
      </ul>
    </details>
  );
}
