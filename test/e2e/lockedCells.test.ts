import { expect } from "@jest/globals";
import { describeInBrowser } from "./support/playground";

describeInBrowser("a protected sheet", (it) => {
  it("takes typing in unlocked cells only, says why, and lets the rest be", async ({
    page,
    pane,
    workbook,
  }) => {
    await workbook.write("A1", [["locked", "open"]]);
    await pane.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("B1").format.protection.locked = false;
      sheet.protection.protect();
      await context.sync();
    })`);
    await workbook.goTo("A1");
    await page.keyboard.type("5");
    await page.keyboard.press("Delete");
    await page.getByText("This cell is locked").first().waitFor();
    expect(await workbook.isEditing()).toBe(false);
    await workbook.type("B1", "7");
    expect(await workbook.values("A1:B1")).toEqual([["locked", 7]]);
  });
});
