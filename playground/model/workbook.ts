import { HostError, HostObject, itemNotFound } from "../dispatch";
import { parseAddress } from "./address";
import { Application } from "./application";
import { findSheet } from "./book";
import type { Book } from "./book";
import { readFlag, readText } from "./cellInput";
import { Names } from "./names";
import { Range } from "./range";
import { Settings } from "./settings";
import { Tables } from "./tables";
import { Worksheets } from "./worksheets";

export class Workbook extends HostObject {
  override readonly className = "Workbook";

  constructor(private readonly book: Book) {
    super();
  }

  get name(): string {
    return this.book.grid.workbookName;
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): Application {
    return new Application(this.book);
  }

  get worksheets(): Worksheets {
    return new Worksheets(this.book);
  }

  get names(): Names {
    return new Names(this.book, null);
  }

  get tables(): Tables {
    return new Tables(this.book, null);
  }

  get settings(): Settings {
    return new Settings(this.book);
  }

  /** `context.runtime`. */
  get _Runtime(): Runtime {
    return new Runtime(this.book);
  }

  getSelectedRange(): Range {
    const [area, ...more] = this.book.grid.selection.areas();
    if (!area) throw itemNotFound();
    if (more.length > 0)
      throw new HostError(
        "InvalidSelection",
        "The current selection is invalid for this operation.",
      );
    return new Range(this.book, area);
  }

  getActiveCell(): Range {
    return new Range(this.book, this.book.grid.selection.activeCell());
  }

  /** `event.getRange(context)`: the reference in our events is an address. */
  _GetRangeForEventByReferenceId(reference: unknown): Range {
    const { sheet: key, block } = parseAddress(readText(reference));
    const sheet = key === undefined ? undefined : findSheet(this.book, key);
    if (!sheet) throw itemNotFound();
    return new Range(this.book, { ...block, sheet: sheet.id });
  }
}

class Runtime extends HostObject {
  override readonly className = "Runtime";

  constructor(private readonly book: Book) {
    super();
  }

  get enableEvents(): boolean {
    return this.book.events.enabled;
  }

  set enableEvents(given: unknown) {
    this.book.events.enabled = readFlag(given);
  }
}
