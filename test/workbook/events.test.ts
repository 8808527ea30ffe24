import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { onSelectionChanged, onWorkbookChanged } from "../../src/workbook";

type Handler = () => Promise<void>;
const KINDS = [
  "onChanged",
  "onCalculated",
  "onAdded",
  "onDeleted",
  "onSelectionChanged",
  "onActivated",
] as const;

let handlers: Set<Handler>;
/** Every handler that was ever added. */
let told: Handler[];
let sync: jest.Mock<() => Promise<void>>;

beforeEach(() => {
  jest.useFakeTimers();
  handlers = new Set();
  told = [];
  sync = jest.fn(() => Promise.resolve());
  const event = {
    add: (handler: Handler) => {
      handlers.add(handler);
      told.push(handler);
      return { remove: () => handlers.delete(handler) };
    },
  };
  const worksheets = Object.fromEntries(KINDS.map((kind) => [kind, event]));
  const context = { workbook: { worksheets }, sync };
  Object.assign(globalThis, {
    Excel: { run: (_: unknown, batch: (given: unknown) => unknown) => batch(context) },
  });
});

afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, "Excel");
});

const fire = () => Promise.all([...handlers].map((handler) => handler()));

describe("listening to the workbook", () => {
  it("calls once for a burst of changes, when it is over", async () => {
    const callback = jest.fn();
    await onWorkbookChanged(callback);
    await fire();
    jest.advanceTimersByTime(100);
    await fire();
    expect(callback).not.toHaveBeenCalled();
    jest.runAllTimers();
    expect(callback).toHaveBeenCalledTimes(1);
    await fire();
    jest.runAllTimers();
    expect(callback).toHaveBeenCalledTimes(2);
  });

  it("is quiet once stopped, even about a change that was just heard", async () => {
    const callback = jest.fn();
    const listening = await onWorkbookChanged(callback);
    if (!listening.ok) throw new Error("not listening");
    await fire();
    await listening.value();
    jest.runAllTimers();
    expect(callback).not.toHaveBeenCalled();
    expect(handlers.size).toBe(0);
  });

  it("is quiet once stopped, though Excel could not be told of it", async () => {
    const callback = jest.fn();
    const listening = await onWorkbookChanged(callback);
    if (!listening.ok) throw new Error("not listening");
    // The user edits a cell: Excel takes no request.
    const refusal = { code: "InvalidOperationInCellEditMode" };
    sync.mockRejectedValueOnce(Object.assign(new Error("in a cell"), refusal));
    await listening.value();
    await Promise.all(told.map((handler) => handler()));
    jest.runAllTimers();
    expect(callback).not.toHaveBeenCalled();
  });
});

describe("listening to the selection", () => {
  it("calls once for a drag over cells, and is quiet once stopped", async () => {
    const callback = jest.fn();
    const listening = await onSelectionChanged(callback);
    if (!listening.ok) throw new Error("not listening");
    await fire();
    await fire();
    jest.runAllTimers();
    expect(callback).toHaveBeenCalledTimes(1);
    await listening.value();
    expect(handlers.size).toBe(0);
  });
});
