import { expect } from "@jest/globals";
import type { Grid } from "../../../playground/grid";
import type { Frame } from "playwright-core";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { enterCommit, enterDeal, enterUsage, keepTerms, openWizard } from "./enterOffer";
import { loadSample } from "./loadSample";
import { Pane } from "./pane";

type Exposed = {
  playground: {
    grid: Grid;
    addin: {
      settings: { isFull: boolean };
      another(container: HTMLElement): unknown;
      host: { faults: { refuseInWrite(share: number): void } };
    };
  };
};

/** What is said in the pane where Excel refused a write and it was taken back. */
const REFUSED = /Excel refused \(GeneralException.*The workbook is as it was before/;

/** The first action of a request that writes, one in the middle, and the last. */
const FIRST_MIDDLE_LAST = [0, 0.5, 1];

/*
 * Through the whole of it: the built pane, the unmodified office.js, the playground's Excel. Every
 * request and action in turn is refused in test/taskpane/faults.test.tsx and test/workbook.
 */
describeInBrowser("what goes wrong while the pane writes", (it) => {
  it("a refused proposal leaves the workbook as it was and what was typed, and is written when nothing is refused", async (playground) => {
    const pane = await openWizard(playground);
    await setDocumentFull(playground, true);
    await enterDeal(pane);
    await pane.says("What you type is not being kept. Excel refused");
    await setDocumentFull(playground, false);
    await enterUsage(pane);
    await enterCommit(pane);
    await keepTerms(pane);
    expect(await pane.frame.getByText("is not being kept").count()).toBe(0);
    const before = await contents(playground);
    for (const share of FIRST_MIDDLE_LAST) {
      await pane.says("Nothing else is touched");
      await refuseInWrite(playground, share);
      await playground.pane.getByRole("button", { name: "Write to workbook" }).click();
      await pane.says(REFUSED);
      await expectAsBefore(playground, before, share);
    }
    await pane.says("Nothing else is touched");
    await playground.picture("refused write");
    await playground.pane.getByRole("button", { name: "Write to workbook" }).click();
    await pane.screen("Written");
    expect(await playground.workbook.sheetNames()).toContain("Proposal 1");
  });

  it("a refused sample deal, removal or values-only copy leaves the workbook as it was, and is done when nothing is refused", async (playground) => {
    const { pane: frame, workbook } = playground;
    const pane = new Pane(playground.page, frame);
    const button = (name: string) => frame.getByRole("button", { name, exact: true });
    const refusedAt = async (shares: readonly number[], press: () => Promise<void>) => {
      const before = await contents(playground);
      for (const share of shares) {
        await refuseInWrite(playground, share);
        await press();
        await pane.says(REFUSED);
        await expectAsBefore(playground, before, share);
      }
      await press();
    };
    await button("Load the sample deal").waitFor();
    for (const [what, said] of SOMEBODY_ELSES) {
      await setSomebodyElses(playground, what, true);
      const before = await contents(playground);
      await button("Load the sample deal").click();
      await pane.says(said);
      await expectAsBefore(playground, before, what);
      await setSomebodyElses(playground, what, false);
    }
    // The first sheets are there, and go again.
    await refusedAt([0.2], () => button("Load the sample deal").click());
    await frame.getByRole("article").nth(2).waitFor();
    await workbook.settled();
    await refusedAt(FIRST_MIDDLE_LAST, async () => {
      await button("Remove Direct, two million flat").click();
      await button("Remove").click();
    });
    await frame.getByRole("article").nth(2).waitFor({ state: "detached" });
    await button("Values-only copy").click();
    await refusedAt([1], () => button("Make the copy").click());
    await pane.says("8 sheets copied");
  });

  it("of two panes on one workbook, each sees what the other writes, and asks before it writes over it", async (playground) => {
    const { pane: mine, workbook } = playground;
    await loadSample(playground);
    const theirs = await secondPane(playground);
    const name = (pane: Frame) => pane.getByRole("textbox", { name: "Name", exact: true });
    const button = (pane: Frame, label: string) => pane.getByRole("button", { name: label });
    // A pane that opens later than this takes up what the first one has begun.
    await button(theirs, "Edit Direct, ramp").waitFor();
    await button(mine, "Edit Direct, ramp").click();
    await name(mine).fill("Mine");
    await button(mine, "Step 5").click();
    await mine.getByText("Nothing else is touched").waitFor();
    await button(theirs, "Edit Direct, ramp").click();
    await name(theirs).fill("Theirs");
    await button(theirs, "Step 5").click();
    await button(theirs, "Write to workbook").click();
    await theirs.getByRole("heading", { level: 1, name: "Written" }).waitFor();
    // Said without a press: what is looked over follows the workbook.
    await mine.getByText("'Proposal 2' was changed after you began: name.").waitFor();
    expect(await workbook.value("'Proposal 2'!A1")).toBe("Theirs");
    await button(mine, "Use what I typed").click();
    await mine.getByText("Nothing else is touched").waitFor();
    await button(mine, "Write to workbook").click();
    await mine.getByRole("heading", { level: 1, name: "Written" }).waitFor();
    await button(theirs, "Home").click();
    await theirs.getByRole("article", { name: "Mine" }).waitFor();
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

/** What has a name of ours and is not ours, and what is said of it. */
const SOMEBODY_ELSES = [
  ["table", /table named 'DealWorkload'/],
  ["sheet", /sheet of yours is named 'Deal rates'/],
] as const;

async function setSomebodyElses({ pane }: Playground, what: "table" | "sheet", isThere: boolean) {
  await pane.evaluate(
    ([kind, there]) =>
      Excel.run(async ({ workbook }) => {
        const sheet = workbook.worksheets.getItem("Sheet1");
        if (kind === "sheet" && there) workbook.worksheets.add("Deal rates");
        else if (kind === "sheet") workbook.worksheets.getItem("Deal rates").delete();
        else if (there) sheet.tables.add("H1:I3", true).name = "DealWorkload";
        else sheet.tables.getItem("DealWorkload").delete();
        return Promise.resolve();
      }),
    [what, isThere] as const,
  );
}

const refuseInWrite = ({ page }: Playground, share: number) =>
  page.evaluate((at) => {
    (window as unknown as Exposed).playground.addin.host.faults.refuseInWrite(at);
  }, share);

/** The settings of the document, in which the unfinished proposal is kept. */
const setDocumentFull = ({ page }: Playground, isFull: boolean) =>
  page.evaluate((full) => {
    (window as unknown as Exposed).playground.addin.settings.isFull = full;
  }, isFull);

/** The add-in a second time, with an office.js of its own, on the workbook of the first. */
async function secondPane({ page }: Playground): Promise<Frame> {
  await page.evaluate(() => {
    const place = document.createElement("div");
    place.id = "second-pane";
    place.style.cssText =
      "position: fixed; right: 340px; bottom: 40px; width: 320px; height: 600px; z-index: 9";
    document.body.append(place);
    (window as unknown as Exposed).playground.addin.another(place);
  });
  const frame = await (await page.waitForSelector("#second-pane iframe")).contentFrame();
  if (!frame) throw new Error("The second pane has no page.");
  return frame;
}

/** Sheets, cells, names, tables and charts, a line each. */
async function contents({ page, workbook }: Playground): Promise<readonly string[]> {
  await workbook.settled();
  return page.evaluate(() => {
    const { grid } = (window as unknown as Exposed).playground;
    const sheets = grid.sheets.list();
    const cells = sheets.flatMap(({ id }) => {
      const used = grid.cells.used(id, true);
      if (used === null) return [];
      const values = grid.cells.values(used);
      return grid.cells
        .formulas(used)
        .flatMap((row, down) =>
          row.map(
            (formula, across) => `${id} ${down},${across} ${formula ?? values[down]?.[across]}`,
          ),
        );
    });
    return [
      ...sheets.map(({ id, name, position }) => `sheet ${id} ${name} ${position}`),
      ...cells,
      ...grid.names.list().map(({ name, scope, formula }) => `name ${name} ${scope} ${formula}`),
      ...grid.tables.list().map(({ name, area }) => `table ${name} ${area.sheet}`),
      ...grid.charts.list().map(({ name, sheet }) => `chart ${name} ${sheet}`),
    ];
  });
}

/** The workbook says what it said before; what it does not is told by its lines. */
async function expectAsBefore(playground: Playground, before: readonly string[], when: unknown) {
  const after = await contents(playground);
  const gone = before.filter((line) => !after.includes(line));
  const come = after.filter((line) => !before.includes(line));
  expect({ when, gone, come }).toEqual({ when, gone: [], come: [] });
}
