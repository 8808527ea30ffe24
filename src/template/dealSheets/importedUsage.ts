import { areaAt, cellAt } from "../address";
import { DEAL_SHEETS } from "../dealNames";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, NewSheet, Part } from "../plan";
import type {
  RecordedCommit,
  RecordedFile,
  RecordedModel,
  RecordedMonth,
  UsageRecord,
} from "../usageRecord";
import { blockParts, bodyOf, columnAt, frameParts, TAB_COLORS } from "./block";

const { imported } = DEAL_SHEETS;

/** By its heading a block is found again. */
export const USAGE_BLOCKS = {
  toDate: "To date",
  commit: "The commit that is running",
  months: "Month by month",
  models: "By model",
  files: "What was imported",
  remarks: "What to know of it",
} as const;

export const USAGE_TOTAL = "All of them";

/** The rows of the commit, by their labels. */
export const COMMIT_ROWS = {
  commit: "Commit for all its days",
  from: "First day",
  to: "Last day",
  basis: "Drawn at",
  discount: "Discount",
  through: "The files end on",
  dailyDraw: "Drawn a day of late",
} as const;

export const BASIS_WORDS = { net: "Discounted price (net)", list: "List price" } as const;

const COLUMNS = { billed: 4, list: 5, realized: 6, besides: 7, drawn: 8, drawnInAll: 9 } as const;
const WIDTH = 9;
const FIRST = 4;
const TO_DATE_ROWS = 4;
const COMMIT_ROW_COUNT = 14;
/** A block's heading, its column heads, and a blank row after it. */
const AROUND = 3;

/** What was used and paid, month by month, and what follows from it in native formulas. */
export function importedUsageSheet(record: UsageRecord): NewSheet {
  const { months, models, commit, files, remarks } = record;
  const commitAt = FIRST + TO_DATE_ROWS + AROUND;
  const monthsAt = commitAt + (commit === undefined ? 0 : COMMIT_ROW_COUNT + AROUND);
  const modelsAt = monthsAt + months.length + 1 + AROUND;
  const filesAt = modelsAt + models.length + AROUND;
  const remarksAt = filesAt + files.length + AROUND;
  const last = remarks.length === 0 ? remarksAt - 2 : remarksAt + 1 + remarks.length;
  const total = bodyOf({ row: monthsAt }).first + months.length;
  const parts: readonly Part[] = [
    ...frameParts({
      title: "Usage and discount to date",
      subtitle: record.source,
      widths: [34, 24, 14, 15, 15, 14, 15, 15, 15],
      tabColor: TAB_COLORS.outputs,
    }),
    ...toDateParts(record.currency, total),
    ...(commit === undefined
      ? []
      : commitParts(commit, record.currency, commitAt, monthsAt, months.length)),
    ...monthParts(months, record.currency, monthsAt),
    ...modelParts(models, record.currency, modelsAt),
    ...fileParts(files, filesAt),
    ...(remarks.length === 0 ? [] : remarkParts(remarks, remarksAt)),
    {
      kind: "name",
      name: imported.mark,
      at: areaAt({ left: 1, right: WIDTH, top: 1, bottom: last }),
      comment: "What was imported, and what it came to.",
    },
  ];
  return { kind: "new", sheet: imported.sheet, mark: imported.mark, parts };
}

function toDateParts(currency: string, total: number): readonly Part[] {
  const at = (column: keyof typeof COLUMNS): Cell => ({
    formula: `=${cellAt(COLUMNS[column], total)}`,
  });
  const { first } = bodyOf({ row: FIRST });
  return [
    ...blockParts({
      row: FIRST,
      heading: USAGE_BLOCKS.toDate,
      heads: ["", currency, "What it is"],
      columns: WIDTH,
      rows: [
        ["Realized discount", at("realized"), "1 − billed ÷ list, over the tokens below."],
        ["Billed", at("billed"), "For tokens whose list cost is known."],
        ["At list", at("list"), "Of the same tokens; of all of them where nothing was billed."],
        ["Billed besides", at("besides"), "For all else: outside the discount."],
      ],
    }),
    format(columnAt(3, first, TO_DATE_ROWS), { indent: 1 }),
    format(cellAt(1, first), { bold: true }),
    format(cellAt(2, first), { bold: true, numberFormat: FORMATS.percent, align: "right" }),
    format(columnAt(2, first + 1, TO_DATE_ROWS - 1), {
      numberFormat: FORMATS.cents,
      align: "right",
    }),
  ];
}

