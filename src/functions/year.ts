import {
  andThen,
  argument,
  BASES,
  crossovers,
  fullUseConsumption as fullUseConsumptionOf,
  ok,
  quantity,
  readOverage,
  readTwoDeals,
  realizedDiscount as realizedDiscountOf,
  termsOf,
  utilization,
  word,
  yearTerms,
  yearUnder,
} from "../pricing";
import { spill } from "./answer";
import { lift } from "./lift";

/** What every figure of a year begins with: the use, the commit and its discount. */
function use(consumption: unknown, commit: unknown, discount: unknown) {
  return [
    quantity("consumption", consumption, "consumption"),
    quantity("commit", commit, "money"),
    quantity("discount", discount, "discount"),
  ] as const;
}

/** Overage does not touch what is unused or how much is used: any will do. */
const ANY_OVERAGE = 0;

/**
 * What is paid for a year's consumption under a commit.
 * @customfunction COMMIT_COST
 * @helpurl https://dealcurve.example/help/functions/commit-cost.html
 * @param consumption Yearly consumption at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Money a year.
 * @section 4
 * @answers What do we pay in a year under this commit?
 * @formula net commit + max(0, consumption − net commit / (1 − discount)) × (1 − overage discount)
 * @example =DEAL.COMMIT_COST(2000000, 1000000, 0.2)
 * → 1750000
 * The commit covers 1,000,000 / 0.8 = 1,250,000 at list; the other 750,000 are paid at list.
 * @example =DEAL.COMMIT_COST(2000000, 1000000, 0.2, "parity")
 * → 1600000
 * With overage at the commit's discount everything costs 80 % of list.
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see REALIZED_DISCOUNT
 * @see UNUSED_COMMIT
 */
export function commitCost(
  consumption: any[][],
  commit: any[][],
  discount: any[][],
  overage_discount?: any[][],
  basis?: any[][],
): any[][] {
  return lift(
    [
      ...use(consumption, commit, discount),
      argument("overage_discount", overage_discount, readOverage),
      word("basis", basis, BASES, "net"),
    ],
    (used, money, off, overage, base) => yearUnder(yearTerms(money, off, overage, base), used).cost,
  );
}

/**
 * The discount that is kept after unused commit and overage: 1 − cost / consumption at list.
 * @customfunction REALIZED_DISCOUNT
 * @helpurl https://dealcurve.example/help/functions/realized-discount.html
 * @param consumption Yearly consumption at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param overage_discount Fraction off list above the commit, or parity for the commit's own; left out, 0
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Fraction of list; negative where more than list is paid.
 * @section 4
 * @answers What is left of the quoted discount at our consumption?
 * @formula 1 − cost / consumption (FinOps: the Effective Savings Rate)
 * @example =DEAL.REALIZED_DISCOUNT(800000, 1000000, 0.2)
 * → -0.25
 * 1,000,000 is paid for 800,000 of consumption: 25 % more than list.
 * @example =DEAL.REALIZED_DISCOUNT({800000;1250000;2000000}, 1000000, 0.2)
 * → {-0.25;0.2;0.125}
 * A column in, a column out. At 1,250,000 the commit is just used up and all of the 20 % is kept; at 2,000,000 it is 1 − 1,750,000 / 2,000,000.
 * @errors #DIV/0! a consumption of 0
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see COMMIT_COST
 * @see FULL_USE_CONSUMPTION
 */
export function realizedDiscount(
  consumption: any[][],
  commit: any[][],
  discount: any[][],
  overage_discount?: any[][],
  basis?: any[][],
): any[][] {
  return lift(
    [
      ...use(consumption, commit, discount),
      argument("overage_discount", overage_discount, readOverage),
      word("basis", basis, BASES, "net"),
    ],
    (used, money, off, overage, base) =>
      realizedDiscountOf(yearUnder(yearTerms(money, off, overage, base), used)),
  );
}

/**
 * Money of a commit that is paid for nothing in a year.
 * @customfunction UNUSED_COMMIT
 * @helpurl https://dealcurve.example/help/functions/unused-commit.html
 * @param consumption Yearly consumption at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Net money a year; 0 from full use on.
 * @section 4
 * @answers How much of the commit is wasted at our consumption?
 * @formula max(0, net commit − consumption × (1 − discount))
 * @example =DEAL.UNUSED_COMMIT(800000, 1000000, 0.2)
 * → 360000
 * 800,000 at 80 % of list draw 640,000 of the 1,000,000.
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see COMMIT_UTILIZATION
 * @see FULL_USE_CONSUMPTION
 */
export function unusedCommit(
  consumption: any[][],
  commit: any[][],
  discount: any[][],
  basis?: any[][],
): any[][] {
  return lift(
    [...use(consumption, commit, discount), word("basis", basis, BASES, "net")],
    (used, money, off, base) => yearUnder(yearTerms(money, off, ANY_OVERAGE, base), used).unused,
  );
}

