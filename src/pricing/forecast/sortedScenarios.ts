import { Sum } from "../sum";
import { fallsShort } from "./expectedYear";
import type { Scenarios } from "./scenarios";

/**
 * Scenarios by rising consumption with their running sums, so that an expectation at a commit is a
 * look-up instead of a pass over all of them.
 */
export class SortedScenarios {
  /** Consumptions at list, ascending. */
  readonly consumptions: Float64Array;
  /** At i: the probability of the scenarios before i. */
  readonly #before: Float64Array;
  /** At i: the probability of the scenarios from i on, and their consumption weighted by it. */
  readonly #from: Float64Array;
  readonly #weightedFrom: Float64Array;

  constructor({ consumptions, probabilities }: Scenarios) {
    const order = consumptions.map((_, index) => index);
    order.sort((a, b) => (consumptions[a] ?? 0) - (consumptions[b] ?? 0));
    const chances = Float64Array.from(order, (index) => probabilities[index] ?? 0);
    this.consumptions = Float64Array.from(order, (index) => consumptions[index] ?? 0);
    this.#before = new Float64Array(order.length + 1);
    this.#from = new Float64Array(order.length + 1);
    this.#weightedFrom = new Float64Array(order.length + 1);
    const before = new Sum();
    chances.forEach((chance, index) => (this.#before[index + 1] = before.add(chance).value));
    const from = new Sum();
    const weighted = new Sum();
    for (let index = order.length - 1; index >= 0; index--) {
      const chance = chances[index] ?? 0;
      this.#from[index] = from.add(chance).value;
      this.#weightedFrom[index] = weighted.add(chance * (this.consumptions[index] ?? 0)).value;
    }
  }

  /** Σ p·max(0, L − level). */
  expectedExcess(level: number): number {
    const first = this.#countUpTo(level);
    return (this.#weightedFrom[first] ?? 0) - level * (this.#from[first] ?? 0);
  }

  probabilityAbove(level: number): number {
    return this.#from[this.#countUpTo(level)] ?? 0;
  }

  #countUpTo(level: number): number {
    return this.countWhile((consumption) => consumption <= level);
  }

  /** The probability of using less than what just uses a commit up. */
  shortfallProbability(fullUse: number): number {
    const short = this.countWhile((consumption) => fallsShort(fullUse, consumption));
    return Math.min(1, this.#before[short] ?? 0);
  }

  /** How many of the lowest consumptions meet a condition that holds up to some level. */
  countWhile(holds: (consumption: number) => boolean): number {
    let low = 0;
    let high = this.consumptions.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (holds(this.consumptions[middle] ?? 0)) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
