import { optional, quantity, zeroAsBlank } from "../argument";
import { readReadingQuestion } from "../benchmark/arguments";
import { againstBand, distanceOf, type AgainstBand } from "../benchmark/againstBand";
import { againstMix, mixCosts } from "../benchmark/againstMix";
import { againstTerms } from "../benchmark/againstTerms";
import { benchmarkDiscount, benchmarkPercentile } from "../benchmark/benchmark";
import {
  comparableDiscounts,
  DEFAULT_FACTOR,
  parseComparables,
  type Comparable,
} from "../benchmark/comparables";
import { countsAround, ranksAround } from "../benchmark/percentile";
import type { Band } from "../curve/bands";
import { bandFor } from "../curve/position";
import type { WorkloadLine } from "../rates/workload";
import { andThen, fail, ok, type Result } from "../result";
import { atCell, type Call } from "./atCell";
import { paidSteps, quotedSteps, realizedStep, runOf, sumOfYears, type Run } from "./contractRun";
import { label, step, type Figures, type Step } from "./step";

/** The comparables whose commit is near enough, by rising discount. */
function nearStep(discounts: readonly number[], commit: number, factor: number): Step {
  const terms = discounts.map((comparable): Figures => ({ comparable }));
  return step("count", "commits_within", { commit, factor }, discounts.length, undefined, terms);
}

export function benchmarkDiscountSteps(call: Call): Result<readonly Step[]> {
  const [commit, comparables, percentile, factor] = call.args;
  return andThen(parseComparables(comparables, { argument: "comparables" }), (known) => {
    const asked = atCell(call, {
      commit: quantity("commit", commit, "money"),
      percentile: optional("percentile", percentile, "percentile", 0.5),
      factor: zeroAsBlank(optional("factor", factor, "comparableFactor", DEFAULT_FACTOR)),
    });
    return andThen(asked, ({ commit, percentile, factor }) =>
      andThen(comparableDiscounts(known, commit, factor), (discounts) =>
        andThen(benchmarkDiscount(known, commit, percentile, factor), (value) =>
          ok([
            nearStep(discounts, commit, factor),
            ...percentileSteps(discounts, percentile, value),
          ]),
        ),
      ),
    );
  });
}

function percentileSteps(
  discounts: readonly number[],
  percentile: number,
  value: number,
): readonly Step[] {
  const count = discounts.length;
  const [lowerDiscount, upperDiscount, rankShare] = ranksAround(discounts, percentile);
  const figures = { lowerDiscount, upperDiscount, rankShare };
  return [
    step("rankShare", "rank_beyond_whole", { percentile, count }, rankShare),
    step("benchmark", "between_ranks", figures, value),
  ];
}

export function benchmarkPercentileSteps(call: Call): Result<readonly Step[]> {
  const [commit, discount, comparables, factor] = call.args;
  return andThen(parseComparables(comparables, { argument: "comparables" }), (known) => {
    const asked = atCell(call, {
      commit: quantity("commit", commit, "money"),
      discount: quantity("discount", discount, "discount"),
      factor: zeroAsBlank(optional("factor", factor, "comparableFactor", DEFAULT_FACTOR)),
    });
    return andThen(asked, ({ commit, discount, factor }) =>
      andThen(comparableDiscounts(known, commit, factor), (discounts) =>
        andThen(benchmarkPercentile(known, commit, discount, factor), (value) =>
          ok([nearStep(discounts, commit, factor), standsStep(discounts, discount, value)]),
        ),
      ),
    );
  });
}

function standsStep(discounts: readonly number[], discount: number, value: number): Step {
  const [below, equal] = countsAround(discounts, discount);
  const figures = { below, equal, count: discounts.length, discount };
  return step("standing", "below_and_half_equal", figures, value);
}

export function proposalReadingSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [proposal, forecast, bands, comparables, workload, changes, probabilities, card] = args;
  const asked = readReadingQuestion(
    proposal,
    forecast,
    bands,
    comparables,
    workload,
    changes,
    probabilities,
    card,
  );
  return andThen(asked, ({ deal, bands, comparables, workload }) => {
    const run = runOf(deal);
    const { paid, listValue } = run.total;
    if (!Number.isFinite(paid + listValue)) return fail({ code: "not_finite" });
    if (column === 0) return ok([label()]);
    const asFinding = column === 1;
    switch (row) {
      case 1:
        return ok(bandReading(run, bands, comparables, asFinding));
      case 2:
        return ok(mixReading(run, workload, asFinding));
      case 3:
        return ok(termsReading(run, asFinding));
      default:
        return ok([label()]);
    }
  });
}

