import { fileKindName, keptFrom, rowsSkipped, usageNotice } from "../../messages";
import type { RecordedCommit, RecordedModel, RecordedMonth, UsageRecord } from "../../template";
import { asPlainText, type UsageFigures, type UsageSummary } from "../../usage";
import type { AskedPace } from "./usePace";

/** What of an import is kept on a sheet: for the days that are looked at, and the commit given. */
export function recordOf(
  usage: UsageSummary,
  figures: UsageFigures,
  pace: AskedPace | undefined,
): UsageRecord {
  const { realized } = figures;
  const commit = commitOf(pace);
  return {
    currency: usage.currency,
    source: keptFrom({
      files: usage.files.map(({ name }) => asPlainText(name, 40)),
      period: figures.days,
      listFrom: realized.ok ? realized.value.listFrom : undefined,
    }),
    months: monthsOf(figures, pace),
    models: modelsOf(figures),
    ...(commit === undefined ? {} : { commit }),
    files: usage.files.map(({ name, kind, rows, skipped, days }) => ({
      name: asPlainText(name),
      kind: fileKindName(kind),
      rows,
      skipped,
      from: days.from,
      to: days.to,
    })),
    remarks: [
      ...usage.skipped.byReason.map(rowsSkipped),
      ...usage.notices.filter(({ code }) => code !== "columns_passed_over").map(usageNotice),
    ],
  };
}

const MTOK = 1_000_000;

/** Months that are looked at, and those that a commit was drawn in. */
function monthsOf({ months }: UsageFigures, pace: AskedPace | undefined): readonly RecordedMonth[] {
  const drawn = pace?.read.ok === true ? pace.read.value.byMonth : [];
  const all = new Set([...months, ...drawn].map(({ month }) => month));
  return [...all]
    .sort((a, b) => a - b)
    .map((month) => {
      const used = months.find((each) => each.month === month);
      return {
        month,
        days: used?.days ?? 0,
        mtok: (used?.tokens ?? 0) / MTOK,
        billed: used?.billed,
        list: used?.list,
        besides: used?.besides,
        drawn: drawn.find((each) => each.month === month)?.drawn,
      };
    });
}

/** As on the screen: where there is no billed cost, the list cost of the tokens. */
function modelsOf({ realized, billed, yearly }: UsageFigures): readonly RecordedModel[] {
  if (realized.ok || billed.models.length > 0) {
    const costs = realized.ok ? realized.value.models : billed.models;
    return costs.map(({ model, ...cost }) => ({
      model: asPlainText(model),
      billed: cost.billed,
      list: cost.list,
    }));
  }
  return yearly.ok
    ? yearly.value.lines.map(({ model, listCost }) => ({
        model: asPlainText(model),
        list: listCost,
      }))
    : [];
}

function commitOf(pace: AskedPace | undefined): RecordedCommit | undefined {
  if (pace?.read.ok !== true) return undefined;
  const { through, dailyDraw, averagedOver } = pace.read.value;
  return { ...pace.terms, through, dailyDraw, averagedOver };
}
