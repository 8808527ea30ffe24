import { allOf } from "../../../messages";
import {
  readYearTable,
  type YearFields,
  type YearTable,
} from "../../entry/yearTable/readYearTable";
import { counted } from "../../words/term";

/** What pasted rows put into which fields, and what is said of it. */
export interface YearsFound {
  readonly texts: Readonly<Record<string, string>>;
  readonly says: string;
}

export function yearsFound(pasted: string, fields: YearFields): YearsFound {
  const table = readYearTable(pasted, fields);
  return { texts: table.kind === "filled" ? table.texts : {}, says: sentence(table) };
}

function sentence(table: YearTable): string {
  if (table.kind === "not_understood") {
    return table.because === "months"
      ? "These rows are by month. Whole years of clear sums are added up, but these are not. Nothing was filled in."
      : "There are no figures in what was pasted. Nothing was filled in.";
  }
  const places = Object.keys(table.texts).map((field) => field.split("."));
  const names = [...new Set(places.map(([column = ""]) => column))];
  const of = [...new Set(places.map(([, at]) => Number(at) + 1))];
  return [
    places.length === 0
      ? "There is no field for what was pasted: nothing was filled in."
      : `Filled in: ${allOf(names)} of ${yearsInWords(of)}.`,
    ...(table.addsMonths ? ["Twelve months each were added up, from the first row on."] : []),
    ...(table.leftOut === 0
      ? []
      : [`${counted(table.leftOut, "figure")} left out, for want of a field in this term.`]),
  ].join(" ");
}

function yearsInWords(years: readonly number[]): string {
  const [first = 1] = years;
  const last = years.at(-1) ?? first;
  return first === last ? `year ${String(first)}` : `years ${String(first)} to ${String(last)}`;
}
