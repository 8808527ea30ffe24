import type { Call, CallResult } from "../transport";
import type { Area } from "../grid";

/** How calls reach the add-in. */
export type CallPath =
  /** As Excel does it: messages out, results back later; all that is known to be needed goes together. */
  | { readonly kind: "wire"; callAll(calls: readonly Call[]): readonly Promise<CallResult>[] }
  /** The registered function itself; an answer at once unless the function is asynchronous. */
  | { readonly kind: "direct"; call(call: Call): CallResult | Promise<CallResult> };

/** The part of the grid's calculation that waiting cells need. */
export interface Recalculation {
  recalculateCells(cells: readonly Area[]): void;
  /** Called each time the formula engine comes to rest. */
  onEnd(listener: () => void): () => void;
  countCallsWith(outstanding: () => number): void;
}

interface Asked {
  readonly call: Call;
  readonly cells: Map<string, Area>;
  state: "queued" | "sent" | "answered";
  result?: CallResult;
}

/** Any text may be an answer; this is none. */
export const WAITING = Symbol("waiting");

/** Calls that feed on each other's results settle in a few rounds; one that never does is stopped. */
const MOST_ROUNDS = 100;

/**
 * Keeps what was asked and what was answered while one calculation lasts. A formula whose call has
 * no answer yet is `#BUSY!`; when the answer is there its cell is calculated again and finds it here.
 * At rest everything is forgotten, so a later calculation asks anew.
 */
export class Answers {
  private readonly asked = new Map<string, Asked>();
  private unapplied: Asked[] = [];
  private rounds = 0;

  constructor(
    private readonly path: CallPath,
    private readonly calculation: Recalculation,
  ) {
    calculation.countCallsWith(() => this.outstanding());
    calculation.onEnd(() => this.atRest());
  }

  /** The answer, or `WAITING` while there is none. */
  answer(call: Call, cell: Area): CallResult | typeof WAITING {
    const key = JSON.stringify([call.id, call.args, call.address]);
    const known = this.asked.get(key);
    if (known?.state === "answered") return known.result ?? null;
    if (known) {
      known.cells.set(keyOf(cell), cell);
      return WAITING;
    }
    const asked: Asked = { call, cells: new Map([[keyOf(cell), cell]]), state: "queued" };
    if (this.path.kind === "direct") {
      const result = this.path.call(call);
      if (!(result instanceof Promise)) return result;
      this.asked.set(key, asked);
      this.await(asked, result);
    } else {
      this.asked.set(key, asked);
    }
    return WAITING;
  }

  private outstanding(): number {
    let count = this.unapplied.length;
    for (const { state } of this.asked.values()) if (state !== "answered") count += 1;
    return count;
  }

  private atRest(): void {
    if (this.outstanding() === 0) {
      this.asked.clear();
      this.rounds = 0;
    } else {
      this.send();
    }
  }

  private send(): void {
    const queued = [...this.asked.values()].filter(({ state }) => state === "queued");
    if (queued.length === 0 || this.path.kind !== "wire") return;
    this.rounds += 1;
    if (this.rounds > MOST_ROUNDS) {
      for (const asked of queued) this.receive(asked, { error: "#N/A", message: NEVER_SETTLES });
      return;
    }
    const results = this.path.callAll(queued.map(({ call }) => call));
    queued.forEach((asked, i) => {
      const result = results[i];
      if (result) this.await(asked, result);
    });
  }

  private await(asked: Asked, result: Promise<CallResult>): void {
    asked.state = "sent";
    result.then(
      (value) => this.receive(asked, value),
      () => this.receive(asked, { error: "#VALUE!", message: "" }),
    );
  }

  private receive(asked: Asked, result: CallResult): void {
    asked.state = "answered";
    asked.result = result;
    this.unapplied.push(asked);
    // Results come many in one message: their cells are calculated in one go.
    if (this.unapplied.length === 1) setTimeout(() => this.apply(), 0);
  }

  private apply(): void {
    const cells = this.unapplied.flatMap((asked) => [...asked.cells.values()]);
    this.unapplied = [];
    this.calculation.recalculateCells(cells);
  }
}

const NEVER_SETTLES = "The arguments of this formula change with every calculation.";

const keyOf = (cell: Area) => `${cell.sheet}/${cell.row}/${cell.column}`;
