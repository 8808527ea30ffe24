// One add-in pane's Excel: the conversation with its office.js on one side, the grid on the other.

import { Dispatcher, Faults, HostObject, RequestLog } from "../dispatch";
import type { RequestBody, WireMetadata } from "../dispatch";
import type { Grid } from "../grid/gridContract";
import { SheetProtections, WorkbookModel } from "../model";
import {
  CustomFunctionCalls,
  DocumentSettings,
  EventCategory,
  PaneVisibility,
  REQUIREMENT_SETS,
  appContext,
} from "../transport";
import type { ChannelParts, EventEntry, HostFacts, OfficeChannel } from "../transport";

export interface ExcelHostParts {
  readonly grid: Grid;
  /** Made by `readWireMetadata`. */
  readonly wire: WireMetadata;
  /** Members that came with a later set are refused, as by an Excel that does not have it. */
  readonly requirementSets?: Readonly<Record<string, string>>;
  readonly documentUrl: string;
  /** Kept in the document; shared by all panes on it. */
  readonly settings?: DocumentSettings;
  readonly protections?: SheetProtections;
  readonly paneShown?: (shown: boolean) => void;
}

export class ExcelHost {
  readonly facts: HostFacts;
  readonly faults = new Faults();
  readonly log = new RequestLog();
  readonly functions: CustomFunctionCalls;
  readonly pane: PaneVisibility;
  readonly settings: DocumentSettings;
  private readonly model: WorkbookModel;
  private readonly dispatcher: Dispatcher;
  private readonly stopListening: () => void;
  private channel: OfficeChannel | undefined;
  private markAttached!: (channel: OfficeChannel) => void;
  private readonly attached = new Promise<OfficeChannel>((done) => (this.markAttached = done));

  constructor(parts: ExcelHostParts) {
    const { grid, wire, requirementSets = REQUIREMENT_SETS } = parts;
    const { documentUrl } = parts;
    this.facts = { addinId: "addin-1", documentUrl, requirementSets, locale: "en-US" };
    this.settings = parts.settings ?? new DocumentSettings();
    this.functions = new CustomFunctionCalls((entries) => this.raise(entries));
    this.pane = new PaneVisibility((entries) => this.raise(entries), parts.paneShown ?? (() => {}));
    this.model = new WorkbookModel({
      grid,
      settings: this.settings,
      protections: parts.protections ?? new SheetProtections(),
      raise: (type, target, details) =>
        void this.raise([[EventCategory.document, type, target, JSON.stringify(details), 0]]),
      services: this.services(),
    });
    this.dispatcher = new Dispatcher({
      host: this.model,
      wire,
      declared: requirementSets,
      references: this.model.references,
      faults: this.faults,
      log: this.log,
    });
    this.stopListening = grid.listen(({ type }) => {
      if (type === "selection-changed") this.tellOfSelection();
    });
  }

  /** What a channel to this host is made with. */
  get channelParts(): Pick<ChannelParts, "appContext" | "settings" | "execute"> {
    return {
      appContext: () => appContext(this.facts, this.settings),
      settings: this.settings,
      execute: (request) => this.dispatcher.process(request as RequestBody),
    };
  }

  attach(channel: OfficeChannel): void {
    this.channel = channel;
    this.markAttached(channel);
  }

  close(): void {
    this.stopListening();
    this.model.close();
  }

  private async raise(entries: readonly EventEntry[]): Promise<void> {
    await (await this.attached).raise(entries);
  }

  private tellOfSelection(): void {
    const name = "documentSelectionChanged";
    if (this.channel?.isListening(name)) void this.channel.raiseEvent(name, {});
  }

  private services(): Readonly<Record<string, () => HostObject>> {
    return {
      "Microsoft.ExcelServices.CustomFunctions": () => this.functions.service(),
      "Microsoft.AppRuntime.AppRuntimeService": () => this.pane.service(),
      "Microsoft.InternalService.AddinInternalService": () => new AddinInternalService(),
    };
  }
}

/** The add-in's actions are ready; commands wait for their event instead. */
class AddinInternalService extends HostObject {
  override readonly className = "AddinInternalService";

  notifyActionHandlerReady(): void {}
}
