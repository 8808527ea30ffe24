import { argument, day, optional, quantity, single, word } from "../argument";
import type { Place } from "../place";
import { readCard, readSavingsQuestion } from "../rates/arguments";
import { blendedRate, mixTotals, parseMix } from "../rates/blended";
import { BUILT_IN_CARD } from "../rates/builtInCard";
import { cardInForce } from "../rates/cardInForce";
import { listRate, TOKEN_TYPES, type TokenType } from "../rates/listRate";
import { BATCH_FACTOR, modifiedRates, readModifiers, type Modifier } from "../rates/modifiers";
import { readModel, rowInForce, type ModelRates, type RateRow } from "../rates/rateCard";
import { premiumOf, savingsWaterfall, type SavingsStage } from "../rates/waterfall";
import { lineCost, workloadCost, type LineUse, type WorkloadLine } from "../rates/workload";
import { all, andThen, ok, type Result } from "../result";
import { readFlag } from "../word";
import { atCell, type Call } from "./atCell";
import { label, step, type FigureName, type Figures, type Step } from "./step";

const AS_OF: Place = { argument: "as_of" };
const MODIFIERS_AT: Place = { argument: "modifiers" };

export function listRateSteps(call: Call): Result<readonly Step[]> {
  const [model, tokenType, asOf, modifiers, rateCard] = call.args;
  return andThen(readCard(rateCard), (card) => {
    const asked = atCell(call, {
      model: argument("model", model, (cell, at) => readModel(card, cell, at)),
      tokenType: word<TokenType>("token_type", tokenType, TOKEN_TYPES),
      asOf: day("as_of", asOf),
      modifiers: argument("modifiers", modifiers, readModifiers),
    });
    return andThen(asked, ({ model, tokenType, asOf, modifiers }) =>
      andThen(listRate(model, tokenType, asOf, modifiers), () =>
        andThen(rowInForce(model, asOf, AS_OF), (row) =>
          modifierSteps(model, row, tokenType, asOf, modifiers),
        ),
      ),
    );
  });
}

/** The plain rate, then each modifier on top of what is before it. */
function modifierSteps(
  model: ModelRates,
  row: RateRow,
  tokenType: TokenType,
  asOf: number | undefined,
  modifiers: ReadonlySet<Modifier>,
): Result<readonly Step[]> {
  const steps: Step[] = [
    step("rate", "row_in_force", { model: row.model, from: row.from }, row.rates[tokenType]),
  ];
  const applied = new Set<Modifier>();
  for (const modifier of ["fast", "us", "batch"] as const) {
    if (!modifiers.has(modifier)) continue;
    applied.add(modifier);
    const rates = modifiedRates(model, row, applied, asOf, MODIFIERS_AT);
    if (!rates.ok) return rates;
    const rate = Number(steps.at(-1)?.value);
    steps.push(modifierStep(modifier, row, tokenType, rate, rates.value[tokenType]));
  }
  return ok(steps);
}

function modifierStep(
  modifier: Modifier,
  row: RateRow,
  tokenType: TokenType,
  rateBefore: number,
  modified: number,
): Step {
  switch (modifier) {
    case "batch":
      return step("batchRate", "times_batch", { rateBefore, batchFactor: BATCH_FACTOR }, modified);
    case "us":
      return step(
        "usRate",
        "times_us",
        { rateBefore, usMultiplier: row.usMultiplier ?? 1 },
        modified,
      );
    case "fast": {
      if (tokenType === "input" || tokenType === "output") {
        return step("fastRate", "fast_instead", { model: row.model }, modified);
      }
      const fastInput = row.fast?.input ?? 0;
      const inputRate = row.rates.input;
      return inputRate > 0
        ? step("fastRate", "scaled_like_input", { rateBefore, fastInput, inputRate }, modified)
        : step("fastRate", "fast_instead", { model: row.model }, modified);
    }
  }
}

