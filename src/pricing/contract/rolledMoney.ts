import { beyond } from "../beyond";

/**
 * What has rolled over from earlier commit periods, a lot for each period that it can still come
 * from. A lot lies in the slot of its period's number modulo its life: so the slot that is due to
 * be filled holds the lot that is due to expire, and the slots from there on run oldest first.
 */
export class RolledMoney {
  readonly #lots: Float64Array;
  #oldest = 0;
  #total = 0;

  /** @param life In commit periods after the one that the money comes from. */
  constructor(life: number) {
    this.#lots = new Float64Array(life);
  }

  get total(): number {
    return this.#total;
  }

  /** Draws on the lots, oldest first; gives back how much they had. */
  draw(need: number): number {
    if (this.#total === 0) return 0;
    let open = need;
    let drawn = 0;
    for (let age = 0; age < this.#lots.length; age++) {
      const slot = (this.#oldest + age) % this.#lots.length;
      const lot = this.#lots[slot] ?? 0;
      const left = beyond(lot, open, lot);
      const taken = left > 0 ? open : lot;
      this.#lots[slot] = left;
      drawn += taken;
      open = beyond(open, taken, taken);
    }
    this.#count();
    return drawn;
  }

  /** At a period's end: takes in what rolls over, and gives back what expires. */
  closePeriod(rolls: number, isEndOfTerm: boolean): number {
    const expired = this.#lots[this.#oldest] ?? 0;
    this.#lots[this.#oldest] = rolls;
    this.#oldest = (this.#oldest + 1) % this.#lots.length;
    this.#count();
    if (!isEndOfTerm) return expired;
    const rest = this.#total;
    this.#lots.fill(0);
    this.#total = 0;
    return expired + rest;
  }

  #count(): void {
    this.#total = 0;
    for (const lot of this.#lots) this.#total += lot;
  }
}
