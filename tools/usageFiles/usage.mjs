import { randomFrom } from "./random.mjs";

/** Models whose list price held through the period of the files, in dollars per million tokens. */
export const MODELS = [
  { label: "Opus 4.6", id: "claude-opus-4-6", rates: [5, 25, 6.25, 10, 0.5], us: true },
  { label: "Sonnet 4.6", id: "claude-sonnet-4-6", rates: [3, 15, 3.75, 6, 0.3], us: true },
  { label: "Haiku 4.5", id: "claude-haiku-4-5-20251001", rates: [1, 5, 1.25, 2, 0.1], us: false },
  { label: "Opus 4.5", id: "claude-opus-4-5-20251101", rates: [5, 25, 6.25, 10, 0.5], us: false },
];

/** What a company used, and at which list prices its files have it. */
export const CASES = {
  /** Prices that held throughout, the card's own. */
  plain: { models: MODELS, start: "2026-03-13" },
  /** The price of cache reads was halved on 7 October 2026; the files go on with the one before. */
  "price-change": {
    models: [
      { label: "Sonnet 5.5", id: "claude-sonnet-5-5", rates: [2, 10, 2.5, 4, 0.2], us: true },
    ],
    start: "2026-09-28",
  },
  /** A quarter of the prompts is long, at five times the price; the files do not tell them apart. */
  "prompt-tier": {
    models: [
      {
        label: "Haiku 5.5",
        id: "claude-haiku-5-5",
        rates: [0.1, 0.5, 0.125, 0.2, 0.01],
        longPrompts: { share: 0.25, rates: [0.5, 2.5, 0.625, 1, 0.05] },
        us: true,
      },
    ],
    start: "2026-10-07",
  },
  /** Output became dearer after the card was made. */
  "newer-prices": {
    models: [{ label: "Opus 5.5", id: "claude-opus-5-5", rates: [4, 23, 5, 8, 0.2], us: true }],
    start: "2027-02-01",
  },
};

export const TOKEN_TYPES = ["input", "output", "cacheWrite5m", "cacheWrite1h", "cacheRead"];

/** Money is counted in hundredths of a millionth of a dollar, in whole numbers: sums are exact. */
export const UNITS_PER_DOLLAR = 100_000_000n;
const UNITS_PER_TOKEN = 100n; // at a dollar per million tokens

const TYPICAL = [40_000, 6_000, 3_000, 1_000, 90_000];

/**
 * What a company used: a record at a time, spread evenly over the days. A record is what one key
 * used of one model in one mode; its list cost is that of the published rates.
 */
export function* usageRecords({ records, seed, days, start, discount, models }) {
  const random = randomFrom(seed);
  const first = Date.parse(start);
  const kept = BigInt(Math.round((1 - discount) * 10_000));
  for (let index = 0; index < records; index++) {
    const day = new Date(first + Math.floor((index * days) / records) * 86_400_000);
    const model = random.one(models);
    const batch = random.chance(0.2);
    const us = model.us && random.chance(0.3);
    const tokens = TYPICAL.map((typical) => Math.floor(typical * -Math.log(1 - random.next())));
    const rates = ratesOf(model, random);
    const list = tokens.map((count, type) => listUnits(count, rates[type], batch, us));
    yield {
      day: day.toISOString().slice(0, 10),
      model,
      batch,
      us,
      key: `key-${random.below(40)}`,
      workspace: random.one(["Default", "Support, EMEA", 'The "Lab"']),
      tokens,
      list,
      billed: list.map((units) => (units * kept) / 10_000n),
    };
  }
}

function ratesOf({ rates, longPrompts }, random) {
  return longPrompts !== undefined && random.chance(longPrompts.share) ? longPrompts.rates : rates;
}

/** Batch halves, US-only adds a tenth; the rate has at most four decimals, the rest is cut off. */
function listUnits(tokens, rate, batch, us) {
  const tenThousandths = BigInt(Math.round(rate * 10_000));
  const modified = tenThousandths * (batch ? 5n : 10n) * (us ? 11n : 10n);
  return (BigInt(tokens) * modified * UNITS_PER_TOKEN) / 1_000_000n;
}

/** Units as a decimal text, in dollars or, with two decimals less, in cents. */
export function decimals(units, places = 8) {
  const digits = units.toString().padStart(places + 1, "0");
  return `${digits.slice(0, -places)}.${digits.slice(-places)}`;
}

/** The true sums of what was written, by model and token type. */
export class Truth {
  #models = new Map();
  rows = 0;

  add(model, type, { tokens = 0, billed = 0n, list = 0n }) {
    const types = this.#models.get(model) ?? {};
    this.#models.set(model, types);
    const sums = (types[TOKEN_TYPES[type]] ??= { tokens: 0, billed: 0n, list: 0n });
    sums.tokens += tokens;
    sums.billed += billed;
    sums.list += list;
  }

  toJSON() {
    const told = (sums) => ({
      tokens: sums.tokens,
      billed: decimals(sums.billed),
      list: decimals(sums.list),
    });
    const models = [...this.#models].map(([model, types]) => [
      model,
      Object.fromEntries(Object.entries(types).map(([type, sums]) => [type, told(sums)])),
    ]);
    return { rows: this.rows, models: Object.fromEntries(models) };
  }
}
