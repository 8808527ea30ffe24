import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { FakeDocument } from "./fakeSettings";
import { dropDraft, lookAtDrafts, readDrafts, saveDraft, takeUpDraft } from "../../src/workbook";

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

/** What a pane would go on with that is opened now. */
function keptNow(): unknown {
  const { seen } = settings;
  const drafts = seen.get("Deal.Drafts") as Record<string, { draft: unknown }> | undefined;
  return Object.values(drafts ?? {})[0]?.draft ?? null;
}

describe("the unfinished proposal", () => {
  it("is kept in the document and read back", async () => {
    expect(keptNow()).toBeNull();
    const saved = saveDraft({ step: 2, name: "Direct" });
    expect(keptNow()).toEqual({ step: 2, name: "Direct" });
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
    expect(keptNow()).toBeNull();
  });

  it("is on its way to Excel with each keystroke, whether or not Excel has answered", async () => {
    const all = ["a", "ab", "abc", "abcd"].map((typed) => saveDraft(typed));
    expect(settings.saves).toHaveLength(4);
    for (const { finish } of settings.saves) finish("succeeded");
    expect(await Promise.all(all)).toEqual(Array(4).fill({ ok: true, value: undefined }));
    expect(keptNow()).toBe("abcd");
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
    expect(readDrafts()).toEqual({ ok: false, issue: { code: "not_in_excel" } });
    expect(await saveDraft("x")).toEqual({ ok: false, issue: { code: "not_in_excel" } });
  });
});

describe("two panes on one workbook", () => {
  let document: FakeDocument;

  beforeEach(() => {
    document = new FakeDocument();
  });

  /** A pane: what is done in it is done over its own copy of the settings. */
  function pane() {
    const office = document.open();
    const here =
      <A extends unknown[], T>(deed: (...args: A) => T) =>
      (...args: A): T => {
        Object.assign(globalThis, { Office: office });
        return deed(...args);
      };
    return {
      open: here(() => {
        const read = readDrafts();
        return read.ok ? read.value : undefined;
      }),
      type: here(saveDraft),
      takeUp: here(takeUpDraft),
      drop: here(dropDraft),
      look: here(async () => {
        const seen = await lookAtDrafts();
        return seen.ok ? seen.value : undefined;
      }),
    };
  }

  /** Every draft in the document. */
  function all(): unknown[] {
    const drafts = document.kept["Deal.Drafts"] as Record<string, { draft: unknown }> | undefined;
    return Object.values(drafts ?? {}).map(({ draft }) => draft);
  }

  it("keep what each was entering, and show it to each other", async () => {
    const [mine, yours] = [pane(), pane()];
    await mine.type("mine");
    await yours.look();
    await yours.type("yours");
    expect(all()).toEqual(["mine", "yours"]);
    expect((await mine.look())?.others).toMatchObject([{ draft: "yours" }]);
  });

  it("that type into the same one have one each, and the one that looks is told", async () => {
    const mine = pane();
    await mine.type("half");
    const yours = pane();
    expect(yours.open()).toEqual({ current: "half", others: [] });
    await yours.type("half of yours");
    await mine.type("half of mine");
    expect((await yours.look())?.current).toEqual({ kind: "beside" });
    expect((await mine.look())?.current).toEqual({ kind: "as it was" });
    expect(all()).toEqual(expect.arrayContaining(["half of mine", "half of yours"]));
  });

  it("of which one only watches: it follows the other", async () => {
    const mine = pane();
    await mine.type("half");
    const yours = pane();
    yours.open();
    await mine.type("whole");
    expect((await yours.look())?.current).toEqual({ kind: "now", draft: "whole" });
    expect((await yours.look())?.current).toEqual({ kind: "as it was" });
    // It was written there, or thrown away: what stands on this screen stays until somebody leaves it.
    await mine.type(null);
    expect((await yours.look())?.current).toEqual({ kind: "as it was" });
    expect(all()).toEqual([]);
  });

  it("a key that is typed while the pane still looks is not taken for somebody else's", async () => {
    document.kept = { "Deal.Drafts": { x: { page: "ended", draft: "half" } } };
    const mine = pane();
    mine.open();
    const looking = mine.look();
    await mine.type("half a");
    expect((await looking)?.current).toEqual({ kind: "as it was" });
    expect(all()).toEqual(["half a"]);
  });

  it("leave several: a pane that is opened then asks which, and the others wait", async () => {
    const [mine, yours] = [pane(), pane()];
    await mine.type("mine");
    await yours.look();
    await yours.type("yours");
    const third = pane();
    const found = third.open();
    expect(found).toMatchObject({ current: null, others: [{ draft: "mine" }, { draft: "yours" }] });
    expect(third.takeUp(found?.others[0]?.id ?? "")).toMatchObject([{ draft: "yours" }]);
    await third.type("mine, continued");
    await third.drop(found?.others[1]?.id ?? "");
    expect(all()).toEqual(["mine, continued"]);
  });

  it("whatever the order of typing and looking: what each typed last is there once both looked", async () => {
    const deed = fc.record({ who: fc.constantFrom(0, 1, 2), looks: fc.boolean() });
    await fc.assert(
      fc.asyncProperty(fc.array(deed, { maxLength: 12 }), async (deeds) => {
        document = new FakeDocument();
        document.kept = { "Deal.Drafts": { x: { page: "ended", draft: "half" } } };
        const panes = [pane(), pane(), pane()] as const;
        for (const each of panes) each.open();
        const last = new Map<number, string>();
        for (const [index, { who, looks }] of deeds.entries()) {
          const here = panes[who];
          if (looks) await here.look();
          else {
            last.set(who, `${String(who)} ${String(index)}`);
            await here.type(last.get(who) ?? "");
          }
        }
        for (const each of panes) await each.look();
        for (const each of panes) await each.look();
        expect(all()).toEqual(expect.arrayContaining([...last.values()]));
      }),
      { numRuns: 200 },
    );
  });
});
