// The parent window's half of the conversation with office.js. It knows envelopes, not documents.

import { MessageType, Method, Purpose, ResponseType, readEnvelope } from "./envelope";
import type { EventEntry, Incoming, MethodCall } from "./envelope";
import type { DocumentSettings } from "./documentSettings";

export interface ChannelParts {
  readonly conversation: string;
  /** Where the host page lives, said in each envelope. */
  readonly origin: string;
  readonly post: (text: string) => void;
  readonly appContext: () => object;
  readonly settings: DocumentSettings;
  /** Answers one request of the rich API. */
  readonly execute: (request: unknown) => Promise<unknown>;
  /** The pane tells about focus: a `Notice`, then its details. */
  readonly notified: (notice: number, details: readonly unknown[]) => void;
  readonly failed: (error: unknown) => void;
}

const RICH_API_EVENT = "richApiMessage";
const SUCCEEDED = { Version: 1, Error: 0 };
/** The library's `ooeSettingsCannotSave`. */
const CANNOT_SAVE = { Version: 1, Error: 4001 };
const UNKNOWN_METHOD = { Version: 1, Error: 5001 };
const INTERNAL_ERROR = -2;

export class OfficeChannel {
  private readonly registered = new Map<string, Gate>();
  private readonly active = new Set<string>();
  private readonly completions = new Map<string, () => void>();
  private commands = 0;

  constructor(private readonly parts: ChannelParts) {}

  /** Takes a message of the frame; anything that is not for this conversation is passed over. */
  async receive(text: unknown): Promise<void> {
    const message = readEnvelope(text);
    if (!message || message._conversationId !== this.parts.conversation) return;
    if (message._messageType !== MessageType.request) return;
    try {
      this.answer(message, 0, await this.handle(message));
      // Only now does the library know that it is registered, and takes events.
      if (this.active.has(message._actionName)) this.listening(message._actionName).open();
    } catch (error) {
      this.parts.failed(error);
      this.answer(message, INTERNAL_ERROR, String(error));
    }
  }

  /** Tells the add-in what happened, once it listens. */
  async raise(entries: readonly EventEntry[]): Promise<void> {
    await this.raiseEvent(RICH_API_EVENT, { ArrayData: entries });
  }

  /** An event of the document that carries no details, such as a changed selection. */
  async raiseEvent(name: string, data: unknown): Promise<void> {
    await this.listening(name).passed;
    this.send({
      _messageType: MessageType.response,
      _responseType: ResponseType.forEventing,
      _actionName: name,
      _correlationId: -1,
      _errorCode: 0,
      _data: data,
    });
  }

  isListening(name: string): boolean {
    return this.active.has(name);
  }

  /** Presses a ribbon button of the add-in's; ends when the add-in says `event.completed()`. */
  async runCommand(functionName: string, controlId: string): Promise<void> {
    const id = `${controlId}-${++this.commands}`;
    const completed = new Promise<void>((resolve) => this.completions.set(id, resolve));
    const source = JSON.stringify({ source: { id: controlId } });
    await this.raiseEvent("appCommandInvoked", [id, functionName, source]);
    await completed;
  }

  /** Tells the pane that focus comes in or leaves. */
  notify(notice: number): void {
    this.send({
      _messageType: MessageType.request,
      _actionType: Purpose.invoke,
      _actionName: "Office_notifyAgave",
      _conversationId: `${this.parts.conversation}_ntf`,
      _correlationId: 0,
      _data: [notice],
    });
  }

  private listening(name: string): Gate {
    let listening = this.registered.get(name);
    if (!listening) this.registered.set(name, (listening = new Gate()));
    return listening;
  }

  private async handle(message: Incoming): Promise<unknown> {
    switch (message._actionType) {
      case Purpose.registerEvent:
        this.active.add(message._actionName);
        return SUCCEEDED;
      case Purpose.unregisterEvent:
        this.active.delete(message._actionName);
        this.registered.delete(message._actionName);
        return SUCCEEDED;
      default:
        return this.invoke(message);
    }
  }

  private async invoke({ _actionName: name, _data: data }: Incoming): Promise<unknown> {
    switch (name) {
      case "ContextActivationManager_getAppContextAsync":
        return this.parts.appContext();
      case "ContextActivationManager_notifyHost": {
        const [, notice, ...details] = data as [string, number, ...unknown[]];
        this.parts.notified(notice, details);
        return null;
      }
      case "executeMethod":
        return this.callMethod(data as MethodCall);
      default:
        throw new Error(`The playground has no '${name}'.`);
    }
  }

  /** As Excel on the web answers; other hosts answer with pairs. */
  private namedSettings(): { Name: string; Value: string }[] {
    return this.parts.settings.entries().map(([Name, Value]) => ({ Name, Value }));
  }

  private async callMethod(call: MethodCall): Promise<unknown> {
    switch (call.DdaMethod.DispatchId) {
      case Method.richApi: {
        const request: unknown = JSON.parse(String(call.ArrayData?.[4]));
        const response = JSON.stringify(await this.parts.execute(request));
        return { ...SUCCEEDED, Data: [200, ["Content-Type", "application/json"], response] };
      }
      case Method.saveSettings:
        if (this.parts.settings.isFull) return CANNOT_SAVE;
        this.parts.settings.save(call.DdaSettingsMethod?.Properties ?? []);
        return SUCCEEDED;
      case Method.refreshSettings:
        return { ...SUCCEEDED, Properties: { Settings: this.namedSettings() } };
      case Method.commandCompleted: {
        const id = String(call[0]);
        this.completions.get(id)?.();
        this.completions.delete(id);
        return SUCCEEDED;
      }
      default:
        this.parts.failed(
          new Error(`The playground has no document method ${call.DdaMethod.DispatchId}.`),
        );
        return UNKNOWN_METHOD;
    }
  }

  private answer(message: Incoming, errorCode: number, data: unknown): void {
    this.send({
      _messageType: MessageType.response,
      _responseType: ResponseType.forCalling,
      _actionName: message._actionName,
      _correlationId: message._correlationId,
      _errorCode: errorCode,
      _data: data,
    });
  }

  private send(message: object): void {
    const { conversation, origin } = this.parts;
    this.parts.post(
      JSON.stringify({
        _serializerVersion: 1,
        _conversationId: conversation,
        _origin: origin,
        ...message,
      }),
    );
  }
}

/** Something waited for by many, opened once. */
class Gate {
  open!: () => void;
  readonly passed = new Promise<void>((resolve) => (this.open = resolve));
}
