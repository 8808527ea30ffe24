// The add-in in its pane: its page in a frame, and Excel's half of the conversation with it.

import type { WireMetadata } from "../dispatch";
import type { CallPath } from "../functions";
import type { UniverGrid } from "../grid";
import { ExcelHost } from "../host";
import type { SheetProtections } from "../model";
import { AddinFrame, Notice, REQUIREMENT_SETS, callDirectly } from "../transport";
import type { AddinWindow, Call, DocumentSettings } from "../transport";

export interface AddinParts {
  readonly grid: UniverGrid;
  readonly wire: WireMetadata;
  readonly pageUrl: string;
  readonly container: HTMLElement;
  /** The highest ExcelApi to have, if not the highest there is. */
  readonly excelApi: string | null;
  readonly paneShown: (shown: boolean) => void;
  /** Ctrl+F6 was pressed in the pane. */
  readonly left: (backwards: boolean) => void;
  /** What the document keeps, whichever pane wrote it. */
  readonly settings: DocumentSettings;
  readonly protections: SheetProtections;
}

/** The keys by which somebody goes from the pane back to the grid. */
const TO_GRID: ReadonlySet<number> = new Set([
  Notice.tabExit,
  Notice.tabExitShift,
  Notice.escExit,
  Notice.f2Exit,
]);

export class Addin {
  host!: ExcelHost;
  frame!: AddinFrame;
  private ready = false;

  constructor(private readonly parts: AddinParts) {
    this.open();
  }

  /** As when the user closes the add-in for good and opens it again: its page starts anew. */
  reopen(): void {
    this.host.close();
    this.frame.close();
    this.open();
  }

  /** As when the workbook is open in another window too: a second pane on the same document. */
  another(container: HTMLElement): Addin {
    return new Addin({ ...this.parts, container });
  }

  /** Puts the keyboard on the first thing in the pane. */
  enter(): void {
    this.frame.channel.notify(Notice.ctrlF6In);
  }

  async run(functionName: string, controlId: string): Promise<void> {
    await this.host.functions.ready;
    await this.frame.channel.runCommand(functionName, controlId);
  }

  /** How the grid's formulas reach the add-in's functions, in whatever frame it runs now. */
  path(kind: CallPath["kind"]): CallPath {
    if (kind === "wire") return { kind, callAll: (calls) => this.host.functions.invokeAll(calls) };
    const straight = (call: Call) => {
      const page: unknown = this.frame.element.contentWindow;
      return callDirectly(page as AddinWindow, call);
    };
    const once = (call: Call) => this.host.functions.ready.then(() => straight(call));
    return { kind, call: (call) => (this.ready ? straight(call) : once(call)) };
  }

  get settings(): DocumentSettings {
    return this.parts.settings;
  }

  get protections(): SheetProtections {
    return this.parts.protections;
  }

  private open(): void {
    const { grid, wire, pageUrl, container, excelApi, paneShown, left } = this.parts;
    this.ready = false;
    const host = new ExcelHost({
      grid,
      wire,
      documentUrl: new URL(grid.workbookName, location.href).href,
      settings: this.settings,
      protections: this.protections,
      requirementSets: { ...REQUIREMENT_SETS, ...(excelApi && { ExcelApi: excelApi }) },
      paneShown,
    });
    this.frame = new AddinFrame(container, {
      url: pageUrl,
      facts: host.facts,
      ...host.channelParts,
      notified: (notice) => {
        if (TO_GRID.has(notice)) grid.focus();
        if (notice === Notice.ctrlF6Exit) left(false);
        if (notice === Notice.ctrlF6ExitShift) left(true);
      },
      failed: reportError,
    });
    host.attach(this.frame.channel);
    void host.functions.ready.then(() => (this.ready = host === this.host));
    this.host = host;
  }
}
