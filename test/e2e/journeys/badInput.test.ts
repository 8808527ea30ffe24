import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import { CLIPBOARD, enterDeal, enterUsage, openWizard, paste, typeBand } from "./enterOffer";
import { OFFER } from "./offer";
import type { Pane } from "./pane";

describeInBrowser("what cannot stand, at the doors of the wizard", (it) => {
  it("a text, a negative amount and a blank each get their sentence, and the first the cursor", async (playground) => {
    const pane = await openWizard(playground);
    await enterDeal(pane);
    await pane.fill("Low", "plenty");
    await pane.fill("Expected", "-5");
    await pane.press("Next");
    await focusOn(pane, "low.0");
    await expectSaid(pane, "low.0", /must be money, 0 or more; it is the text ["“']plenty/);
    await expectSaid(pane, "expected.0", /must be money, 0 or more; it is [-−]5/);
    await expectSaid(pane, "high.0", /is missing/);
    expect(await pane.value("low.0")).toBe("plenty");
    expect(await pane.value("expected.0")).toBe("-5");
    await playground.picture("mistakes in usage");
  });

  it("a discount of 100 % and thresholds that are equal are refused where they stand", async (playground) => {
    const pane = await openWizard(playground);
    await enterDeal(pane);
    await enterUsage(pane);
    await pane.fill("Annual commit", OFFER.commit);
    await pane.fill("Quoted discount", "100 %");
    await typeBand(pane, ["Gold", "1,000,000", "20 %"]);
    await typeBand(pane, ["Silver", "1,000,000", "15 %"]);
    await pane.press("Next");
    await focusOn(pane, "discount.0");
    await expectSaid(
      pane,
      "discount.0",
      /must be a percentage from 0 % up to but not including 100 %; it is 100 %/,
    );
    await expectSaid(
      pane,
      "band.1.threshold",
      /1,000,000 is also in row 1. Thresholds must differ/,
    );
    expect(await pane.value("band.1.name")).toBe("Silver");
    await playground.picture("mistakes in the band table");
  });

  it("bands in any order, and no bands at all, are no mistakes", async (playground) => {
    const pane = await openWizard(playground);
    await enterDeal(pane);
    await enterUsage(pane);
    await pane.fill("Annual commit", OFFER.commit);
    await pane.fill("Quoted discount", OFFER.discount);
    await pane.next("Terms");
    await pane.press("Back");
    await pane.screen("Commit and curve");
    await typeBand(pane, ["Gold", "1,000,000", "20 %"]);
    await typeBand(pane, ["Silver", "500,000", "15 %"]);
    await pane.says(/Gold, from .*1,000,000/);
    await pane.next("Terms");
  });

  it(
    "pasted tables are previewed: a workload by the month is named as one, 10,000 bands by their beginning",
    async (playground) => {
      const pane = await openWizard(playground);
      await enterDeal(pane);
      await pasteWorkload(pane);
      await enterUsage(pane);
      const rows = Array.from({ length: 10_000 }, (_, row) => `${(row + 1) * 1000}\t5%`);
      await pane.tabTo("Or paste the table here");
      await paste(pane, rows.join("\n"));
      await pane.says(/10,?000/);
      const kept = await pane.value("pasted");
      expect(kept.split("\n")).toHaveLength(10_000);
      expect(await pane.frame.locator("caption").textContent()).toContain("the first 30 lines");
      expect(await pane.frame.locator("tbody tr").count()).toBeLessThanOrEqual(40);
    },
    CLIPBOARD,
  );
});

describeInBrowser("what cannot stand, in a function's cells", (it) => {
  /** Each formula over A1:A3 and the table D1:E3, and the sentence beside its cell. */
  const MISTAKES: readonly (readonly [formula: string, sentence: RegExp])[] = [
    ['=DEAL.COMMIT_COST("plenty",A1,A2)', /money, 0 or more; it is the text/],
    ["=DEAL.COMMIT_COST(-5,A1,A2)", /money, 0 or more; it is -5/],
    ["=DEAL.COMMIT_COST(A1,A1,1)", /up to but not including 1/],
    ["=DEAL.BAND_FOR_COMMIT(A1,D1:E2)", /Thresholds must differ/],
    ["=DEAL.BAND_FOR_COMMIT(A1,G1:H5)", /has no rows with anything in them/],
  ];

  it("each mistake is #VALUE! with the sentence that says what to mend", async ({ workbook }) => {
    await workbook.write("A1", [[1_000_000], [0.2]]);
    await workbook.write("D1", [
      [1_000_000, 0.2],
      [1_000_000, 0.15],
    ]);
    await workbook.write(
      "K1",
      MISTAKES.map(([formula]) => [formula]),
    );
    for (const [index, [formula, sentence]] of MISTAKES.entries()) {
      const cell = `K${index + 1}`;
      expect([formula, await workbook.value(cell)]).toEqual([formula, "#VALUE!"]);
      expect(await workbook.errorMessage(cell)).toMatch(sentence);
    }
  });

  it("bands in any order are read by their thresholds, 10,000 of them too", async ({
    workbook,
  }) => {
    // Row by row from 10,000,000 down to 1,000; every discount 5 %, but 6 % from 5,000,000.
    const rows = Array.from({ length: 10_000 }, (_, row) => {
      const threshold = (10_000 - row) * 1000;
      return [threshold, threshold === 5_000_000 ? 0.06 : 0.05];
    });
    await workbook.write("A1", rows);
    await workbook.write("D1", [
      ["=DEAL.DISCOUNT_FOR_COMMIT(5000999,A1:B10000)"],
      ["=DEAL.DISCOUNT_FOR_COMMIT(4999999,A1:B10000)"],
    ]);
    expect(await workbook.values("D1:D2")).toEqual([[0.06], [0.05]]);
  });
});

/** A workload with its models across: previewed by keyboard, taken, and the cursor in its first line. */
async function pasteWorkload(pane: Pane): Promise<void> {
  await pane.tabTo("Or paste the workload here");
  await paste(
    pane,
    "\tOpus 5.5\tOpus 99\nInput MTok / month\t12,000\t3,000\nOutput MTok\t1,500\t500",
  );
  await pane.says("It is shown turned");
  await pane.says("1 model is not on the rate card");
  expect(await pane.frame.locator('[id^="work."]').count()).toBe(0);
  await pane.press("Use these 2 lines");
  await focusOn(pane, "work.0.model");
  expect(await pane.value("work.0.input")).toBe("12,000");
  expect(await pane.frame.getByRole("radio", { name: "A month" }).isChecked()).toBe(true);
  await pane.press("Remove model 2");
}

/** The field by its id has the focus, a moment after the step was refused. */
async function focusOn(pane: Pane, id: string): Promise<void> {
  await pane.frame.locator(`[id="${id}"]:focus`).waitFor();
}

/** The sentence that a screen reader says of a field is the one that is shown beneath it. */
async function expectSaid(pane: Pane, id: string, sentence: RegExp): Promise<void> {
  const said = await pane.frame.evaluate((field) => {
    const ids = document.getElementById(field)?.getAttribute("aria-describedby") ?? "";
    return ids.split(" ").map((each) => document.getElementById(each)?.textContent ?? "");
  }, id);
  expect(said.join(" ")).toMatch(sentence);
}
