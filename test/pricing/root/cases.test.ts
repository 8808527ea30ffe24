import { describe, it } from "@jest/globals";
import * as pricing from "../../../src/pricing";
import { casesOf, caseTitle } from "../../support/cases";
import { expectCells } from "../../support/cells";

const { all, andThen, ok, readOptional, readOverage, readQuantity, readWord } = pricing;

type Outcome = pricing.Result<unknown>;
type Cells = readonly unknown[];

const at = (argument: string) => ({ argument });
const commitOf = (raw: unknown) => readQuantity("money", raw, at("commit"));
const bandsOf = (raw: unknown) => pricing.parseBandTable(raw, at("bands"));
const basisOf = (raw: unknown) => readWord(pricing.BASES, raw, at("basis"), "net");
const cardOf = (raw: unknown) => pricing.parseRateCard(raw, at("rate_card"), pricing.BUILT_IN_CARD);
const dayOf = (raw: unknown) =>
  readOptional("date", raw === 0 ? null : raw, at("as_of"), undefined);

/** A year under a commit, from raw cells to the figures that are read off it. */
function year([use, commit, discount, overage, basis]: Cells) {
  const read = all({
    use: readQuantity("consumption", use, at("consumption")),
    commit: commitOf(commit),
    discount: readQuantity("discount", discount, at("discount")),
    overage: readOverage(overage, at("overage_discount")),
    basis: basisOf(basis),
  });
  return andThen(read, ({ use, commit, discount, overage, basis }) => {
    const terms = pricing.yearTerms(commit, discount, overage, basis);
    return ok({ terms, year: pricing.yearUnder(terms, use), use });
  });
}

const withoutOverage = ([use, commit, discount, basis]: Cells) =>
  year([use, commit, discount, 0, basis]);

function deal(commit: unknown, discount: unknown, overage: unknown) {
  return andThen(year([0, commit, discount, overage, "net"]), ({ terms }) => ok(terms));
}

function crossing(commit: unknown, bands: unknown, overage: unknown) {
  return all({
    commit: commitOf(commit),
    bands: bandsOf(bands),
    overage: readOverage(overage, at("overage_discount")),
  });
}

/** Each function from raw cells through the kernel's doors; which arguments are tables. */
const KERNEL: Readonly<
  Record<string, { tables: readonly number[]; run: (args: Cells) => Outcome }>
