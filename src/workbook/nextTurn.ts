/** Lets what waits for the page have its turn: keys, presses, drawing. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
