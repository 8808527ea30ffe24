import { argument, optional, quantity, single, word, zeroAsBlank } from "../argument";
import { crossing, crossingBreakeven, crossingValue, type Crossing } from "../commit/crossing";
import { readOverage, type Overage } from "../commit/overage";
import { BASES, yearUnder, type Basis, type Commitment } from "../commit/year";
import { parseBandTable, type Band } from "../curve/bands";
import {
  curveDiscount,
  CURVE_METHODS,
  DEFAULT_TERM_YEARS,
  discountForCommit,
  sliceTotals,
} from "../curve/discount";
import { bandFor, nextBand } from "../curve/position";
import { parseTermUplift, upliftFor } from "../curve/termUplift";
import type { Place } from "../place";
import { all, andThen, ok, type Result } from "../result";
import { atCell, type Call } from "./atCell";
import { step, type Figures, type Step } from "./step";
import { costSteps, fullUseSteps } from "./yearSteps";

const BANDS: Place = { argument: "bands" };

/** The band that a commit is in, and its discount. */
export function bandSteps(bands: readonly Band[], commit: number): readonly Step[] {
  const band = bandFor(bands, commit);
  const firstThreshold = bands[0]?.threshold ?? 0;
  if (band === undefined) {
    return [
      step("band", "below_first_threshold", { commit, firstThreshold }, { code: "no_band" }),
      step("discount", "no_discount_below", { firstThreshold }, 0),
    ];
  }
  const { label, threshold, discount } = band;
  return [
    step("band", "threshold_reached", { commit, threshold }, label),
    step("discount", "discount_of_band", { band: label }, discount),
  ];
}

export function bandForCommit(call: Call): Result<readonly Step[]> {
  return andThen(parseBandTable(call.args[1], BANDS), (bands) =>
    andThen(atCell(call, { commit: quantity("commit", call.args[0], "money") }), ({ commit }) =>
      ok(bandSteps(bands, commit).slice(0, 1)),
    ),
  );
}

export function discountForCommitSteps(call: Call): Result<readonly Step[]> {
  const [commit, bands, termYears, termUplift, method, basis] = call.args;
  const curve = all({
    bands: parseBandTable(bands, BANDS),
    uplifts: parseTermUplift(termUplift, { argument: "term_uplift" }),
  });
  return andThen(curve, ({ bands, uplifts }) => {
    const asked = atCell(call, {
      commit: quantity("commit", commit, "money"),
      termYears: zeroAsBlank(optional("term_years", termYears, "termYears", DEFAULT_TERM_YEARS)),
      method: word("method", method, CURVE_METHODS, "all-units"),
      basis: word("basis", basis, BASES, "net"),
    });
    return andThen(asked, ({ commit, termYears, method, basis }) => {
      const found = discountForCommit({ bands, uplifts }, commit, termYears, method, basis);
      return andThen(found, (together) => {
        const own = curveDiscount(bands, commit, method, basis);
        const uplift = upliftFor(uplifts, termYears);
        return ok([
          ...(method === "all-units" || commit === 0
            ? bandSteps(bands, commit)
            : sliceSteps(bands, commit, basis, own)),
          ...(uplifts.length === 0
            ? []
            : [
                step("uplift", "uplift_for_term", { termYears }, uplift),
                step("discountWithUplift", "with_uplift", { discount: own, uplift }, together),
              ]),
        ]);
      });
    });
  });
}

/** The marginal method: what each slice buys at list, and what is saved on it. */
function sliceSteps(
  bands: readonly Band[],
  commit: number,
  basis: Basis,
  discount: number,
): readonly Step[] {
  const slices: Figures[] = [];
  const { boughtAtList, saved } = sliceTotals(bands, commit, basis, (slice, bandDiscount, bought) =>
    slices.push({ slice, bandDiscount, boughtAtList: bought }),
  );
  const rule = basis === "net" ? "slices_at_list" : "list_slices";
  return [
    step("boughtAtList", rule, { commit }, boughtAtList, undefined, slices),
    step("saved", "saved_on_slices", {}, saved, undefined, slices),
    step("discount", "saved_of_bought", { saved, boughtAtList }, discount),
  ];
}

const NEXT_BAND_CELLS = ["label", "threshold", "extraCommit", "discount", "extraPoints"] as const;

