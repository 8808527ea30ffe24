import type { Plan } from "./plan";
import type { DealOnSheets } from "./readDeal";

/** Of the deal that new sheets join, one that is there: they are protected as it is. */
export function joining({ sheets }: Pick<DealOnSheets, "sheets">): Pick<Plan, "joins"> {
  const [there] = Object.values(sheets);
  return there === undefined ? {} : { joins: there.sheet };
}
