// How long a piece of work takes, once warm: the fastest of several runs, since what makes a run slower
// is the rest of the machine.

const WARM_UP_MS = 200;
const RUNS = 9;

/** @param {() => unknown} work @returns milliseconds of one run */
export function time(work) {
  const started = performance.now();
  do work();
  while (performance.now() - started < WARM_UP_MS);
  const runs = Array.from({ length: RUNS }, () => {
    const start = performance.now();
    work();
    return performance.now() - start;
  });
  return Math.min(...runs);
}

/** Two pieces of work timed in turns, so that a busy machine is as unkind to one as to the other. */
export function ratio(one, other) {
  const rounds = Array.from({ length: 3 }, () => [time(one), time(other)]);
  return {
    one: median(rounds.map(([first]) => first)),
    other: median(rounds.map(([, second]) => second)),
    ratio: median(rounds.map(([first, second]) => first / second)),
  };
}

function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