function commitParts(
  { commit, from, to, basis, discount, through, dailyDraw, averagedOver }: RecordedCommit,
  currency: string,
  row: number,
  monthsAt: number,
  count: number,
): readonly Part[] {
  const { first } = bodyOf({ row });
  const cell = (line: number) => cellAt(2, first + line);
  const months = bodyOf({ row: monthsAt }).first;
  const drawnInAll = columnAt(COLUMNS.drawnInAll, months, count);
  const [committed, start, end, covered, aDay] = [cell(0), cell(1), cell(2), cell(5), cell(6)];
  const [drawn, even, projected] = [cell(7), cell(8), cell(10)];
  const goneBy = `INDEX(${columnAt(1, months, count)},SUMPRODUCT(--(${drawnInAll}<=${committed}))+1)`;
  const goesOnTo = `${covered}+INT((${committed}-${drawn})/${aDay})+1`;
  const worked = (formula: string): Cell => ({ formula });
  return [
    ...blockParts({
      row,
      heading: USAGE_BLOCKS.commit,
      heads: ["", currency, "What it is"],
      columns: WIDTH,
      rows: [
        [COMMIT_ROWS.commit, commit, "Change it, and what stands below follows."],
        [COMMIT_ROWS.from, from, ""],
        [COMMIT_ROWS.to, to, ""],
        [COMMIT_ROWS.basis, BASIS_WORDS[basis], "As it was when the draw of each month was read."],
        [COMMIT_ROWS.discount, discount, ""],
        [COMMIT_ROWS.through, through, ""],
        [COMMIT_ROWS.dailyDraw, dailyDraw, `The average of ${String(averagedOver)} days.`],
        ["Drawn so far", worked(`=${cellAt(COLUMNS.drawn, months + count)}`), ""],
        [
          "An even draw by then",
          worked(`=${committed}*(${covered}-${start}+1)/(${end}-${start}+1)`),
          "The commit's part for the days that are gone.",
        ],
        ["Pace", worked(`=IF(${even}>0,${drawn}/${even},"")`), "Drawn ÷ an even draw."],
        [
          "Drawn by the last day",
          worked(`=${drawn}+${aDay}*MAX(0,${end}-${covered})`),
          "If it goes on as of late.",
        ],
        ["Left over", worked(`=MAX(0,${committed}-${projected})`), "On the last day."],
        ["Drawn beyond it", worked(`=MAX(0,${projected}-${committed})`), "By the last day."],
        [
          "Runs out in",
          worked(
            `=IF(${projected}>${committed},IF(${drawn}>${committed},${goneBy},${goesOnTo}),"")`,
          ),
          "The month; empty where it does not.",
        ],
      ],
    }),
    format(columnAt(3, first, COMMIT_ROW_COUNT), { indent: 1 }),
    format(columnAt(2, first, COMMIT_ROW_COUNT), { numberFormat: FORMATS.cents, align: "right" }),
    format(`${start}:${end}`, { numberFormat: FORMATS.date }),
    format(covered, { numberFormat: FORMATS.date }),
    format(cell(4), { numberFormat: FORMATS.percent }),
    format(cell(9), { numberFormat: FORMATS.percent }),
    format(cell(13), { numberFormat: FORMATS.month }),
    format(committed, LOOK.input),
    format(end, LOOK.input),
    ...commitValidations(committed, end),
  ];
}

function commitValidations(committed: string, end: string): readonly Part[] {
  return [
    {
      kind: "validation",
      at: committed,
      rule: { kind: "decimal", min: 0 },
      title: "Commit",
      prompt: "For all its days, in the money of its basis.",
      error: "Enter a number of at least 0.",
    },
    {
      kind: "validation",
      at: end,
      rule: { kind: "date", min: "2020-01-01" },
      title: "Last day",
      prompt: "The last day on which usage draws the commit.",
      error: "Enter a date.",
    },
  ];
}

function monthHeads(currency: string): readonly string[] {
  const money = (head: string) => `${head}, ${currency}`;
  return [
    "Month",
    "Days",
    "MTok",
    money("Billed"),
    money("At list"),
    "Realized discount",
    money("Billed besides"),
    money("Drawn"),
    money("Drawn in all"),
  ];
}

