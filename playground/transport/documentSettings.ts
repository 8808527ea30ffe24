/** Settings the add-in keeps in the document, as `[name, value as JSON]`. */
export class DocumentSettings {
  /** For tests: the document takes no more, and says so to whoever saves. */
  isFull = false;
  private values: Map<string, string>;

  constructor(
    saved: readonly (readonly [string, string])[] = [],
    private readonly onSaved: (entries: readonly (readonly [string, string])[]) => void = () => {},
  ) {
    this.values = new Map(saved);
  }

  entries(): [string, string][] {
    return [...this.values];
  }

  get(name: string): string | undefined {
    return this.values.get(name);
  }

  set(name: string, json: string): void {
    this.values.set(name, json);
    this.onSaved(this.entries());
  }

  remove(name: string): void {
    this.values.delete(name);
    this.onSaved(this.entries());
  }

  /** Replaces all of them, as `saveAsync` does. */
  save(entries: readonly (readonly [string, string])[]): void {
    this.values = new Map(entries);
    this.onSaved(this.entries());
  }
}
