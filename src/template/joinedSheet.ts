import type { Plan } from "./plan";
import type { DealOnSheets } from "./readDeal";

/** The deal that new sheets join: they are protected where most of its sheets are. */
export function joining({
  sheets,
  readings,
}: Pick<DealOnSheets, "sheets" | "readings">): Pick<Plan, "joins"> {
  const there = [...Object.values(sheets), ...readings].map(({ sheet }) => sheet);
  return there.length === 0 ? {} : { joins: there };
}
