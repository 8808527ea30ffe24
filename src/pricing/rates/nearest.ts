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
  // One row of the table of distances, gone over in place.
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  let taken = 0;
  for (const letter of a) {
    let above = taken;
    row[0] = taken += 1;
    for (let column = 1; column <= b.length; column++) {
      const change = above + (b[column - 1] === letter ? 0 : 1);
      above = row[column] ?? 0;
      row[column] = Math.min(change, above + 1, (row[column - 1] ?? 0) + 1);
    }
  }
  return row[b.length] ?? 0;
}
