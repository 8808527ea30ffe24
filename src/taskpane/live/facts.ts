import { explain, percent, recommendedSays } from "../../messages";
import { bandNameOf, type Recommended } from "../figures/recommended";
import type {
  CurveFigures,
  Floor,
  NextFigures,
  YearFigures,
  YearOffer,
} from "../figures/yearFigures";
import { moneyIn } from "../words/money";
import { points } from "../words/percent";

/** A line of the live side: what it is about, and what there is to say. */
export interface Fact {
  readonly about: string;
  readonly says: string;
}

/** The band, the way to the next one, the commit to ask for, and the break-evens, in words. */
export function factsOf(
  { terms, curve }: YearFigures,
  { discount, basis }: Pick<YearOffer, "discount" | "basis">,
  currency: string | undefined,
  recommended: Recommended | undefined,
): readonly Fact[] {
  const money = (value: number) => moneyIn(currency, value);
  return [
    ...(curve === undefined ? [] : curveFacts(curve, discount, money)),
    ...(recommended === undefined ? [] : [recommendedFact(recommended, money)]),
    ...(curve === undefined || basis === "net" ? [] : [NOT_WORKED_OUT]),
    {
      about: "Break-even",
      says:
        `The commit is just used up at ${money(terms.fullUse)} of use at list. ` +
        `Below ${money(terms.netCommit)} you pay more than list.`,
    },
  ];
}

/** Said where it would stand: nothing is left out in silence. */
const NOT_WORKED_OUT: Fact = {
  about: "Crossing and recommended commit",
  says:
    "Not worked out where use draws the commit down at list price (step 4): both are worked out only " +
    "where it does so at the discounted price.",
};

/** Where the commit is above the floor; nothing where it is not. */
export function floorWarning(
  floor: Floor | undefined,
  currency: string | undefined,
): string | undefined {
  if (floor === undefined || floor.unused <= 0) return undefined;
  return (
    `The commit is above the floor. The low forecast uses up a commit of ` +
    `${moneyIn(currency, floor.commit)}: of this one ${moneyIn(currency, floor.unused)} would ` +
    "then be paid for nothing."
  );
}

function recommendedFact({ recommendation, offeredCost }: Recommended, money: Money): Fact {
  const named = { ...recommendation, bandName: bandNameOf(recommendation) };
  const says = recommendedSays(named, money).replace(/\.?$/, ".");
  return {
    about: "Recommended commit",
    says:
      `${says} By this table and your three forecasts it is expected to cost ` +
      `${money(recommendation.expected.cost)} a year, the least; this offer ${money(offeredCost)}.`,
  };
}

type Money = (value: number) => string;

function curveFacts(curve: CurveFigures, quoted: number, money: Money): readonly Fact[] {
  return [
    { about: "Band", says: bandSays(curve, quoted, money) },
    { about: "Next band", says: nextSays(curve.next, money) },
    ...(curve.next === undefined ? [] : crossingFacts(curve.next, money)),
  ];
}

function bandSays({ band, tableDiscount }: CurveFigures, quoted: number, money: Money): string {
  if (band === undefined) return "None: the commit is below the first band.";
  const name = typeof band.label === "string" ? `${band.label}, from` : "From";
  const gap = quoted - tableDiscount;
  const compared =
    Math.abs(gap) < 1e-9
      ? "as quoted"
      : `the quote is ${points(gap)} ${gap > 0 ? "better" : "worse"}`;
  return `${name} ${money(band.threshold)}: ${percent(tableDiscount)}, ${compared}.`;
}

function nextSays(next: NextFigures | undefined, money: Money): string {
  if (next === undefined) return "None: this is the top band.";
  const { band, extraCommit, extraPoints } = next;
  const gains =
    extraPoints < 0
      ? `loses ${points(extraPoints)}: ask whether that is a slip`
      : `gains ${points(extraPoints)}`;
  return `${money(band.threshold)}, ${money(extraCommit)} more a year, ${gains}.`;
}

function crossingFacts({ worth, breakeven }: NextFigures, money: Money): readonly Fact[] {
  const said = [
    ...(worth === undefined
      ? []
      : [
          worth > 0
            ? `At the expected use crossing saves ${money(worth)} a year.`
            : `At the expected use crossing costs ${money(-worth)} a year more.`,
        ]),
    ...(breakeven === undefined
      ? []
      : [
          "from" in breakeven
            ? `It pays from ${money(breakeven.from)} of use at list.`
            : explain(breakeven.never),
        ]),
  ];
  return said.length === 0 ? [] : [{ about: "Crossing", says: said.join(" ") }];
}
