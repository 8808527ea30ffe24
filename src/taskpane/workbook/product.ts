import type { Product } from "../../template";
import { serialOf } from "../entry/serialDate";
import type { WorkbookPort } from "./port";

declare const __DEAL_VERSION__: string | undefined;

/** Set when the bundle is built. */
const VERSION = typeof __DEAL_VERSION__ === "undefined" ? "" : __DEAL_VERSION__;

/** What a plan is told of the product that writes it, and of the day: here, and not in a cell. */
export function productOf({ NAMESPACE }: WorkbookPort): Product {
  return { namespace: NAMESPACE, version: VERSION, today: today() };
}

export function today(): number {
  const now = new Date();
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return serialOf(day) ?? 1;
}
