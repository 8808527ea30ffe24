/**
 * Asks for a piece of work that takes its time: it is begun at once, or, while it is under way,
 * once more when it has ended, however often it was asked for meanwhile. What goes on changing for
 * a while is thus shown as it changes, and read no more often than it can be.
 */
export function oneAtATime(work: () => Promise<void>): () => void {
  let isRunning = false;
  let isAskedAgain = false;
  const run = async () => {
    isRunning = true;
    try {
      await work();
    } finally {
      isRunning = false;
    }
    if (isAskedAgain) ask();
  };
  const ask = () => {
    isAskedAgain = isRunning;
    if (!isRunning) void run();
  };
  return ask;
}
