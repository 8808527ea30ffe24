import { parseBandTable, type Issue } from "../../pricing";
import type { OfferedBand } from "../../template";
import type { Habit } from "../entry/habit";
import { readMoney } from "../entry/readMoney";
import { readPercent } from "../entry/readPercent";
import { readYearlyMoney } from "../entry/readYearlyMoney";
import { quantityDoor } from "./doors";
import type { BandColumn, BandTexts, Draft } from "./draft";
import { StepReader, type Finding } from "./finding";
import type { Understood } from "./understood";
import { readYears } from "./readYears";

type Commit = Pick<Understood, "commits" | "discounts" | "bands">;

export function readCommitStep(
  draft: Draft,
  years: number,
  habit: Habit,
): { value: Commit; findings: readonly Finding[] } {
  const reader = new StepReader("commit");
  const commits = readYears(reader, draft, {
    column: "commit",
    label: "Annual commit",
    years,
    takes: "money",
    read: (text) => readYearlyMoney(text, habit),
  });
  const discounts = readYears(reader, draft, {
    column: "discount",
    label: "Quoted discount",
    years,
    takes: "discount",
    read: (text) => readPercent(text, "discount", habit),
  });
  const bands = readBands(reader, draft.bands, habit);
  return { value: { commits, discounts, bands }, findings: reader.findings };
}

/** A row in which nothing stands is not there. */
export function isBlankBand({ name, threshold, discount }: BandTexts): boolean {
  return `${name}${threshold}${discount}`.trim() === "";
}

function readBands(
  reader: StepReader,
  texts: readonly BandTexts[],
  habit: Habit,
): readonly OfferedBand[] | undefined {
  const rows = texts.flatMap((row, index) => (isBlankBand(row) ? [] : [{ row, index }]));
  const read = rows.map(({ row, index }) => readBand(reader, row, index, habit));
  const bands = read.flatMap((band) => (band === undefined ? [] : [band]));
  if (bands.length < read.length) return undefined;
  if (bands.length === 0) return [];
  const table = parseBandTable(
    bands.map(({ threshold, discount }) => [threshold, discount]),
    { argument: "Band table" },
  );
  if (table.ok) return bands;
  for (const issue of table.issues) {
    const index = rows[rowOf(issue) - 1]?.index ?? 0;
    reader.refuse(`band.${index}.threshold`, issue);
  }
  return undefined;
}

function rowOf(issue: Issue): number {
  return "at" in issue ? (issue.at.row ?? 1) : 1;
}

function readBand(
  reader: StepReader,
  { name, threshold, discount }: BandTexts,
  index: number,
  habit: Habit,
): OfferedBand | undefined {
  const at = (column: BandColumn) => ({ argument: "Band table", row: index + 1, column });
  const from = reader.take(
    `band.${index}.threshold`,
    readMoney(threshold, habit),
    quantityDoor("money", at("threshold"), threshold),
  );
  const off = reader.take(
    `band.${index}.discount`,
    readPercent(discount, "discount", habit),
    quantityDoor("discount", at("discount"), discount),
  );
  if (from === undefined || off === undefined) return undefined;
  const called = name.trim();
  return { ...(called === "" ? {} : { name: called }), threshold: from, discount: off };
}
