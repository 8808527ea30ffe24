import { listedProposals } from "./dealSheets/listed";
import type { DealOnSheets } from "./readDeal";

/**
 * Whether the lists know every proposal that is there, and no other: a sheet may have been copied or
 * deleted in the grid.
 */
export function listsAreBehind(deal: DealOnSheets): boolean {
  if (deal.sheets.comparison === undefined) return false;
  const listed = listedProposals(deal).map(({ reading }) => reading?.sheet.id);
  const there = deal.readings.map(({ sheet }) => sheet.id);
  return listed.length !== there.length || there.some((id) => !listed.includes(id));
}
