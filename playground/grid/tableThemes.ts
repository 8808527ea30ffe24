/** Univer's table themes by the hue of Excel's: each seventh style has the same accent. */
const TABLE_THEMES: readonly string[] = [
  "table-default-0",
  "table-default-1",
  "table-default-2",
  "table-default-3",
  "table-default-4",
  "table-default-5",
  "table-default-6",
];

export function themeFor(style: string): string {
  const number = Number(/(\d+)$/.exec(style)?.[1] ?? 2);
  return TABLE_THEMES[Math.max(0, number - 2) % TABLE_THEMES.length] ?? "table-default-0";
}
