import { HostError } from "./hostError";

const REFUSED = () =>
  new HostError("GeneralException", "The playground was told to refuse this.", 500);

/** Whether to refuse one action of a request, by its place and the member it names. */
export type Refuses = (action: number, member?: string) => HostError | undefined;

interface Refusal {
  readonly request: number;
  readonly action: number | string;
  readonly error: HostError;
}

/** For tests: makes the host refuse a request, or one action of it. Counts from when it was armed. */
export class Faults {
  private refusals: Refusal[] = [];
  private seen = 0;

  /** Refuses the whole of the `request`-th request from now, counted from 1, before anything is done. */
  refuseRequest(request: number, error: HostError = REFUSED()): void {
    this.refuseAction(request, 0, error);
  }

  /**
   * Refuses one action, by its place (from 0) or by the wire name of its member, such as `Values`.
   * Those before it have been done, as in Excel.
   */
  refuseAction(request: number, action: number | string, error: HostError = REFUSED()): void {
    if (this.refusals.length === 0) this.seen = 0;
    this.refusals.push({ request, action, error });
  }

  clear(): void {
    this.refusals = [];
  }

  /** For the request that begins now. */
  nextRequest(): Refuses {
    if (this.refusals.length > 0) this.seen += 1;
    const mine = this.refusals.filter(({ request }) => request === this.seen);
    return (place, member) =>
      mine.find(({ action }) => action === place || action === member)?.error;
  }
}
