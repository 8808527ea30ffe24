/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { associateButtons, WISH_ATTRIBUTE, WISH_EVENT } from "../../src/commands";
import { FakeExcel } from "../workbook/fakeExcel";

type Press = (event: { completed: () => void }) => void;

const buttons = new Map<string, Press>();
const shown = jest.fn(() => Promise.resolve());

beforeEach(() => {
  Object.assign(globalThis, {
    Office: {
      actions: { associate: (id: string, press: Press) => buttons.set(id, press) },
      addin: { showAsTaskpane: shown },
    },
  });
  associateButtons();
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
  Reflect.deleteProperty(globalThis, "Excel");
});

function press(id: string): Promise<void> {
  return new Promise((completed) => {
    buttons.get(id)?.({ completed });
  });
}

describe("the ribbon's buttons", () => {
  it.each([
    ["newProposal", "new-proposal"],
    ["compare", "compare"],
    ["valuesOnlyCopy", "values-only-copy"],
  ])("%s opens the pane and leaves word of what it should show", async (id, wish) => {
    const heard = jest.fn();
    document.addEventListener(WISH_EVENT, heard);
    shown.mockClear();
    await press(id);
    expect(shown).toHaveBeenCalledTimes(1);
    expect(document.documentElement.getAttribute(WISH_ATTRIBUTE)).toBe(wish);
    expect(heard).toHaveBeenCalledTimes(1);
    document.removeEventListener(WISH_EVENT, heard);
  });

  it("refreshes in one round trip", async () => {
    const book = new FakeExcel("Sheet1");
    Object.assign(globalThis, { Excel: book.excel });
    await press("refresh");
    expect(book.requests).toBe(1);
  });

  it("tells Excel that it is done even where nothing could be done", async () => {
    await expect(press("refresh")).resolves.toBeUndefined();
  });
});
