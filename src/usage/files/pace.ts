const LONGEST_STRETCH = 16;

/**
 * Lets other work through between stretches of reading, so that a page or a worker's messages wait
 * no longer than a frame: `await pace()` between chunks.
 */
export function pacer(): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < LONGEST_STRETCH) return;
    await new Promise((resolve) => setTimeout(resolve, 0));
    since = performance.now();
  };
}