/** The columns of the built-in card as it is spilled. */
const CARD_CELLS: readonly (readonly [
  FigureName,
  (row: RateRow) => number | string | undefined,
])[] = [
  ["model", ({ model }) => model],
  ["from", ({ from }) => from],
  ["to", ({ to }) => to],
  ["inputRate", ({ rates }) => rates.input],
  ["outputRate", ({ rates }) => rates.output],
  ["cacheWriteRate", ({ rates }) => rates.cacheWrite5m],
  ["cacheWrite1hRate", ({ rates }) => rates.cacheWrite1h],
  ["cacheReadRate", ({ rates }) => rates.cacheRead],
  ["fastInput", ({ fast }) => fast?.input],
  ["fastOutput", ({ fast }) => fast?.output],
  ["usMultiplier", ({ usMultiplier }) => usMultiplier],
  ["apiId", ({ apiId }) => apiId],
  ["confidence", ({ confidence }) => confidence],
  ["source", ({ sources }) => (sources ?? []).join("; ")],
  ["cardMade", () => BUILT_IN_CARD.madeOn],
];

export function rateCardSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const asked = all({
    asOf: single(day("as_of", args[0])),
    includeRetired: single(argument("include_retired", args[1], readFlag)),
  });
  return andThen(asked, ({ asOf, includeRetired }) =>
    andThen(cardInForce(BUILT_IN_CARD, asOf, includeRetired), (rows) => {
      const own = rows[row - 1];
      const [name, read] = CARD_CELLS[column] ?? [];
      if (own === undefined || name === undefined || read === undefined) return ok([label()]);
      const value = read(own) ?? "";
      const rule = value === "" ? "not_on_card" : "on_card";
      return ok([step(name, rule, { model: own.model, from: own.from }, value)]);
    }),
  );
}

export function workloadCostSteps(call: Call): Result<readonly Step[]> {
  const [model, input, output, cacheRead, cacheWrite, batch, usOnly, asOf, rateCard] = call.args;
  return andThen(readCard(rateCard), (card) => {
    const asked = atCell(call, {
      model: argument("model", model, (cell, at) => readModel(card, cell, at)),
      input: quantity("input_mtok", input, "tokenVolume"),
      output: quantity("output_mtok", output, "tokenVolume"),
      cacheReadShare: optional("cache_read_share", cacheRead, "share", 0),
      cacheWriteShare: optional("cache_write_share", cacheWrite, "share", 0),
      batchShare: optional("batch_share", batch, "share", 0),
      usOnlyShare: optional("us_only_share", usOnly, "share", 0),
      asOf: day("as_of", asOf),
    });
    return andThen(asked, ({ model, asOf, ...use }) =>
      andThen(workloadCost(model, use, asOf), () =>
        andThen(rowInForce(model, asOf, AS_OF), (row) => ok(lineSteps(row, use))),
      ),
    );
  });
}

function lineSteps(row: RateRow, use: LineUse): readonly Step[] {
  const { input, output, cacheReadShare, cacheWriteShare, batchShare, usOnlyShare } = use;
  const { rates, usMultiplier = 1 } = row;
  const { plain, cached, batched, list } = lineCost(row, use);
  const inForce = { model: row.model, from: row.from };
  const [inputRate, outputRate] = [rates.input, rates.output];
  const [cacheReadRate, cacheWriteRate] = [rates.cacheRead, rates.cacheWrite5m];
  const isCached = cacheReadShare + cacheWriteShare > 0;
  return [
    step("inputRate", "row_in_force", inForce, inputRate),
    step("outputRate", "row_in_force", inForce, outputRate),
    ...(isCached && cacheReadShare > 0
      ? [step("cacheReadRate", "row_in_force", inForce, cacheReadRate)]
      : []),
    ...(isCached && cacheWriteShare > 0
      ? [step("cacheWriteRate", "row_in_force", inForce, cacheWriteRate)]
      : []),
    step("plainCost", "tokens_at_rates", { input, inputRate, output, outputRate }, plain),
    ...(isCached
      ? [
          step(
            "cachedCost",
            "with_caching",
            {
              ...{ input, cacheReadShare, cacheWriteShare, inputRate, cacheReadRate },
              ...{ cacheWriteRate, output, outputRate },
            },
            cached,
          ),
        ]
      : []),
    ...(batchShare > 0
      ? [
          step(
            "batchedCost",
            "with_batch",
            { costBefore: cached, batchShare, batchFactor: BATCH_FACTOR },
            batched,
          ),
        ]
      : []),
    ...(usOnlyShare > 0
      ? [step("listCost", "with_us", { costBefore: batched, usMultiplier, usOnlyShare }, list)]
      : []),
  ];
}

