/** Words after a figure, as they are written where contracts come from, and the power of ten of each. */
const SCALES: ReadonlyMap<string, number> = new Map(
  Object.entries({
    k: 3,
    tsd: 3,
    thousand: 3,
    thousands: 3,
    lac: 5,
    lakh: 5,
    lakhs: 5,
    m: 6,
    mm: 6,
    mn: 6,
    mio: 6,
    mil: 6,
    mill: 6,
    mln: 6,
    million: 6,
    millions: 6,
    millionen: 6,
    cr: 7,
    crore: 7,
    crores: 7,
    b: 9,
    bn: 9,
    mrd: 9,
    mia: 9,
    billion: 9,
    billions: 9,
    milliarde: 9,
    milliarden: 9,
  }),
);

/** The power of ten that a word after a figure stands for: 6 for `m`, `Mio` or `million`. */
export function powerOfScale(word: string): number | undefined {
  return SCALES.get(word.toLowerCase());
}
