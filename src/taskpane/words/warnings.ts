import { percent } from "../../messages";
import type { Warning } from "../figures/warnings";
import { moneyIn } from "./money";
import { points, shortPercent } from "./percent";

/** What is odd about the offer, and what to ask. */
export function warningSentence(warning: Warning, currency: string, years: number): string {
  const money = (value: number) => moneyIn(currency, value);
  switch (warning.code) {
    case "discounts_fall": {
      const { lower, higher } = warning;
      return (
        `The table's discount falls from ${percent(lower.discount)} at ${money(lower.threshold)} ` +
        `to ${percent(higher.discount)} at ${money(higher.threshold)}. Ask whether that is a slip.`
      );
    }
    case "off_the_table": {
      const { quoted, table, commit } = warning;
      const side = quoted < table ? "less" : "more";
      return (
        `${inYear(warning, years)}The quoted ${percent(quoted)} is ${points(quoted - table)} ${side} ` +
        `than the vendor's own table gives ${money(commit)} (${percent(table)}).` +
        (quoted < table ? " Ask for the table's discount." : "")
      );
    }
    case "below_first_band":
      return (
        `${inYear(warning, years)}The commit is below the first band, ` +
        `which begins at ${money(warning.first)}: by the table it earns no discount.`
      );
    case "commit_above_expected":
      return (
        `${inYear(warning, years)}The expected usage does not use the commit up: ` +
        `${money(warning.unused)} would be paid for nothing. Ask for a lower commit.`
      );
    case "dearer_than_list":
      return (
        `${inYear(warning, years)}At the expected usage the deal costs more than list: ` +
        `the realized discount is ${shortPercent(warning.realized)}.`
      );
    case "crossing_pays":
      return (
        `${inYear(warning, years)}Committing to ${money(warning.threshold)} instead would save ` +
        `${money(warning.worth)} at the expected usage.`
      );
  }
}

function inYear({ year }: { year: number }, years: number): string {
  return years > 1 ? `Year ${String(year + 1)}: ` : "";
}
