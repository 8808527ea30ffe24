import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { enterDeal, openWizard } from "./enterOffer";
import { Pane } from "./pane";

type Addin = {
  playground: {
    addin: {
      reopen(): void;
      settings: { entries(): [string, string][] };
      host: { functions: { ready: unknown } };
    };
  };
};

describeInBrowser("an unfinished proposal", (it) => {
  it("is taken up at its step, with its half-typed text, when the pane's page is loaded again", async (playground) => {
    const pane = await halfTyped(playground);
    await pane.frame.evaluate(() => location.reload());
    await expectHalfTyped(pane);
    // And it goes on from there.
    await pane.leave();
    await pane.enter();
    await pane.fill("Low", "900,000");
    await pane.fill("Expected", "1.3m");
    await pane.fill("High", "1.9m");
    await pane.next("Commit and curve");
  });

  it("is taken up when the add-in is closed for good and opened again", async (playground) => {
    await halfTyped(playground);
    const { page } = playground;
    // A page that is ended without a word has kept what has reached the document by then.
    await page.waitForFunction((typed) => {
      const { settings } = (window as unknown as Addin).playground.addin;
      return settings.entries().some(([, json]) => json.includes(typed));
    }, "900,0");
    await page.evaluate(() => (window as unknown as Addin).playground.addin.reopen());
    const frame = await (await page.waitForSelector("#pane-frame iframe")).contentFrame();
    if (!frame) throw new Error("The pane has no page.");
    await expectHalfTyped(new Pane(page, frame));
  });

  it("is still there when the pane is closed and opened", async (playground) => {
    const pane = await halfTyped(playground);
    await playground.page.getByRole("button", { name: "Close the task pane" }).click();
    await playground.page.locator("#pane").waitFor({ state: "hidden" });
    await playground.page.getByRole("button", { name: "Open" }).click();
    await expectHalfTyped(pane);
  });

  it("can be left for later, and waits on Home", async (playground) => {
    const pane = await halfTyped(playground);
    await pane.press("Exit");
    await pane.says("Left at step 2 of 5, Usage.");
    await pane.enter();
    await pane.press("Continue");
    await expectHalfTyped(pane);
  });
});

/** At the second step, with one forecast half typed. */
async function halfTyped(playground: Playground): Promise<Pane> {
  const pane = await openWizard(playground);
  await enterDeal(pane);
  await pane.fill("Low", "900,0");
  return pane;
}

async function expectHalfTyped(pane: Pane): Promise<void> {
  await pane.screen("Usage");
  expect(await pane.value("low.0")).toBe("900,0");
}
