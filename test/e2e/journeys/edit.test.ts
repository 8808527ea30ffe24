import { expect } from "@jest/globals";
import type { Grid, UniverGrid } from "../../../playground/grid";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { CLIPBOARD, write, writeOffer } from "./enterOffer";
import { loadSample } from "./loadSample";
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

describeInBrowser("a deal whose tabs, rows and columns are changed in the grid", (it) => {
  it("is followed: a copied, moved, renamed and deleted tab, rows and columns put in", async (playground) => {
    const { pane: frame, workbook } = playground;
    const pane = await loadSample(playground);
    const cards = frame.getByRole("article");
    const cost = async (sheet: string) =>
      (await new ProposalSheet(playground, sheet).named("Deal_Out_Cost")).map(Number);
    const [costs, realized] = [await cost("Proposal 1"), await rankedAt(playground)];
    const namesBefore = await bookNames(playground);

    // By the tab's own menu. The copy is a proposal of its own, and the lists are asked about.
    await inGrid(playground, ({ univer }, { id }) =>
      univer.commands.executeCommand("sheet.command.copy-sheet", { subUnitId: id }),
    );
    await cards.nth(3).waitFor();
    const tabs = await workbook.sheetNames();
    const copy = tabs.find((name) => name !== "Proposal 1" && name.startsWith("Proposal 1")) ?? "";
    expect(await cost(copy)).toEqual(costs);
    await frame.getByRole("button", { name: "Bring them up to date" }).click();
    await frame.getByText("were copied or deleted").waitFor({ state: "detached" });
    expect(await rankedAt(playground)).toHaveLength(realized.length + 1);

    // One undo takes the lists back, and one the copy with its names.
    await workbook.goTo("A1");
    await playground.page.keyboard.press("Control+Z");
    await playground.page.keyboard.press("Control+Z");
    await cards.nth(3).waitFor({ state: "detached" });
    expect(await bookNames(playground)).toEqual(namesBefore);

    // Rows above a block, one more band in its midst, a column before all; then another name and place.
    const sheet = new ProposalSheet(playground);
    const secondBand = rowOf(await sheet.cell("Offered discount bands", "Scale"));
    await inGrid(
      playground,
      ({ rowsAndColumns, sheets }, { id, row }) => {
        rowsAndColumns.insertRows(id, row, 1);
        rowsAndColumns.insertRows(id, 4, 3);
        rowsAndColumns.insertColumns(id, 0, 1);
        sheets.rename(id, "Vendor A");
        sheets.move(id, 9);
      },
      secondBand - 1,
    );
    await workbook.write(`'Vendor A'!B${secondBand + 3}`, [["Between", 750_000, 0.15]]);
    await workbook.settled();
    expect(await cost("Vendor A")).toEqual(costs);
    await frame.getByRole("button", { name: "Edit Direct, two million flat" }).click();
    await pane.screen("Deal");
    await frame.getByRole("button", { name: "Step 3" }).click();
    await pane.screen("Commit and curve");
    expect(await pane.value("band.1.name")).toBe("Between");
    await frame.getByRole("button", { name: "Exit" }).click();

    // A proposal that is deleted by its tab is one no more.
    await inGrid(playground, ({ sheets }) => {
      const third = sheets.list().find(({ name }) => name === "Proposal 3");
      if (third !== undefined) sheets.remove(third.id);
    });
    await cards.nth(2).waitFor({ state: "detached" });
    await frame.getByRole("button", { name: "Bring them up to date" }).click();
    await frame.getByText("were copied or deleted").waitFor({ state: "detached" });
    expect(await rankedAt(playground)).toHaveLength(realized.length - 1);
    expect(await workbook.value("'Deal start'!B4")).toBe("All of them pass");
    await playground.picture("tabs and rows changed in the grid");

    // With the formulas protected only inputs are typed into, and the pane goes on.
    const { page } = playground;
    await frame.getByRole("switch", { name: "Protect the formulas" }).click();
    await frame.locator("[role=switch]:checked").waitFor();
    await workbook.goTo("'Proposal 2'!B12");
    await page.keyboard.type("5");
    await page.getByText("This cell is locked").first().waitFor();
    expect(await workbook.isEditing()).toBe(false);
    const offered = new ProposalSheet(playground, "Proposal 2");
    const commit = await offered.cell("Offered terms", "Annual commit");
    await workbook.type(commit, "1,100,000");
    expect(await workbook.value(commit)).toBe(1_100_000);
    await frame.getByRole("button", { name: "Remove Direct, two million flat" }).click();
    await frame.getByRole("button", { name: "Remove", exact: true }).click();
    await cards.nth(1).waitFor({ state: "detached" });
    await frame.locator("[role=switch]:checked").click();
    await frame.locator("[role=switch]:not(:checked)").waitFor();
    await workbook.type("'Proposal 2'!B12", "5");
    expect(await workbook.value("'Proposal 2'!B12")).toBe(5);
  });
});

type Exposed = { playground: { grid: UniverGrid } };

/** As a user does it in the grid, on the first proposal's sheet. */
async function inGrid(
  { page, workbook }: Playground,
  work: (grid: UniverGrid, at: { readonly id: string; readonly row: number }) => unknown,
  row = 0,
): Promise<void> {
  await page.evaluate(`(async () => {
    const { grid } = window.playground;
    const { id } = grid.sheets.list().find(({ name }) => name === "Proposal 1") ?? {};
    await (${work.toString()})(grid, { id, row: ${row} });
  })()`);
  await workbook.settled();
}

/** The ranking on the sheet that compares, a row each, no commit at all with them. */
async function rankedAt({ workbook }: Playground): Promise<unknown[]> {
  await workbook.settled();
  const ranks = await workbook.values("'Deal comparison'!A6:A12");
  return ranks.flat().filter((rank) => typeof rank === "number");
}

/** Names, tables and charts of the workbook; a table's name is there once. */
async function bookNames({ page }: Playground): Promise<readonly string[]> {
  const { names, tables } = await page.evaluate(() => {
    const { grid } = (window as unknown as Exposed).playground;
    return {
      names: grid.names.list().map(({ name, formula }) => `${name} ${formula}`),
      tables: grid.tables.list().map(({ name }) => name),
    };
  });
  expect(new Set(tables).size).toBe(tables.length);
  return [...names, ...tables].sort();
}

const rowOf = (cell: string) => Number(cell.replace(/^.*!/, "").replace(/\D/g, ""));

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
