import { argument, quantity, single } from "../argument";
import { all, andThen, ok, type Result } from "../result";
import { readOverage, type Overage } from "./overage";
import type { Commitment } from "./year";

/** The two deals whose cost lines may cross, each commit in net money. */
export function readTwoDeals(
  commit_a: unknown,
  discount_a: unknown,
  overage_a: unknown,
  commit_b: unknown,
  discount_b: unknown,
  overage_b: unknown,
): Result<readonly [a: Commitment, b: Commitment]> {
  const asked = all({
    commitA: single(quantity("commit_a", commit_a, "money")),
    discountA: single(quantity("discount_a", discount_a, "discount")),
    overageA: single(argument("overage_a", overage_a, readOverage)),
    commitB: single(quantity("commit_b", commit_b, "money")),
    discountB: single(quantity("discount_b", discount_b, "discount")),
    overageB: single(argument("overage_b", overage_b, readOverage)),
  });
  return andThen(asked, (deal) =>
    ok([
      net(deal.commitA, deal.discountA, deal.overageA),
      net(deal.commitB, deal.discountB, deal.overageB),
    ]),
  );
}

function net(commit: number, discount: number, overage: Overage): Commitment {
  return { commit, discount, overage, basis: "net" };
}
