import { IUndoRedoService, Tools } from "@univerjs/core";
import type { FunctionComponent } from "react";
import { IEditorBridgeService, ILayoutService } from "@univerjs/preset-sheets-core";
import { UniverCalculation } from "./calculation";
import { UniverCells } from "./cells";
import { UniverCharts } from "./charts";
import { UniverConditionalFormats } from "./conditionalFormats";
import { ErrorSentences } from "./errorSentences";
import { UniverEvents } from "./events";
import { floatOver } from "./floating";
import type { FloatingPlace } from "./floating";
import type { Area, Grid, GridEvent, SheetId } from "./gridContract";
import { UniverMerging } from "./merging";
import { UniverNames } from "./names";
import { patchAutoHeight } from "./patchAutoHeight";
import { patchDependencies } from "./patchDependencies";
import { patchSort } from "./patchSort";
import { patchValidator } from "./patchValidator";
import { UniverPrinting } from "./printing";
import { UniverRowsAndColumns } from "./rowsAndColumns";
import { withoutViews } from "./savedWorkbook";
import type { SavedWorkbook } from "./savedWorkbook";
import { UniverSelection } from "./selection";
import { UniverSheets } from "./sheets";
import { UniverStyles } from "./styles";
import { UniverTables } from "./tables";
import type { UndoSteps } from "./undoSteps";
import { followUserCopies } from "./userCopies";
import { guardUserEdits } from "./userEdits";
import { UniverHandle } from "./univerHandle";
import type { UniverParts } from "./startUniver";
import { UniverValidations } from "./validations";

/** The grid's contract over a running Univer. */
export class UniverGrid implements Grid {
  readonly univer: UniverHandle;
  readonly errors = new ErrorSentences();
  readonly sheets: UniverSheets;
  readonly cells: UniverCells;
  readonly styles: UniverStyles;
  readonly rowsAndColumns: UniverRowsAndColumns;
  readonly merging: UniverMerging;
  readonly names: UniverNames;
  readonly tables: UniverTables;
  readonly validations: UniverValidations;
  readonly charts: UniverCharts;
  readonly conditionalFormats: UniverConditionalFormats;
  readonly printing: UniverPrinting;
  readonly selection: UniverSelection;
  readonly calculation: UniverCalculation;
  private readonly events: UniverEvents;
  private readonly steps: UndoSteps;
  /** Batches inside a batch belong to it. */
  private depth = 0;

  constructor({ univer, api, workbook }: UniverParts) {
    const handle = new UniverHandle(univer, api, workbook);
    this.univer = handle;
    this.steps = handle.injector.get(IUndoRedoService) as UndoSteps;
    patchAutoHeight(handle);
    patchDependencies(handle);
    patchSort(handle);
    patchValidator(handle);
    this.sheets = new UniverSheets(handle);
    this.cells = new UniverCells(handle, this.errors);
    this.styles = new UniverStyles(handle);
    this.rowsAndColumns = new UniverRowsAndColumns(handle);
    this.merging = new UniverMerging(handle, this.cells);
    this.names = new UniverNames(handle);
    this.tables = new UniverTables(handle, this.names);
    this.validations = new UniverValidations(handle);
    this.charts = new UniverCharts(handle, () => this.events.say({ type: "charts-changed" }));
    this.conditionalFormats = new UniverConditionalFormats(handle);
    this.printing = new UniverPrinting(handle);
    this.selection = new UniverSelection(handle);
    this.calculation = new UniverCalculation(handle);
    this.events = new UniverEvents(handle, this.selection, () => (this.depth ? "addin" : "user"));
    this.events.listen((event) => this.charts.follow(event));
    this.calculation.onEnd(() => this.events.say({ type: "calculated" }));
  }

  /** As Excel writes it, for example `'My deal'!B4`. */
  readonly addressOf = ({ sheet, row, column }: Area): string => {
    const name = this.univer.sheet(sheet).getName();
    const quoted = /^[A-Za-z_]\w*$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
    return `${quoted}!${Tools.chatAtABC(column)}${row + 1}`;
  };

  get workbookName(): string {
    return this.univer.facade.getName();
  }

  async batch<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.depth === 0) this.steps.begin(this.univer.unitId, this.sheets.active());
    this.depth += 1;
    try {
      const result = await work();
      if (this.depth === 1) this.steps.end();
      return result;
    } catch (error) {
      if (this.depth === 1) this.steps.abandon();
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** The workbook as it is now. Its history is not part of it. */
  save(): SavedWorkbook {
    return {
      univer: withoutViews(this.univer.facade.save()),
      active: this.sheets.active(),
      veryHidden: this.sheets.saveVeryHidden(),
      charts: this.charts.save(),
      printing: this.printing.save(),
      tables: this.tables.save(),
    };
  }

  /** What Univer does not keep of the workbook that it has opened. */
  resume({ active, veryHidden, charts, printing, tables }: SavedWorkbook): void {
    this.sheets.resumeVeryHidden(veryHidden);
    this.charts.resume(charts);
    this.printing.resume(printing);
    this.tables.resume(tables);
    this.sheets.activate(active);
  }

  async undo(): Promise<void> {
    await this.univer.api.undo();
  }

  async redo(): Promise<void> {
    await this.univer.api.redo();
  }

  isEditing(): boolean {
    return this.univer.injector.get(IEditorBridgeService).isVisible().visible;
  }

  /** @param refuses answers whether the user may not edit these areas; the add-in is not asked */
  guardUserEdits(refuses: (areas: readonly Area[]) => boolean): void {
    guardUserEdits(this.univer, this.selection, () => this.depth === 0, refuses);
  }

  /** @param copied brings along what Univer does not copy of a sheet */
  followUserCopies(copied: (from: SheetId, copy: SheetId) => void): void {
    followUserCopies(this.univer, this.steps, () => this.depth === 0, copied);
  }

  /** Shows an element of the page over the cells; see `floatOver`. */
  float(sheet: SheetId, id: string, place: FloatingPlace, view: FunctionComponent) {
    return floatOver(this.univer, this.steps, sheet, id, place, view);
  }

  /** The keyboard goes to the cells, wherever on the page it was. */
  focus(): void {
    this.univer.injector.get(ILayoutService).focus();
  }

  listen(listener: (event: GridEvent) => void): () => void {
    return this.events.listen(listener);
  }
}
