import type { Playground } from "../support/playground";
import { OFFER, PASTED_BANDS } from "./offer";
import { Pane } from "./pane";

/** From the empty workbook to the title of the wizard's first step, by keyboard. */
export async function openWizard({ page, pane: frame }: Playground): Promise<Pane> {
  const pane = new Pane(page, frame);
  await pane.says("Enter a proposal");
  await pane.enter();
  await pane.press("Enter a proposal");
  await pane.screen("Deal");
  return pane;
}

export async function enterDeal(pane: Pane): Promise<void> {
  await pane.fill("Name", OFFER.name);
  await pane.next("Usage");
}

export async function enterUsage(pane: Pane): Promise<void> {
  for (const [scenario, amount] of Object.entries(OFFER.forecast)) {
    await pane.fill(scenario, amount);
  }
  await pane.next("Commit and curve");
}

export async function enterCommit(pane: Pane): Promise<void> {
  await pane.fill("Annual commit", OFFER.commit);
  await pane.fill("Quoted discount", OFFER.discount);
}

export async function typeBand(pane: Pane, band: readonly [string, string, string]): Promise<void> {
  const rows = await pane.frame.getByLabel("Name", { exact: true }).count();
  await pane.press("Add a band");
  await pane.frame.locator(`[id="band.${rows}.name"]:focus`).waitFor();
  const [name, from, discount] = band;
  await pane.fill("Name", name);
  await pane.fill("From", from);
  await pane.fill("Discount", discount);
}

/** Overage at list, net basis: what silence means. */
export async function keepTerms(pane: Pane): Promise<void> {
  await pane.next("Terms");
  await pane.next("Review");
}

/** From Review to what was written, with every formula worked out. */
export async function write(pane: Pane, { workbook }: Playground): Promise<void> {
  await pane.says("Nothing else is touched");
  await pane.press("Write to workbook");
  await pane.screen("Written");
  await workbook.settled();
}

/** What a page needs that pastes. */
export const CLIPBOARD = { context: { permissions: ["clipboard-read", "clipboard-write"] } };

/** The whole offer, the band table pasted, written to its sheet. */
export async function writeOffer(playground: Playground): Promise<Pane> {
  const pane = await openWizard(playground);
  await enterDeal(pane);
  await enterUsage(pane);
  await enterCommit(pane);
  await pasteBands(pane);
  await keepTerms(pane);
  await write(pane, playground);
  return pane;
}

/** Types the table into the box for pasted ones, as a paste puts it there. */
export async function pasteBands(pane: Pane, table: string = PASTED_BANDS): Promise<void> {
  await pane.tabTo("Or paste the table here");
  await paste(pane, table);
  await pane.says("Understood: 6 bands");
  await pane.press("Use these 6 bands");
}

/** Ctrl+V with this text on the clipboard. */
export async function paste(pane: Pane, text: string): Promise<void> {
  await pane.frame.evaluate((table) => navigator.clipboard.writeText(table), text);
  await pane.page.keyboard.press("Control+V");
}
