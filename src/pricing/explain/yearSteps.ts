import { argument, quantity, word, type Argument } from "../argument";
import { readTwoDeals } from "../commit/arguments";
import { costLines, crossovers } from "../commit/crossover";
import { realizedDiscount, utilization } from "../commit/measures";
import { readOverage } from "../commit/overage";
import { BASES, termsOf, yearUnder, type Basis, type Commitment, type Year } from "../commit/year";
import { andThen, ok, type Result } from "../result";
import { atCell, type Call } from "./atCell";
import { step, type Figures, type Step, type Subject } from "./step";

/** The net commit and the use that just uses it up. */
export function fullUseSteps(commitment: Commitment, subject?: Subject): readonly Step[] {
  const { commit, discount, basis } = commitment;
  const { netCommit, fullUse } = termsOf(commitment);
  if (basis === "list") {
    return [
      step("netCommit", "list_commit_less_discount", { commit, discount }, netCommit, subject),
      step("fullUse", "list_commit_buys_itself", { commit }, fullUse, subject),
    ];
  }
  return [step("fullUse", "net_commit_at_list", { commit, discount }, fullUse, subject)];
}

/** From the use to what is paid for it. */
export function costSteps(commitment: Commitment, year: Year, subject?: Subject): readonly Step[] {
  const { netCommit, fullUse, discount, overageDiscount } = termsOf(commitment);
  const { consumption, overage, cost } = year;
  if (consumption < fullUse) {
    const figures = { consumption, fullUse, netCommit };
    return [step("cost", "commit_alone", figures, cost, subject)];
  }
  const atParity: Figures = { discount };
  return [
    step("overage", "use_beyond_full_use", { consumption, fullUse }, overage, subject),
    ...(commitment.overage === "parity"
      ? [step("overageDiscount", "parity", atParity, overageDiscount, subject)]
      : []),
    step("cost", "commit_and_overage", { netCommit, overage, overageDiscount }, cost, subject),
  ];
}

/** The arguments that every figure of a year begins with. */
function use([consumption, commit, discount]: readonly unknown[]) {
  return {
    consumption: quantity("consumption", consumption, "consumption"),
    commit: quantity("commit", commit, "money"),
    discount: quantity("discount", discount, "discount"),
  };
}

function basisOf(raw: unknown): Argument<Basis> {
  return word("basis", raw, BASES, "net");
}

/** Overage does not touch what is unused or how much is used: any will do. */
const ANY_OVERAGE = 0;

function paid(call: Call): Result<Commitment & { readonly consumption: number }> {
  return atCell(call, {
    ...use(call.args),
    overage: argument("overage_discount", call.args[3], readOverage),
    basis: basisOf(call.args[4]),
  });
}

function used(call: Call): Result<Commitment & { readonly consumption: number }> {
  const asked = atCell(call, { ...use(call.args), basis: basisOf(call.args[3]) });
  return andThen(asked, (values) => ok({ ...values, overage: ANY_OVERAGE }));
}

export function commitCost(call: Call): Result<readonly Step[]> {
  return andThen(paid(call), ({ consumption, ...commitment }) =>
    ok([
      ...fullUseSteps(commitment),
      ...costSteps(commitment, yearUnder(termsOf(commitment), consumption)),
    ]),
  );
}

export function realizedDiscountSteps(call: Call): Result<readonly Step[]> {
  return andThen(paid(call), ({ consumption, ...commitment }) => {
    const year = yearUnder(termsOf(commitment), consumption);
    return andThen(realizedDiscount(year), (realized) =>
      ok([
        ...fullUseSteps(commitment),
        ...costSteps(commitment, year),
        step("realized", "kept_of_use", { consumption, cost: year.cost }, realized),
      ]),
    );
  });
}

export function unusedCommit(call: Call): Result<readonly Step[]> {
  return andThen(used(call), ({ consumption, ...commitment }) => {
    const { netCommit, discount, fullUse } = termsOf(commitment);
    const { unused } = yearUnder(termsOf(commitment), consumption);
    return ok([
      ...fullUseSteps(commitment),
      consumption < fullUse
        ? step("unused", "commit_less_use", { netCommit, consumption, discount }, unused)
        : step("unused", "used_up", { consumption, fullUse }, unused),
    ]);
  });
}

export function commitUtilization(call: Call): Result<readonly Step[]> {
  return andThen(used(call), ({ consumption, ...commitment }) => {
    const terms = termsOf(commitment);
    return andThen(utilization(terms, consumption), (share) =>
      ok([
        ...fullUseSteps(commitment),
        step("utilization", "use_of_full_use", { consumption, fullUse: terms.fullUse }, share),
      ]),
    );
  });
}

export function fullUseConsumption(call: Call): Result<readonly Step[]> {
  const [commit, discount, basis] = call.args;
  const asked = atCell(call, {
    commit: quantity("commit", commit, "money"),
    discount: quantity("discount", discount, "discount"),
    basis: basisOf(basis),
  });
  return andThen(asked, (values) =>
    ok(
      fullUseSteps({ ...values, overage: ANY_OVERAGE }).filter(({ gives }) => gives === "fullUse"),
    ),
  );
}

export function commitCrossover({ args, column }: Call): Result<readonly Step[]> {
  const [commitA, discountA, overageA, commitB, discountB, overageB] = args;
  const asked = readTwoDeals(commitA, discountA, overageA, commitB, discountB, overageB);
  return andThen(asked, ([a, b]) =>
    andThen(crossovers(termsOf(a), termsOf(b)), (found) =>
      ok([
        ...fullUseSteps(a, "a"),
        ...fullUseSteps(b, "b"),
        ...crossoverSteps(a, b, found[column] ?? NaN),
      ]),
    ),
  );
}

/** Where the lines are apart by how much, and how that leads to the crossover. */
function crossoverSteps(a: Commitment, b: Commitment, crossover: number): readonly Step[] {
  const [first, second, start, bend, slope] = costLines(termsOf(a), termsOf(b));
  const costs = (consumption: number) => {
    return {
      consumption,
      costA: yearUnder(termsOf(a), consumption).cost,
      costB: yearUnder(termsOf(b), consumption).cost,
    };
  };
  const apart = [
    step("gapAtFirst", "cost_a_less_b", costs(first), start),
    step("gapAtSecond", "cost_a_less_b", costs(second), bend),
  ];
  if (bend === 0) return [...apart, step("crossover", "lines_meet", { second }, crossover)];
  if (crossover <= second) {
    const figures = { first, second, gapAtFirst: start, gapAtSecond: bend };
    return [...apart, step("crossover", "between_full_uses", figures, crossover)];
  }
  const discounts = {
    overageDiscountA: termsOf(a).overageDiscount,
    overageDiscountB: termsOf(b).overageDiscount,
  };
  return [
    ...apart.slice(1),
    step("gapGrowth", "overage_discounts_apart", discounts, slope),
    step(
      "crossover",
      "beyond_full_uses",
      { second, gapAtSecond: bend, gapGrowth: slope },
      crossover,
    ),
  ];
}
