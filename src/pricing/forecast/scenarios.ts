/**
 * An uncertain year: consumptions at list, each with its probability (section 5 of the model).
 * Both lists are of one length, at least one; the probabilities sum to 1 within 1e-9.
 */
export interface Scenarios {
  readonly consumptions: readonly number[];
  readonly probabilities: readonly number[];
}

export function equallyLikely(count: number): readonly number[] {
  return new Array<number>(count).fill(1 / count);
}
