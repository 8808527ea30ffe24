import { statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import {
  CLIPBOARD,
  enterCommit,
  enterDeal,
  enterUsage,
  keepTerms,
  openWizard,
  pasteBands,
  write,
} from "./enterOffer";

const RESULTS = join(__dirname, "../../../test-results");
/** Bytes: what a reader of the documentation is asked to load. */
const LARGEST = 400_000;

/** The documentation's pictures, of the product at work; `node tools/pictures.mjs` puts them there. */
describeInBrowser("the documentation's pictures", (it) => {
  it(
    "show the wizard's live figures, and a proposal's sheet with its card beside it",
    async (playground) => {
      const { page, picture } = playground;
      const pane = await openWizard(playground);
      await enterDeal(pane);
      await enterUsage(pane);
      await enterCommit(pane);
      await pasteBands(pane);
      await pane.frame
        .getByRole("heading", { name: "What you keep" })
        .evaluate((heading) => heading.scrollIntoView({ block: "start" }));
      const wizard = join(RESULTS, "wizard.png");
      await page.locator("#pane").screenshot({ path: wizard });
      await keepTerms(pane);
      await write(pane, playground);
      await pane.press("Home");
      await pane.says("12 %");
      await picture("playground");
      for (const file of [wizard, join(RESULTS, "playground.png")]) {
        expect(statSync(file).size).toBeLessThan(LARGEST);
      }
    },
    { context: { ...CLIPBOARD.context, viewport: { width: 1400, height: 860 } } },
  );
});
