import { ActionType, PathType } from "./wire";
import type { RequestBody, ResponseBody } from "./wire";

/** One round trip. */
export interface LoggedRequest {
  readonly request: RequestBody;
  readonly response: ResponseBody;
  readonly writes: boolean;
}

const KEPT = 500;

/**
 * Round trips so far. What the library sends by itself is counted apart, since no add-in waits for
 * it: references given back when `Excel.run` is over, and custom functions' results.
 */
export class RequestLog {
  roundTrips = 0;
  cleanups = 0;
  serviceCalls = 0;
  readonly latest: LoggedRequest[] = [];

  add(entry: LoggedRequest): void {
    if (isServiceCall(entry.request)) this.serviceCalls += 1;
    else if (isCleanup(entry.request)) this.cleanups += 1;
    else {
      this.roundTrips += 1;
      this.latest.push(entry);
      if (this.latest.length > KEPT) this.latest.shift();
    }
  }

  reset(): void {
    this.roundTrips = 0;
    this.cleanups = 0;
    this.serviceCalls = 0;
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

/** Asks a service of the host and not the document. */
export const isServiceCall = (request: RequestBody): boolean =>
  Object.values(request.ObjectPaths ?? {}).some(
    ({ ObjectPathType: type }) => type === PathType.newObject,
  );
