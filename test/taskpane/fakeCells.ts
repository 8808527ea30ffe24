import type { CellContent } from "../../src/template";
import { cellAt, cornersOf } from "../../src/template";
import type { InsertOptions, Outcome, Place, RangeFacts, Size } from "../../src/workbook";

/** The cells of one sheet, `Sheet1`, as plain values: what is selected, read and written. */
export class FakeCells {
  readonly contents = new Map<string, CellContent>();
  /** What a formula in a cell gives; no formula is worked out here. */
  readonly results = new Map<string, CellContent>();
  /** Number formats that were given to cells. */
  readonly formats = new Map<string, string>();
  selected = "A1";
  #heard = new Set<() => void>();

  /** Puts a block of values with its first cell at an address. */
  put(at: string, rows: readonly (readonly CellContent[])[]): void {
    const { left, top } = corners(at);
    rows.forEach((row, down) => {
      row.forEach((cell, across) => this.contents.set(cellAt(left + across, top + down), cell));
    });
  }

  /** The user selects other cells. */
  select(at: string): void {
    this.selected = at;
    for (const heard of this.#heard) heard();
  }

  readSelection = (): Promise<Outcome<RangeFacts>> => this.readRange(this.selected);

  readRange = (reference: string): Promise<Outcome<RangeFacts>> => {
    const at = reference.replace(/^.*!/, "").replaceAll("$", "");
    if (cornersOf(at) === undefined) {
      return Promise.resolve({ ok: false, issue: { code: "reference_unknown", reference } });
    }
    return Promise.resolve({ ok: true, value: this.#facts(at) });
  };

  onSelectionChanged = (callback: () => void): Promise<Outcome<() => Promise<void>>> => {
    this.#heard.add(callback);
    const stop = () => {
      this.#heard.delete(callback);
      return Promise.resolve();
    };
    return Promise.resolve({ ok: true, value: stop });
  };

  lookAtPlace = (address: string, size: Size = ONE_CELL): Promise<Outcome<Place>> =>
    Promise.resolve(
      cornersOf(address) === undefined
        ? { ok: false, issue: { code: "reference_unknown", reference: address } }
        : { ok: true, value: this.#place(address, size) },
    );

  insertFormula = (
    address: string,
    formula: string,
    { size = ONE_CELL, overwrite = false, formats = [] }: InsertOptions = {},
  ): Promise<Outcome<Place>> => {
    const place = this.#place(address, size);
    if (place.obstacle !== undefined && !overwrite) {
      return Promise.resolve({ ok: false, issue: place.obstacle });
    }
    this.contents.set(place.cell, formula);
    const { left, top } = corners(place.cell);
    formats.forEach((row, down) => {
      row.forEach((format, across) => {
        if (format !== undefined) this.formats.set(cellAt(left + across, top + down), format);
      });
    });
    return Promise.resolve({ ok: true, value: place });
  };

  #place(address: string, { rows, columns }: Size): Place {
    const { left, top } = corners(address);
    const cells = Array.from({ length: rows * columns }, (_, index) =>
      cellAt(left + (index % columns), top + Math.floor(index / columns)),
    );
    const taken = cells.find((cell) => (this.contents.get(cell) ?? "") !== "");
    const [cell = ""] = cells;
    const code = taken === cell ? "cell_taken" : "spill_blocked";
    const obstacle =
      taken === undefined ? undefined : ({ code, sheet: "Sheet1", cell: taken } as const);
    return { sheet: SHEET, cell, obstacle };
  }

  #facts(at: string): RangeFacts {
    const { left, top, right, bottom } = corners(at);
    const read = (content: (cell: string) => CellContent) =>
      Array.from({ length: bottom - top + 1 }, (_, down) =>
        Array.from({ length: right - left + 1 }, (_, across) =>
          content(cellAt(left + across, top + down)),
        ),
      );
    return {
      sheet: SHEET,
      at,
      address: `Sheet1!${at}`,
      rows: bottom - top + 1,
      columns: right - left + 1,
      isRead: true,
      values: read((cell) => this.results.get(cell) ?? this.contents.get(cell) ?? ""),
      formulas: read((cell) => this.contents.get(cell) ?? ""),
    };
  }
}

const ONE_CELL: Size = { rows: 1, columns: 1 };
const SHEET = { id: "sheet-1", name: "Sheet1" };

function corners(at: string) {
  const found = cornersOf(at);
  if (found === undefined) throw new Error(`Not an address: ${at}`);
  return found;
}
