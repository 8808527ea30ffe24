import { beyond } from "../beyond";
import type { Contract, ContractYear } from "./contract";
import { RolledMoney } from "./rolledMoney";

/**
 * A contract month by month under one scenario, a column a quantity. Schedule, summary, bridge and
 * cash flows are read off it, and since all of them are linear in it, the probability-weighted mean
 * of walks is itself a walk that they can be read off.
 */
export interface Walk {
  /** Usage at the list prices of signing. */
  readonly usage: Float64Array;
  /** Net commit of the period that begins in the month, after any reforecast. */
  readonly commit: Float64Array;
  /** Drawn from the period's own commit; and from rolled money. */
  readonly drawn: Float64Array;
  readonly rolledUsed: Float64Array;
  /** Covered usage beyond all balances, in list money at the contracted index. */
  readonly overage: Float64Array;
  /** Own commit left at the end of a period, and what becomes of it (the rest rolls over). */
  readonly unused: Float64Array;
  readonly refund: Float64Array;
  /** Lost at the end of a period, of its own commit and of rolled money that expires. */
  readonly forfeited: Float64Array;
  /** Rolled money at the month's end. */
  readonly closing: Float64Array;
  /** All columns end to end. */
  readonly cells: Float64Array;
}

const COLUMNS = 9;

export function emptyWalk(months: number): Walk {
  const cells = new Float64Array(COLUMNS * months);
  const column = (index: number) => cells.subarray(index * months, (index + 1) * months);
  return {
    usage: column(0),
    commit: column(1),
    drawn: column(2),
    rolledUsed: column(3),
    overage: column(4),
    unused: column(5),
    refund: column(6),
    forfeited: column(7),
    closing: column(8),
    cells,
  };
}

/**
 * Walks the contract over the usage that stands in `walk`, and fills its other columns. Ten
 * thousand scenarios walk in one set of columns, so a month makes no objects.
 */
export function walkContract(contract: Contract, walk: Walk): void {
  const rolled = new RolledMoney(contract.rollover.life);
  for (const year of contract.years) {
    const drawRate = drawRateOf(contract, year);
    const commit = reforecastCommit(year, drawRate, walk.usage);
    const end = year.firstMonth + year.months;
    for (let first = year.firstMonth; first < end; first += contract.periodMonths) {
      const after = Math.min(first + contract.periodMonths, end);
      const own = (commit * (after - first)) / year.months;
      walkPeriod(contract, year, walk, rolled, { first, after, own, drawRate });
    }
  }
}

/** Net money that a unit of usage at signing prices asks of the balances. */
function drawRateOf({ coverage }: Contract, { contractIndex, discount }: ContractYear): number {
  return coverage * contractIndex * (1 - discount);
}

/** What the covered usage of some months of a contract year asks of the balances. */
export function coveredUse(
  contract: Contract,
  year: ContractYear,
  { usage }: Walk,
  firstMonth: number,
  months: number,
): number {
  return useAt(drawRateOf(contract, year), usage, firstMonth, months);
}

function useAt(drawRate: number, usage: Float64Array, firstMonth: number, months: number): number {
  let drawn = 0;
  for (let m = firstMonth; m < firstMonth + months; m++) drawn += (usage[m] ?? 0) * drawRate;
  return drawn;
}

/** At the start of the year the buyer lowers the commit to what will be drawn, as far as allowed. */
function reforecastCommit(year: ContractYear, drawRate: number, usage: Float64Array): number {
  const drawn = useAt(drawRate, usage, year.firstMonth, year.months);
  return Math.min(year.netCommit, Math.max(year.leastCommit, drawn));
}

interface Period {
  /** From 0. */
  readonly first: number;
  /** The month after its last. */
  readonly after: number;
  readonly own: number;
  /** Net money drawn per unit of usage at signing prices. */
  readonly drawRate: number;
}

function walkPeriod(
  contract: Contract,
  year: ContractYear,
  walk: Walk,
  rolled: RolledMoney,
  { first, after, own, drawRate }: Period,
): void {
  const rolledFirst = contract.rollover.order === "before";
  let left = own;
  for (let month = first; month < after; month++) {
    let need = (walk.usage[month] ?? 0) * drawRate;
    let fromRolled = rolledFirst ? rolled.draw(need) : 0;
    need = beyond(need, fromRolled, fromRolled);
    const stays = beyond(left, need, own);
    const fromOwn = left - stays;
    // A large balance loses the last digits of a small draw: they are no overage while any is left.
    need = stays > 0 ? 0 : beyond(need, fromOwn, fromOwn);
    left = stays;
    if (!rolledFirst) {
      fromRolled = rolled.draw(need);
      need = beyond(need, fromRolled, fromRolled);
    }
    walk.commit[month] = month === first ? own : 0;
    walk.drawn[month] = fromOwn;
    walk.rolledUsed[month] = fromRolled;
    walk.overage[month] = need / (1 - year.discount);
    walk.unused[month] = 0;
    walk.refund[month] = 0;
    walk.forfeited[month] = 0;
    walk.closing[month] = rolled.total;
  }
  const last = after - 1;
  const refund = contract.refundShare * left;
  const rolls = contract.rollover.share * (left - refund);
  const expired = rolled.closePeriod(rolls, after === contract.months);
  walk.unused[last] = left;
  walk.refund[last] = refund;
  walk.forfeited[last] = left - refund - rolls + expired;
  walk.closing[last] = rolled.total;
}
