import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useMemo, type JSX } from "react";
import type { ScenarioName, YearFigures } from "../figures/yearFigures";
import { shortMoney } from "../words/money";
import { shortPercent } from "../words/percent";
import { HEIGHT, pictureOf, WIDTH, type Mark, type Picture } from "./picture";

const useStyles = makeStyles({
  picture: {
    display: "block",
    width: "100%",
    maxWidth: "480px",
    height: "auto",
    fontVariantNumeric: "tabular-nums",
    forcedColorAdjust: "auto",
  },
  text: { fill: tokens.colorNeutralForeground3, fontSize: "11px", forcedColorAdjust: "auto" },
  label: {
    fill: tokens.colorNeutralForeground1,
    fontSize: "11px",
    fontWeight: 600,
    // A halo, so that the curve does not run through the word.
    paintOrder: "stroke",
    stroke: tokens.colorNeutralBackground2,
    strokeWidth: "3px",
    "@media (forced-colors: active)": { stroke: "none" },
  },
  grid: { stroke: tokens.colorNeutralStroke3 },
  zero: { stroke: tokens.colorNeutralStroke1 },
  quoted: { stroke: tokens.colorNeutralForeground3, strokeDasharray: "4 3" },
  curve: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: "2.5px" },
  mark: {
    fill: tokens.colorNeutralBackground1,
    stroke: tokens.colorNeutralForeground1,
    strokeWidth: "2px",
  },
  expected: { fill: tokens.colorNeutralForeground1 },
});

interface DiscountPictureProps {
  readonly figures: YearFigures;
}

/** Realized discount against consumption, with the forecasts marked; said in words besides. */
export default function DiscountPicture({ figures }: DiscountPictureProps): JSX.Element | null {
  const styles = useStyles();
  const id = useId();
  const { terms, at } = figures;
  const picture = useMemo(() => pictureOf(terms, at), [terms, at]);
  if (picture === undefined) return null;
  return (
    <svg
      className={styles.picture}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-words`}
    >
      <title id={`${id}-title`}>Realized discount against consumption at list</title>
      <desc id={`${id}-words`}>{inWords(figures)}</desc>
      <Axes picture={picture} />
      <line
        className={styles.quoted}
        x1={picture.plot.left}
        x2={picture.plot.right}
        y1={picture.quotedY}
        y2={picture.quotedY}
      />
      <text className={styles.text} x={picture.plot.left + 4} y={picture.quotedY - 4}>
        quoted {shortPercent(terms.discount)}
      </text>
      <path className={styles.curve} d={picture.path} />
      {picture.marks.map((mark) => (
        <ForecastMark key={mark.scenario} mark={mark} />
      ))}
    </svg>
  );
}

function Axes({ picture }: { picture: Picture }): JSX.Element {
  const styles = useStyles();
  const { left, right, bottom } = picture.plot;
  return (
    <g>
      {picture.yTicks.map(({ at, value }) => (
        <g key={value}>
          <line className={styles.grid} x1={left} x2={right} y1={at} y2={at} />
          <text className={styles.text} x={left - 6} y={at + 4} textAnchor="end">
            {shortPercent(value)}
          </text>
        </g>
      ))}
      <line className={styles.zero} x1={left} x2={right} y1={picture.zeroY} y2={picture.zeroY} />
      {picture.xTicks.map(({ at, value }) => (
        <text key={value} className={styles.text} x={at} y={bottom + 16} textAnchor="middle">
          {shortMoney(value)}
        </text>
      ))}
    </g>
  );
}

/** Told apart by shape: pointing down for low, up for high, full for expected. */
const SHAPES: { readonly [S in ScenarioName]: string } = {
  low: "M-5,-4H5L0,5Z",
  expected: "M-5,0A5,5 0 1 1 5,0A5,5 0 1 1 -5,0Z",
  high: "M-5,4H5L0,-5Z",
};

function ForecastMark({ mark: { scenario, x, y } }: { mark: Mark }): JSX.Element {
  const styles = useStyles();
  const className = mergeClasses(styles.mark, scenario === "expected" && styles.expected);
  return (
    <g transform={`translate(${x.toFixed(1)},${y.toFixed(1)})`}>
      <path className={className} d={SHAPES[scenario]} />
      <text className={styles.label} {...labelPlace(scenario, y)}>
        {scenario}
      </text>
    </g>
  );
}

interface LabelPlace {
  readonly x: number;
  readonly y: number;
  readonly textAnchor: "start" | "middle";
}

/** Beside the mark, where the rising side of the curve is not; below it near the upper edge. */
function labelPlace(scenario: ScenarioName, y: number): LabelPlace {
  if (scenario === "low") return { x: 9, y: 4, textAnchor: "start" };
  const below = scenario === "expected" || y < 30;
  return { x: 0, y: below ? 18 : -9, textAnchor: "middle" };
}

function inWords({ terms, at }: YearFigures): string {
  const points = at.map(({ scenario, consumption, realized }) =>
    realized === undefined
      ? `${scenario}: nothing used`
      : `${scenario}, ${shortMoney(consumption)}: ${shortPercent(realized)}`,
  );
  return (
    `It rises until the commit is used up at ${shortMoney(terms.fullUse)}, where it is the quoted ` +
    `${shortPercent(terms.discount)}. ${points.length === 0 ? "No forecast yet." : `${points.join("; ")}.`}`
  );
}
