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
  private inWrite: { readonly share: number; readonly error: HostError } | undefined;

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

  /**
   * Refuses an action of the next request that writes, by its share of them: the first at 0, one in
   * the middle at 0.5, the last at 1. What only reads in the meantime is answered.
   */
  refuseInWrite(share: number, error: HostError = REFUSED()): void {
    this.inWrite = { share, error };
  }

  clear(): void {
    this.refusals = [];
    this.inWrite = undefined;
  }

  /** For the request that begins now. */
  nextRequest({ actions, writes }: { actions: number; writes: boolean }): Refuses {
    const { inWrite } = this;
    if (inWrite !== undefined && writes) {
      this.inWrite = undefined;
      const refused = Math.round(inWrite.share * (actions - 1));
      return (place) => (place === refused ? inWrite.error : undefined);
    }
    if (this.refusals.length > 0) this.seen += 1;
    const mine = this.refusals.filter(({ request }) => request === this.seen);
    return (place, member) =>
      mine.find(({ action }) => action === place || action === member)?.error;
  }
}
