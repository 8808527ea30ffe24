import { beyond } from "../beyond";
import { contractOf, type Contract } from "../contract/contract";
import { outcomeOf } from "../contract/outcome";
import type { Proposal } from "../contract/proposal";
import { addUp, monthlySchedule, type ScheduleLine } from "../contract/schedule";
import type { Forecast } from "../contract/usage";
import { changedTerms, type Idle, type Setting } from "./changedTerms";
import { LAYERS, leversIn, type Layer, type Lever } from "./levers";

/** What a lever is worth on the same usage. */
export interface LeverValue {
  readonly lever: Lever;
  readonly layer: Layer;
  /** The fall in expected cost over the term (a contract year's, for the term length). */
  readonly value: number | undefined;
  /** The rise in realized discount; undefined where nothing is used. */
  readonly points: number | undefined;
  /** Why nothing would change, where nothing would. */
  readonly idle: Idle | undefined;
}

/**
 * The value of each lever when only that term changes, layer by layer, the most valuable first
 * within a layer. Every ask walks the scenarios once. Section 8 of the model.
 */
export function leverValues(
  proposal: Proposal,
  priceChanges: readonly number[],
  setting: Setting,
): readonly LeverValue[] {
  const contract = contractOf(proposal, priceChanges);
  const today = { contract, total: expectedTotal(contract, setting.forecast) };
  return LAYERS.flatMap((layer) =>
    leversIn(layer)
      .map((lever) => ({ lever, layer, ...worth(lever, today, proposal, priceChanges, setting) }))
      .sort((a, b) => rank(b) - rank(a) || 0),
  );
}

/** Values that are equal but for rounding keep the order of the map; none at all comes last. */
function rank({ value }: LeverValue): number {
  return value === undefined ? -Infinity : Number(value.toPrecision(12));
}

/** A contract and its expected total over the term. */
interface Position {
  readonly contract: Contract;
  readonly total: ScheduleLine;
}

type Worth = Pick<LeverValue, "value" | "points" | "idle">;

function worth(
  lever: Lever,
  today: Position,
  proposal: Proposal,
  priceChanges: readonly number[],
  setting: Setting,
): Worth {
  if (lever === "structure") return { value: undefined, points: undefined, idle: "no_value" };
  if (lever === "list") {
    const contract = belowList(today.contract, setting.asks.list);
    return gain(today, { contract, total: expectedTotal(contract, setting.forecast) });
  }
  const changed = changedTerms(lever, proposal, setting);
  if (typeof changed === "string") {
    const unknown = changed === "no_bands" || changed === "discount_too_high";
    const nothing = unknown ? undefined : 0;
    return { value: nothing, points: nothing, idle: changed };
  }
  const contract = contractOf(changed, priceChanges);
  const asked = { contract, total: expectedTotal(contract, setting.forecast) };
  return lever === "term" ? gainAYear(today, asked) : gain(today, asked);
}

/** On the same usage, so points are of the same list value. */
function gain({ total }: Position, asked: Position): Worth {
  const value = fall(total.paid, asked.total.paid);
  const points = total.listValue > 0 ? value / total.listValue : undefined;
  return { value, points, idle: undefined };
}

/** A shorter term is used for less: its cost is compared per contract year. */
function gainAYear(today: Position, asked: Position): Worth {
  const aYear = ({ contract, total }: Position) => (total.paid * 12) / contract.months;
  const share = ({ total }: Position) => total.paid / total.listValue;
  const isUsed = today.total.listValue > 0 && asked.total.listValue > 0;
  return {
    value: fall(aYear(today), aYear(asked)),
    points: isUsed ? fall(share(today), share(asked)) : undefined,
    idle: undefined,
  };
}

/** before − after, 0 where they differ only by rounding. */
function fall(before: number, after: number): number {
  return beyond(before, after, before) - beyond(after, before, before);
}

function expectedTotal(contract: Contract, forecast: Forecast): ScheduleLine {
  return addUp(monthlySchedule(contract, outcomeOf(contract, forecast).expected));
}

/** The same contract with all prices, those at signing too, a share lower. */
function belowList(contract: Contract, share: number): Contract {
  const years = contract.years.map((year) => ({
    ...year,
    listIndex: year.listIndex * (1 - share),
    contractIndex: year.contractIndex * (1 - share),
  }));
  return { ...contract, years };
}
