import {
  BUILT_IN_CARD,
  lineCost,
  sum,
  type LineUse,
  type RateCard,
  type RateRow,
} from "../../pricing";
import { gap, read, type Reading } from "../result";
import { tokenFactor } from "./tokenizer";

/** A model's yearly work, with the row that prices it. */
export interface WorkLine {
  readonly model: string;
  readonly row: RateRow;
  readonly yearly: LineUse;
}

/** What is to change about one model's work. Nothing changes where nothing is said. */
export interface Choice {
  /** The part of its work that goes to another model, 0 to 1. */
  readonly route?:
    | {
        readonly to: string;
        readonly share: number;
        /** Tokens there for one token here; by the tokenizers where it is not said. */
        readonly tokenFactor?: number;
      }
    | undefined;
  /** The part of today's uncached input that goes through a cache, 0 to 1. */
  readonly cached?: number;
  /** How often what is written to the cache is read again; 4 where it is not said. */
  readonly readsPerWrite?: number;
  /** The part of today's immediate work that can wait for a batch, 0 to 1. */
  readonly batched?: number;
}

export type Choices = Readonly<Record<string, Choice>>;

export interface OptimiseStep {
  readonly step: "today" | "routing" | "caching" | "batch";
  /** Yearly list cost after the step. */
  readonly cost: number;
  /** What the step takes off; negative where it adds. */
  readonly saving: number;
}

export interface Optimised {
  /** The work after all steps, to size a commit on. */
  readonly lines: readonly WorkLine[];
  readonly steps: readonly OptimiseStep[];
  readonly before: number;
  readonly after: number;
  /** After over before: what a forecast of today's work is multiplied by. */
  readonly factor: number;
}

export const READS_PER_WRITE = 4;

/** Rates of today; volumes in millions of tokens a year. Each step comes on top of the one before. */
export function optimise(
  lines: readonly WorkLine[],
  choices: Choices,
  card: RateCard = BUILT_IN_CARD,
): Reading<Optimised> {
  const wrong = wrongChoice(choices);
  if (wrong !== undefined) return wrong;
  const routed = routedLines(lines, choices, card);
  if (!routed.ok) return routed;
  const stages = [
    ["today", lines],
    ["routing", routed.value],
    ["caching", routed.value.map((line) => cachedLine(line, choices[line.from]))],
    [
      "batch",
      routed.value.map((line) => {
        const choice = choices[line.from];
        return batchedLine(cachedLine(line, choice), choice);
      }),
    ],
  ] as const;
  const costs = stages.map(([, stage]) =>
    sum(stage.map((line) => lineCost(line.row, line.yearly).list)),
  );
  const [before = 0, after = 0] = [costs[0], costs.at(-1)];
  return read({
    lines: joined(stages[3][1]),
    steps: stages.map(([step], index) => {
      const cost = costs[index] ?? 0;
      return { step, cost, saving: index === 0 ? 0 : (costs[index - 1] ?? 0) - cost };
    }),
    before,
    after,
    factor: before > 0 ? after / before : 1,
  });
}

/** Work of a line of today, on the model where it goes. */
interface MovedLine extends WorkLine {
  readonly from: string;
}

function wrongChoice(choices: Choices): Reading<never> | undefined {
  for (const [model, { route, cached, batched, readsPerWrite }] of Object.entries(choices)) {
    const shares = { routed: route?.share, cached, batched };
    for (const [choice, got] of Object.entries(shares)) {
      if (got !== undefined && !(got >= 0 && got <= 1)) {
        return gap({ code: "choice_out_of_range", model, choice, got });
      }
    }
    const reads = readsPerWrite ?? READS_PER_WRITE;
    if (!(reads > 0 && reads < Infinity)) {
      return gap({ code: "factor_not_positive", model, choice: "reads per write", got: reads });
    }
    const factor = route?.tokenFactor ?? 1;
    if (!(factor > 0 && factor < Infinity)) {
      return gap({ code: "factor_not_positive", model, choice: "token factor", got: factor });
    }
  }
  return undefined;
}

function routedLines(
  lines: readonly WorkLine[],
  choices: Choices,
  card: RateCard,
): Reading<readonly MovedLine[]> {
  const moved: MovedLine[] = [];
  for (const line of lines) {
    const route = choices[line.model]?.route;
    if (route === undefined || route.share === 0) {
      moved.push({ ...line, from: line.model });
      continue;
    }
    const target = card.byKey.get(route.to);
    const row = target?.rows.at(-1);
    if (target === undefined || row === undefined) {
      return gap({ code: "routing_target_unknown", model: route.to });
    }
    if (line.yearly.usOnlyShare > 0 && row.usMultiplier === undefined) {
      return gap({ code: "routing_without_us", from: line.model, to: target.model });
    }
    const factor = route.tokenFactor ?? tokenFactor(line.model, target.model);
    const stays = scaled(line.yearly, 1 - route.share);
    const goes = scaled(line.yearly, route.share * factor);
    if (route.share < 1) moved.push({ ...line, yearly: stays, from: line.model });
    moved.push({ model: target.model, row, yearly: goes, from: line.model });
  }
  return read(moved);
}

function scaled(use: LineUse, factor: number): LineUse {
  return { ...use, input: use.input * factor, output: use.output * factor };
}

/** What goes through the cache is written once and read so many times: 1 part to n. */
function cachedLine(line: MovedLine, choice: Choice | undefined): MovedLine {
  const { cached = 0, readsPerWrite = READS_PER_WRITE } = choice ?? {};
  const { cacheReadShare, cacheWriteShare } = line.yearly;
  const moving = Math.max(0, 1 - cacheReadShare - cacheWriteShare) * cached;
  const written = moving / (1 + readsPerWrite);
  return {
    ...line,
    yearly: {
      ...line.yearly,
      cacheReadShare: cacheReadShare + moving - written,
      cacheWriteShare: cacheWriteShare + written,
    },
  };
}

function batchedLine(line: MovedLine, choice: Choice | undefined): MovedLine {
  const { batchShare } = line.yearly;
  const more = (1 - batchShare) * (choice?.batched ?? 0);
  return { ...line, yearly: { ...line.yearly, batchShare: batchShare + more } };
}

/** One line a model and manner of use: lines that are used alike are added up. */
function joined(lines: readonly MovedLine[]): readonly WorkLine[] {
  const byManner = new Map<string, WorkLine>();
  for (const { model, row, yearly } of lines) {
    const { cacheReadShare, cacheWriteShare, batchShare, usOnlyShare } = yearly;
    const manner = [model, cacheReadShare, cacheWriteShare, batchShare, usOnlyShare].join("|");
    const before = byManner.get(manner)?.yearly ?? { input: 0, output: 0 };
    const [input, output] = [before.input + yearly.input, before.output + yearly.output];
    byManner.set(manner, { model, row, yearly: { ...yearly, input, output } });
  }
  return [...byManner.values()];
}
