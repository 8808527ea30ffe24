/** `36 months: 3 contract years`, `30 months: 2 contract years and 6 months` */
export function termInWords(months: number): string {
  const years = Math.floor(months / 12);
  const rest = months % 12;
  const parts = [
    ...(years > 0 ? [counted(years, "contract year")] : []),
    ...(rest > 0 && years > 0 ? [counted(rest, "month")] : []),
  ];
  const whole = counted(months, "month");
  return parts.length === 0
    ? `${whole}: part of one contract year`
    : `${whole}: ${parts.join(" and ")}`;
}

export function counted(count: number, thing: string): string {
  return `${String(count)} ${thing}${count === 1 ? "" : "s"}`;
}
