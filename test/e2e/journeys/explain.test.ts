import { expect } from "@jest/globals";
import { describeInBrowser, type Playground } from "../support/playground";
import { lookAt, THEMES } from "./accessible";
import { loadSample } from "./loadSample";
import { Pane } from "./pane";

/** Select a cell, and read how it comes to what it shows; where it fails, what to mend. */
describeInBrowser("explain this cell", (it) => {
  it("shows the inputs, the steps and the result of a single cell", async (playground) => {
    await writeYear(playground);
    const pane = await openExplain(playground);
    await playground.workbook.goTo("D2");
    await pane.says("D2 of Sheet1 shows 1750000.");
    await pane.says("What is paid for a year's consumption under a commit.");
    // 1,000,000 / 0.8 is full use; 750,000 beyond it at list.
    await pane.says("= 1,000,000 / (1 − 20 %)");
    await pane.says("= 1,000,000 + 750,000 × (1 − 0 %)");
    await pane.says("Left out: overage_discount, basis.");
    expect(await result(pane)).toBe("1,750,000");
    await pane.enter();
    await pane.press("Go to B2");
    await pane.says("It has no formula");
    await pane.press("Go to D2");
    await pane.says("D2 of Sheet1 shows");
    const help = pane.frame.getByRole("link", { name: "Help for COMMIT_COST" });
    expect(await help.getAttribute("href")).toBe("help/functions/commit-cost.html");
  });

  it("follows a function inside other formulas, and its inputs that are formulas", async (playground) => {
    await writeYear(playground);
    await playground.workbook.write("F2", [
      ['=IF(A3>0,ROUND(DEAL.REALIZED_DISCOUNT(A3,B3*1,SUM(C2,0)),3),"")'],
    ]);
    const pane = await openExplain(playground);
    await playground.workbook.goTo("F2");
    await pane.says("DEAL.REALIZED_DISCOUNT(A3,B3*1,SUM(C2,0))");
    await pane.says("In the formula: B3*1");
    await pane.says("= (800,000 − 1,000,000) / 800,000");
    expect(await result(pane)).toBe("−25 %");
    await pane.says("The cell shows -0.25.");
    // @ picks the cell of its own row, and LET gives it a name.
    await playground.workbook.write("G3", [["=LET(use,@A2:A4,DEAL.COMMIT_COST(use,B3,C3))"]]);
    await playground.workbook.goTo("G3");
    await pane.says("use is A3");
    await pane.says("This part gives");
  });

  it("says what is in the way of a result of several cells, and leads there", async (playground) => {
    await writeYear(playground);
    const { workbook } = playground;
    await workbook.write("E4", [["mine"]]);
    await workbook.write("E2", [["=DEAL.COMMIT_COST(A2:A4,1000000,0.2)"]]);
    const pane = await openExplain(playground);
    await workbook.goTo("E2");
    await pane.says("Why it shows #SPILL!");
    await pane.says("E4 holds something in the way of the result. It needs 3 rows by 1 column.");
    await pane.enter();
    await pane.press("Go to E4");
    await pane.says("E4 of Sheet1 shows mine");
  });

  it("explains a cell of a spill, and leads from an error to the cell to mend", async (playground) => {
    await writeYear(playground);
    await playground.workbook.write("E2", [["=DEAL.COMMIT_COST(A2:A4,B2:B4,C2:C4)"]]);
    const pane = await openExplain(playground);
    await playground.workbook.goTo("E3");
    await pane.says("spilled from the formula in E2");
    await pane.says("A3, of A2:A4");
    expect(await result(pane)).toBe("1,000,000");
    await playground.workbook.goTo("E4");
    await pane.says('commit, row 3 must be money, 0 or more; it is the text "x".');
    await playground.picture("explain an error");
    await pane.enter();
    await pane.press("Go to B4");
    await pane.says("B4 of Sheet1 shows x");
    await playground.workbook.type("B4", "1000000");
    await playground.workbook.goTo("E4");
    // 1,500,000 − 1,250,000 at list on top of the commit.
    await pane.says("= 1,000,000 + 250,000 × (1 − 0 %)");
    expect(await result(pane)).toBe("1,250,000");
  });

  it("follows an error to where it comes from", async (playground) => {
    const { workbook } = playground;
    await workbook.write("A1", [["=B1"], ["=C1+1"]]);
    await workbook.write("B1", [["=C1*2", "=1/0"]]);
    await workbook.write("E1", [["=DEAL.COMMIT_COST(A1,1000000,0.2)"]]);
    const pane = await openExplain(playground);
    await workbook.goTo("E1");
    await pane.says("consumption holds the error #DIV/0!.");
    await pane.says("It comes from C1, which holds #DIV/0! by the formula =1/0.");
    await pane.enter();
    await pane.press("Go to C1");
    await pane.says("C1 of Sheet1 shows #DIV/0!");
  });

  it("says what has no function of ours, and where the nearest is", async (playground) => {
    await writeYear(playground);
    const { workbook } = playground;
    await workbook.write("H1", [["=D2/12"]]);
    const pane = await openExplain(playground);
    await workbook.goTo("H1");
    await pane.says("Its formula has no function of this add-in.");
    await pane.enter();
    await pane.press("Go to D2");
    await pane.says("What is paid for a year's consumption under a commit.");
  });

  it("explains the sheets of a deal, with their names and reports", async (playground) => {
    const pane = await loadSample(playground);
    const { workbook } = playground;
    await pane.enter();
    await pane.press("Explain this cell");
    await pane.screen("Explain this cell");
    const found = await dealCells(playground, [
      "SUMMARY",
      "BRIDGE",
      "SCHEDULE",
      "COMPARE",
      "LEVER",
    ]);
    expect(found.length).toBeGreaterThan(3);
    for (const { address, at, text } of found) {
      await workbook.goTo(address);
      await pane.says(`${at} of `);
      await pane.says("Steps");
      const said = await pane.frame.locator("main").innerText();
      expect(said).not.toMatch(/not followed|which is not what/);
      expect([address, text, said.includes("Result") || said.includes("This part gives")]).toEqual([
        address,
        text,
        true,
      ]);
    }
    await playground.picture("explain a report");
  });

  for (const [theme, context] of Object.entries(THEMES)) {
    it(
      `has nothing that axe objects to (${theme})`,
      async (playground) => {
        const look = lookAt(playground, theme);
        await writeYear(playground);
        const pane = await openExplain(playground);
        await playground.workbook.goTo("D2");
        await pane.says("Full use");
        await look("explain");
        await playground.workbook.goTo("D4");
        await pane.says("Why it shows #VALUE!");
        await look("explain error");
      },
      { context },
    );
  }
});

