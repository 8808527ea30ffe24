import { BUILT_IN_CARD, parseWorkload, type Issue, type WorkloadLine } from "../../pricing";
import type { Habit } from "../entry/habit";
import { readPercent } from "../entry/readPercent";
import { readVolume } from "../entry/readVolume";
import { optionalDoor } from "./doors";
import { textIn, type Draft, type WorkColumn, type WorkTexts } from "./draft";
import type { StepReader } from "./finding";

const VOLUMES = ["input", "output"] as const satisfies readonly WorkColumn[];
const SHARES = [
  "cacheRead",
  "cacheWrite",
  "batch",
  "usOnly",
] as const satisfies readonly WorkColumn[];

/** The headings of the kernel's workload table. */
const HEADINGS: { readonly [C in WorkColumn]: string } = {
  model: "Model",
  input: "Input MTok",
  output: "Output MTok",
  cacheRead: "Cache read share",
  cacheWrite: "Cache write share",
  batch: "Batch share",
  usOnly: "US-only share",
};

const MONTHS = 12;

/** The lines of the workload as a year's use, priced on the day that the contract starts. */
export function readWorkload(
  reader: StepReader,
  draft: Draft,
  habit: Habit,
  startDate: number | undefined,
): readonly WorkloadLine[] | undefined {
  const perYear = textIn(draft, "workPeriod") === "month" ? MONTHS : 1;
  const lines = draft.work.flatMap((texts, index) =>
    isBlankWork(texts) ? [] : [readLine(reader, texts, index, habit, perYear, startDate)],
  );
  const read = lines.flatMap((line) => line ?? []);
  return lines.includes(undefined) ? undefined : read;
}

export function isBlankWork(texts: WorkTexts): boolean {
  return Object.values<string>({ ...texts }).every((text) => text.trim() === "");
}

function readLine(
  reader: StepReader,
  texts: WorkTexts,
  index: number,
  habit: Habit,
  perYear: number,
  startDate: number | undefined,
): readonly WorkloadLine[] | undefined {
  const at = (column: WorkColumn) => ({
    argument: "Workload",
    row: index + 1,
    column: HEADINGS[column],
  });
  const before = reader.findings.length;
  const volumes = VOLUMES.map((column) =>
    reader.take(
      `work.${index}.${column}`,
      readVolume(texts[column], habit),
      optionalDoor("tokenVolume", at(column), texts[column], 0),
    ),
  );
  const shares = SHARES.map((column) =>
    reader.take(
      `work.${index}.${column}`,
      readPercent(texts[column], "share", habit),
      optionalDoor("share", at(column), texts[column], 0),
    ),
  );
  if (reader.findings.length > before) return undefined;
  const table = [
    Object.values(HEADINGS),
    [texts.model, ...volumes.map((volume) => (volume ?? 0) * perYear), ...shares],
  ];
  const line = parseWorkload(table, { argument: "Workload" }, BUILT_IN_CARD, startDate);
  if (line.ok) return line.value;
  for (const issue of line.issues) {
    const column = columnOf(issue);
    reader.refuse(`work.${index}.${column}`, { ...issue, at: at(column) } as Issue);
  }
  return undefined;
}

/** The field that the kernel means, by the heading that it names. */
function columnOf(issue: Issue): WorkColumn {
  const heading = "at" in issue ? issue.at.column : undefined;
  const columns = Object.keys(HEADINGS) as WorkColumn[];
  return columns.find((column) => HEADINGS[column] === heading) ?? "model";
}
