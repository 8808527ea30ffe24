// What is measured, each as a ratio within one run: times depend on the machine, ratios hardly do.
import { ratio, time } from "./clock.mjs";
import { COUNT, inPlayground } from "./inPlayground.mjs";
import { coldStart, emptyStart } from "./shippedFunctions.mjs";

const million = 1_000_000;

const BANDS = Array.from({ length: 20 }, (_, i) => [100_000 * (i + 1), 0.01 * (i + 1)]);

const OFFERS = [
  ["Low commit", million, 0.15],
  ["Ramp", 1.5 * million, 0.2],
  ["High commit", 2.5 * million, 0.25],
].map(([name, commit, discount]) => [
  ["Proposal", name],
  ["Term (months)", 36],
  ["Annual commit", commit],
  ["Discount", discount],
  ["Rollover share", 0.5],
]);

/** The same figures on every machine and in every run. */
function column(count, low, high) {
  let seed = 1;
  return Array.from({ length: count }, () => {
    seed = (seed * 48_271) % 2_147_483_647;
    return [low + ((high - low) * seed) / 2_147_483_647];
  });
}

const show = (ms) => (ms < 1 ? `${(1000 * ms).toFixed(0)} µs` : `${ms.toFixed(1)} ms`);
const times = (ratio) => `${ratio < 10 ? ratio.toFixed(2) : ratio.toFixed(0)} ×`;

/** @typedef {{ what: string, against: string, ratio: string, aim: string }} Row */

/** A lifted call beside the sum written out by hand over the same arrays. */
export function liftedBesideLoop({ COMMIT_COST }) {
  const use = column(100_000, 0, 3 * million);
  const commit = column(100_000, 100_000, 2 * million);
  const byHand = () =>
    use.map(([L], i) => {
      const K = commit[i][0];
      return [K + Math.max(0, L - K / (1 - 0.2))];
    });
  const { one, other, ratio: found } = ratio(() => COMMIT_COST(use, commit, [[0.2]]), byHand);
  return [
    {
      what: `COMMIT_COST over 100,000 rows in one call: ${show(one)}`,
      against: `a bare loop over the same arrays: ${show(other)}`,
      ratio: times(found),
      aim: "at most 3 ×",
    },
  ];
}

/** One call for a column beside a call for each of its cells, both as Excel makes them. */
export function liftedBesideSingle({ COMMIT_COST, REALIZED_DISCOUNT, DISCOUNT_FOR_COMMIT }) {
  const use = column(10_000, 100_000, 3 * million);
  const calls = {
    COMMIT_COST: (cells) => COMMIT_COST(cells, [[million]], [[0.2]]),
    REALIZED_DISCOUNT: (cells) => REALIZED_DISCOUNT(cells, [[million]], [[0.2]]),
    DISCOUNT_FOR_COMMIT: (cells) => DISCOUNT_FOR_COMMIT(cells, BANDS),
  };
  return Object.entries(calls).map(([name, call]) => {
    const single = () => use.map((cell) => call([cell]));
    const { one, other, ratio: found } = ratio(single, () => call(use));
    return {
      what: `${name}, 10,000 single calls: ${show(one)}`,
      against: `one lifted call: ${show(other)}`,
      ratio: times(found),
      aim: "at least 20 ×",
    };
  });
}

/** How the cost of a function grows with its scenarios: ten times the work, about ten times the time. */
export function growth(functions) {
  const scenarios = (count) => column(count, 0.5 * million, 3 * million);
  const across = (count) => [scenarios(count).map(([use]) => use)];
  return [
    ...growing("RECOMMENDED_COMMIT, 20 bands", [1_000, 10_000, 100_000], (count) => {
      const uses = scenarios(count);
      return () => functions.RECOMMENDED_COMMIT(uses, BANDS);
    }),
    ...growing("LEVER_VALUES, 36 months", [99, 990, 9_900], (count) => {
      const forecast = across(count);
      return () => functions.LEVER_VALUES(OFFERS[1], forecast, null, null, BANDS);
    }),
    ...growing("COMPARE_PROPOSALS, 3 offers, 36 months", [99, 990, 9_900], (count) => {
      const forecast = across(count);
      return () => functions.COMPARE_PROPOSALS(forecast, null, null, null, OFFERS);
    }),
  ];
}

function growing(name, counts, prepare) {
  const found = counts.map((count) => time(prepare(count)));
  return counts.slice(1).map((count, i) => ({
    what: `${name}, ${count.toLocaleString("en")} scenarios: ${show(found[i + 1])}`,
    against: `${counts[i].toLocaleString("en")} scenarios: ${show(found[i])}`,
    ratio: times(found[i + 1] / found[i]),
    aim: "about 10 ×",
  }));
}

/** A cold start of the functions bundle, beside one calculation that a user would wait for. */
export function startUp({ LEVER_VALUES }) {
  const start = time(coldStart) - time(emptyStart);
  const levers = time(() =>
    LEVER_VALUES(OFFERS[1], column(3, million, 3 * million), null, null, BANDS),
  );
  return [
    {
      what: `start-up of functions.js: ${show(start)}`,
      against: `one LEVER_VALUES on one scenario: ${show(levers)}`,
      ratio: times(start / levers),
      aim: "–",
    },
  ];
}

/** The playground's engine working the same column out by itself and by our functions. */
export async function besideNative() {
  const { native, single, lifted } = await inPlayground();
  const count = COUNT.toLocaleString("en");
  return [
    [`${count} calls of COMMIT_COST in the playground`, single],
    [`one lifted call of COMMIT_COST over ${count} cells in the playground`, lifted],
  ].map(([what, ours]) => ({
    what: `${what}: ${show(ours)}`,
    against: `the same as ${count} native formulas: ${show(native)}`,
    ratio: times(ours / native),
    aim: "–",
  }));
}
