import { expect } from "@jest/globals";
import type { Grid } from "../../playground/grid";
import { describeInBrowser } from "./support/playground";
import type { Playground } from "./support/playground";
import { enterDeal, openWizard } from "./journeys/enterOffer";
import { Pane } from "./journeys/pane";

type Exposed = {
  playground: {
    grid: Grid;
    addin: {
      protections: { entries(): unknown };
      settings: { entries(): unknown };
    };
  };
};

/*
 * Excel on the web keeps the workbook when its page is loaded again, and so does the playground:
 * what the add-in has written is there, and the add-in reads it.
 */
describeInBrowser("the whole page, loaded again", (it) => {
  it("has the sample deal as it was: cells, looks, names, tables, charts, rules, protection", async (playground) => {
    await loadSample(playground);
    await playground.page.evaluate(() => {
      const { grid } = (window as unknown as Exposed).playground;
      const [plain, , assumptions] = grid.sheets.list();
      if (plain === undefined || assumptions === undefined) throw new Error("no sheets");
      grid.sheets.activate(assumptions.id);
      grid.sheets.setVisibility(plain.id, "very-hidden");
    });
    await protect(playground, "Deal rates");
    const before = await everything(playground);
    expect(before.sheets.length).toBe(10);
    expect(before.charts.length).toBeGreaterThan(3);
    const again = await playground.reload();
    await again.workbook.settled();
    const after = await everything(again);
    for (const key of Object.keys(before) as (keyof Everything)[]) {
      expect([key, after[key]]).toEqual([key, before[key]]);
    }
    await new Pane(again.page, again.pane).screen("Proposals");
    await again.pane.getByRole("article").nth(2).waitFor();
    await again.picture("reloaded, with the sample deal");
  });

  it("has what spilled, where the functions are there before the grid is drawn", async (playground) => {
    await loadSample(playground);
    const before = await everything(playground);
    await playground.page.addInitScript(drawLate);
    const again = await playground.reload();
    await again.workbook.settled();
    expect((await everything(again)).values).toEqual(before.values);
  });

  it("calculates on, and the add-in takes a proposal out of what it finds", async (playground) => {
    await loadSample(playground);
    const again = await playground.reload();
    await again.workbook.settled();
    await again.workbook.write("'Deal assumptions'!C6", [[9_000_000]]);
    const figure = await again.workbook.value("'Proposal 1'!C10");
    expect(typeof figure).toBe("number");
    const third = again.pane.getByRole("article").nth(2);
    await third.getByRole("button", { name: /^Remove/ }).click();
    await third.getByRole("button", { name: "Remove", exact: true }).click();
    await third.waitFor({ state: "detached" });
    expect(await again.workbook.sheetNames()).not.toContain("Proposal 3");
  });

  it("takes the wizard up at its step, with its half-typed text", async (playground) => {
    const pane = await openWizard(playground);
    await enterDeal(pane);
    await pane.fill("Low", "900,0");
    // What has reached the document by then is kept.
    await playground.page.waitForFunction((typed) => {
      const { settings } = (window as unknown as Exposed).playground.addin;
      return JSON.stringify(settings.entries()).includes(typed);
    }, "900,0");
    const again = await playground.reload();
    const resumed = new Pane(again.page, again.pane);
    await resumed.screen("Usage");
    expect(await resumed.value("low.0")).toBe("900,0");
  });

  it("is empty after New workbook, which asks first", async (playground) => {
    const { page, workbook } = playground;
    await workbook.write("A1", [["mine"]]);
    const answers = [false, true];
    page.on("dialog", (dialog) => void (answers.shift() ? dialog.accept() : dialog.dismiss()));
    await page.getByRole("button", { name: "New workbook" }).click();
    expect(await workbook.value("A1")).toBe("mine");
    await Promise.all([
      page.waitForEvent("load"),
      page.getByRole("button", { name: "New workbook" }).click(),
    ]);
    await page.waitForFunction("window.playground && document.querySelector('#grid canvas')");
    expect(await workbook.value("A1")).toBe(null);
    expect(await workbook.sheetNames()).toEqual(["Sheet1"]);
  });
});

async function loadSample({ pane, workbook }: Playground): Promise<void> {
  await pane.getByRole("button", { name: "Load the sample deal" }).click();
  await pane.getByRole("article").nth(2).waitFor();
  await workbook.settled();
}

/** As on a machine that has much to do: Univer draws its grid, and listens, 300 ms after it is ready. */
function drawLate(): void {
  if (window !== window.top) return;
  const inTime = window.setTimeout.bind(window);
  const late = (work: TimerHandler, after?: number, ...given: unknown[]) =>
    inTime(work, after === 300 ? 4000 : after, ...given);
  Object.assign(window, { setTimeout: late });
}

/** By the add-in's own hand. */
async function protect({ pane }: Playground, sheet: string): Promise<void> {
  await pane.evaluate(
    (name) =>
      Excel.run(async (context) => {
        context.workbook.worksheets.getItem(name).protection.protect({ allowFormatCells: true });
        await context.sync();
      }),
    sheet,
  );
}

type Everything = Awaited<ReturnType<typeof everything>>;

/** What the grid says of the whole workbook. */
function everything({ page }: Playground) {
  return page.evaluate(() => {
    const { grid, addin } = (window as unknown as Exposed).playground;
    const sheets = grid.sheets.list();
    const used = sheets.flatMap(({ id }) => grid.cells.used(id, false) ?? []);
    return {
      sheets: [...sheets],
      active: grid.sheets.active(),
      values: used.map((area) => grid.cells.values(area)),
      texts: used.map((area) => grid.cells.texts(area)),
      formulas: used.map((area) => grid.cells.formulas(area)),
      styles: used.map((area) => grid.styles.over(area)),
      widths: used.map(({ sheet, columns }) =>
        Array.from({ length: columns }, (_, at) => grid.rowsAndColumns.columnWidth(sheet, at)),
      ),
      names: [...grid.names.list()],
      tables: [...grid.tables.list()],
      charts: [...grid.charts.list()],
      conditionalFormats: used.map((area) => [...grid.conditionalFormats.touching(area)]),
      validations: used.map((area) =>
        Array.from({ length: area.rows }, (_, row) =>
          Array.from({ length: area.columns }, (_none, column) =>
            grid.validations.of({ ...area, row, column, rows: 1, columns: 1 }),
          ),
        ),
      ),
      printing: sheets.map(({ id }) => grid.printing.of(id)),
      protections: addin.protections.entries(),
      settings: addin.settings.entries(),
    };
  });
}