> = {
  COMMIT_COST: { tables: [], run: (args) => andThen(year(args), (y) => ok(y.year.cost)) },
  REALIZED_DISCOUNT: {
    tables: [],
    run: (args) => andThen(year(args), (y) => pricing.realizedDiscount(y.year)),
  },
  UNUSED_COMMIT: {
    tables: [],
    run: (args) => andThen(withoutOverage(args), (y) => ok(y.year.unused)),
  },
  COMMIT_UTILIZATION: {
    tables: [],
    run: (args) => andThen(withoutOverage(args), (y) => pricing.utilization(y.terms, y.use)),
  },
  FULL_USE_CONSUMPTION: {
    tables: [],
    run: (args) => andThen(withoutOverage([0, ...args]), (y) => ok(y.terms.fullUse)),
  },
  COMMIT_CROSSOVER: {
    tables: [],
    run: ([ca, da, oa, cb, db, ob]) =>
      andThen(all({ a: deal(ca, da, oa), b: deal(cb, db, ob) }), ({ a, b }) =>
        andThen(pricing.crossovers(a, b), (found) => ok([found])),
      ),
  },
  BAND_FOR_COMMIT: {
    tables: [1],
    run: ([commit, bands]) =>
      andThen(all({ commit: commitOf(commit), bands: bandsOf(bands) }), ({ commit, bands }) =>
        ok(pricing.bandFor(bands, commit)?.label ?? "No band"),
      ),
  },
  DISCOUNT_FOR_COMMIT: {
    tables: [1, 3],
    run: ([commit, bands, years, uplift, method, basis]) =>
      andThen(
        all({
          commit: commitOf(commit),
          bands: bandsOf(bands),
          years: readOptional("termYears", years === 0 ? null : years, at("term_years"), 1),
          uplifts: pricing.parseTermUplift(uplift, at("term_uplift")),
          method: readWord(pricing.CURVE_METHODS, method, at("method"), "all-units"),
          basis: basisOf(basis),
        }),
        ({ commit, years, method, basis, ...curve }) =>
          pricing.discountForCommit(curve, commit, years, method, basis),
      ),
  },
  NEXT_BAND: {
    tables: [1],
    run: ([commit, bands]) =>
      andThen(all({ commit: commitOf(commit), bands: bandsOf(bands) }), ({ commit, bands }) =>
        andThen(pricing.nextBand(bands, commit), ({ band, extraCommit, extraPoints }) =>
          ok([[band.label, band.threshold, extraCommit, band.discount, extraPoints]]),
        ),
      ),
  },
  CROSSING_VALUE: {
    tables: [2],
    run: ([use, commit, bands, overage]) =>
      andThen(
        all({
          use: readQuantity("consumption", use, at("consumption")),
          deal: crossing(commit, bands, overage),
        }),
        ({ use, deal }) => pricing.crossingValue(use, deal.commit, deal.bands, deal.overage),
      ),
  },
  CROSSING_BREAKEVEN: {
    tables: [1],
    run: ([commit, bands, overage]) =>
      andThen(crossing(commit, bands, overage), (deal) =>
        pricing.crossingBreakeven(deal.commit, deal.bands, deal.overage),
      ),
  },
  LIST_RATE: {
    tables: [4],
    run: ([model, token, asOf, modifiers, card]) =>
      andThen(cardOf(card), (card) =>
        andThen(
          all({
            model: pricing.readModel(card, model, at("model")),
            token: readWord(pricing.TOKEN_TYPES, token, at("token_type")),
            asOf: dayOf(asOf),
            modifiers: pricing.readModifiers(modifiers, at("modifiers")),
          }),
          ({ model, token, asOf, modifiers }) => pricing.listRate(model, token, asOf, modifiers),
        ),
      ),
  },
  WORKLOAD_COST: {
    tables: [8],
    run: ([model, input, output, read, write, batch, us, asOf, card]) =>
      andThen(cardOf(card), (card) =>
        andThen(
          all({
            model: pricing.readModel(card, model, at("model")),
            input: readQuantity("tokenVolume", input, at("input_mtok")),
            output: readQuantity("tokenVolume", output, at("output_mtok")),
            cacheReadShare: readOptional("share", read, at("cache_read_share"), 0),
            cacheWriteShare: readOptional("share", write, at("cache_write_share"), 0),
            batchShare: readOptional("share", batch, at("batch_share"), 0),
            usOnlyShare: readOptional("share", us, at("us_only_share"), 0),
            asOf: dayOf(asOf),
          }),
          ({ model, asOf, ...use }) => pricing.workloadCost(model, use, asOf),
        ),
      ),
  },
  BLENDED_RATE: {
    tables: [0, 1, 2],
    run: ([volumes, rates, discount]) =>
      andThen(pricing.parseMix(volumes, rates, discount), pricing.blendedRate),
  },
};

const CODES = { mistake: "#VALUE!", not_found: "#N/A", over_nothing: "#DIV/0!" } as const;

function shown(outcome: Outcome): unknown {
  if (outcome.ok) return outcome.value;
  const passedOn = outcome.issues.find((issue) => issue.code === "error_value");
  const natures = outcome.issues.map(pricing.natureOf);
  const nature = natures.includes("mistake") ? "mistake" : (natures[0] ?? "mistake");
  const passes = Object.values<string>(CODES);
  const code = passedOn?.code === "error_value" ? passedOn.got : CODES[nature];
  return { error: passes.includes(code) ? code : CODES.mistake };
}

// Lifting over ranges, and the guard against what no number can hold, are the front desk's.
describe.each(Object.entries(KERNEL))("the kernel on the worked cases of %s", (id, kernel) => {
  const isForTheKernel = ({ args, why = "" }: { args: Cells; why?: string }) =>
    !why.includes("too large for a cell") &&
    args.every((arg, index) => kernel.tables.includes(index) || !Array.isArray(arg));

  for (const worked of casesOf(id).filter(isForTheKernel)) {
    it(caseTitle(worked), () => {
      expectCells(shown(kernel.run(worked.args)), worked.expect);
    });
  }
});
