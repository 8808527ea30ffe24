import { day } from "../../messages";
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

/** The line that a values-only copy carries. */
export function frozenStamp(): string {
  return `Values only: frozen on ${day(today())} by Dealcurve ${VERSION}. What is typed here changes nothing that Dealcurve works out.`;
}

export function today(): number {
  const now = new Date();
  const day = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  return serialOf(day) ?? 1;
}