export function blendedRateSteps({ args }: Call): Result<readonly Step[]> {
  return andThen(parseMix(args[0], args[1], args[2]), (mix) =>
    andThen(blendedRate(mix), (blended) => {
      const [volume, mixCost] = mixTotals(mix);
      const parts = mix.map((part): Figures => ({ ...part }));
      return ok([
        step("volume", "sum_of_parts", {}, volume, undefined, parts),
        step("mixCost", "volumes_at_rates", {}, mixCost, undefined, parts),
        step("blended", "cost_of_volume", { mixCost, volume }, blended),
      ]);
    }),
  );
}

export function savingsWaterfallSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [workload, discount, premiumModel, asOf, rateCard] = args;
  const asked = readSavingsQuestion(workload, discount, premiumModel, asOf, rateCard);
  return andThen(asked, ({ lines, discount, premium }) =>
    andThen(savingsWaterfall(lines, discount, premium), (stages) =>
      ok(stageSteps(stages, lines, discount, premium ?? premiumOf(lines), row - 1, column)),
    ),
  );
}

/** The cost after a stage line by line; then what it saves, and the share of the first cost. */
function stageSteps(
  stages: readonly SavingsStage[],
  lines: readonly WorkloadLine[],
  discount: number,
  premium: RateRow | undefined,
  index: number,
  column: number,
): readonly Step[] {
  const stage = stages[index];
  const before = stages[index - 1];
  const [first] = stages;
  if (stage === undefined || first === undefined || column === 0) return [label()];
  const own = stageCost(stage, lines, discount, premium);
  if (column === 1) return [own];
  const saving =
    before === undefined
      ? step("saving", "nothing_before", {}, stage.saving)
      : step("saving", "cost_fell", { costBefore: before.cost, cost: stage.cost }, stage.saving);
  const costBefore = before && {
    ...stageCost(before, lines, discount, premium),
    gives: "costBefore" as const,
  };
  const savingSteps = [...(costBefore ? [costBefore] : []), own, saving];
  if (column === 2) return savingSteps;
  const share = { saving: stage.saving, firstCost: first.cost };
  return [...savingSteps, step("savingShare", "saving_of_first", share, stage.share)];
}

function stageCost(
  { step: stage, cost }: SavingsStage,
  lines: readonly WorkloadLine[],
  discount: number,
  premium: RateRow | undefined,
): Step {
  const terms = lines.map((line): Figures => {
    const { plain, cached, batched, list } = lineCost(line.row, line);
    const model = line.row.model;
    switch (stage) {
      case "premium": {
        const onPremium = premium ? lineCost(premium, line).plain : 0;
        return { model, plainCost: onPremium, tokenFactor: line.tokenFactor };
      }
      case "routing":
        return { model, plainCost: plain };
      case "caching":
        return { model, cachedCost: cached };
      case "batch":
        return { model, batchedCost: batched };
      case "us":
        return { model, listCost: list };
      case "discount":
        return { model, listCost: list, discount };
    }
  });
  const figures: Figures = stage === "premium" ? { model: premium?.model ?? "" } : {};
  return step("cost", `${stage}_lines`, figures, cost, undefined, terms);
}
