/** Excel's serial number of 1 January 1970, in the 1900 date system. */
const UNIX_EPOCH = 25_569;
const MILLISECONDS_A_DAY = 86_400_000;

/** The Excel serial number of a day written as `2026-11-23`. */
export function serialOf(isoDay: string): number {
  return Date.parse(isoDay) / MILLISECONDS_A_DAY + UNIX_EPOCH;
}
