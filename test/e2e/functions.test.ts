import { expect } from "@jest/globals";
import { describeInBrowser } from "./support/playground";

const MIX = [
  ["Model", "Volume", "Rate"],
  ["a", 100, 3],
  ["b", 300, 4],
  ["c", 200, 5],
  ["d", 400, 6],
] as const;

describeInBrowser("worksheet functions in the playground", (it) => {
  for (const calls of ["direct", "wire"]) {
    const query = `calls=${calls}`;

    it(
      `gives the result of a formula typed by keyboard (${calls})`,
      async ({ workbook, picture }) => {
        await workbook.write("A1", MIX);
        await workbook.type("E1", "=DEAL.BLENDED_RATE(B2:B5,C2:C5)");
        // (100·3 + 300·4 + 200·5 + 400·6) / 1000 = 4900 / 1000
        expect(await workbook.value("E1")).toBeCloseTo(4.9, 12);
        await picture(`typed formula ${calls}`);
      },
      { query },
    );

    it(
      `follows a changed input, and calls that feed each other (${calls})`,
      async ({ workbook }) => {
        await workbook.write("A1", MIX);
        await workbook.write("E1", [
          ["=DEAL.BLENDED_RATE(B2:B5,C2:C5)"],
          ["=DEAL.BLENDED_RATE(100,E1,10%)"],
          ["=ROUND(E2*2,6)"],
        ]);
        // 4.9 · 0.9 = 4.41
        expect(await workbook.values("E1:E3")).toEqual([[4.9], [4.41], [8.82]]);
        await workbook.type("C5", "8.5");
        // 4900 + 400·2.5 = 5900; 5.9 · 0.9 = 5.31
        expect(await workbook.values("E1:E3")).toEqual([[5.9], [5.31], [10.62]]);
      },
      { query },
    );

    it(
      `spills, and says #SPILL! where it cannot (${calls})`,
      async ({ workbook, picture }) => {
        await workbook.write("A1", [
          [500_000, "", "=DEAL.COMMIT_COST(A1:A3,1000000,0.2)"],
          [1_250_000, "", null],
          [2_000_000, "", null],
        ]);
        // Full use is 1,000,000 / 0.8 = 1,250,000; the 750,000 above it at list.
        const spilled = [[1_000_000], [1_000_000], [1_750_000]];
        expect(await workbook.values("C1:C3")).toEqual(spilled);
        await workbook.write("C3", [["in the way"]]);
        expect(await workbook.value("C1")).toBe("#SPILL!");
        await workbook.write("C3", [[null]]);
        expect(await workbook.values("C1:C3")).toEqual(spilled);
        await picture(`spill ${calls}`);
      },
      { query },
    );

    it(
      `shows an error with the function's own sentence beside its cell (${calls})`,
      async ({ workbook, page, picture }) => {
        await workbook.write("A1", MIX);
        await workbook.type("E1", "=DEAL.BLENDED_RATE(B2:B5,C2:C4)");
        await workbook.goTo("E1");
        expect(await workbook.value("E1")).toBe("#VALUE!");
        const sentence = await workbook.errorMessage("E1");
        expect(sentence).toMatch(/volumes.*rates/);
        await page
          .getByText(sentence ?? "")
          .first()
          .waitFor();
        await picture(`error card ${calls}`);
      },
      { query },
    );

    it(
      `gives an error only in the row that has one (${calls})`,
      async ({ workbook }) => {
        await workbook.write("A1", [
          [500_000, "=DEAL.UNUSED_COMMIT(A1:A3,1000000,0.2)"],
          ["=1/0", null],
          ["=NA()", null],
        ]);
        // 500,000 at 20 % uses up 400,000 of 1,000,000.
        const [[first], [second], [third]] = (await workbook.values("B1:B3")) as [
          [number],
          [string],
          [string],
        ];
        expect(first).toBeCloseTo(600_000, 6);
        expect([second, third].every((cell) => cell.startsWith("#"))).toBe(true);
      },
      { query },
    );
  }

  it(
    "is #BUSY! until Excel's message has brought the result, and never after",
    async ({ page }) => {
      const seen = await page.evaluate(async () => {
        const { grid } = (window as never as { playground: { grid: never } }).playground as {
          grid: import("../../playground/grid").Grid;
        };
        const cell = { sheet: grid.sheets.active(), row: 0, column: 0, rows: 1, columns: 1 };
        grid.cells.write(cell, [[{ formula: "=DEAL.BLENDED_RATE(2,3)" }]]);
        await grid.calculation.calculated();
        const before = grid.cells.values(cell);
        await grid.calculation.settled();
        return [before, grid.cells.values(cell)];
      });
      expect(seen).toEqual([[["#BUSY!"]], [[3]]]);
    },
    { query: "calls=wire" },
  );

  it("knows the functions by name while one is typed", async ({ workbook, page, picture }) => {
    await workbook.goTo("B2");
    await page.keyboard.type("=DEAL.BLE", { delay: 30 });
    await page.getByText("DEAL.BLENDED_RATE").first().waitFor();
    await picture("autocomplete");
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
  });

  it("keeps a text a text, whatever it looks like", async ({ workbook }) => {
    // A name in quotes that reads as a number must reach the function as text.
    await workbook.write("A1", [['=DEAL.BLENDED_RATE("5.25%",3)'], ['=DEAL.BLENDED_RATE("12",3)']]);
    expect(await workbook.values("A1:A2")).toEqual([["#VALUE!"], ["#VALUE!"]]);
    expect(await workbook.errorMessage("A1")).toContain("5.25%");
  });

  it(
    "passes blank cells as null, 0 or an empty text, with one result",
    async ({ workbook }) => {
      await workbook.write("A1", [[1_000_000, null, "=DEAL.COMMIT_COST(A1,A1,0.2,B1)"]]);
      expect(await workbook.value("C1")).toBe(1_000_000);
    },
    { query: "blank=0" },
  );
});
