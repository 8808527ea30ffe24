import type { SizedCommit } from "../figures/sizedCommit";
import { moneyIn } from "./money";

/** `A commit of USD 1,000,000 a year …`: the sizes by contract year, where they differ. */
export function sizedCommitSentence(
  { commits, savesAYear }: SizedCommit,
  currency: string,
): string {
  const money = (value: number) => moneyIn(currency, value);
  const [first = 0] = commits;
  const isFlat = commits.every((commit) => commit === first);
  const commit = isFlat
    ? first === 0
      ? "No commit at all"
      : `A commit of ${money(first)} a year`
    : `Commits of ${commits.map((each) => money(each)).join(", then ")}`;
  const share = isFlat ? "is" : "are";
  return `${commit} ${share} expected to cost ${money(savesAYear)} a year less, by the offer's own band table.`;
}
