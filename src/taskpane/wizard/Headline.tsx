import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { percent } from "../../messages";
import type { ProposalInputs } from "../../template";
import { offerOf } from "../figures/offerOf";
import { yearFigures } from "../figures/yearFigures";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";

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

/** Quoted → realized at the expected forecast, in the first year. */
export function Headline({ inputs }: { inputs: ProposalInputs }): JSX.Element | null {
  const styles = useStyles();
  const offer = offerOf(inputs, 0);
  if (offer === undefined) return null;
  const expected = yearFigures(offer).at.find(({ scenario }) => scenario === "expected");
  if (expected === undefined) return null;
  const inYearOne = inputs.commits.length > 1 ? " in year 1" : " a year";
  return (
    <div>
      <p className={styles.figures}>
        <span className={styles.quoted}>{percent(offer.discount)} quoted</span>
        <span aria-hidden="true">→</span>
        <span className={styles.realized}>
          {expected.realized === undefined ? "none" : shortPercent(expected.realized)}
        </span>
        <span>realized</span>
      </p>
      <p className={styles.note}>
        At the expected use you pay {moneyIn(inputs.currency, expected.cost)}
        {inYearOne}.
      </p>
    </div>
  );
}
