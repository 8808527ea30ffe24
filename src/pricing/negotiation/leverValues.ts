import { beyond } from "../beyond";
import { contractOf, type Contract } from "../contract/contract";
import { outcomeOf } from "../contract/outcome";
import type { Proposal } from "../contract/proposal";
import { addUp, monthlySchedule, type ScheduleLine } from "../contract/schedule";
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
  const today = positionOf(contractOf(proposal, priceChanges), setting);
  return LAYERS.flatMap((layer) =>
    leversIn(layer)
      .map((lever) => {
        const asked = askedPosition(lever, today, proposal, priceChanges, setting);
        return { lever, layer, ...worth(lever, today, asked) };
      })
      .sort((a, b) => rank(b) - rank(a) || 0),
  );
}

/** Values that are equal but for rounding keep the order of the map; none at all comes last. */
function rank({ value }: LeverValue): number {
  return value === undefined ? -Infinity : Number(value.toPrecision(12));
}

/** A contract and its expected total over the term. */
export interface Position {
  readonly contract: Contract;
  readonly total: ScheduleLine;
}

export function positionOf(contract: Contract, { forecast }: Setting): Position {
  const { expected } = outcomeOf(contract, forecast);
  return { contract, total: addUp(monthlySchedule(contract, expected)) };
}

type Worth = Pick<LeverValue, "value" | "points" | "idle">;

function worth(lever: Lever, today: Position, asked: Position | Idle): Worth {
  if (typeof asked === "string") {
    const unknown = asked === "no_value" || asked === "no_bands" || asked === "discount_too_high";
    const nothing = unknown ? undefined : 0;
    return { value: nothing, points: nothing, idle: asked };
  }
  return lever === "term" ? gainAYear(today, asked) : gain(today, asked);
}

/** The deal with the one lever as asked for, or why that changes nothing. */
export function askedPosition(
  lever: Lever,
  today: Position,
  proposal: Proposal,
  priceChanges: readonly number[],
  setting: Setting,
): Position | Idle {
  if (lever === "structure") return "no_value";
  if (lever === "list") return positionOf(belowList(today.contract, setting.asks.list), setting);
  const changed = changedTerms(lever, proposal, setting);
  return typeof changed === "string"
    ? changed
    : positionOf(contractOf(changed, priceChanges), setting);
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
  // What the shorter term uses the longer one uses too.
  const isUsed = asked.total.listValue > 0;
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

/** The same contract with all prices, those at signing too, a share lower. */
function belowList(contract: Contract, share: number): Contract {
  const years = contract.years.map((year) => ({
    ...year,
    listIndex: year.listIndex * (1 - share),
    contractIndex: year.contractIndex * (1 - share),
  }));
  return { ...contract, years };
}
