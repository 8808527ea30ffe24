import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { ProposalInputs } from "../../template";
import { termFigures } from "../figures/termFigures";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";
import { useWizard } from "./WizardContext";

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "baseline",
    columnGap: tokens.spacingHorizontalS,
    margin: 0,
    fontVariantNumeric: "tabular-nums",
  },
  quoted: { fontSize: tokens.fontSizeBase400, color: tokens.colorNeutralForeground2 },
  realized: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
  },
  note: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Quoted → realized at the expected forecast, over the term. */
export function Headline({ inputs }: { inputs: ProposalInputs }): JSX.Element | null {
  const styles = useStyles();
  const { setting } = useWizard();
  const figures = useMemo(() => termFigures(inputs, setting), [inputs, setting]);
  const expected = figures.find(({ scenario }) => scenario === "expected");
  if (expected === undefined) return null;
  const { summary, paidAYear } = expected;
  const { quotedDiscount, realizedDiscount } = summary;
  return (
    <div>
      <p className={styles.figures}>
        <span className={styles.quoted}>
          {quotedDiscount === undefined ? "None" : shortPercent(quotedDiscount)} quoted
        </span>
        <span aria-hidden="true">→</span>
        <span className={styles.realized}>
          {realizedDiscount === undefined ? "none" : shortPercent(realizedDiscount)}
        </span>
        <span>realized at the expected use</span>
      </p>
      <p className={styles.note}>
        You pay {moneyIn(inputs.currency, paidAYear)} a year
        {inputs.termMonths > 12 ? " on average over the term" : ""}. Home and the rank weigh low and
        high in as well.
      </p>
    </div>
  );
}
