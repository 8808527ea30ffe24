/**
 * Whether Univer's engine has work. Univer waits a moment after a change for more of them and then
 * starts a run, or, while one is under way, stops that one and starts again with what has changed.
 */
export class EngineRest {
  /** Something changed that no run has taken up. */
  private waiting = false;
  /** Mostly one; a start that comes before Univer says how far a run is does not stop it. */
  private runs = 0;
  private restarting = false;
  /** A run that was stopped has said so, and has its last word to say. */
  private lastWord = false;
  private readonly listeners = new Set<() => void>();

  isBusy(): boolean {
    return this.waiting || this.runs > 0;
  }

  /** Called each time the engine comes to rest. */
  onEnd(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.waiting = true;
  }

  started(): void {
    // What came since the last run was told to stop is not in the one that follows it.
    if (!this.restarting) {
      this.waiting = false;
      this.runs += 1;
    }
    this.restarting = false;
  }

  /** The run is to stop, and to start again with all that has changed until now. */
  toldToStop(): void {
    this.waiting = false;
    this.restarting = true;
  }

  /** Said twice of a run that was told to stop: it starts again, and is no end. */
  stopped(): void {
    this.lastWord = !this.lastWord;
  }

  ended(): void {
    // The last word of a stopped run may come when the next one has wiped out that it was stopped.
    if (this.lastWord) {
      this.lastWord = false;
      return;
    }
    this.runs = Math.max(0, this.runs - 1);
    if (!this.isBusy()) queueMicrotask(() => this.listeners.forEach((listener) => listener()));
  }
}
