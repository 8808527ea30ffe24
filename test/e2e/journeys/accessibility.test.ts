import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import { lookAt, narrowestGap, THEMES } from "./accessible";
import {
  CLIPBOARD,
  enterCommit,
  enterDeal,
  enterUsage,
  openWizard,
  paste,
  pasteBands,
  write,
} from "./enterOffer";
import { loadSample } from "./loadSample";
import { namedCell } from "./namedCell";
import type { Pane } from "./pane";

/** With a heading, a column and a total to pass over, and a model that nobody sells. */
const PASTED_WORK = [
  "Model\tRegion\tInput tokens per month\tOutput tokens per month\tCache read share",
  "Opus 5.5\tEU\t12,000,000,000\t1,500,000,000\t50%",
  "Opus 99\tEU\t3,000,000,000\t500,000,000\t",
  "Total\t\t15,000,000,000\t2,000,000,000\t",
].join("\n");

/** The pane at its narrowest, 320 pixels; a picture of each screen is kept for people to look at. */
describeInBrowser("the screens of the pane", (it) => {
  for (const [theme, context] of Object.entries(THEMES)) {
    it(
      `have nothing that axe objects to (${theme})`,
      async (playground) => {
        const look = lookAt(playground, theme);
        await playground.pane.getByText("Enter a proposal").waitFor();
        expect(await playground.pane.evaluate(() => innerWidth)).toBe(320);
        await look("1 home, empty");
        const pane = await openWizard(playground);
        await mistakes(pane, "1 field of this step");
        await look("2 deal, mistakes");
        await enterDeal(pane);
        await pane.tabTo("Or paste the workload here");
        await paste(pane, PASTED_WORK);
        await pane.says("Not on the rate card");
        await look("3 usage, a pasted workload");
        await pane.press("Cancel");
        await mistakes(pane, "3 fields of this step");
        await look("3 usage, mistakes");
        await enterUsage(pane);
        await mistakes(pane, "2 fields of this step");
        await look("4 commit, mistakes");
        await enterCommit(pane);
        await pasteBands(pane);
        expect(await cutOff(pane)).toEqual([]);
        await look("5 commit and curve");
        await pane.next("Terms");
        await look("6 terms");
        await pane.next("Review");
        await pane.says("Nothing else is touched");
        await look("7 review");
        await write(pane, playground);
        await look("8 written");
        await pane.press("Home");
        await pane.screen("Proposals");
        await pane.says("12 %");
        await look("9 home, cards");
        await pane.press("Remove");
        await pane.frame.getByRole("alertdialog").waitFor();
        await look("10 home, asks before removing");
      },
      { context: { ...CLIPBOARD.context, ...context } },
    );

    it(
      `have nothing that axe objects to once there are proposals (${theme})`,
      async (playground) => {
        const look = lookAt(playground, `${theme} deal`);
        const { pane: frame, workbook } = playground;
        const go = (name: string | RegExp) => frame.getByRole("button", { name }).first().click();
        const pane = await loadSample(playground);
        await pane.says("Checks: all well");
        await look("1 home, sample");
        await frame.getByRole("switch", { name: "Protect the formulas" }).click();
        await frame.locator("[role=switch]:checked").waitFor();
        await look("2 home, protected");
        await go("Checks: all well");
        await pane.says(/^All well/);
        await look("3 checks, all well");
        await go("Home");
        await go("Compare");
        await pane.says(/^Ranked by/);
        await look("4 compare");
        expect(await narrowestGap(frame)).toBeGreaterThanOrEqual(8);
        await go("Home");
        await go("Values-only copy");
        await pane.screen("Values-only copy");
        await look("5 values-only copy, before");
        await go("Make the copy");
        await pane.says(/sheets copied/);
        await look("6 values-only copy, after");
        await go("Home");
        await go("Edit");
        await go("Step 2: Usage");
        await frame.getByRole("textbox", { name: "Input MTok" }).first().fill("1,234");
        // In the meantime somebody types a model that is not in the price list.
        const model = await namedCell(playground, "Deal assumptions", "Deal_In_Workload", 1, 0);
        await workbook.goTo(model);
        await workbook.write(model, [["Opus 99"]]);
        await go("Step 5: Review");
        await frame.getByText("says something else").scrollIntoViewIfNeeded();
        await look("7 review, which workload");
        await go("Exit");
        await go(/^Checks: 1/);
        await pane.says("1 to look at");
        await look("8 checks, one to look at");
      },
      { context },
    );

    it(
      `have nothing that axe objects to in the formula builder (${theme})`,
      async (playground) => {
        const look = lookAt(playground, theme);
        const { pane, workbook } = playground;
        await workbook.write("E2", [["mine"]]);
        await workbook.goTo("E2");
        await pane.getByRole("button", { name: "Build a formula" }).click();
        await pane.getByText("31 functions, by question.").waitFor();
        await look("builder 1 questions");
        await pane.getByRole("button", { name: /COMMIT_COST/ }).click();
        await pane.getByRole("textbox", { name: /^Consumption/ }).fill("{2000000;800000}");
        await pane.getByRole("textbox", { name: /^Commit/ }).fill("1,000");
        await pane.getByText("can mean two things").waitFor();
        await look("builder 2 asks which number");
        await pane.getByRole("textbox", { name: /^Commit/ }).fill("1,000,000");
        await pane.getByRole("textbox", { name: /^Discount/ }).fill("20");
        await pane.getByText("#VALUE!").first().waitFor();
        await look("builder 3 error");
        await pane.getByRole("textbox", { name: /^Discount/ }).fill("20 %");
        await pane.getByLabel("The cells of the result").scrollIntoViewIfNeeded();
        await pane.getByText("1,750,000").waitFor();
        await look("builder 4 result");
        await pane.getByRole("button", { name: "Insert" }).click();
        await pane.getByRole("alertdialog").waitFor();
        await look("builder 5 asks before overwriting");
        await pane.getByRole("button", { name: "Overwrite it" }).click();
        await pane.getByText("Inserted into E2").waitFor();
        await look("builder 6 inserted");
      },
      { context },
    );
  }
});

/** Next on a step that is not filled in. */
async function mistakes(pane: Pane, said: string): Promise<void> {
  await pane.press("Next");
  await pane.frame.getByRole("status").getByText(said).waitFor({ state: "attached" });
}

/** Cells of the band table that are too narrow for their text. */
function cutOff({ frame }: Pane): Promise<string[]> {
  return frame.locator('input[id^="band."]').evaluateAll((fields) => {
    const pen = document.createElement("canvas").getContext("2d");
    return (fields as HTMLInputElement[]).flatMap((field) => {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      const room = field.clientWidth - parseFloat(paddingLeft) - parseFloat(paddingRight);
      if (pen) pen.font = font;
      return (pen?.measureText(field.value).width ?? 0) > room ? [field.value] : [];
    });
  });
}
