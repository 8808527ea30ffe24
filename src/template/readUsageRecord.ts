import { DEAL_NAMES } from "./dealNames";
import { BASIS_WORDS, COMMIT_ROWS, USAGE_BLOCKS, USAGE_TOTAL } from "./dealSheets/importedUsage";
import type { CellContent } from "./plan";
import type { SheetReading } from "./sheetReading";
import type {
  RecordedCommit,
  RecordedFile,
  RecordedModel,
  RecordedMonth,
  UsageRecord,
} from "./usageRecord";

type Row = readonly CellContent[];

/** What a sheet of imported usage says; a part that somebody took out is not there. */
export function usageRecordIn({ ranges }: SheetReading): UsageRecord {
  const rows = ranges[DEAL_NAMES.imported]?.values ?? [];
  const block = (heading: string) => blockIn(rows, heading);
  const commit = commitIn(block(USAGE_BLOCKS.commit));
  return {
    source: text(rows[1]?.[0]),
    currency: text(rows[headOf(rows, USAGE_BLOCKS.toDate)]?.[1]),
    months: block(USAGE_BLOCKS.months).flatMap(monthIn),
    models: block(USAGE_BLOCKS.models).map(modelIn),
    ...(commit === undefined ? {} : { commit }),
    files: block(USAGE_BLOCKS.files).map(fileIn),
    remarks: block(USAGE_BLOCKS.remarks).map(([remark]) => text(remark)),
  };
}

/** The column heads stand below the heading. */
function headOf(rows: readonly Row[], heading: string): number {
  return rows.findIndex(([first]) => first === heading) + 1;
}

/** The rows below the heads, up to the blank one. */
function blockIn(rows: readonly Row[], heading: string): readonly Row[] {
  const heads = headOf(rows, heading);
  if (heads === 0) return [];
  const body = rows.slice(heads + 1);
  const end = body.findIndex(([first = ""]) => first === "");
  return end < 0 ? body : body.slice(0, end);
}

function monthIn(row: Row): readonly RecordedMonth[] {
  const [month, days, mtok, billed, list, , besides, drawn] = row;
  if (month === USAGE_TOTAL || typeof month !== "number") return [];
  return [
    {
      month,
      days: number(days) ?? 0,
      mtok: number(mtok) ?? 0,
      billed: number(billed),
      list: number(list),
      besides: number(besides),
      drawn: number(drawn),
    },
  ];
}

function modelIn([model, billed, list]: Row): RecordedModel {
  return { model: text(model), billed: number(billed), list: number(list) };
}

function fileIn([name, rows, skipped, from, to, kind]: Row): RecordedFile {
  return {
    name: text(name),
    kind: text(kind),
    rows: number(rows) ?? 0,
    skipped: number(skipped) ?? 0,
    from: number(from) ?? 0,
    to: number(to) ?? 0,
  };
}

function commitIn(rows: readonly Row[]): RecordedCommit | undefined {
  const row = (label: string) => rows.find(([first]) => first === label);
  const amount = (label: string) => number(row(label)?.[1]);
  const [commit, from, to] = [
    amount(COMMIT_ROWS.commit),
    amount(COMMIT_ROWS.from),
    amount(COMMIT_ROWS.to),
  ];
  if (commit === undefined || from === undefined || to === undefined) return undefined;
  return {
    commit,
    from,
    to,
    basis: row(COMMIT_ROWS.basis)?.[1] === BASIS_WORDS.list ? "list" : "net",
    discount: amount(COMMIT_ROWS.discount) ?? 0,
    through: amount(COMMIT_ROWS.through) ?? to,
    dailyDraw: amount(COMMIT_ROWS.dailyDraw) ?? 0,
    averagedOver: Number(/\d+/.exec(text(row(COMMIT_ROWS.dailyDraw)?.[2]))?.[0] ?? 0),
  };
}

function number(content: CellContent | undefined): number | undefined {
  return typeof content === "number" ? content : undefined;
}

function text(content: CellContent | undefined): string {
  return String(content ?? "");
}