function monthParts(
  months: readonly RecordedMonth[],
  currency: string,
  row: number,
): readonly Part[] {
  const { first } = bodyOf({ row });
  const total = first + months.length;
  const body = (left: number, right: number) => areaAt({ left, right, top: first, bottom: total });
  const summed = (column: number): Cell => {
    const cells = columnAt(column, first, months.length);
    return { formula: `=IF(COUNT(${cells})=0,"",SUM(${cells}))` };
  };
  return [
    ...blockParts({
      row,
      heading: USAGE_BLOCKS.months,
      heads: monthHeads(currency),
      headLines: 2,
      rows: [
        ...months.map((month, index) => monthRow(month, first, first + index)),
        [
          USAGE_TOTAL,
          ...[2, 3, COLUMNS.billed, COLUMNS.list].map(summed),
          realized(total),
          summed(COLUMNS.besides),
          summed(COLUMNS.drawn),
          null,
        ],
      ],
    }),
    headsRight(row, 2, WIDTH),
    format(columnAt(1, first, months.length), { numberFormat: FORMATS.month, align: "left" }),
    format(body(2, 2), { numberFormat: FORMATS.count, align: "right" }),
    format(body(3, 3), { numberFormat: FORMATS.tenths, align: "right" }),
    format(body(COLUMNS.billed, COLUMNS.drawnInAll), {
      numberFormat: FORMATS.cents,
      align: "right",
    }),
    format(body(COLUMNS.realized, COLUMNS.realized), { numberFormat: FORMATS.percent }),
    format(areaAt({ left: 1, right: WIDTH, top: total, bottom: total }), { bold: true }),
  ];
}

function monthRow(
  { month, days, mtok, billed, list, besides, drawn }: RecordedMonth,
  first: number,
  row: number,
): readonly Cell[] {
  const drawnTo = `${cellAt(COLUMNS.drawn, first, "row")}:${cellAt(COLUMNS.drawn, row)}`;
  return [
    ...[month, days, mtok, billed ?? null, list ?? null],
    realized(row),
    besides ?? null,
    drawn ?? null,
    { formula: `=IF(COUNT(${drawnTo})=0,"",SUM(${drawnTo}))` },
  ];
}

/** 1 − billed ÷ list, where both are there. */
function realized(row: number, billedAt: number = COLUMNS.billed): Cell {
  const [billed, list] = [cellAt(billedAt, row), cellAt(billedAt + 1, row)];
  return {
    formula: `=IF(COUNT(${billed}:${list})=2,IF(${list}>0,1-${billed}/${list},""),"")`,
  };
}

function modelParts(
  models: readonly RecordedModel[],
  currency: string,
  row: number,
): readonly Part[] {
  const { first } = bodyOf({ row });
  const body = (column: number) => columnAt(column, first, models.length);
  return [
    ...blockParts({
      row,
      heading: USAGE_BLOCKS.models,
      heads: ["Model", `Billed, ${currency}`, `At list, ${currency}`, "Realized discount"],
      headLines: 2,
      columns: WIDTH,
      rows: models.map(({ model, billed, list }, index) => [
        model,
        billed ?? null,
        list ?? null,
        realized(first + index, 2),
      ]),
    }),
    headsRight(row, 2, 4),
    ...(models.length === 0
      ? []
      : [
          format(areaAt({ left: 2, right: 3, top: first, bottom: first + models.length - 1 }), {
            numberFormat: FORMATS.cents,
            align: "right",
          }),
          format(body(4), { numberFormat: FORMATS.percent, align: "right" }),
        ]),
  ];
}

function fileParts(files: readonly RecordedFile[], row: number): readonly Part[] {
  const { first } = bodyOf({ row });
  const body = (left: number, right: number) =>
    areaAt({ left, right, top: first, bottom: first + files.length - 1 });
  return [
    ...blockParts({
      row,
      heading: USAGE_BLOCKS.files,
      heads: ["File", "Rows", "Skipped", "First day", "Last day", "What it is"],
      columns: WIDTH,
      rows: files.map(({ name, kind, rows, skipped, from, to }) => [
        name,
        rows,
        skipped,
        from,
        to,
        kind,
      ]),
    }),
    headsRight(row, 2, 5),
    format(body(1, 1), { wrap: true }),
    format(body(2, 3), { numberFormat: FORMATS.money, align: "right" }),
    format(body(4, 5), { numberFormat: FORMATS.date, align: "right" }),
    format(body(6, 6), { indent: 1 }),
  ];
}

/** Heads of figures stand over them. */
function headsRight(row: number, left: number, right: number): Part {
  const { heads } = bodyOf({ row });
  return format(areaAt({ left, right, top: heads, bottom: heads }), { align: "right" });
}

function remarkParts(remarks: readonly string[], row: number): readonly Part[] {
  return [
    ...blockParts({
      row,
      heading: USAGE_BLOCKS.remarks,
      heads: ["Rows skipped, and models that are not known"],
      columns: WIDTH,
      rows: remarks.map((remark) => [remark]),
    }),
    // Like the remarks it runs on to the right.
    format(cellAt(1, bodyOf({ row }).heads), { wrap: false }),
  ];
}
