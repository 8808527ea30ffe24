// Excel's objects over one grid, as the dispatcher's host.

import { TrackedReferences } from "../dispatch";
import type { Host, HostError, HostObject } from "../dispatch";
import type { Grid, SheetId } from "../grid/gridContract";
import type { Book, SettingStore } from "./book";
import { DocumentEvents } from "./documentEvents";
import type { RaiseEvent } from "./documentEvents";
import { editingCell, inExcelsWords } from "./excelErrors";
import { tellOfGridEvent } from "./gridEvents";
import { moveKeptRanges } from "./keptRanges";
import type { SheetProtections } from "./sheetProtections";
import { Workbook } from "./workbook";
import { Worksheet } from "./worksheet";

export interface ModelParts {
  readonly grid: Grid;
  readonly settings: SettingStore;
  readonly protections: SheetProtections;
  readonly raise: RaiseEvent;
  readonly services: Readonly<Record<string, () => HostObject>>;
}

export class WorkbookModel implements Host {
  readonly references = new TrackedReferences();
  readonly services: Readonly<Record<string, () => HostObject>>;
  readonly global: HostObject;
  /** Ends the conversation between grid and model. */
  readonly close: () => void;
  private readonly grid: Grid;

  constructor({ grid, settings, protections, raise, services }: ModelParts) {
    this.grid = grid;
    this.services = services;
    const events = new DocumentEvents(raise);
    const worksheet = (id: SheetId) => new Worksheet(book, id);
    const book: Book = { grid, events, settings, protections, worksheet };
    this.global = new Workbook(book);
    this.close = grid.listen((event) => {
      moveKeptRanges(this.references.all(), event);
      tellOfGridEvent(book, event);
    });
  }

  asOneStep<T>(work: () => Promise<T>): Promise<T> {
    return this.grid.batch(work);
  }

  settled(): Promise<void> {
    return this.grid.calculation.calculated();
  }

  refusal(): HostError | undefined {
    return this.grid.isEditing() ? editingCell() : undefined;
  }

  explain(error: unknown): HostError {
    return inExcelsWords(error);
  }
}
