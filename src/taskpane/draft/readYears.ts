import type { QuantityName } from "../../pricing";
import type { Reading } from "../entry/reading";
import { optionalDoor, quantityDoor } from "./doors";
import type { YearColumn } from "../entry/yearTable/yearColumn";
import { textIn, type Draft } from "./draft";
import type { StepReader } from "./finding";

interface YearField {
  readonly column: YearColumn;
  /** As the messages name it. */
  readonly label: string;
  readonly years: number;
  readonly takes: QuantityName;
  readonly read: (text: string) => Reading<number>;
}

/** A figure for each contract year. The first is required; a blank one repeats the year before. */
export function readYears(
  reader: StepReader,
  draft: Draft,
  { column, label, years, takes, read }: YearField,
): readonly (number | undefined)[] {
  const values: (number | undefined)[] = [];
  for (let year = 0; year < years; year += 1) {
    const field = `${column}.${year}` as const;
    const text = textIn(draft, field);
    const at = { argument: label, ...(years > 1 ? { column: `year ${String(year + 1)}` } : {}) };
    const door =
      year === 0 ? quantityDoor(takes, at, text) : optionalDoor(takes, at, text, values[year - 1]);
    values.push(reader.take(field, read(text), door));
  }
  return values;
}
