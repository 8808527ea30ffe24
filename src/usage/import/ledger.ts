import { Sum, type TokenType } from "../../pricing";
import { Refusal } from "../result";
import type { Cost, OtherCost, PerToken, UsageCell } from "./usageImport";
import type { OtherCharge } from "./words";

/** What tells one cell of the ledger from another. */
export interface CellKey {
  readonly day: number;
  readonly model: string;
  readonly isKnown: boolean;
  readonly batch: boolean;
  readonly us: boolean;
  readonly fast: boolean;
}

/** More than ten years of every model in every mode. */
const MOST_CELLS = 250_000;

class PerTokenSum {
  readonly input = new Sum();
  readonly output = new Sum();
  readonly cacheWrite5m = new Sum();
  readonly cacheWrite1h = new Sum();
  readonly cacheRead = new Sum();

  get values(): PerToken {
    return {
      input: this.input.value,
      output: this.output.value,
      cacheWrite5m: this.cacheWrite5m.value,
      cacheWrite1h: this.cacheWrite1h.value,
      cacheRead: this.cacheRead.value,
    };
  }
}

class CostSum {
  readonly #billed = new Sum();
  readonly #list = new Sum();
  #isListWhole = true;

  add(billed: number, list: number | undefined): void {
    this.#billed.add(billed);
    if (list === undefined) this.#isListWhole = false;
    else this.#list.add(list);
  }

  get cost(): Cost {
    const billed = this.#billed.value;
    return this.#isListWhole ? { billed, list: this.#list.value } : { billed };
  }
}

interface Account {
  readonly key: CellKey;
  tokens?: PerTokenSum;
  billed?: PerTokenSum;
  list?: PerTokenSum;
  /** Whether a row had a cost and no list cost: then the list cost is not that of the same usage. */
  isListBroken?: boolean;
  unsplit?: CostSum;
}

/** Adds up rows as they go by. Its room grows with days, models and modifiers, never with rows. */
export class Ledger {
  readonly #accounts = new Map<string, Account>();
  readonly #others = new Map<string, { day: number; charge: OtherCharge; sum: CostSum }>();
  webSearches = 0;

  addTokens(key: CellKey, type: TokenType, tokens: number): void {
    const account = this.#account(key);
    (account.tokens ??= new PerTokenSum())[type].add(tokens);
  }

  addCost(key: CellKey, type: TokenType | undefined, billed: number, list?: number): void {
    const account = this.#account(key);
    if (type === undefined) {
      (account.unsplit ??= new CostSum()).add(billed, list);
      return;
    }
    (account.billed ??= new PerTokenSum())[type].add(billed);
    if (list === undefined) account.isListBroken = true;
    else (account.list ??= new PerTokenSum())[type].add(list);
  }

  addOther(day: number, charge: OtherCharge, billed: number, list?: number): void {
    const id = `${String(day)}|${charge}`;
    const other = this.#others.get(id) ?? { day, charge, sum: new CostSum() };
    this.#others.set(id, other);
    other.sum.add(billed, list);
  }

  cells(): readonly UsageCell[] {
    return [...this.#accounts.values()]
      .map(({ key, tokens, billed, list, isListBroken, unsplit }) => ({
        ...key,
        ...(tokens && { tokens: tokens.values }),
        ...(billed && { billed: billed.values }),
        ...(list && isListBroken !== true && { list: list.values }),
        ...(unsplit && { unsplit: unsplit.cost }),
      }))
      .sort((a, b) => a.day - b.day || (a.model < b.model ? -1 : a.model > b.model ? 1 : 0));
  }

  otherCosts(): readonly OtherCost[] {
    return [...this.#others.values()]
      .map(({ day, charge, sum }) => ({ day, charge, ...sum.cost }))
      .sort((a, b) => a.day - b.day);
  }

  #account(key: CellKey): Account {
    const modes = (key.batch ? 1 : 0) + (key.us ? 2 : 0) + (key.fast ? 4 : 0);
    const id = `${String(key.day)}|${String(modes)}|${key.model}`;
    const found = this.#accounts.get(id);
    if (found !== undefined) return found;
    if (this.#accounts.size >= MOST_CELLS) {
      throw new Refusal({ code: "too_much_detail", most: MOST_CELLS });
    }
    const account: Account = { key };
    this.#accounts.set(id, account);
    return account;
  }
}
