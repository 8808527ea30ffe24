/** What there is to work out, and how two of it become one. */
export interface Engine<Work> {
  run(work: Work): Promise<void>;
  together(earlier: Work, later: Work): Work;
}

/**
 * The formula engine's runs, one after the other. What is ordered during a run waits for its end,
 * and all that waits is worked out together.
 */
export class EngineRuns<Work> {
  /** Something changed that is not ordered yet: more may come with it. */
  private changes = false;
  private waiting: { readonly work: Work } | undefined;
  private running = false;
  private readonly listeners = new Set<() => void>();

  constructor(private readonly engine: Engine<Work>) {}

  isBusy(): boolean {
    return this.changes || this.running;
  }

  /** Called each time the engine comes to rest. */
  onRest(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  changed(): void {
    this.changes = true;
  }

  /** All that has changed until now. */
  order(work: Work): void {
    this.changes = false;
    this.waiting = { work: this.waiting ? this.engine.together(this.waiting.work, work) : work };
    if (!this.running) void this.runAll();
  }

  private async runAll(): Promise<void> {
    this.running = true;
    while (this.waiting) {
      const { work } = this.waiting;
      this.waiting = undefined;
      // A run that fails is logged by who runs it; what waits must not wait for ever.
      await this.engine.run(work).catch(() => undefined);
    }
    this.running = false;
    if (!this.isBusy()) this.listeners.forEach((listener) => listener());
  }
}
