import {
  bandFor,
  crossingBreakeven,
  crossingValue,
  nextBand,
  parseBandTable,
  realizedDiscount,
  yearTerms,
  yearUnder,
  type Band,
  type Basis,
  type Issue,
  type Overage,
  type YearTerms,
} from "../../pricing";
import type { OfferedBand, YearForecast } from "../../template";

/** One contract year of an offer, as far as it is known while it is being entered. */
export interface YearOffer {
  readonly commit: number;
  readonly discount: number;
  readonly overage: Overage;
  readonly basis: Basis;
  readonly bands: readonly OfferedBand[];
  readonly forecast: Partial<YearForecast>;
}

export type ScenarioName = keyof YearForecast;
export const SCENARIO_NAMES: readonly ScenarioName[] = ["low", "expected", "high"];

/** What the offer comes to at one consumption. */
export interface AtConsumption {
  readonly scenario: ScenarioName;
  readonly consumption: number;
  readonly cost: number;
  readonly unused: number;
  readonly overage: number;
  /** None at a consumption of 0. */
  readonly realized: number | undefined;
}

export interface YearFigures {
  readonly terms: YearTerms;
  readonly at: readonly AtConsumption[];
  /** None while there is no low forecast. */
  readonly floor: Floor | undefined;
  /** None where no band table was given. */
  readonly curve: CurveFigures | undefined;
}

/** What is as good as certain to be used: the low forecast. */
export interface Floor {
  /** The commit that it just uses up, at the offer's discount and on its basis. */
  readonly commit: number;
  /** Money that would be paid for nothing at the low forecast. */
  readonly unused: number;
}

export interface CurveFigures {
  /** The band that the commit is in; none below the first. */
  readonly band: Band | undefined;
  /** What the table gives the commit; 0 below the first band. */
  readonly tableDiscount: number;
  readonly next: NextFigures | undefined;
}

export interface NextFigures {
  readonly band: Band;
  readonly extraCommit: number;
  readonly extraPoints: number;
  /**
   * What committing to it is worth at the expected consumption, each side at its band's discount.
   * Worked out for net commits only, as the worksheet does.
   */
  readonly worth: number | undefined;
  /** The consumption from which crossing pays, or why there is none. */
  readonly breakeven: { readonly from: number } | { readonly never: readonly Issue[] } | undefined;
}

/** Every figure of one contract year, from the kernel. */
export function yearFigures(offer: YearOffer): YearFigures {
  const terms = yearTerms(offer.commit, offer.discount, offer.overage, offer.basis);
  const at = SCENARIO_NAMES.flatMap((scenario) => {
    const consumption = offer.forecast[scenario];
    return consumption === undefined ? [] : [atConsumption(terms, scenario, consumption)];
  });
  return {
    terms,
    at,
    floor: floorOf(offer, at),
    curve: curveFigures(offer),
  };
}

function atConsumption(
  terms: YearTerms,
  scenario: ScenarioName,
  consumption: number,
): AtConsumption {
  const year = yearUnder(terms, consumption);
  const realized = realizedDiscount(year);
  return { scenario, ...year, realized: realized.ok ? realized.value : undefined };
}

function floorOf({ basis, discount }: YearOffer, at: readonly AtConsumption[]): Floor | undefined {
  const low = at.find(({ scenario }) => scenario === "low");
  if (low === undefined) return undefined;
  const { consumption, unused } = low;
  return { commit: basis === "list" ? consumption : consumption * (1 - discount), unused };
}

function curveFigures({ bands: offered, commit, ...offer }: YearOffer): CurveFigures | undefined {
  const table = parseBandTable(
    offered.map(({ name, threshold, discount }) => [name ?? "", threshold, discount]),
    { argument: "Band table" },
  );
  if (!table.ok) return undefined;
  const band = bandFor(table.value, commit);
  return {
    band,
    tableDiscount: band?.discount ?? 0,
    next: nextFigures(table.value, { commit, ...offer }),
  };
}

function nextFigures(
  bands: readonly Band[],
  { commit, overage, basis, forecast }: Omit<YearOffer, "bands">,
): NextFigures | undefined {
  const next = nextBand(bands, commit);
  if (!next.ok) return undefined;
  const { band, extraCommit, extraPoints } = next.value;
  if (basis === "list") {
    return { band, extraCommit, extraPoints, worth: undefined, breakeven: undefined };
  }
  const { expected } = forecast;
  const worth =
    expected === undefined ? undefined : crossingValue(expected, commit, bands, overage);
  const breakeven = crossingBreakeven(commit, bands, overage);
  return {
    band,
    extraCommit,
    extraPoints,
    worth: worth?.ok === true ? worth.value : undefined,
    breakeven: breakeven.ok ? { from: breakeven.value } : { never: breakeven.issues },
  };
}
