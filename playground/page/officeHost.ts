// Puts Excel's side of the conversation together: the add-in's page in its frame, what it may call,
// and the workbook behind it.

import {
  Dispatcher,
  Faults,
  HostError,
  HostObject,
  RequestLog,
  TrackedReferences,
} from "../dispatch";
import type { WireMetadata } from "../dispatch";
import type { CallPath } from "../functions";
import type { UniverGrid } from "../grid";
import {
  AddinFrame,
  CustomFunctionCalls,
  DocumentSettings,
  PaneVisibility,
  REQUIREMENT_SETS,
  appContext,
  callDirectly,
} from "../transport";
import type { AddinWindow, Call, EventEntry } from "../transport";
import type { Manifest } from "./manifest";

export interface OfficeHostParts {
  readonly grid: UniverGrid;
  readonly manifest: Manifest;
  readonly wire: WireMetadata;
  readonly container: HTMLElement;
  readonly showPane: (shown: boolean) => void;
}

class Nothing extends HostObject {
  override readonly className = "Workbook";
}

export class OfficeHost {
  readonly frame: AddinFrame;
  readonly calls: CustomFunctionCalls;
  readonly pane: PaneVisibility;
  readonly faults = new Faults();
  readonly log = new RequestLog();

  constructor({ grid, manifest, wire, container, showPane }: OfficeHostParts) {
    const raise = (entries: readonly EventEntry[]) => this.frame.channel.raise(entries);
    const facts = {
      addinId: manifest.id,
      documentUrl: new URL(grid.workbookName, location.href).href,
      requirementSets: REQUIREMENT_SETS,
      locale: "en-US",
    };
    const settings = new DocumentSettings();
    this.calls = new CustomFunctionCalls(raise);
    this.pane = new PaneVisibility(raise, showPane);
    const dispatcher = new Dispatcher({
      host: {
        global: new Nothing(),
        services: {
          "Microsoft.ExcelServices.CustomFunctions": () => this.calls.service(),
          "Microsoft.AppRuntime.AppRuntimeService": () => this.pane.service(),
        },
        asOneStep: (work) => grid.batch(work),
        settled: () => grid.calculation.calculated(),
        refusal: () => undefined,
        explain: (e) => new HostError("GeneralException", String(e)),
      },
      wire,
      declared: REQUIREMENT_SETS,
      references: new TrackedReferences(),
      faults: this.faults,
      log: this.log,
    });
    this.frame = new AddinFrame(container, {
      url: manifest.pageUrl,
      facts,
      settings,
      appContext: () => appContext(facts, settings),
      execute: (request) => dispatcher.process(request as never),
      notified: () => undefined,
      failed: (error) => {
        throw error;
      },
    });
  }

  /** How the grid's formulas reach the add-in's functions. */
  path(kind: CallPath["kind"]): CallPath {
    if (kind === "wire") return { kind, callAll: (calls) => this.calls.invokeAll(calls) };
    let ready = false;
    void this.calls.ready.then(() => (ready = true));
    const straight = (call: Call) =>
      callDirectly(this.frame.element.contentWindow as unknown as AddinWindow, call);
    return {
      kind,
      call: (call) => (ready ? straight(call) : this.calls.ready.then(() => straight(call))),
    };
  }
}
