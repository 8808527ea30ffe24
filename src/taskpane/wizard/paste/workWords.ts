import type { VolumeUnit, WorkColumnRead, WorkName } from "../../entry/workTable/columns";
import type { PastedWork, PastedWorkTable } from "../../entry/workTable/readWorkTable";
import { counted } from "../../words/term";

const NAMES: { readonly [N in WorkName]: string } = {
  model: "the model",
  input: "input tokens",
  output: "output tokens",
  cacheRead: "cache reads, a share of the input",
  cacheWrite: "cache writes, a share of the input",
  batch: "batch, a share of the line",
  usOnly: "US-only, a share of the line",
};

const UNITS: { readonly [U in VolumeUnit]: string } = {
  millions: "in millions",
  thousands: "in thousands, shown in millions",
  tokens: "one by one, shown in millions",
};

/** How a pasted workload was taken, a sentence each: its columns, its direction, its period. */
export function workNotes(
  { columns, period, isTurned }: PastedWorkTable,
  periodOfFields: string,
  unknown: number,
): readonly string[] {
  const hasHeadings = columns.some(({ heading }) => heading !== "");
  return [
    ...(isTurned ? ["The table lay on its side, with its models across. It is shown turned."] : []),
    ...(hasHeadings
      ? columns.flatMap((column) => columnSays(column) ?? [])
      : ["There are no headings: the columns are taken in the order of the fields."]),
    ...periodSays(period, periodOfFields),
    ...(unknown === 0
      ? []
      : [
          `${counted(unknown, "model")} ${unknown === 1 ? "is" : "are"} not on the rate card: name the one that is meant, here or in the field.`,
        ]),
  ];
}

function columnSays({ heading, as, unit, isVolume }: WorkColumnRead): string | undefined {
  if (isVolume) return `“${heading}” holds volumes where a share is asked for: it is left out.`;
  if (as === undefined) return heading === "" ? undefined : `“${heading}” is passed over.`;
  if (as === "model" && /model/iu.test(heading)) return undefined;
  const name = heading === "" ? "The first column" : `“${heading}”`;
  return `${name}: ${NAMES[as]}${unit === undefined ? "" : `, ${UNITS[unit]}`}.`;
}

function periodSays(period: PastedWorkTable["period"], ofFields: string): readonly string[] {
  if (period === "both") return [];
  if (period === undefined) {
    return [`No heading says for how long: the volumes are taken for a ${ofFields}.`];
  }
  return [
    period === ofFields
      ? `The volumes are for a ${period}, as the headings say.`
      : `The volumes are for a ${period}, as the headings say; “These volumes are for” is set to that.`,
  ];
}

/** `Cache reads 50%, batch 10%`; nothing where there are no shares. */
export function workShares({
  cacheRead,
  cacheWrite,
  batch,
  usOnly,
}: PastedWork): string | undefined {
  const shares = [
    ["cache reads", cacheRead],
    ["cache writes", cacheWrite],
    ["batch", batch],
    ["US-only", usOnly],
  ] as const;
  const said = shares.flatMap(([name, text]) => (text === "" ? [] : [`${name} ${text}`]));
  const [first = "", ...rest] = said;
  return said.length === 0
    ? undefined
    : [first.charAt(0).toUpperCase() + first.slice(1), ...rest].join(", ");
}