/**
 * Share of a commit that a year's consumption uses, from 0 to 1.
 * @customfunction COMMIT_UTILIZATION
 * @helpurl https://dealcurve.example/help/functions/commit-utilization.html
 * @param consumption Yearly consumption at list prices, money
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Share from 0 to 1; 1 from full use on.
 * @section 4
 * @answers How much of the commit do we use?
 * @formula min(1, consumption × (1 − discount) / net commit)
 * @example =DEAL.COMMIT_UTILIZATION(800000, 1000000, 0.2)
 * → 0.64
 * 800,000 × 0.8 = 640,000 of 1,000,000.
 * @errors #DIV/0! a commit of 0
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see UNUSED_COMMIT
 * @see FULL_USE_CONSUMPTION
 */
export function commitUtilization(
  consumption: any[][],
  commit: any[][],
  discount: any[][],
  basis?: any[][],
): any[][] {
  return lift(
    [...use(consumption, commit, discount), word("basis", basis, BASES, "net")],
    (used, money, off, base) => utilization(yearTerms(money, off, ANY_OVERAGE, base), used),
  );
}

/**
 * Yearly consumption at list prices that just uses a commit up.
 * @customfunction FULL_USE_CONSUMPTION
 * @helpurl https://dealcurve.example/help/functions/full-use-consumption.html
 * @param commit Annual commit, money
 * @param discount Discount as a fraction: 18 % is 0.18
 * @param basis net: the commit is drawn at discounted prices; list: at list prices. Left out, net
 * @returns Money at list, a year.
 * @section 4
 * @answers How much must we use for the commit to be worth its discount?
 * @formula commit / (1 − discount) on the net basis; the commit itself on the list basis
 * @example =DEAL.FULL_USE_CONSUMPTION(1000000, 0.2)
 * → 1250000
 * 1,250,000 at list cost 1,000,000 at 80 % of list.
 * @example =DEAL.FULL_USE_CONSUMPTION(1000000, 0.2, "list")
 * → 1000000
 * A commit in list money is used up by its own amount at list.
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see COMMIT_UTILIZATION
 * @see REALIZED_DISCOUNT
 */
export function fullUseConsumption(commit: any[][], discount: any[][], basis?: any[][]): any[][] {
  return lift(
    [
      quantity("commit", commit, "money"),
      quantity("discount", discount, "discount"),
      word("basis", basis, BASES, "net"),
    ],
    fullUseConsumptionOf,
  );
}

/**
 * Yearly consumptions at which the cheaper of two deals changes: a row of one or two.
 * @customfunction COMMIT_CROSSOVER
 * @helpurl https://dealcurve.example/help/functions/commit-crossover.html
 * @param commit_a Annual commit of deal a, net money
 * @param discount_a Discount of deal a as a fraction: 18 % is 0.18
 * @param overage_a Overage discount of deal a: a fraction off list, or parity; blank is 0
 * @param commit_b Annual commit of deal b, net money
 * @param discount_b Discount of deal b as a fraction
 * @param overage_b Overage discount of deal b: a fraction off list, or parity; blank is 0
 * @returns A row of consumptions at list prices, ascending.
 * @section 4
 * @answers From which consumption is the other proposal the cheaper one?
 * @formula consumptions above 0 at which one cost line crosses the other; a line that only touches does not cross
 * @example =DEAL.COMMIT_CROSSOVER(500000, 0.1, 0, 1000000, 0.2, 0)
 * → {1055555.55555556}
 * Deal a is used up at 500,000 / 0.9 = 555,555.56 and costs 1,000,000 at 500,000 more; up to there it is cheaper, beyond it deal b.
 * @example =DEAL.COMMIT_CROSSOVER(1472000, 0.095, "parity", 2620500, 0.195, 0)
 * → {2895580.11049724,6681889.50637463}
 * 2,620,500 / 0.905 is where deal a comes to cost what deal b does; beyond 2,620,500 / 0.805 overage at list makes b dearer again, until the lines meet at 6,681,889.51.
 * @errors #N/A the lines never cross (the message names the cheaper deal)
 * @errors #VALUE! a text or a blank where a number belongs, a negative amount, a discount outside 0 up to 1
 * @see COMMIT_COST
 * @see CROSSING_BREAKEVEN
 */
export function commitCrossover(
  commit_a: any,
  discount_a: any,
  overage_a: any,
  commit_b: any,
  discount_b: any,
  overage_b: any,
): any[][] {
  const asked = readTwoDeals(commit_a, discount_a, overage_a, commit_b, discount_b, overage_b);
  return spill(
    andThen(asked, ([a, b]) => andThen(crossovers(termsOf(a), termsOf(b)), (found) => ok([found]))),
  );
}
