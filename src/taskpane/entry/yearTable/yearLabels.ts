/* Which contract year or month a row of a pasted table is of, by what stands before its figures. */

/** `Year 2`, `Y2`, `2`, `2027`, `FY27`, `2027/28`. */
const YEAR =
  /^(?:(?:contract )?(?:year|yr|y|fy|cy|jahr)\.? ?'?)?(?<year>\d{1,2}|(?:19|20)\d\d)(?: ?[-/–] ?\d{2,4})?:?$/iu;
const MONTH_NAME = "jan|feb|mar|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz]";
/** `Jan-27`, `January 2027`, `Month 3`, `2027-01`, `01/2027`. */
const MONTH = new RegExp(
  `^(?:(?:${MONTH_NAME})[a-zä]*\\.?[ ,'/-]*\\d{0,4}|(?:month|monat|m) ?\\d{1,3}|(?:19|20)\\d\\d[-/]\\d{1,2}|\\d{1,2}[./-](?:19|20)\\d\\d)$`,
  "iu",
);
const MONTHS_HEADING = /month|monat/iu;
/** Whoever counts contract years does not come further than this. */
const MOST_YEARS = 20;

/** What the first column of a table says of its rows. */
export type RowLabels =
  | { readonly kind: "months" }
  /** With the contract years, from 0, where it counts them. */
  | { readonly kind: "years"; readonly counted: readonly number[] | undefined };

/** Years are consecutive; figures that happen to look like years are not. */
export function labelsOf(labels: readonly string[], heading = ""): RowLabels | undefined {
  if (labels.every((label) => MONTH.test(label))) return { kind: "months" };
  const years = labels.map((label) => Number(YEAR.exec(label)?.groups?.["year"]));
  const [first = NaN] = years;
  const follow = years.every((year, index) => year === first + index);
  const isSaid =
    labels.length > 1 || /[a-z]/iu.test(labels[0] ?? "") || /year|jahr/iu.test(heading);
  if (!follow || !isSaid) return undefined;
  if (MONTHS_HEADING.test(heading)) return { kind: "months" };
  const counts = first >= 1 && first <= MOST_YEARS && !/^[fc]y/iu.test(labels[0] ?? "");
  return { kind: "years", counted: counts ? years.map((year) => year - 1) : undefined };
}
