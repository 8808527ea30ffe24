/** `Vendor offer (copy)`, then `Vendor offer (copy 2)`: a name that no proposal has. */
export function copyName(name: string, taken: readonly string[]): string {
  const stem = name.replace(/ \(copy(?: \d+)?\)$/u, "");
  const has = (candidate: string) =>
    taken.some((other) => other.toLowerCase() === candidate.toLowerCase());
  let candidate = `${stem} (copy)`;
  for (let number = 2; has(candidate); number += 1) candidate = `${stem} (copy ${String(number)})`;
  return candidate;
}
