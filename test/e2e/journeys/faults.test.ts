import { expect } from "@jest/globals";
import type { Grid } from "../../../playground/grid";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { enterCommit, enterDeal, enterUsage, keepTerms, openWizard } from "./enterOffer";

type Exposed = {
  playground: {
    grid: Grid;
    addin: {
      host: {
        faults: {
          refuseAction(request: number, action: number): void;
          clear(): void;
        };
      };
    };
  };
};

/** What is said in the pane where Excel refused a write and it was taken back. */
const REFUSED = /Excel refused \(GeneralException.*The workbook is as it was before/;

/*
 * Through the whole of it: the built pane, the unmodified office.js, the playground's Excel. Every
 * request and action in turn is refused in test/taskpane/faults.test.tsx and test/workbook.
 */
describeInBrowser("what goes wrong while the pane writes", (it) => {
  it("a refused proposal leaves the workbook as it was and what was typed, and is written when nothing is refused", async (playground) => {
    const pane = await openWizard(playground);
    await enterDeal(pane);
    await enterUsage(pane);
    await enterCommit(pane);
    await keepTerms(pane);
    const before = await contents(playground);
    await pane.says("Nothing else is touched");
    await refuseAction(playground, 2, 0);
    await playground.pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.says(REFUSED);
    expect(await contents(playground)).toBe(before);
    await pane.says("Nothing else is touched");
    await playground.picture("refused write");
    await playground.pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.screen("Written");
    expect(await playground.workbook.sheetNames()).toContain("Proposal 1");
  });

  it("a cell that is being edited is told of, and nothing is lost", async (playground) => {
    const { page, pane, workbook } = playground;
    // Home has read the workbook: while a cell is edited it could not, and would say so instead.
    await pane.getByRole("button", { name: "Load the sample deal" }).waitFor();
    await workbook.goTo("B2");
    await page.keyboard.type("12");
    await page.waitForFunction(() => (window as unknown as Exposed).playground.grid.isEditing());
    await pane.evaluate(() => {
      const named = (button: Element) => button.textContent === "Load the sample deal";
      [...document.querySelectorAll("button")].find(named)?.click();
    });
    await pane.getByText(/A cell is being edited/).waitFor();
    await workbook.goTo("B2");
    await page.keyboard.press("Enter");
    await pane.getByRole("button", { name: "Load the sample deal" }).click();
    await pane.getByRole("article").nth(2).waitFor({ timeout: 90_000 });
  });

  it("a protected sheet is named, and what was typed stays until it is open", async (playground) => {
    const { pane, workbook } = playground;
    await pane.getByRole("button", { name: "Load the sample deal" }).click();
    await pane.getByRole("article").nth(2).waitFor({ timeout: 90_000 });
    await workbook.settled();
    await setProtection(playground, true);
    await pane.getByRole("button", { name: /^Edit/ }).first().click();
    await pane.getByRole("textbox", { name: "Name", exact: true }).fill("Renamed");
    await pane.getByRole("button", { name: "Step 5" }).click();
    await pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.getByText(/The sheet 'Proposal 1' is protected. Unprotect it/).waitFor();
    await setProtection(playground, false);
    await pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.getByRole("heading", { level: 1, name: "Written" }).waitFor();
    await workbook.settled();
    expect(await workbook.value("'Proposal 1'!A1")).toBe("Renamed");
  });
});

/** Input cells locked too: as somebody does who protects a whole sheet. */
async function setProtection({ pane }: Playground, on: boolean): Promise<void> {
  await pane.evaluate(
    (isOn) =>
      Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Proposal 1");
        if (isOn) {
          sheet.getRange().format.protection.locked = true;
          sheet.protection.protect();
        } else sheet.protection.unprotect();
        await context.sync();
      }),
    on,
  );
}

const refuseAction = ({ page }: Playground, request: number, action: number) =>
  page.evaluate(
    ([at, place]) => {
      const { faults } = (window as unknown as Exposed).playground.addin.host;
      faults.clear();
      faults.refuseAction(at, place);
    },
    [request, action] as const,
  );

/** Sheets, formulas, names, tables and charts. */
function contents({ page }: Playground) {
  return page.evaluate(() => {
    const { grid } = (window as unknown as Exposed).playground;
    const sheets = grid.sheets.list().map(({ id, name }) => ({ id, name }));
    const used = sheets.flatMap(({ id }) => grid.cells.used(id, true) ?? []);
    return JSON.stringify({
      sheets,
      formulas: used.map((area) => grid.cells.formulas(area)),
      names: grid.names
        .list()
        .map(({ name, formula }) => `${name} ${formula}`)
        .sort(),
      tables: grid.tables.list().map(({ name }) => name),
      charts: grid.charts
        .list()
        .map(({ name }) => name)
        .sort(),
    });
  });
}
