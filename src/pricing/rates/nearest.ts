const MOST_OFFERED = 3;

/** The labels that differ least from what was typed, closest first. */
export function nearestTo(typed: string, labels: readonly string[]): readonly string[] {
  const text = typed.trim().toLowerCase().slice(0, 60);
  return labels
    .map((label) => ({ label, distance: editDistance(text, label.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)
    .slice(0, MOST_OFFERED)
    .map(({ label }) => label);
}

/** How many letters must be put in, taken out or changed to make one text of the other. */
function editDistance(a: string, b: string): number {
  let above = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const here = [row + 1];
    for (let column = 1; column <= b.length; column++) {
      const change = (above[column - 1] ?? 0) + (b[column - 1] === letter ? 0 : 1);
      const remove = (above[column] ?? 0) + 1;
      const insert = (here[column - 1] ?? 0) + 1;
      here.push(Math.min(change, remove, insert));
    }
    above = here;
  }
  return above[b.length] ?? 0;
}
