import type { BandTexts, Begun } from "./draft";

/** Whether two band tables are typed alike, row by row. */
export function sameBands(some: Begun["bands"], others: Begun["bands"]): boolean {
  const same = (a: BandTexts, b: BandTexts | undefined) =>
    a.name === b?.name && a.threshold === b.threshold && a.discount === b.discount;
  return some.length === others.length && some.every((band, index) => same(band, others[index]));
}
