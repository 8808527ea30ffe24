/** Equal to one part in 10⁹, as the cases ask; to 10⁻⁹ itself where nothing is expected. */
export function isClose(got: unknown, expected: number): boolean {
  if (typeof got !== "number") return false;
  return Math.abs(got - expected) <= 1e-9 * (expected === 0 ? 1 : Math.abs(expected));
}

/** The same as a matcher, to be put wherever Jest compares values. */
export function close(expected: number) {
  return {
    asymmetricMatch: (got: unknown) => isClose(got, expected),
    toString: () => `close to ${expected}`,
    toAsymmetricMatcher: () => `close to ${expected}`,
  };
}
