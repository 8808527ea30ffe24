import { expect } from "@jest/globals";
import type { Page } from "playwright-core";
import { describeInBrowser } from "../support/playground";
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
