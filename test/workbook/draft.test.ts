import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { readDraft, saveDraft } from "../../src/workbook";

interface Saving {
  finish: (status: "succeeded" | "failed") => void;
}

/** The document's settings: what is set is seen at once, and kept when a save is done. */
class FakeSettings {
  readonly seen = new Map<string, unknown>();
  readonly saves: Saving[] = [];
  get = (key: string) => this.seen.get(key) ?? null;
  set = (key: string, value: unknown) => void this.seen.set(key, value);
  remove = (key: string) => void this.seen.delete(key);
  saveAsync = (callback: (result: object) => void) => {
    this.saves.push({
      finish: (status) => {
        callback({ status, error: { code: 5001, message: "Full" } });
      },
    });
  };
}

let settings: FakeSettings;

beforeEach(() => {
  settings = new FakeSettings();
  Object.assign(globalThis, { Office: { context: { document: { settings } } } });
});

afterEach(() => {
  Reflect.deleteProperty(globalThis, "Office");
});

describe("the unfinished proposal", () => {
  it("is kept in the document and read back", async () => {
    expect(readDraft()).toEqual({ ok: true, value: null });
    const saved = saveDraft({ step: 2, name: "Direct" });
    expect(readDraft()).toEqual({ ok: true, value: { step: 2, name: "Direct" } });
    settings.saves[0]?.finish("succeeded");
    expect(await saved).toEqual({ ok: true, value: undefined });
  });

  it("is forgotten when it is done", async () => {
    const kept = saveDraft("x");
    settings.saves[0]?.finish("succeeded");
    await kept;
    const forgotten = saveDraft(null);
    settings.saves[1]?.finish("succeeded");
    await forgotten;
    expect(readDraft()).toEqual({ ok: true, value: null });
  });

  it("is on its way to Excel with each keystroke, whether or not Excel has answered", async () => {
    const all = ["a", "ab", "abc", "abcd"].map((typed) => saveDraft(typed));
    expect(settings.saves).toHaveLength(4);
    for (const { finish } of settings.saves) finish("succeeded");
    expect(await Promise.all(all)).toEqual(Array(4).fill({ ok: true, value: undefined }));
    expect(readDraft()).toMatchObject({ value: "abcd" });
  });

  it("waits where Excel lags eight saves behind, and is then saved once for all keystrokes since", async () => {
    const all = [..."typed fast"].map((_, index) => saveDraft("typed fast".slice(0, index + 1)));
    expect(settings.saves).toHaveLength(8);
    settings.saves[0]?.finish("succeeded");
    await all[0];
    await new Promise(setImmediate);
    expect(settings.saves).toHaveLength(9);
    for (const { finish } of settings.saves) finish("succeeded");
    expect(await Promise.all(all)).toEqual(Array(10).fill({ ok: true, value: undefined }));
    expect(settings.saves).toHaveLength(9);
  });

  it("that could not be saved comes back as an issue, and the next save is tried", async () => {
    const lost = saveDraft("x");
    settings.saves[0]?.finish("failed");
    expect(await lost).toMatchObject({ ok: false, issue: { code: "refused", excelCode: "5001" } });
    const again = saveDraft("y");
    settings.saves[1]?.finish("succeeded");
    expect(await again).toMatchObject({ ok: true });
  });

  it("has nowhere to be kept outside Excel", async () => {
    Reflect.deleteProperty(globalThis, "Office");
    expect(readDraft()).toEqual({ ok: false, issue: { code: "not_in_excel" } });
    expect(await saveDraft("x")).toEqual({ ok: false, issue: { code: "not_in_excel" } });
  });
});
