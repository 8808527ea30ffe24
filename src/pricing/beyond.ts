/**
 * Two sums of money that agree to this share of their size are equal: twelve twelfths of a commit
 * use it up, and what rounding leaves behind is neither a shortfall nor an overage.
 */
const ROUNDING = 1e-12;

/** How far `money` goes beyond `other`: 0 where it does not, or only by what rounding leaves. */
export function beyond(money: number, other: number, scale: number): number {
  const excess = money - other;
  return excess > ROUNDING * scale ? excess : 0;
}
