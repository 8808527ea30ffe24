import { HostError } from "./hostError";

const REFUSED = () =>
  new HostError("GeneralException", "The playground was told to refuse this.", 500);

/** For tests: makes the host refuse a request, or one action of it. Counts from when it was armed. */
export class Faults {
  private refusals: { request: number; action: number; error: HostError }[] = [];
  private seen = 0;

  /** Refuses the whole of the `request`-th request from now, counted from 1, before anything is done. */
  refuseRequest(request: number, error: HostError = REFUSED()): void {
    this.refuseAction(request, 0, error);
  }

  /** Refuses one action, counted from 0; those before it have been done, as in Excel. */
  refuseAction(request: number, action: number, error: HostError = REFUSED()): void {
    if (this.refusals.length === 0) this.seen = 0;
    this.refusals.push({ request, action, error });
  }

  clear(): void {
    this.refusals = [];
  }

  /** Answers whether to refuse the given action of the request that begins now. */
  nextRequest(): (action: number) => HostError | undefined {
    if (this.refusals.length > 0) this.seen += 1;
    const mine = this.refusals.filter(({ request }) => request === this.seen);
    return (action) => mine.find((refusal) => refusal.action === action)?.error;
  }
}
