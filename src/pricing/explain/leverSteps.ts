import { word } from "../argument";
import type { Deal } from "../contract/deal";
import { contractOf } from "../contract/contract";
import { readLeverQuestion } from "../negotiation/arguments";
import type { Setting } from "../negotiation/changedTerms";
import {
  askedPosition,
  leverValues,
  positionOf,
  type LeverValue,
  type Position,
} from "../negotiation/leverValues";
import { layerOf, LEVER_NAMES, type Lever } from "../negotiation/levers";
import { andThen, ok, type Result } from "../result";
import { atCell, type Call } from "./atCell";
import { label, step, type Step } from "./step";

const COLUMNS = ["lever", "layer", "ask", "value", "points", "note"] as const;

export function leverValuesSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [proposal, forecast, listPriceChanges, probabilities, bands, asks] = args;
  const asked = readLeverQuestion(proposal, forecast, listPriceChanges, probabilities, bands, asks);
  return andThen(asked, ({ deal, setting }) => {
    const values = leverValues(deal.proposal, deal.market.priceChanges, setting);
    const own = values[row - 1];
    const name = COLUMNS[column];
    if (own === undefined || name === undefined || name === "lever") return ok([label()]);
    return ok(leverSteps(name, own, deal, setting));
  });
}

function leverSteps(
  column: Exclude<(typeof COLUMNS)[number], "lever">,
  own: LeverValue,
  deal: Deal,
  setting: Setting,
): readonly Step[] {
  const { lever } = own;
  switch (column) {
    case "layer":
      return [layerStep(lever)];
    case "ask":
      return [askStep(lever, setting)];
    case "value":
      return valueSteps(own, deal, setting);
    case "points":
      return pointsSteps(own, deal, setting);
    case "note":
      return [
        ...valueSteps(own, deal, setting).filter(({ gives }) => gives !== "note"),
        noteStep(own, deal),
      ];
  }
}

function askStep(lever: Lever, { asks }: Setting): Step {
  return step("ask", "asked_for", {}, { code: "ask", lever, asks });
}

function noteStep(value: LeverValue, { proposal: { currency } }: Deal): Step {
  return step("note", "in_words", {}, { code: "lever_note", value, currency });
}

function layerStep(lever: Lever): Step {
  const figures = { lever: LEVER_NAMES[lever][0] };
  return step("layer", "on_the_map", figures, { code: "layer", layer: layerOf(lever) });
}

interface Positions {
  readonly today: Position;
  readonly asked: Position;
}

function positionsOf(lever: Lever, deal: Deal, setting: Setting): Positions | undefined {
  const { proposal, market } = deal;
  const today = positionOf(contractOf(proposal, market.priceChanges), setting);
  const asked = askedPosition(lever, today, proposal, market.priceChanges, setting);
  return typeof asked === "string" ? undefined : { today, asked };
}

/** The cost as things stand, the cost with the one term as asked for, and the difference. */
function valueSteps(own: LeverValue, deal: Deal, setting: Setting): readonly Step[] {
  const positions = positionsOf(own.lever, deal, setting);
  const ask = askStep(own.lever, setting);
  const value = own.value ?? "";
  if (positions === undefined) {
    return [ask, noteStep(own, deal), step("leverValue", "nothing_to_value", {}, value)];
  }
  const { today, asked } = positions;
  const [paidBefore, paidAfter] = [today.total.paid, asked.total.paid];
  const [monthsBefore, monthsAfter] = [today.contract.months, asked.contract.months];
  return [
    step("paidBefore", "as_offered", {}, paidBefore),
    ask,
    step("paidAfter", "with_the_ask", {}, paidAfter),
    own.lever === "term"
      ? step(
          "leverValue",
          "fall_in_cost_a_year",
          { paidBefore, monthsBefore, paidAfter, monthsAfter },
          value,
        )
      : step("leverValue", "fall_in_cost", { paidBefore, paidAfter }, value),
  ];
}

function pointsSteps(own: LeverValue, deal: Deal, setting: Setting): readonly Step[] {
  const positions = positionsOf(own.lever, deal, setting);
  const steps = valueSteps(own, deal, setting);
  const points = own.points ?? "";
  if (positions === undefined || points === "") {
    return [...steps, step("leverPoints", "no_points", {}, points)];
  }
  const { today, asked } = positions;
  if (own.lever !== "term") {
    const listValue = today.total.listValue;
    const figures = { leverValue: own.value ?? 0, listValue };
    return [
      ...steps,
      step("listValue", "as_offered", {}, listValue),
      step("leverPoints", "value_of_list", figures, points),
    ];
  }
  const figures = {
    ...{ paidBefore: today.total.paid, listBefore: today.total.listValue },
    ...{ paidAfter: asked.total.paid, listAfter: asked.total.listValue },
  };
  return [
    ...steps.slice(0, -1),
    step("listBefore", "as_offered", {}, figures.listBefore),
    step("listAfter", "with_the_ask", {}, figures.listAfter),
    step("leverPoints", "shares_apart", figures, points),
  ];
}

export function negotiationLayerSteps(call: Call): Result<readonly Step[]> {
  const asked = atCell(call, { lever: word<Lever>("lever", call.args[0], LEVER_NAMES) });
  return andThen(asked, ({ lever }) => ok([layerStep(lever)]));
}
