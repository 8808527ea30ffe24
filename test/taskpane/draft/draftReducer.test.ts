import { describe, expect, it } from "@jest/globals";
import { EMPTY_DRAFT, type Draft } from "../../../src/taskpane/draft/draft";
import { draftReducer, type DraftAction } from "../../../src/taskpane/draft/draftReducer";
import { draftFrom } from "../../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./fill";

function after(...actions: DraftAction[]): Draft {
  return actions.reduce(draftReducer, EMPTY_DRAFT);
}

describe("the wizard's state", () => {
  it("keeps a text as it was typed", () => {
    expect(after({ type: "typed", field: "commit.0", text: " 1,0" }).texts).toEqual({
      "commit.0": " 1,0",
    });
  });

  it("marks a step as checked when it is left, and remembers the furthest one", () => {
    const draft = after(
      { type: "wentTo", step: "usage" },
      { type: "wentTo", step: "commit" },
      { type: "wentTo", step: "deal" },
    );
    expect(draft).toMatchObject({
      step: "deal",
      reached: "commit",
      checked: ["deal", "usage", "commit"],
    });
  });

  it("adds, types into and removes bands", () => {
    const draft = after(
      { type: "bandAdded" },
      { type: "bandAdded" },
      { type: "bandTyped", index: 1, column: "discount", text: "20" },
      { type: "bandRemoved", index: 0 },
    );
    expect(draft.bands).toEqual([{ name: "", threshold: "", discount: "20" }]);
  });

  it("empties the paste box when its preview is taken", () => {
    const band = { name: "", threshold: "1,000,000", discount: "20 %" };
    const draft = after(
      { type: "pasteTyped", text: "1m\t20%" },
      { type: "bandsPasted", bands: [band] },
    );
    expect(draft).toMatchObject({ bands: [band], pasted: "" });
  });

  it("keeps everything when the wizard is left and taken up again", () => {
    const before = after(
      { type: "typed", field: "name", text: "A" },
      { type: "wentTo", step: "usage" },
    );
    const left = draftReducer(before, { type: "exited" });
    expect(left.open).toBe(false);
    expect(draftReducer(left, { type: "resumed" })).toEqual(before);
  });
});

describe("a kept draft", () => {
  it("comes back from plain data as it was", () => {
    const draft = { ...exampleDraft({ "commit.0": "1,0x" }), editing: "id", pasted: "1m\t2" };
    expect(draftFrom(JSON.parse(JSON.stringify(draft)))).toEqual(draft);
  });

  it.each([
    ["nothing", undefined],
    ["another version's", { ...EMPTY_DRAFT, version: 0 }],
    ["a text", "draft"],
    ["a list", []],
    ["one with an unknown step", { ...EMPTY_DRAFT, step: "payment" }],
    ["one with a number for a text", { ...EMPTY_DRAFT, texts: { name: 1 } }],
    ["one with half a band", { ...EMPTY_DRAFT, bands: [{ name: "" }] }],
    ["one without its texts", { ...EMPTY_DRAFT, texts: undefined }],
  ])("is not made of %s", (_what, kept) => {
    expect(draftFrom(kept)).toBeUndefined();
  });
});