async function writeYear({ workbook }: Playground): Promise<void> {
  await workbook.write("A1", [
    ["Use", "Commit", "Discount", "Cost"],
    [2_000_000, 1_000_000, 0.2, "=DEAL.COMMIT_COST(A2,B2,C2)"],
    [800_000, 1_000_000, 0.2, "=DEAL.COMMIT_COST(A3,B3,C3)"],
    [1_500_000, "x", 0.2, "=DEAL.COMMIT_COST(A4,B4,C4)"],
  ]);
}

async function openExplain({ page, pane: frame }: Playground): Promise<Pane> {
  const pane = new Pane(page, frame);
  await frame.getByText("Enter a proposal").waitFor();
  await pane.enter();
  await pane.press("Explain this cell");
  await pane.screen("Explain this cell");
  return pane;
}

/** What stands behind the last step. */
async function result(pane: Pane): Promise<string> {
  const shown = await pane.frame.locator("section[aria-label=Steps] > p").first().innerText();
  return shown.replace(/^.*\n/, "").trim();
}

interface Found {
  readonly address: string;
  readonly at: string;
  readonly text: string;
}

/** The first figure of each report on the deal's sheets. */
function dealCells({ page }: Playground, names: readonly string[]): Promise<readonly Found[]> {
  return page.evaluate((wanted) => {
    const { grid } = (
      window as unknown as { playground: { grid: import("../../../playground/grid").Grid } }
    ).playground;
    const found: Found[] = [];
    const left = new Set(wanted);
    for (const sheet of grid.sheets.list()) {
      const used = grid.cells.used(sheet.id, true);
      if (!used) continue;
      grid.cells.formulas(used).forEach((row, down) =>
        row.forEach((formula, across) => {
          const name = [...left].find((one) => formula?.includes("DEAL.") && formula.includes(one));
          if (name === undefined || formula === null) return;
          const [r, c] = [used.row + down, used.column + across];
          const spill = grid.cells.spill(sheet.id, r, c);
          const inside = spill
            ? [Math.min(2, spill.area.rows - 1), Math.min(1, spill.area.columns - 1)]
            : [0, 0];
          left.delete(name);
          const at = `${String.fromCharCode(65 + c + (inside[1] ?? 0))}${r + 1 + (inside[0] ?? 0)}`;
          found.push({ address: `'${sheet.name}'!${at}`, at, text: formula });
        }),
      );
    }
    return found;
  }, names);
}
