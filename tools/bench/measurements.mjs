// What is measured, each as a ratio within one run: times depend on the machine, ratios hardly do.
import { ratio, time } from "./clock.mjs";
import { inImport } from "./inImport.mjs";
import { FEW, inPane, MANY } from "./inPane.mjs";
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
const mega = (bytes) => `${(bytes / 1e6).toFixed(0)} MB`;
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

/** A screen is redrawn sixty times a second. */
const FRAME_MS = 1000 / 60;
/** What people still take for at once, by the measure of browsers: longer is a long task. */
const LONG_TASK_MS = 50;

/** What the pane takes, beside what it may take; with many proposals beside a few. */
export async function pane() {
  const { shown, keys, sample, few, many } = await inPane();
  const within = (what, ms, limit, most) => ({
    what: `${what}: ${show(ms)}`,
    against: `${limit}: ${show(most)}`,
    ratio: times(ms / most),
    aim: "at most 1 ×",
  });
  const grows = (what, of) => ({
    what: `${what}, ${MANY} proposals: ${show(many[of])}`,
    against: `${FEW} proposals: ${show(few[of])}`,
    ratio: times(many[of] / few[of]),
    aim: `at most ${times(MANY / FEW)}`,
  });
  return [
    within("the pane, from shown to its first button", shown, "a second", 1000),
    ...Object.entries(keys).map(([step, ms]) =>
      within(`the slowest key typed in the step ${step}, to its figures`, ms, "a frame", FRAME_MS),
    ),
    {
      what: `round trips that build the sample deal: ${sample.roundTrips}`,
      against: "allowed: 6",
      ratio: times(sample.roundTrips / 6),
      aim: "at most 1 ×",
    },
    {
      what: `the pane's own longest task in it: ${show(sample.longTask)}`,
      against: `all of it, the grid's work included: ${show(sample.ms)}`,
      ratio: times(sample.longTask / sample.ms),
      aim: "–",
    },
    grows("Home from shown to its cards", "home"),
    grows("Compare from the press to its table", "compare"),
    grows("a cell changed in the grid to its card on Home", "change"),
    within(
      `the pane's own longest task in these, ${MANY} proposals`,
      many.longTask,
      "a long task",
      LONG_TASK_MS,
    ),
  ];
}

/** A large file read by the worker, while the page that waits for it stays free. */
export async function importing() {
  const { rows, bytes, ms, longest, heap, cancelled } = await inImport();
  const file = `${rows.toLocaleString("en")} rows, ${mega(bytes)}`;
  return [
    {
      what: `import of ${file}: the page's longest wait for its turn, ${show(longest)}`,
      against: `a long task: ${show(LONG_TASK_MS)}`,
      ratio: times(longest / LONG_TASK_MS),
      aim: "at most 1 ×",
    },
    {
      what: `import of ${file}: the worker's memory at most, ${mega(heap)}`,
      against: `the file: ${mega(bytes)}`,
      ratio: times(heap / bytes),
      aim: "–",
    },
    {
      what: `import of ${file}: from Cancel to the worker's end, ${show(cancelled)}`,
      against: `all of the import: ${show(ms)}`,
      ratio: times(cancelled / ms),
      aim: "–",
    },
  ];
}
