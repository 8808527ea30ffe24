import { importedUsageSheet } from "./dealSheets/importedUsage";
import { joining } from "./joinedSheet";
import type { Plan } from "./plan";
import type { DealOnSheets } from "./readDeal";
import { usageRecordIn } from "./readUsageRecord";
import type { UsageRecord } from "./usageRecord";

/**
 * What was imported, on a sheet of its own: a new one, or the one that is there, written anew. Ask
 * before the latter: it holds an earlier import.
 */
export function keepUsage(
  record: UsageRecord,
  deal: Pick<DealOnSheets, "sheets" | "readings">,
): Plan {
  const sheet = importedUsageSheet(record);
  const there = deal.sheets.imported;
  if (there === undefined) return { sheets: [sheet], ...joining(deal) };
  const was = importedUsageSheet(usageRecordIn(there));
  return { sheets: [{ kind: "rebuild", sheet: there.sheet, was, parts: sheet.parts }] };
}
