import { HostCollection, HostObject, itemNotFound } from "../dispatch";
import type { Book } from "./book";
import { readText } from "./cellInput";

export class Settings extends HostCollection<Setting> {
  override readonly className = "SettingCollection";

  constructor(private readonly book: Book) {
    super();
  }

  override items(): readonly Setting[] {
    return this.book.settings.entries().map(([key]) => new Setting(this.book, key));
  }

  getCount(): number {
    return this.book.settings.entries().length;
  }

  getItem(key: unknown): Setting {
    const name = readText(key);
    if (this.book.settings.get(name) === undefined) throw itemNotFound();
    return new Setting(this.book, name);
  }

  /** Replaces one of the same name. */
  add(key: unknown, value: unknown): Setting {
    const name = readText(key);
    this.book.settings.set(name, JSON.stringify(value));
    return new Setting(this.book, name);
  }
}

export class Setting extends HostObject {
  override readonly className = "Setting";

  constructor(
    private readonly book: Book,
    readonly key: string,
  ) {
    super();
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.key };
  }

  get value(): unknown {
    const json = this.book.settings.get(this.key);
    if (json === undefined) throw itemNotFound();
    return JSON.parse(json) as unknown;
  }

  set value(given: unknown) {
    this.book.settings.set(this.key, JSON.stringify(given));
  }

  delete(): void {
    this.book.settings.remove(this.key);
  }
}
