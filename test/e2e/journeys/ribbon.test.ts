import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/playground";
import { loadSample } from "./loadSample";
import { Pane } from "./pane";

describeInBrowser("the ribbon's buttons, from a closed pane", (it) => {
  it("Open shows the pane", async ({ page, pane }) => {
    await closePane(page);
    await press(page, "Open");
    await new Pane(page, pane).screen("What is the offer worth?");
    expect(await isShown(page)).toBe(true);
  });

  it("New proposal shows the pane at the first step of the wizard", async ({ page, pane }) => {
    await closePane(page);
    await press(page, "New proposal");
    await new Pane(page, pane).screen("Deal");
    expect(await isShown(page)).toBe(true);
  });

  it("Compare shows the pane with the proposals ranked, though a wizard was open", async (playground) => {
    const { page, pane } = playground;
    await loadSample(playground);
    await pane.getByText("Add a proposal").click();
    await pane.getByRole("textbox", { name: "Name", exact: true }).fill("Half a proposal");
    await closePane(page);
    await press(page, "Compare");
    const shown = new Pane(page, pane);
    await shown.screen("Compare");
    await shown.says("Direct, ramp");
    await pane.getByRole("button", { name: "Home" }).click();
    await shown.says("Half a proposal");
  });

  it("Values-only copy says what it will do, then where the copies are; one undo takes them back", async (playground) => {
    const { page, pane, workbook } = playground;
    await loadSample(playground);
    const before = await workbook.sheetNames();
    await closePane(page);
    await press(page, "Values-only copy");
    const shown = new Pane(page, pane);
    await shown.screen("Values-only copy");
    await shown.says(/Values only: frozen on \d+ \w+ \d{4} by Dealcurve/);
    expect(await workbook.sheetNames()).toEqual(before);
    await pane.getByRole("button", { name: "Make the copy" }).click();
    await shown.says("9 sheets copied, at the end of the workbook.");
    const after = await workbook.sheetNames();
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length)).toEqual(before.slice(1).map((name) => `${name} (values)`));
    await workbook.settled();
    const copied = await workbook.formulas("'Proposal 2 (values)'!A1:H195");
    const formulas = copied.flat().filter((formula) => formula !== null);
    expect(formulas.filter((formula) => formula.includes("DEAL"))).toEqual([]);
    expect(formulas.some((formula) => formula.includes("SUM("))).toBe(true);
    // The line on top moves everything down by one row.
    expect(await workbook.values("'Proposal 2 (values)'!B10:D10")).toEqual(
      await workbook.values("'Proposal 2'!B9:D9"),
    );
    await workbook.goTo("A1");
    await page.keyboard.press("Control+Z");
    await page.waitForFunction(
      (count) =>
        (
          window as unknown as { playground: { grid: { sheets: { list(): unknown[] } } } }
        ).playground.grid.sheets.list().length === count,
      before.length,
    );
    expect(await workbook.sheetNames()).toEqual(before);
  });

  it("Refresh works every formula out again and leaves the pane closed", async ({
    page,
    workbook,
  }) => {
    await closePane(page);
    await workbook.write("A1", [["=DEAL.BLENDED_RATE(2,3)"], ["=RAND()"]]);
    const [, [before] = []] = await workbook.values("A1:A2");
    await press(page, "Refresh");
    await page.waitForFunction(() => !document.querySelector("#ribbon button:disabled"));
    await workbook.settled();
    const [[rate] = [], [after] = []] = await workbook.values("A1:A2");
    expect(rate).toBe(3);
    expect(after).not.toBe(before);
    expect(await isShown(page)).toBe(false);
  });
});

async function closePane(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Close the task pane" }).click();
  await page.locator("#pane").waitFor({ state: "hidden" });
}

async function press(page: Page, button: string): Promise<void> {
  await page.getByRole("group", { name: "Dealcurve" }).getByText(button, { exact: true }).click();
}

const isShown = (page: Page): Promise<boolean> => page.locator("#pane").isVisible();
