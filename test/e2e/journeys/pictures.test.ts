import { statSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { generated } from "../../usage/generated";
import { describeInBrowser, type Playground } from "../support/playground";
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
import { openImport } from "./importPane";
import type { Pane } from "./pane";

const RESULTS = join(__dirname, "../../../test-results");
/** Bytes: what a reader of the documentation is asked to load. */
const LARGEST = 400_000;

/** The documentation's pictures, of the product at work; `node tools/pictures.mjs` puts them there. */
describeInBrowser("the documentation's pictures", (it) => {
  it(
    "show the wizard's live figures, a proposal's sheet with its card, a cell explained, an import",
    async (playground) => {
      const pane = await openWizard(playground);
      await enterDeal(pane);
      await enterUsage(pane);
      await enterCommit(pane);
      await pasteBands(pane);
      await scrollTo(pane, "What you keep");
      await portrait(playground, "wizard.png");
      await keepTerms(pane);
      await write(pane, playground);
      await pane.press("Home");
      await pane.says("12 %");
      await playground.picture("playground");
      expect(statSync(join(RESULTS, "playground.png")).size).toBeLessThan(LARGEST);
      await explained(playground, pane);
      await pane.press("Home");
      await imported(playground);
    },
    { context: { ...CLIPBOARD.context, viewport: { width: 1400, height: 860 } } },
  );
});

async function explained(playground: Playground, pane: Pane): Promise<void> {
  await playground.workbook.write("Sheet1!B2", [[2_000_000]]);
  await playground.workbook.write("Sheet1!B3", [["=DEAL.REALIZED_DISCOUNT(B2,1000000,20%)"]]);
  await playground.workbook.goTo("Sheet1!B3");
  await pane.enter();
  await pane.press("Explain this cell");
  await pane.says("B3 of Sheet1 shows");
  await scrollTo(pane, "Steps");
  await portrait(playground, "explain.png");
}

async function imported(playground: Playground): Promise<void> {
  const pane = await openImport(playground);
  await pane.imports(
    generated("console-usage", "--rows", "400").path,
    generated("console-cost", "--rows", "2000").path,
  );
  await scrollTo(pane, "Realized discount to date");
  await portrait(playground, "import.png");
}

/** The pane alone. */
async function portrait({ page }: Playground, file: string): Promise<void> {
  const path = join(RESULTS, file);
  await page.locator("#pane").screenshot({ path });
  expect(statSync(path).size).toBeLessThan(LARGEST);
}

async function scrollTo({ frame }: Pane, heading: string): Promise<void> {
  await frame
    .getByRole("heading", { name: heading })
    .first()
    .evaluate((found) => found.scrollIntoView({ block: "start" }));
}
