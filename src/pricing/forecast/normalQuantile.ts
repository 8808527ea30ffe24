const ROOT_TWO_PI = Math.sqrt(2 * Math.PI);

/** A rough quantile is good to 0.003; each of Halley's steps triples its digits. */
const STEPS = 3;

/**
 * The standard normal quantile Φ⁻¹(u), 0 < u < 1, to the last bits of a double: a rough value
 * (Abramowitz and Stegun 26.2.22), brought home by Halley's method on Φ itself. It is worked out
 * for the smaller tail, so Φ⁻¹(1 − u) = −Φ⁻¹(u) holds exactly wherever 1 − u does.
 */
export function normalQuantile(u: number): number {
  const tail = Math.min(u, 1 - u);
  const fromMedian = Math.abs(u - 0.5);
  const t = Math.sqrt(-2 * Math.log(tail));
  let x = t - (2.30753 + 0.27061 * t) / (1 + (0.99229 + 0.04481 * t) * t);
  for (let step = 0; step < STEPS; step++) {
    const miss = missOf(x, fromMedian, tail);
    x += miss / (1 - (x * miss) / 2);
  }
  return u < 0.5 ? -x : x;
}

/**
 * By how much the upper tail beyond x is too large, over the density at x. Near the median it is
 * reckoned from the median and far from it from the tail, so that no digits cancel: by the series
 * Φ(x) − ½ = φ(x)·(x + x³/3 + x⁵/15 + …), or the continued fraction
 * 1 − Φ(x) = φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))).
 */
function missOf(x: number, fromMedian: number, tail: number): number {
  const density = Math.exp((-x * x) / 2) / ROOT_TWO_PI;
  if (x < 2) {
    let term = x;
    let series = x;
    for (let odd = 3; odd < 80; odd += 2) series += term *= (x * x) / odd;
    return fromMedian / density - series;
  }
  let fraction = x;
  for (let n = 150; n > 0; n--) fraction = x + n / fraction;
  return 1 / fraction - tail / density;
}
