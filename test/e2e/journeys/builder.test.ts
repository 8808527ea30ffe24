import { expect } from "@jest/globals";
import { describeInBrowser } from "../support/playground";
import type { Playground } from "../support/playground";
import { parse } from "../support/workbook";
import { Pane } from "./pane";

const OFFERS = [
  ["Usage", "Commit", "Discount"],
  [2_000_000, 1_000_000, 0.2],
  [800_000, 1_000_000, 0.2],
  [1_250_000, 1_000_000, 0.2],
];
const BANDS = [
  ["Bronze", 500_000, 0.12],
  ["Gold", 1_000_000, 0.2],
];

describeInBrowser("the formula builder", (it) => {
  it("goes from the question by clicked and dragged cells to a live result, and the cell shows the same", async (playground) => {
    const { pane, page, workbook } = playground;
    await start(playground, "E2");
    await pane.getByRole("searchbox").fill("bigger commit");
    await pane.getByRole("button", { name: /Is a bigger commit worth it/ }).click();
    await pick(playground, "Consumption", "A2:A4");
    await pick(playground, "Commit", "B8");
    await pick(playground, "Bands", "A8:C9");
    await result(playground).getByText("3 rows by 1 column").waitFor();
    // From 500,000 at 12 % to 1,000,000 at 20 %. At 2,000,000: 500,000 + (2,000,000 − 568,181.82)
    // against 1,000,000 + (2,000,000 − 1,250,000).
    const live = await pane.getByRole("region").getByRole("cell").allTextContents();
    expect(live).toEqual(["181,818.18", "-268,181.82", "181,818.18"]);
    await playground.picture("builder spill");
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByText("Inserted into E2 of the sheet 'Sheet1'").waitFor();
    await workbook.settled();
    expect(await workbook.formulas("E2")).toEqual([["=DEAL.CROSSING_VALUE(A2:A4, B8, A8:C9)"]]);
    const cells = (await workbook.values("E2:E4")).flat().map(Number);
    expect(cells.map((value) => value.toFixed(2))).toEqual(
      live.map((text) => text.replaceAll(",", "")),
    );
    await playground.picture("builder inserted");
    await workbook.goTo("E2");
    await page.keyboard.press("Control+Z");
    await expectEmpty(playground, "E2:E4");
    expect(await workbook.value("A2")).toBe(2_000_000);
  });

  it("works by keyboard alone, and follows a cell that is changed", async (playground) => {
    const { page, workbook } = playground;
    await start(playground, "E2");
    const pane = new Pane(playground.page, playground.pane);
    await pane.enter();
    await pane.fill("What do you want to know?", "pay in a year under this");
    await pane.press("What do we pay in a year under this commit?");
    await pane.screen("What do we pay in a year under this commit?");
    await pane.fill("Consumption", "A2");
    await pane.fill("Commit", "1,000,000");
    await pane.tabTo("Discount");
    await pane.leave();
    // From E2, which is still selected, two to the left.
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("ArrowLeft");
    await playground.pane.waitForFunction(
      () => (document.getElementById("argument-discount") as HTMLInputElement).value === "C2",
    );
    await pane.says("Cells that you select go into “discount”.");
    await pane.says("1,750,000");
    await pane.enter();
    // From here on the sheet is the person's own again.
    await page.keyboard.press("Escape");
    await pane.leave();
    await workbook.type("A2", "1250000");
    // Just used up: the commit alone is paid.
    await result(playground).getByText("1,000,000", { exact: true }).waitFor();
    expect(await pane.value("argument-discount")).toBe("C2");
  });

  it("says the sentence that the cell would say, and at which argument", async (playground) => {
    const { pane, workbook } = playground;
    await start(playground, "E2");
    await pane.getByRole("button", { name: /COMMIT_COST/ }).click();
    await pick(playground, "Consumption", "A2");
    await pick(playground, "Commit", "B2");
    await pane.getByLabel("Discount", { exact: false }).first().fill("18");
    await result(playground).getByText("#VALUE!").waitFor();
    const said = (await result(playground).textContent()) ?? "";
    // What was typed stays, though the grid tells of the last pick late.
    expect(said).toMatch(/it is 18\.$/);
    await pane.getByText("The sentence at the foot is about this.").waitFor();
    await playground.picture("builder error");
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByText("Inserted into E2").waitFor();
    await workbook.settled();
    expect(said).toBe(`#VALUE!${(await workbook.errorMessage("E2")) ?? ""}`);
  });

  it("asks before a cell is overwritten and before a result is blocked; No leaves all as it was", async (playground) => {
    const { pane, workbook } = playground;
    await start(playground, "E2");
    await workbook.write("E2", [["mine"]]);
    await workbook.write("F4", [["too"]]);
    await pane.getByRole("button", { name: /COMMIT_COST/ }).click();
    await pick(playground, "Consumption", "A2:A4");
    await pick(playground, "Commit", "B2");
    await pick(playground, "Discount", "C2");
    await pane.getByText("Cell E2 of the sheet 'Sheet1' holds something already.").waitFor();
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByRole("alertdialog").waitFor();
    await playground.picture("builder asks");
    await pane.getByRole("button", { name: "Keep it" }).click();
    expect(await workbook.value("E2")).toBe("mine");
    await pick(playground, "Insert into", "F2", "Sheet1!F2");
    await pane.getByText(/cell F4 of the sheet 'Sheet1' holds something/).waitFor();
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByRole("button", { name: "Do not insert" }).click();
    expect(await workbook.value("F2")).toBeNull();
    await pick(playground, "Insert into", "E2", "Sheet1!E2");
    await pane.getByRole("button", { name: "Insert" }).click();
    await pane.getByRole("button", { name: "Overwrite it" }).click();
    await pane.getByText("Inserted into E2").waitFor();
    // The cell is selected, and can be explained at once.
    await pane.getByRole("button", { name: "Explain it" }).click();
    await pane.getByRole("heading", { level: 1, name: "Explain this cell" }).waitFor();
    await pane.getByText("E2").first().waitFor();
    await workbook.settled();
    expect(await workbook.value("E2")).toBe(1_750_000);
  });
});

