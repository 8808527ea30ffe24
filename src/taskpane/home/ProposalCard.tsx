import type { JSX } from "react";
import type { Figure } from "../../template";
import type { Setting } from "../figures/setting";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";
import { Advice } from "./Advice";
import { CardActions, type CardDeeds } from "./CardActions";
import { CellsToMend } from "./CellsToMend";
import { useCardStyles } from "./useCardStyles";

interface ProposalCardProps extends CardDeeds {
  /** Its place, where it is one of several. */
  readonly place: Place | undefined;
  /** Absent where it cannot be understood. */
  readonly setting: Setting | undefined;
}

export interface Place {
  readonly rank: number;
  readonly of: number;
}

/** One proposal: what its sheet says, and what can be done with it. */
export function ProposalCard(props: ProposalCardProps): JSX.Element {
  const { sheet, inputs, headline } = props.proposal;
  const { place } = props;
  const styles = useCardStyles();
  const name = inputs.ok ? inputs.value.name : sheet.name;
  const currency = inputs.ok ? inputs.value.currency : undefined;
  return (
    <article className={styles.card} aria-label={name}>
      <h2 className={styles.title}>{name}</h2>
      {place === undefined ? null : (
        <p className={styles.note}>
          Rank {place.rank} of {place.of}
        </p>
      )}
      <p className={styles.figures}>
        <span>{percentFigure(headline.quoted)} quoted</span>
        <span aria-hidden="true">→</span>
        <span className={styles.realized}>{percentFigure(headline.realized.weighed)}</span>
        <span>realized, on average</span>
      </p>
      {typeof headline.realized.expected === "number" ? (
        <p className={styles.note}>
          {percentFigure(headline.realized.expected)} if use is as expected; the average weighs low
          and high use in.
        </p>
      ) : null}
      <p className={styles.note}>
        Expected cost a year: {moneyFigure(headline.cost.weighed, currency)}
      </p>
      {inputs.ok && props.setting !== undefined ? (
        <Advice inputs={inputs.value} setting={props.setting} />
      ) : null}
      {inputs.ok ? null : <CellsToMend sheet={sheet} issues={inputs.issues} />}
      <CardActions {...props} name={name} />
    </article>
  );
}

function percentFigure(figure: Figure): string {
  return typeof figure === "number" ? shortPercent(figure) : inPlaceOf(figure);
}

function moneyFigure(figure: Figure, currency: string | undefined): string {
  return typeof figure === "number" ? moneyIn(currency, figure) : inPlaceOf(figure);
}

/** What the cell shows in the place of a number. */
function inPlaceOf(text: string): string {
  if (text === "#BUSY!" || text === "#GETTING_DATA") return "…";
  return text === "" ? "–" : text;
}
