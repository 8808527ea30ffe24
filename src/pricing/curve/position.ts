import { fail, ok, type Result } from "../result";
import type { Band } from "./bands";

/** Index of the band with the highest threshold ≤ commit, or -1 below the first. Bands rise. */
export function bandIndex(bands: readonly Band[], commit: number): number {
  let low = 0;
  let high = bands.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((bands[middle] as Band).threshold <= commit) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The band that a commit is in; none below the first threshold. */
export function bandFor(bands: readonly Band[], commit: number): Band | undefined {
  return bands[bandIndex(bands, commit)];
}

/** What lies between a commit and the next threshold above it. */
export interface NextBand {
  readonly band: Band;
  /** Money from the commit up to the threshold. */
  readonly extraCommit: number;
  /** The discount at the commit; 0 in no band. */
  readonly discountNow: number;
  /** What the next band adds to it, as a fraction; negative where the table falls. */
  readonly extraPoints: number;
}

/** The next band above a commit; in the top band there is none. Section 3 of the model. */
export function nextBand(bands: readonly Band[], commit: number): Result<NextBand> {
  const index = bandIndex(bands, commit);
  const here = bands[index];
  const band = bands[index + 1];
  if (band === undefined) {
    return fail({
      code: "no_next_band",
      nature: "not_found",
      band: here?.label ?? 0,
      threshold: here?.threshold ?? 0,
    });
  }
  const discountNow = here?.discount ?? 0;
  return ok({
    band,
    extraCommit: band.threshold - commit,
    discountNow,
    extraPoints: band.discount - discountNow,
  });
}