/** Offers and bands on the sheet, a cell selected, and the builder opened from Home. */
async function start({ pane, workbook }: Playground, selected: string): Promise<void> {
  await workbook.write("A1", OFFERS);
  await workbook.write("A8", BANDS);
  await workbook.goTo(selected);
  await pane.getByRole("button", { name: "Build a formula" }).click();
  await pane.getByRole("heading", { level: 1, name: "Build a formula" }).waitFor();
}

const result = ({ pane }: Playground) => pane.getByRole("status").last();

/** Clicks into a field, then drags over cells with the mouse; waits until they stand in the field. */
async function pick(
  playground: Playground,
  name: string,
  cells: string,
  shown = cells,
): Promise<void> {
  const field = playground.pane.getByRole("textbox", { name: new RegExp(`^${name}`) });
  await field.click();
  await drag(playground, cells);
  await playground.pane.waitForFunction(
    ([start, wanted]) =>
      [...document.querySelectorAll("input")].some(
        (input) => input.labels?.[0]?.textContent?.startsWith(start) && input.value === wanted,
      ),
    [name, shown] as const,
  );
}

/** The grid's own sizes while no column has been made wider. */
const HEADS = { left: 46, top: 20 };
const CELL = { width: 64, height: 20 };

async function drag({ page }: Playground, cells: string): Promise<void> {
  const { row, column, rows, columns } = parse(cells);
  const canvas = await page.locator("#grid canvas").evaluateAll((all) => {
    const boxes = all.map((each) => each.getBoundingClientRect());
    const [largest] = boxes.sort((a, b) => b.width * b.height - a.width * a.height);
    return { left: largest?.left ?? 0, top: largest?.top ?? 0 };
  });
  const at = (down: number, across: number) =>
    [
      canvas.left + HEADS.left + (across + 0.5) * CELL.width,
      canvas.top + HEADS.top + (down + 0.5) * CELL.height,
    ] as const;
  await page.mouse.move(...at(row, column));
  await page.mouse.down();
  await page.mouse.move(...at(row + rows - 1, column + columns - 1), { steps: 4 });
  await page.mouse.up();
}

async function expectEmpty({ page }: Playground, address: string): Promise<void> {
  const { row, column, rows, columns } = parse(address);
  await page.waitForFunction(
    (area) => {
      const { grid } = (window as unknown as Exposed).playground;
      const values = grid.cells.values({ sheet: grid.sheets.active(), ...area });
      return values.flat().every((value) => value === null);
    },
    { row, column, rows, columns },
  );
}

type Exposed = { playground: { grid: import("../../../playground/grid").Grid } };
