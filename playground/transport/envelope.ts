// The envelopes that office.js and Excel on the web exchange by postMessage, as JSON text.

export const MessageType = { request: 0, response: 1 } as const;
export const Purpose = { invoke: 0, registerEvent: 1, unregisterEvent: 2 } as const;
export const ResponseType = { forCalling: 0, forEventing: 1 } as const;

/** What the add-in sends. */
export interface Incoming {
  readonly _messageType: number;
  readonly _actionType: number;
  readonly _actionName: string;
  readonly _conversationId: string;
  readonly _correlationId: number;
  readonly _data: unknown;
}

/** Methods of the document that travel inside `executeMethod`, by their dispatch ids. */
export const Method = {
  refreshSettings: 75,
  saveSettings: 76,
  richApi: 93,
  commandCompleted: 94,
} as const;

/** Payload of `executeMethod`. */
export interface MethodCall {
  readonly DdaMethod: { readonly DispatchId: number };
  readonly ArrayData?: readonly unknown[];
  /** Arguments of the older methods have their place for a name; of these we read only the first. */
  readonly 0?: unknown;
  readonly DdaSettingsMethod?: { readonly Properties?: readonly (readonly [string, string])[] };
}

/** An entry of a rich API event: what happened, to whom, and the details as JSON. */
export type EventEntry = readonly [
  category: number,
  type: number,
  target: string,
  message: string,
  id: number,
];

/** Who a rich API event is for. */
export const EventCategory = { customFunction: 1, action: 2, document: 65536 } as const;

/** What the pane tells about focus; the host moves it where Excel would. */
export const Notice = {
  select: 0,
  unselect: 1,
  ctrlF6In: 4,
  ctrlF6Exit: 5,
  ctrlF6ExitShift: 6,
  tabIn: 11,
  tabInShift: 12,
  tabExit: 13,
  tabExitShift: 14,
  escExit: 15,
  f2Exit: 16,
  exitNothingFocusable: 17,
  exitNothingFocusableShift: 18,
} as const;

/** Reads an envelope, or `undefined` if the text is not one of ours. */
export function readEnvelope(text: unknown): Incoming | undefined {
  if (typeof text !== "string" || !text.startsWith("{")) return undefined;
  try {
    const message = JSON.parse(text) as Partial<Incoming>;
    return typeof message._actionName === "string" && typeof message._conversationId === "string"
      ? (message as Incoming)
      : undefined;
  } catch {
    return undefined;
  }
}
