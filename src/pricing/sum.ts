/**
 * Compensated sum (Neumaier): the rounding error of each addition is carried along, so that a sum
 * over ten thousand scenarios is right to the last bit or so.
 */
export class Sum {
  #total = 0;
  #lost = 0;

  add(term: number): this {
    const next = this.#total + term;
    this.#lost +=
      Math.abs(this.#total) >= Math.abs(term)
        ? this.#total - next + term
        : term - next + this.#total;
    this.#total = next;
    return this;
  }

  get value(): number {
    return this.#total + this.#lost;
  }
}

export function sum(terms: Iterable<number>): number {
  const total = new Sum();
  for (const term of terms) total.add(term);
  return total.value;
}
