import { cellAt, cornersOf, type CellContent } from "../../../src/template";
import type { CellFacts, Outcome, SeenCells } from "../../../src/workbook";
import type { CellsPort } from "../../../src/taskpane/explain/port";
import { FakeCells } from "../fakeCells";

/** One sheet whose active cell is explained. A formula shows what is put into `results` for it. */
export class SheetToExplain implements CellsPort {
  readonly NAMESPACE = "DEAL";
  readonly cells = new FakeCells();
  /** Cells that a result has spilled into, with the cell of the formula. */
  readonly spilled = new Map<string, string>();
  knowsSpills = true;

  openHelp = () => false;

  readNamedValue = () => Promise.resolve({ ok: true as const, value: undefined });

  readReference: CellsPort["readReference"] = async (reference) => {
    const text = reference.kind === "table" ? "" : reference.text;
    const found = await this.cells.readRange(text);
    if (!found.ok) return found;
    const texts = found.value.values.map((row) => row.map(String));
    return { ok: true, value: { ...found.value, texts } satisfies SeenCells };
  };

  inspectCell = (reference?: string): Promise<Outcome<CellFacts>> => {
    const at = (reference ?? this.cells.selected).replaceAll("$", "");
    const anchor = this.spilled.get(at) ?? at;
    const [here, there] = [cornersOf(at), cornersOf(anchor)];
    if (here === undefined || there === undefined) throw new Error(`Not a cell: ${at}`);
    const value = this.#value(at);
    const content = this.cells.contents.get(anchor);
    const facts: CellFacts = {
      sheet: { id: "sheet-1", name: "Sheet1" },
      at,
      address: `Sheet1!${at}`,
      value,
      text: String(value),
      formula: typeof content === "string" && content.startsWith("=") ? content : undefined,
      anchor,
      row: here.top - there.top,
      column: here.left - there.left,
      knowsSpills: this.knowsSpills,
    };
    return Promise.resolve({ ok: true, value: facts });
  };

  /** A formula with what it shows, selected. */
  show(at: string, formula: CellContent, result: CellContent): void {
    this.cells.contents.set(at, formula);
    this.cells.results.set(at, result);
    this.cells.selected = at;
  }

  /** Its result takes more cells below. */
  spill(anchor: string, results: readonly CellContent[]): void {
    const { left, top } = cornersOf(anchor) ?? { left: 1, top: 1 };
    results.forEach((result, down) => {
      const at = cellAt(left, top + down);
      this.cells.results.set(at, result);
      if (down > 0) this.spilled.set(at, anchor);
    });
  }

  #value(at: string): CellContent {
    return this.cells.results.get(at) ?? this.cells.contents.get(at) ?? "";
  }
}
