import { expect } from "@jest/globals";
import type { Grid } from "../../../playground/grid";
import { describeInBrowser } from "../support/playground";
import { CLIPBOARD, write, writeOffer } from "./enterOffer";
import { OFFER } from "./offer";
import type { Pane } from "./pane";
import { ProposalSheet, changedCells } from "./proposalSheet";

/*
 * The workbook is the only store: what is edited is what stands in the cells, wherever they are
 * by then, and what is written back is what was changed.
 */
describeInBrowser("a proposal that is in the workbook", (it) => {
  it(
    "is edited as its cells have it, and only what was changed is written",
    async (playground) => {
      const pane = await writeOffer(playground);
      const sheet = new ProposalSheet(playground);
      await playground.workbook.type(await sheet.cell("Offered terms", "Discount"), "22%");
      await edit(pane);
      await goToStep(pane, "Step 3", "Commit and curve");
      expect(await pane.value("discount.0")).toBe("22 %");
      expect(await pane.value("band.5.name")).toBe("Diamond");
      await pane.fill("Annual commit", "1.2m");
      const before = await sheet.contents();
      await goToStep(pane, "Step 5", "Review");
      await write(pane, playground);
      const [, commit] = (await sheet.cell("Offered terms", "Annual commit")).split("!");
      expect(changedInputs(before, await sheet.contents())).toEqual([commit]);
      // 1.2m at 22 % is used up at 1,538,462; at 1.3m: 1 − 1.2/1.3 = 7.7 %
      expect((await sheet.named("Deal_Out_Realized"))[1]).toBeCloseTo(1 - 1.2 / 1.3, 9);
    },
    CLIPBOARD,
  );

  it(
    "is not touched when nothing was changed",
    async (playground) => {
      const pane = await writeOffer(playground);
      const sheet = new ProposalSheet(playground);
      const before = await sheet.contents();
      const sheets = await playground.workbook.sheetNames();
      await edit(pane);
      await goToStep(pane, "Step 5", "Review");
      await pane.says(/Nothing else is touched|Nothing/);
      await pane.press("Write to workbook");
      await pane.screen("Nothing to write");
      expect(await sheet.contents()).toEqual(before);
      expect(await playground.workbook.sheetNames()).toEqual(sheets);
    },
    CLIPBOARD,
  );

  it(
    "is found again on a sheet that was renamed, below rows that were put in",
    async (playground) => {
      const pane = await writeOffer(playground);
      await playground.page.evaluate(() => {
        const { grid } = (window as unknown as { playground: { grid: Grid } }).playground;
        const sheet = grid.sheets.list().find(({ name }) => name === "Proposal 1");
        if (!sheet) throw new Error("The proposal has no sheet.");
        grid.sheets.rename(sheet.id, "Vendor A");
        grid.rowsAndColumns.insertRows(sheet.id, 0, 3);
      });
      await playground.workbook.settled();
      await edit(pane);
      await pane.fill("Name", "Anthropic, April offer");
      await goToStep(pane, "Step 5", "Review");
      await write(pane, playground);
      const sheet = new ProposalSheet(playground, "Vendor A");
      const sheets = await playground.workbook.sheetNames();
      expect(sheets).toContain("Vendor A");
      expect(sheets.filter((name) => name.startsWith("Proposal"))).toEqual([]);
      expect((await sheet.row("Offered terms", "Proposal"))[0]).toBe("Anthropic, April offer");
      // The title moved from A1 to A4 and shows the new name.
      expect(await playground.workbook.value("'Vendor A'!A4")).toBe("Anthropic, April offer");
      expect((await sheet.named("Deal_Out_Cost"))[1]).toBeCloseTo(1_050_000, 6);
    },
    CLIPBOARD,
  );
});

async function edit(pane: Pane): Promise<void> {
  await pane.enter();
  await pane.press("Home");
  await pane.screen("Proposals");
  await pane.press(`Edit ${OFFER.name}`);
  await pane.screen("Deal");
}

async function goToStep(pane: Pane, step: string, title: string): Promise<void> {
  await pane.frame.getByRole("button", { name: step }).focus();
  await pane.page.keyboard.press("Enter");
  await pane.screen(title);
}

/** Cells that hold no formula: results follow by themselves. */
function changedInputs(
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): string[] {
  return changedCells(before, after).filter((address) => !isResult(address, before, after));
}

/** Spilled cells have their value and no formula; inputs are single cells that were typed. */
function isResult(
  address: string,
  ...contents: readonly Readonly<Record<string, string>>[]
): boolean {
  const row = Number(address.replace(/\D/g, ""));
  const inputs = contents.map((each) => rowsBetween(each, "Offered terms", "Contract summary"));
  return inputs.every(([first, last]) => row < first || row > last);
}

function rowsBetween(
  contents: Readonly<Record<string, string>>,
  from: string,
  to: string,
): readonly [number, number] {
  const rowOf = (label: string) =>
    Number(
      Object.keys(contents)
        .find((at) => contents[at] === label)
        ?.replace(/\D/g, ""),
    );
  return [rowOf(from), rowOf(to)];
}
