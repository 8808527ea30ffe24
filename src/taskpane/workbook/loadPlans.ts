import type { Outcome } from "../../workbook";

export type Plans = typeof import("./plans");

/** The file may not come where the connection is gone; then it is asked for again the next time. */
export async function loadPlans(): Promise<Outcome<Plans>> {
  try {
    return { ok: true, value: await import(/* webpackChunkName: "screen-plans" */ "./plans") };
  } catch {
    return { ok: false, issue: { code: "not_loaded" } };
  }
}
