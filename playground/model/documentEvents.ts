// Events that add-ins registered for, and what Excel says in them.

/** The library's numbers. */
export const EventType = {
  worksheetChanged: 10,
  worksheetActivated: 11,
  worksheetDeactivated: 12,
  worksheetAdded: 13,
  worksheetSelectionChanged: 14,
  worksheetDeleted: 15,
  worksheetCalculated: 16,
  tableSelectionChanged: 100,
  tableChanged: 101,
  tableAdded: 102,
  tableDeleted: 103,
} as const;

/** The target of events of the whole workbook. */
export const WORKBOOK = "Workbook";

export type RaiseEvent = (type: number, target: string, details: object) => void;

export class DocumentEvents {
  private readonly registered = new Map<string, number>();
  /** `context.runtime.enableEvents`. */
  enabled = true;

  constructor(private readonly raise: RaiseEvent) {}

  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.registered.set(key, (this.registered.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    const left = (this.registered.get(key) ?? 0) - 1;
    if (left > 0) this.registered.set(key, left);
    else this.registered.delete(key);
  }

  /** Tells those who registered for this event at one of the targets. */
  tell(type: number, targets: readonly string[], details: () => object): void {
    if (!this.enabled) return;
    for (const target of targets)
      if (this.registered.has(keyOf(type, target))) this.raise(type, target, details());
  }
}

const keyOf = (type: number, target: string) => `${type} ${target}`;
