import { ActionType } from "./wire";
import type { RequestBody, ResponseBody } from "./wire";

/** One round trip. */
export interface LoggedRequest {
  readonly request: RequestBody;
  readonly response: ResponseBody;
  readonly writes: boolean;
}

const KEPT = 500;

/**
 * Round trips so far. What the library sends by itself when `Excel.run` is over, only to give back
 * references, is counted apart: no add-in waits for it.
 */
export class RequestLog {
  roundTrips = 0;
  cleanups = 0;
  readonly latest: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    if (isCleanup(entry.request)) {
      this.cleanups += 1;
      return;
    }
    this.roundTrips += 1;
    this.latest.push(entry);
    if (this.latest.length > KEPT) this.latest.shift();
  }

  reset(): void {
    this.roundTrips = 0;
    this.cleanups = 0;
    this.latest.length = 0;
  }
}

export function isCleanup(request: RequestBody): boolean {
  const actions = request.Actions ?? [];
  const releases = actions.filter(({ Name }) => Name === "_RemoveReference");
  const rest = actions.filter(
    ({ ActionType: type }) => type !== ActionType.instantiate && type !== ActionType.trace,
  );
  return releases.length > 0 && releases.length === rest.length;
}
