import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { loadSample } from "./loadSample";
import { namedCell } from "./namedCell";

type Exposed = { playground: { grid: import("../../../playground/grid").Grid } };

describeInBrowser("the checks of a deal", (it) => {
  it("are counted as cells are changed in the grid, and each leads to its cell", async (playground) => {
    const { workbook, pane, picture } = playground;
    const shown = await loadSample(playground);
    await shown.says("Checks: all well");
    await pane.getByRole("button", { name: "Checks: all well" }).click();
    await shown.screen("Checks");
    await shown.says("All well: 48 checks pass.");

    const model = await namedCell(playground, "Deal assumptions", "Deal_In_Workload", 1, 0);
    await workbook.write(model, [["Opus 99"]]);
    await shown.says("1 to look at; 47 checks pass.");
    await shown.says("Use the label or the API id of Deal rates, or add a row there.");
    await shown.enter();
    await shown.press("Go to cell");
    expect(await selected(playground)).toBe(model);

    // The band before has 20 %.
    const discount = await namedCell(playground, "Proposal 1", "Deal_In_Bands", 2, 2);
    await workbook.write(discount, [[0.19]]);
    await shown.says("2 to look at; 46 checks pass.");
    await picture("checks, two to look at");
    await goTo(playground, "Bands rise, and no band has a smaller discount");
    expect(await selected(playground)).toBe(discount);

    // The usage is everybody's: a figure that is gone is missing to each of the three.
    const usage = await namedCell(playground, "Deal assumptions", "Deal_In_Usage", 2, 1);
    await workbook.goTo(usage);
    await playground.page.keyboard.press("Delete");
    await workbook.settled();
    await goTo(playground, "The forecast is complete for the term");
    expect(await selected(playground)).toBe(usage);
    expect(await workbook.value("'Deal start'!B4")).toMatch(/ask for a look/);
  });
});

async function goTo({ pane }: Playground, what: string): Promise<void> {
  const name = new RegExp(`^Go to cell .*: ${what}`);
  await pane.getByRole("button", { name }).first().click();
}

/** Where the grid's cursor is, once the pane has put it there. */
async function selected({ page }: Playground): Promise<string> {
  await page.waitForTimeout(1000);
  return page.evaluate(() => {
    const { grid } = (window as unknown as Exposed).playground;
    const { sheet, row, column } = grid.selection.activeCell();
    const name = grid.sheets.list().find(({ id }) => id === sheet)?.name ?? "";
    return `'${name}'!${String.fromCharCode(65 + column)}${String(row + 1)}`;
  });
}
