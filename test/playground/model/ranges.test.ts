import { afterAll, beforeAll, expect, test } from "@jest/globals";

import { fakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";

let addin: AddinInNode;
beforeAll(async () => {
  addin = await openAddin({ grid: fakeGrid() });
});
afterAll(() => addin.close());

test("values that were set are read back with their address", async () => {
  const read = await addin.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
    range.values = [
      [1, 2],
      [3, "x"],
    ];
    range.load("values,address");
    await context.sync();
    return [range.address, range.values];
  });
  expect(read).toEqual([
    "Sheet1!A1:B2",
    [
      [1, 2],
      [3, "x"],
    ],
  ]);
});
