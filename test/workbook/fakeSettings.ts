/** The settings of a document: each pane has a copy, and the document has what was last saved. */
export class FakeDocument {
  kept: Readonly<Record<string, unknown>> = {};
  /** Refuses every save from here on. */
  isFull = false;
  /** Whether saves are answered now, or once `answer` is called. */
  answers = true;
  #unanswered: (() => void)[] = [];

  answer(): void {
    for (const answer of this.#unanswered.splice(0)) answer();
  }

  /** As `Office` is in a page that opens now. */
  open(): unknown {
    let seen = new Map(Object.entries(this.kept));
    const settings = {
      get: (key: string) => seen.get(key) ?? null,
      set: (key: string, value: unknown) => void seen.set(key, value),
      remove: (key: string) => void seen.delete(key),
      saveAsync: (callback: (result: object) => void) => {
        // What is saved is what was set by now; the answer comes later.
        if (!this.isFull) this.kept = Object.fromEntries(seen);
        const status = this.isFull ? "failed" : "succeeded";
        this.#unanswered.push(() => {
          callback({ status, error: { code: 5001, message: "Full" } });
        });
        if (this.answers) queueMicrotask(() => this.answer());
      },
      refreshAsync: (callback: (result: object) => void) => {
        // What comes back is what was there when it was asked for.
        const { kept } = this;
        this.#unanswered.push(() => {
          seen = new Map(Object.entries(kept));
          callback({ status: "succeeded" });
        });
        if (this.answers) queueMicrotask(() => this.answer());
      },
    };
    return { context: { document: { settings } } };
  }
}
