import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_CARD } from "../../../src/pricing";
import { stepsOf, type Told } from "./stepsOf";

const CARD = [
  [
    "Model",
    "From",
    "To",
    "Input",
    "Output",
    "Cache write 5m",
    "Cache write 1h",
    "Cache read",
    "Fast input",
    "Fast output",
    "US-only",
  ],
  ["Fox", 45_000, "", 4, 20, 5, 8, 0.4, 12, 60, 1.1],
  ["Owl", 45_000, "", 1, 5, 1.25, 2, 0.1, "", "", ""],
  ["Bee", 45_000, "", 0, 2, 0, 0, 0.5, 3, 6, ""],
];
const WORK = [
  [
    "Model",
    "Input MTok",
    "Output MTok",
    "Cache read share",
    "Batch share",
    "US-only share",
    "Token factor",
  ],
  ["Fox", 100, 10, 0.5, 0.5, 1, ""],
  ["Owl", 200, 40, 0, 0, 0, 2],
];

const CASES: readonly Told[] = [
  {
    because: "fast mode has a rate of its own for output, and US-only a tenth on top",
    call: ["LIST_RATE", ["Fox", "output", null, "fast us", CARD]],
    steps: [
      'rate 20 = row_in_force (model "Fox", from 45000)',
      'fastRate 60 = fast_instead (model "Fox")',
      "usRate 66 = times_us (rateBefore 60, usMultiplier 1.1)",
    ],
  },
  {
    because: "and one for input",
    call: ["LIST_RATE", ["Fox", "input", null, "fast", CARD]],
    steps: [
      'rate 4 = row_in_force (model "Fox", from 45000)',
      'fastRate 12 = fast_instead (model "Fox")',
    ],
  },
  {
    because: "a tenth on top, and half of that in batch",
    call: ["LIST_RATE", ["Fox", "input", null, "batch us", CARD]],
    steps: [
      'rate 4 = row_in_force (model "Fox", from 45000)',
      "usRate 4.4 = times_us (rateBefore 4, usMultiplier 1.1)",
      "batchRate 2.2 = times_batch (rateBefore 4.4, batchFactor 0.5)",
    ],
  },
  {
    because: "fast mode triples input, 4 to 12, and cache reads with it",
    call: ["LIST_RATE", ["Fox", "cache read", null, "fast", CARD]],
    steps: [
      'rate 0.4 = row_in_force (model "Fox", from 45000)',
      "fastRate 1.2 = scaled_like_input (rateBefore 0.4, fastInput 12, inputRate 4)",
    ],
  },
  {
    because: "there is nothing to scale by where input is free",
    call: ["LIST_RATE", ["Bee", "cache read", null, "fast", CARD]],
    steps: [
      'rate 0.5 = row_in_force (model "Bee", from 45000)',
      'fastRate 0.5 = fast_instead (model "Bee")',
    ],
  },
  {
    because: "a modifier that is not sold is refused",
    call: ["LIST_RATE", ["Owl", "input", null, "fast", CARD]],
    steps: ["Owl is not sold with fast mode."],
  },
  {
    because: "100 × 4 + 10 × 20, and no step for what is not used",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, null, null, null, null, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
    ],
  },
  {
    because: "half of the input read from the cache at 0.40",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, 0.5, null, null, null, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      'cacheReadRate 0.4 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
      "cachedCost 420 = with_caching (input 100, cacheReadShare 0.5, cacheWriteShare 0, inputRate 4, cacheReadRate 0.4, cacheWriteRate 5, output 10, outputRate 20)",
    ],
  },
  {
    because: "a fifth of the input written to it at 5",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, null, 0.2, null, null, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      'cacheWriteRate 5 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
      "cachedCost 620 = with_caching (input 100, cacheReadShare 0, cacheWriteShare 0.2, inputRate 4, cacheReadRate 0.4, cacheWriteRate 5, output 10, outputRate 20)",
    ],
  },
  {
    because: "half of it in batch takes a quarter off",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, null, null, 0.5, null, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
      "batchedCost 450 = with_batch (costBefore 600, batchShare 0.5, batchFactor 0.5)",
    ],
  },
  {
    because: "all of it US-only adds a tenth",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, null, null, null, 1, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
      "listCost 660 = with_us (costBefore 600, usMultiplier 1.1, usOnlyShare 1)",
    ],
  },
  {
    because: "everything at once: 100 × (0.3 × 4 + 0.5 × 0.4 + 0.2 × 5) + 200 is 440",
    call: ["WORKLOAD_COST", ["Fox", 100, 10, 0.5, 0.2, 0.5, 1, null, CARD]],
    steps: [
      'inputRate 4 = row_in_force (model "Fox", from 45000)',
      'outputRate 20 = row_in_force (model "Fox", from 45000)',
      'cacheReadRate 0.4 = row_in_force (model "Fox", from 45000)',
      'cacheWriteRate 5 = row_in_force (model "Fox", from 45000)',
      "plainCost 600 = tokens_at_rates (input 100, inputRate 4, output 10, outputRate 20)",
      "cachedCost 440 = with_caching (input 100, cacheReadShare 0.5, cacheWriteShare 0.2, inputRate 4, cacheReadRate 0.4, cacheWriteRate 5, output 10, outputRate 20)",
      "batchedCost 330 = with_batch (costBefore 440, batchShare 0.5, batchFactor 0.5)",
      "listCost 363 = with_us (costBefore 330, usMultiplier 1.1, usOnlyShare 1)",
    ],
  },
  {
    because: "10 × 2 and 30 × 4 at half price are 80 for 40",
    call: [
      "BLENDED_RATE",
      [
        [[10], [30]],
        [[2], [4]],
        [[0], [0.5]],
      ],
    ],
    steps: [
      "volume 40 = sum_of_parts () | volume 10, rate 2, discount 0 | volume 30, rate 4, discount 0.5",
      "mixCost 80 = volumes_at_rates () | volume 10, rate 2, discount 0 | volume 30, rate 4, discount 0.5",
      "blended 2 = cost_of_volume (mixCost 80, volume 40)",
    ],
  },
  {
    because: "all on Fox, Owl's tokens being twice as many as there: 600 + 1,600 / 2",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [2, 4]],
    steps: [
      'cost 1400 = premium_lines (model "Fox") | model "Fox", plainCost 600, tokenFactor 1 | model "Owl", plainCost 1600, tokenFactor 2',
      "saving 0 = nothing_before ()",
      "savingShare 0 = saving_of_first (saving 0, firstCost 1400)",
    ],
  },
  {
    because: "all on the model that is named: 150 + 400 / 2",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, "Owl", null, CARD], [2, 2]],
    steps: [
      'cost 350 = premium_lines (model "Owl") | model "Fox", plainCost 150, tokenFactor 1 | model "Owl", plainCost 400, tokenFactor 2',
    ],
  },
  {
    because: "each on its own: Owl costs 400",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [3, 4]],
    steps: [
      'costBefore 1400 = premium_lines (model "Fox") | model "Fox", plainCost 600, tokenFactor 1 | model "Owl", plainCost 1600, tokenFactor 2',
      'cost 1000 = routing_lines () | model "Fox", plainCost 600 | model "Owl", plainCost 400',
      "saving 400 = cost_fell (costBefore 1400, cost 1000)",
      "savingShare 0.2857142857 = saving_of_first (saving 400, firstCost 1400)",
    ],
  },
  {
    because: "its saving without the share",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [3, 3]],
    steps: [
      'costBefore 1400 = premium_lines (model "Fox") | model "Fox", plainCost 600, tokenFactor 1 | model "Owl", plainCost 1600, tokenFactor 2',
      'cost 1000 = routing_lines () | model "Fox", plainCost 600 | model "Owl", plainCost 400',
      "saving 400 = cost_fell (costBefore 1400, cost 1000)",
    ],
  },
  {
    because: "half of Fox's input from the cache takes 180 off",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [4, 4]],
    steps: [
      'costBefore 1000 = routing_lines () | model "Fox", plainCost 600 | model "Owl", plainCost 400',
      'cost 820 = caching_lines () | model "Fox", cachedCost 420 | model "Owl", cachedCost 400',
      "saving 180 = cost_fell (costBefore 1000, cost 820)",
      "savingShare 0.1285714286 = saving_of_first (saving 180, firstCost 1400)",
    ],
  },
  {
    because: "half of Fox in batch takes a quarter of 420 off",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [5, 4]],
    steps: [
      'costBefore 820 = caching_lines () | model "Fox", cachedCost 420 | model "Owl", cachedCost 400',
      'cost 715 = batch_lines () | model "Fox", batchedCost 315 | model "Owl", batchedCost 400',
      "saving 105 = cost_fell (costBefore 820, cost 715)",
      "savingShare 0.075 = saving_of_first (saving 105, firstCost 1400)",
    ],
  },
  {
    because: "US-only puts a tenth of 315 on",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [6, 4]],
    steps: [
      'costBefore 715 = batch_lines () | model "Fox", batchedCost 315 | model "Owl", batchedCost 400',
      'cost 746.5 = us_lines () | model "Fox", listCost 346.5 | model "Owl", listCost 400',
      "saving -31.5 = cost_fell (costBefore 715, cost 746.5)",
      "savingShare -0.0225 = saving_of_first (saving -31.5, firstCost 1400)",
    ],
  },
  {
    because: "20 % of 746.50 for the discount",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [7, 4]],
    steps: [
      'costBefore 746.5 = us_lines () | model "Fox", listCost 346.5 | model "Owl", listCost 400',
      'cost 597.2 = discount_lines () | model "Fox", listCost 346.5, discount 0.2 | model "Owl", listCost 400, discount 0.2',
      "saving 149.3 = cost_fell (costBefore 746.5, cost 597.2)",
      "savingShare 0.1066428571 = saving_of_first (saving 149.3, firstCost 1400)",
    ],
  },
  {
    because: "a heading has none",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [1, 2]],
    steps: ['label "" = label ()'],
  },
  {
    because: "nor has the name of a row",
    call: ["SAVINGS_WATERFALL", [WORK, 0.2, null, null, CARD], [3, 1]],
    steps: ['label "" = label ()'],
  },
  {
    because: "the heading of a card",
    call: ["RATE_CARD", [], [1, 3]],
    steps: ['label "" = label ()'],
  },
  {
    because: "beyond its columns",
    call: ["RATE_CARD", [], [2, 16]],
    steps: ['label "" = label ()'],
  },
];

