// The workbook outlives a reload of the page, as it does in Excel on the web. It is kept in the
// browser's storage of this tab: another tab has a workbook of its own, and a closed one none.

import type { SavedWorkbook, UniverGrid } from "../grid";
import type { SheetProtections } from "../model";
import type { DocumentSettings } from "../transport";

export interface Kept {
  /** Of this shape; another playground's is not read. */
  readonly version: typeof VERSION;
  readonly workbook: SavedWorkbook;
  readonly settings: ReturnType<DocumentSettings["entries"]>;
  readonly protections: ReturnType<SheetProtections["entries"]>;
}

const VERSION = 1;
const KEY = "playground.workbook";
const QUIET_MS = 500;

export function readKept(): Kept | undefined {
  const kept = JSON.parse(sessionStorage.getItem(KEY) ?? "null") as Kept | null;
  return kept?.version === VERSION ? kept : undefined;
}

export function forgetKept(): void {
  sessionStorage.removeItem(KEY);
}

/** Keeps the workbook a moment after each change, and at once when the page goes away. */
export class Keeper {
  private write: () => void = () => {};
  private timer = 0;

  keep(grid: UniverGrid, settings: DocumentSettings, protections: SheetProtections): void {
    this.write = () => {
      clearTimeout(this.timer);
      const kept: Kept = {
        version: VERSION,
        workbook: grid.save(),
        settings: settings.entries(),
        protections: protections.entries(),
      };
      store(JSON.stringify(kept));
    };
    grid.listen(({ type }) => {
      if (!PASSING.has(type)) this.soon();
    });
    addEventListener("pagehide", () => this.write());
  }

  soon(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.write(), QUIET_MS) as unknown as number;
  }

  /** Nothing is kept from now on. */
  forget(): void {
    clearTimeout(this.timer);
    this.write = () => {};
    forgetKept();
  }
}

/** What changes nothing in the workbook. */
const PASSING: ReadonlySet<string> = new Set([
  "selection-changed",
  "editing-started",
  "editing-ended",
]);

/** A workbook too large for the tab's storage starts anew at a reload, as it did before. */
function store(json: string): void {
  try {
    sessionStorage.setItem(KEY, json);
  } catch {
    forgetKept();
  }
}
