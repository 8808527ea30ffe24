/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, fireEvent, screen } from "@testing-library/react";
import { NO_WORK, type Draft } from "../../../src/taskpane/draft/draft";
import { draftFrom, keptForm } from "../../../src/taskpane/draft/keptDraft";
// Loaded here, so that the screen is there at once when it is gone to.
import "../../../src/taskpane/optimise/OptimiseScreen";
import { exampleDraft } from "../draft/fill";
import { FakeWorkbook } from "../fakeWorkbook";
import { button, showPane } from "../showPane";

afterEach(cleanup);

/*
 * 200,000 MTok in and 20,000 out of Opus 5.5 (4 and 20, cache read 0.20, write 5): 800,000 +
 * 400,000 = 1,200,000 a year at list.
 */
const WORK = [{ ...NO_WORK, model: "Opus 5.5", input: "200000", output: "20000" }];

function atUsage(over: Partial<Draft> = {}): FakeWorkbook {
  const draft = { ...exampleDraft({}), work: WORK, step: "usage", reached: "review" } as const;
  return new FakeWorkbook([], keptForm({ ...draft, ...over }));
}

async function openOptimise(workbook = atUsage()) {
  const user = showPane(workbook);
  await user.click(button("Optimise before you commit"));
  await screen.findByRole("heading", { name: "What it saves" });
  return { user, workbook };
}

function slide(name: RegExp, to: number): void {
  fireEvent.change(screen.getByRole("slider", { name }), { target: { value: String(to) } });
}

const main = () => document.querySelector("main")?.textContent ?? "";
const row = (name: RegExp) => screen.getByRole("row", { name }).textContent ?? "";

describe("optimise before you commit", () => {
  it("assumes nothing: every share is 0 and nothing is saved", async () => {
    await openOptimise();
    const sliders = screen.getAllByRole<HTMLInputElement>("slider");
    expect(sliders.map(({ value }) => value)).toEqual(["0", "0"]);
    expect(row(/^Today/)).toBe("Today1,200,000");
    expect(main()).toContain("Nothing is chosen yet.");
    expect(main()).toContain("What is chosen above does not change the commit.");
  });

  it("is left for the proposal, and the proposal for Home", async () => {
    const { user } = await openOptimise();
    await user.click(button("Back to the proposal"));
    await user.click(button("Exit"));
    expect(await screen.findByRole("heading", { level: 1 })).toHaveProperty(
      "textContent",
      "What is the offer worth?",
    );
  });

  it("shows the published multipliers of the model", async () => {
    await openOptimise();
    expect(main()).toContain(
      "Published: cache read × 0.05, cache write × 1.25 of input, batch × 0.5, US-only × 1.1.",
    );
  });

  it("shows what each step costs and saves, each on top of the one before", async () => {
    await openOptimise();
    slide(/through a cache/, 50);
    // 100,000 uncached 400,000; 20,000 written 100,000; 80,000 read 16,000; out 400,000
    expect(row(/^Caching/)).toBe("Caching284,000916,000");
    slide(/in batches/, 40);
    // 916,000 × (0.6 + 0.4 × 0.5)
    expect(row(/^Batch/)).toBe("Batch183,200732,800");
    // 467,200 of 1,200,000
    expect(main()).toContain("USD 467,200 a year less, 38.9 % of today.");
  });

  it("routes work to another model, with its own count of tokens", async () => {
    const work = [{ ...NO_WORK, model: "Opus 4.5", input: "200000" }];
    const { user } = await openOptimise(atUsage({ work }));
    await user.selectOptions(screen.getByRole("combobox", { name: "Route work to" }), "Sonnet 5.5");
    slide(/goes to Sonnet 5.5/, 40);
    expect(main()).toContain("about 1.3 tokens where the other counts 1");
    // 1,000,000; 60 % stays, 600,000; 80,000 × 1.3 × 2 = 208,000
    expect(row(/^Routing/)).toBe("Routing192,000808,000");
    await user.selectOptions(
      screen.getByRole("combobox", { name: "Tokens there for one here" }),
      "1",
    );
    expect(row(/^Routing/)).toBe("Routing240,000760,000");
  });

  it("sizes the commit on the usage after, beside the one on the usage before", async () => {
    await openOptimise();
    // At 0.9, 1.3 and 1.9m the table's 20 % from 1,000,000 on is worth its threshold.
    expect(main()).toMatch(
      /On the usage before, USD 1,300,000 expectedUSD 1,000,000 a year, 20 % off/,
    );
    slide(/in batches/, 100);
    // Half of it: 450, 650 and 950 thousand. Now 500,000 at 12 % is the better one.
    expect(main()).toMatch(/On the usage after, USD 650,000 expectedUSD 500,000 a year, 12 % off/);
    expect(main()).toContain("the commit would be USD 500,000 a year too high for the usage after");
  });

  it("says that it needs a band table, or a forecast", async () => {
    await openOptimise(atUsage({ bands: [] }));
    expect(main()).toContain("This needs a vendor's band table");
    cleanup();
    await openOptimise(atUsage({ texts: { ...exampleDraft({}).texts, "low.0": "" } }));
    expect(main()).toContain("This needs a forecast");
  });

  it("takes the usage after into the wizard, forecast and all", async () => {
    const { user, workbook } = await openOptimise();
    slide(/in batches/, 50);
    await user.click(button("Take the usage after"));
    await user.click(button("Replace"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Usage");
    const kept = draftFrom(workbook.draft);
    expect(kept?.work).toEqual([
      { ...NO_WORK, model: "Opus 5.5", input: "200000", output: "20000", batch: "50 %" },
    ]);
    // Three quarters of 0.9, 1.3 and 1.9 million
    expect(["low.0", "expected.0", "high.0"].map((field) => kept?.texts[field])).toEqual([
      "675,000",
      "975,000",
      "1,425,000",
    ]);
    expect(kept?.imported).toContain("After routing, caching and batch.");
  });
});
