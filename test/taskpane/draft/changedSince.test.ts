import { describe, expect, it } from "@jest/globals";
import { changedSince } from "../../../src/taskpane/draft/changedSince";
import { draftOf } from "../../../src/taskpane/draft/draftOf";
import { draftFrom, keptForm } from "../../../src/taskpane/draft/keptDraft";
import { exampleInputs } from "../onSheet";

const BEGUN = exampleInputs();

describe("what was changed on the sheet since a change was begun", () => {
  it("is nothing while the sheet says what it said, whatever was typed meanwhile", () => {
    const draft = draftOf(BEGUN, "sheet-1");
    const typed = { ...draft, texts: { ...draft.texts, "commit.0": "1.2m" } };
    expect(changedSince(typed, BEGUN)).toEqual([]);
  });

  it("names each field once that the draft would put back", () => {
    const now = {
      ...BEGUN,
      commits: BEGUN.commits.map((commit) => commit + 1),
      basis: "list" as const,
      bands: [...BEGUN.bands, { name: "New", threshold: 9_000_000, discount: 0.4 }],
    };
    expect(changedSince(draftOf(BEGUN, "sheet-1"), now)).toEqual([
      "commit basis",
      "annual commit",
      "band table",
    ]);
  });

  it("is no loss where the draft says the same by now", () => {
    const now = { ...BEGUN, name: "Renamed by both" };
    const draft = draftOf(BEGUN, "sheet-1");
    const typed = { ...draft, texts: { ...draft.texts, name: "Renamed by both" } };
    expect(changedSince(draft, now)).toEqual(["name"]);
    expect(changedSince(typed, now)).toEqual([]);
  });

  it("counts a field that went back to its preset", () => {
    const parity = { ...BEGUN, overageDiscount: "parity" as const };
    const now = { ...BEGUN, overageDiscount: 0 };
    expect(changedSince(draftOf(parity, "sheet-1"), now)).toEqual(["overage"]);
  });

  it("is known after the draft was kept in the workbook, and of no new proposal", () => {
    const now = { ...BEGUN, currency: "EUR" };
    const kept = draftFrom(JSON.parse(JSON.stringify(keptForm(draftOf(BEGUN, "sheet-1")))));
    expect(kept).toBeDefined();
    expect(kept && changedSince(kept, now)).toEqual(["currency"]);
    expect(changedSince(draftOf(BEGUN), now)).toEqual([]);
  });
});
