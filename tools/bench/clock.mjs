// How long a piece of work takes, once warm: the fastest of several runs, by the processor's time, which
// other work on the machine hardly touches. A run repeats short work, so that collecting its garbage is
// part of its price.

const WARM_UP_MS = 200;
const RUN_MS = 40;
const RUNS = 9;

/** @param {() => unknown} work @returns milliseconds of doing it once */
export function time(work) {
  repeated(work, WARM_UP_MS);
  return Math.min(...Array.from({ length: RUNS }, () => repeated(work, RUN_MS)));
}

/** Done over and over for so many milliseconds at least; milliseconds of one. */
function repeated(work, least) {
  const start = process.cpuUsage();
  for (let times = 1; ; times += 1) {
    work();
    const { user, system } = process.cpuUsage(start);
    const spent = (user + system) / 1000;
    if (spent >= least) return spent / times;
  }
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
