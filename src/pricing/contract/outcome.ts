import { Sum } from "../sum";
import type { Contract } from "./contract";
import { spreadOverMonths, type Forecast } from "./usage";
import { emptyWalk, walkContract, type Walk } from "./walk";

/** What a contract comes to under an uncertain forecast. */
export interface Outcome {
  /** The probability-weighted mean of the scenarios' walks. */
  readonly expected: Walk;
  /** Of own commit left over at the end of any period. */
  readonly shortfallProbability: number;
}

/** Walks every scenario once and keeps the mean. */
export function outcomeOf(contract: Contract, forecast: Forecast): Outcome {
  const walk = emptyWalk(contract.months);
  if (forecast.scenarios.length === 1) {
    walkScenario(contract, forecast, 0, walk);
    return { expected: walk, shortfallProbability: fallsShort(walk) ? 1 : 0 };
  }
  const mean = new Mean(contract.months);
  const shortfall = new Sum();
  forecast.probabilities.forEach((probability, scenario) => {
    walkScenario(contract, forecast, scenario, walk);
    mean.add(walk, probability);
    if (fallsShort(walk)) shortfall.add(probability);
  });
  return { expected: mean.value(), shortfallProbability: Math.min(1, shortfall.value) };
}

/** One scenario's walk, in the columns of `into` if they are given. */
export function walkScenario(
  contract: Contract,
  { figures, scenarios }: Forecast,
  scenario: number,
  into: Walk = emptyWalk(contract.months),
): Walk {
  spreadOverMonths(figures, scenarios[scenario] ?? [], into.usage);
  walkContract(contract, into);
  return into;
}

/** Whether own commit is left over at the end of any period. */
export function fallsShort(walk: Walk): boolean {
  return walk.unused.some((left) => left > 0);
}

/** Compensated, cell by cell, like every sum over scenarios. */
class Mean {
  readonly #total: Walk;
  readonly #lost: Float64Array;

  constructor(months: number) {
    this.#total = emptyWalk(months);
    this.#lost = new Float64Array(this.#total.cells.length);
  }

  add({ cells }: Walk, probability: number): void {
    const totals = this.#total.cells;
    for (let index = 0; index < cells.length; index++) {
      const term = probability * (cells[index] ?? 0);
      const total = totals[index] ?? 0;
      const next = total + term;
      // All terms are money, so never negative: the larger of the two is exact in `next − larger`.
      const lost = total >= term ? total - next + term : term - next + total;
      this.#lost[index] = (this.#lost[index] ?? 0) + lost;
      totals[index] = next;
    }
  }

  value(): Walk {
    this.#lost.forEach((lost, index) => {
      this.#total.cells[index] = (this.#total.cells[index] ?? 0) + lost;
    });
    return this.#total;
  }
}
