import { scaleLinear } from "d3-scale";
import { curveLinear, line } from "d3-shape";
import { realizedDiscount, yearUnder, type YearTerms } from "../../pricing";
import type { AtConsumption, ScenarioName } from "../figures/yearFigures";

export const WIDTH = 320;
export const HEIGHT = 180;
const MARGIN = { top: 14, right: 14, bottom: 26, left: 44 };
const SAMPLES = 96;
/** Far below nothing the curve says no more than "much dearer than list". */
const LOWEST_SHOWN = -0.5;

export interface Picture {
  /** The path of realized discount against consumption. */
  readonly path: string;
  readonly marks: readonly Mark[];
  readonly xTicks: readonly Tick[];
  readonly yTicks: readonly Tick[];
  readonly quotedY: number;
  readonly zeroY: number;
  /** Where the commit is just used up. */
  readonly fullUseX: number;
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
}

export interface Mark {
  readonly scenario: ScenarioName;
  readonly x: number;
  readonly y: number;
}

export interface Tick {
  readonly at: number;
  readonly value: number;
}

/** Realized discount against consumption, as lengths on a drawing of `WIDTH` by `HEIGHT`. */
export function pictureOf(terms: YearTerms, at: readonly AtConsumption[]): Picture | undefined {
  const most = Math.max(terms.fullUse * 1.6, ...at.map(({ consumption }) => consumption * 1.1));
  if (!(most > 0) || !Number.isFinite(most)) return undefined;
  const known = at.flatMap(({ realized }) => (realized === undefined ? [] : [realized]));
  const lowest = Math.max(LOWEST_SHOWN, Math.min(0, ...known) - 0.05);
  const end = realizedAt(terms, most);
  const highest = Math.max(terms.discount, end, 0.02, ...known) * 1.15;
  const plot = {
    left: MARGIN.left,
    right: WIDTH - MARGIN.right,
    top: MARGIN.top,
    bottom: HEIGHT - MARGIN.bottom,
  };
  const x = scaleLinear([0, most], [plot.left, plot.right]);
  const y = scaleLinear([Math.min(lowest, end), highest], [plot.bottom, plot.top]);
  const floor = y.domain()[0] ?? lowest;
  const draw = line<readonly [number, number]>(
    ([consumption]) => x(consumption),
    ([, realized]) => y(realized),
  ).curve(curveLinear);
  return {
    path: draw(curveThrough(terms, most, floor)) ?? "",
    marks: at.flatMap(({ scenario, consumption, realized }) =>
      realized === undefined
        ? []
        : [{ scenario, x: x(consumption), y: y(Math.max(realized, floor)) }],
    ),
    xTicks: x.ticks(4).map((value) => ({ at: x(value), value })),
    yTicks: y.ticks(4).map((value) => ({ at: y(value), value })),
    quotedY: y(terms.discount),
    zeroY: y(0),
    fullUseX: x(terms.fullUse),
    plot,
  };
}

/** Evenly spaced, with the point of full use among them, where the curve has its corner. */
function curveThrough(terms: YearTerms, most: number, floor: number): [number, number][] {
  // Where the realized discount has risen to the floor: 1 − K/L = floor.
  const first = terms.netCommit / (1 - floor) || most / SAMPLES;
  const even = Array.from(
    { length: SAMPLES + 1 },
    (_, index) => first + ((most - first) * index) / SAMPLES,
  );
  const corner = terms.fullUse > first && terms.fullUse < most ? [terms.fullUse] : [];
  return [...even, ...corner]
    .sort((a, b) => a - b)
    .map((consumption) => [consumption, realizedAt(terms, consumption)]);
}

function realizedAt(terms: YearTerms, consumption: number): number {
  const realized = realizedDiscount(yearUnder(terms, consumption));
  return realized.ok ? realized.value : 0;
}