function bandReading(
  run: Run,
  bands: readonly Band[] | undefined,
  comparables: readonly Comparable[] | undefined,
  asFinding: boolean,
): readonly Step[] {
  const { proposal } = run;
  const reading = againstBand(proposal, bands, comparables);
  const { offered } = reading;
  const curve = bands === undefined ? [] : curveSteps(run, bands, reading);
  const amongst = comparables === undefined ? [] : comparableSteps(comparables, reading);
  const distance = distanceStep(reading);
  const first = offeredStep(run, offered);
  if (!asFinding) {
    return [first, ...(reading.curve === undefined ? amongst.slice(0, -1) : curve), distance];
  }
  const finding = { code: "band_finding", reading, currency: proposal.currency } as const;
  return [
    first,
    ...curve,
    ...(reading.curve === undefined ? [] : [distance]),
    ...amongst,
    step("finding", "in_words", {}, finding),
  ];
}

function distanceStep(reading: AgainstBand): Step {
  const { offered, curve, comparables } = reading;
  const distance = distanceOf(reading);
  if (curve !== undefined) {
    return step("distance", "offer_less_curve", { offered, curve }, distance ?? "");
  }
  if (comparables === undefined || "tooFew" in comparables) {
    return step("distance", "nothing_beside", {}, "");
  }
  const figures = { offered, benchmark: comparables.median };
  return step("distance", "offer_less_median", figures, distance ?? "");
}

/** The comparables, their median, and last where the offer stands among them. */
function comparableSteps(
  known: readonly Comparable[],
  { commit, offered, comparables }: AgainstBand,
): readonly Step[] {
  const near = comparableDiscounts(known, commit, DEFAULT_FACTOR);
  if (!near.ok || comparables === undefined || "tooFew" in comparables) return [];
  return [
    nearStep(near.value, commit, DEFAULT_FACTOR),
    ...percentileSteps(near.value, 0.5, comparables.median),
    standsStep(near.value, offered, comparables.percentile),
  ];
}

/** The mean over the term's months of each year's offered discount. */
function offeredStep({ proposal, contract }: Run, value: number): Step {
  const termMonths = proposal.termMonths;
  const terms = contract.years.map((year, index): Figures => {
    return { year: index + 1, discount: year.discount, yearMonths: year.months, termMonths };
  });
  return step("offered", "mean_over_term", {}, value, undefined, terms);
}

function curveSteps(
  { proposal, contract }: Run,
  bands: readonly Band[],
  { curve }: AgainstBand,
): readonly Step[] {
  const termMonths = proposal.termMonths;
  const terms = contract.years.map((year, index): Figures => {
    const commit = proposal.commits[index] ?? 0;
    const discount = bandFor(bands, commit)?.discount ?? 0;
    return { year: index + 1, commit, discount, yearMonths: year.months, termMonths };
  });
  return [step("curve", "mean_over_term", {}, curve ?? "", undefined, terms)];
}

function mixReading(
  run: Run,
  workload: readonly WorkloadLine[] | undefined,
  asFinding: boolean,
): readonly Step[] {
  const reading = againstMix(run.contract, run.total, workload);
  const finding = step(
    "finding",
    "in_words",
    {},
    {
      code: "mix_finding",
      reading,
      currency: run.proposal.currency,
    },
  );
  if (typeof reading === "string" || workload === undefined) {
    return [asFinding ? finding : step("mixValue", "no_mix", {}, "")];
  }
  const { premium: premiumCost, batch: batchedCost, us: listCost } = mixCosts(workload);
  const contractYears = run.contract.months / 12;
  const { listValue, paid } = run.total;
  const mix = step(
    "mixValue",
    "savings_on_forecast",
    { premiumCost, batchedCost, listCost, listValue, contractYears },
    reading.mix,
  );
  const steps = [
    step("premiumCost", "all_on_premium", { model: reading.premiumModel }, premiumCost),
    step("batchedCost", "after_batch", {}, batchedCost),
    step("listCost", "workload_at_list", {}, listCost),
    sumOfYears(run, "listValue", "listValue"),
    mix,
  ];
  if (!asFinding) return steps;
  const kept = step(
    "discountValue",
    "list_less_paid_a_year",
    { listValue, paid, contractYears },
    reading.discount,
  );
  return [...steps, ...paidSteps(run), kept, finding];
}

function termsReading(run: Run, asFinding: boolean): readonly Step[] {
  const reading = againstTerms(run.contract, run.market.forecast, run.total);
  const { paid, listValue } = run.total;
  const realized = [
    ...paidSteps(run),
    sumOfYears(run, "listValue", "listValue"),
    realizedStep({ paid, listValue }, reading?.expected),
  ];
  if (!asFinding) return realized;
  const finding = { code: "terms_finding", reading, currency: run.proposal.currency } as const;
  return [
    ...(reading === undefined ? [] : [...quotedSteps(run, reading.quoted), ...realized]),
    step("finding", "in_words", {}, finding),
  ];
}