export function nextBandSteps({ args, column }: Call): Result<readonly Step[]> {
  const asked = all({
    commit: single(quantity("commit", args[0], "money")),
    bands: parseBandTable(args[1], BANDS),
  });
  return andThen(asked, ({ commit, bands }) =>
    andThen(nextBand(bands, commit), ({ band, extraCommit, discountNow, extraPoints }) => {
      const { label, threshold, discount } = band;
      const found = step("band", "threshold_above", { commit, threshold }, label, "next");
      const nextThreshold = step(
        "threshold",
        "threshold_of_band",
        { band: label },
        threshold,
        "next",
      );
      const nextDiscount = step("discount", "discount_of_band", { band: label }, discount, "next");
      switch (NEXT_BAND_CELLS[column]) {
        case "threshold":
          return ok([found, nextThreshold]);
        case "extraCommit":
          return ok([
            found,
            nextThreshold,
            step("extraCommit", "up_to_threshold", { threshold, commit }, extraCommit),
          ]);
        case "discount":
          return ok([found, nextDiscount]);
        case "extraPoints":
          return ok([
            ...bandSteps(bands, commit),
            found,
            nextDiscount,
            step(
              "extraPoints",
              "discounts_apart",
              { nextDiscount: discount, discountNow },
              extraPoints,
            ),
          ]);
        default:
          return ok([found]);
      }
    }),
  );
}

/** The commit at hand and the one at the next threshold, as two commitments. */
function commitmentsOf(
  { here, there }: Crossing,
  overage: Overage,
): readonly [Commitment, Commitment] {
  const commitment = ({ netCommit, discount }: Crossing["here"]): Commitment => {
    return { commit: netCommit, discount, overage, basis: "net" };
  };
  return [commitment(here), commitment(there)];
}

export function crossingValueSteps(call: Call): Result<readonly Step[]> {
  const [consumption, commit, bands, overage] = call.args;
  return andThen(parseBandTable(bands, BANDS), (bands) => {
    const asked = atCell(call, {
      consumption: quantity("consumption", consumption, "consumption"),
      commit: quantity("commit", commit, "money"),
      overage: argument("overage_discount", overage, readOverage),
    });
    return andThen(asked, ({ consumption, commit, overage }) =>
      andThen(crossing(bands, commit, overage), (both) =>
        andThen(crossingValue(consumption, commit, bands, overage), (value) => {
          const [here, there] = commitmentsOf(both, overage);
          const costHere = yearUnder(both.here, consumption);
          const costThere = yearUnder(both.there, consumption);
          return ok([
            ...bandSteps(bands, commit),
            ...fullUseSteps(here, "here"),
            ...costSteps(here, costHere, "here"),
            ...nextSteps(both),
            ...fullUseSteps(there, "there"),
            ...costSteps(there, costThere, "there"),
            step(
              "gain",
              "cost_here_less_there",
              { costHere: costHere.cost, costThere: costThere.cost },
              value,
            ),
          ]);
        }),
      ),
    );
  });
}

function nextSteps({ here, there }: Crossing): readonly Step[] {
  const figures = { commit: here.netCommit, threshold: there.netCommit };
  return [
    step("threshold", "lowest_above", figures, there.netCommit, "there"),
    step("discount", "discount_of_next", { threshold: there.netCommit }, there.discount, "there"),
  ];
}

export function crossingBreakevenSteps(call: Call): Result<readonly Step[]> {
  const [commit, bands, overage] = call.args;
  return andThen(parseBandTable(bands, BANDS), (bands) => {
    const asked = atCell(call, {
      commit: quantity("commit", commit, "money"),
      overage: argument("overage_discount", overage, readOverage),
    });
    return andThen(asked, ({ commit, overage }) =>
      andThen(crossing(bands, commit, overage), (both) =>
        andThen(crossingBreakeven(commit, bands, overage), (breakeven) => {
          const [here, there] = commitmentsOf(both, overage);
          const { fullUse, netCommit, overageDiscount } = both.here;
          const threshold = both.there.netCommit;
          return ok([
            ...bandSteps(bands, commit),
            ...fullUseSteps(here, "here"),
            ...nextSteps(both),
            ...fullUseSteps(there, "there"),
            step(
              "breakeven",
              "cost_reaches_threshold",
              { fullUse, threshold, netCommit, overageDiscount, fullUseThere: both.there.fullUse },
              breakeven,
            ),
          ]);
        }),
      ),
    );
  });
}
