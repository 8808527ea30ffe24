import type { Vocabulary } from "../word";

/** What can be asked for, by how easily it moves (section 8 of the model). */
export type Lever = (typeof MAP)[Layer][number];
export type Layer = "easy" | "effort" | "rare";

export const LAYERS = ["easy", "effort", "rare"] as const satisfies readonly Layer[];

const MAP = {
  easy: ["rate", "overage"],
  effort: ["threshold", "term", "ramp", "rollover", "reforecast", "protection"],
  rare: ["list", "structure"],
} as const;

/** The names of the levers: what a cell shows and takes. */
export const LEVER_NAMES = {
  rate: ["Rate within the band"],
  overage: ["Overage rate"],
  threshold: ["Band threshold"],
  term: ["Term length"],
  ramp: ["Ramp"],
  rollover: ["Rollover"],
  reforecast: ["Reforecast right"],
  protection: ["Price protection"],
  list: ["List rates"],
  structure: ["Product structure"],
} as const satisfies Vocabulary<Lever>;

export function leversIn(layer: Layer): readonly Lever[] {
  return MAP[layer];
}

export function layerOf(lever: Lever): Layer {
  return LAYERS.find((layer) => leversIn(layer).includes(lever)) ?? "rare";
}