describe("the cells of the built-in card", () => {
  const cellOf = (row: number, column: number) =>
    stepsOf("RATE_CARD", [null, true], [row, column]).map((line) => line.split(" ", 1)[0]);

  it("are each the figure of their column", () => {
    expect(Array.from({ length: 15 }, (_, column) => cellOf(2, column + 1)).flat()).toEqual([
      ...["model", "from", "to", "inputRate", "outputRate", "cacheWriteRate", "cacheWrite1hRate"],
      ...["cacheReadRate", "fastInput", "fastOutput", "usMultiplier", "apiId", "confidence"],
      ...["source", "cardMade"],
    ]);
  });

  it("say from which row they are, or that it has none", () => {
    const rows = BUILT_IN_CARD.models.flatMap(({ rows }) => rows);
    for (const column of [3, 4]) {
      const steps = stepsOf("RATE_CARD", [null, true], [2, column]);
      const rule = column === 3 ? /^to "" = not_on_card/ : /^inputRate \d+ = on_card/;
      expect(steps).toEqual([expect.stringMatching(rule)]);
      expect(rows.map(({ model, from }) => `(model "${model}", from ${from})`)).toContain(
        steps[0]?.replace(/^.*_card /, ""),
      );
    }
  });
});

describe("the steps of rates and workload", () => {
  it.each(CASES.map((one) => [one.because, one] as const))("%s", (_, { call, steps }) => {
    expect(stepsOf(...call)).toEqual(steps);
  });
});
