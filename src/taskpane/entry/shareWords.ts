/** Parts of a whole that people put in words where a field asks for a percentage. */
const PARTS: ReadonlyMap<string, number> = new Map(
  Object.entries({
    all: 1,
    everything: 1,
    "three quarters": 0.75,
    half: 0.5,
    "a quarter": 0.25,
    "one quarter": 0.25,
    none: 0,
    nothing: 0,
    no: 0,
  }),
);

const OF_IT = /\s+of\s+(?:it|them|the\s+\p{L}+)$/iu;

/** A part of a whole in words: `all`, `half of it`, `none`. */
export function shareInWords(text: string): number | undefined {
  return PARTS.get(text.toLowerCase().replace(OF_IT, "").replace("-", " "));
}
