// The add-in's own template through its own hand, the real office.js and the playground's Excel.

import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";

import { addSample } from "../../../src/template";
import type { Plan } from "../../../src/template";
import { applyPlan, readDeal } from "../../../src/workbook";
import { fakeGrid } from "../../support/fakeGrid";
import type { FakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";

/** Nine sheets with all their formats take their time where machines are slow. */
const PATIENCE = 60_000;

let grid: FakeGrid;
let addin: AddinInNode;
let sample: Plan;

beforeEach(async () => {
  grid = fakeGrid();
  addin = await openAddin({ grid });
  Object.assign(globalThis, { Excel: addin.Excel });
  const deal = await readDeal();
  if (!deal.ok) throw new Error(deal.issue.code);
  sample = addSample(deal.value, { namespace: "DEAL", version: "1.0.0", today: 46_350 });
  addin.host.log.reset();
});

afterEach(() => {
  addin.close();
  Reflect.deleteProperty(globalThis, "Excel");
});

const workbook = () => ({
  sheets: grid.sheets.list().map(({ name }) => name),
  names: grid.names.list().length,
  tables: grid.tables.list().length,
  charts: grid.charts.list().length,
});
const EMPTY = { sheets: ["Sheet1"], names: 0, tables: 0, charts: 0 };

describe("the sample deal", () => {
  test(
    "is written in two round trips, read back, and taken back by one undo",
    async () => {
      const applied = await applyPlan(sample);
      expect(applied).toMatchObject({ ok: true, value: { changed: true } });
      expect(addin.host.log.roundTrips).toBe(2);
      expect(workbook().sheets).toHaveLength(10);
      const read = await readDeal();
      expect(read).toMatchObject({ ok: true });
      expect(read.ok && read.value.proposals).toHaveLength(3);
      await grid.undo();
      expect(workbook()).toEqual(EMPTY);
    },
    PATIENCE,
  );

  test.each([0, 0.3, 1])(
    "leaves nothing behind when Excel refuses what is at %d of the request that writes",
    async (share) => {
      addin.host.faults.refuseInWrite(share);
      const applied = await applyPlan(sample);
      expect(applied).toMatchObject({ ok: false, issue: { code: "refused" } });
      expect(workbook()).toEqual(EMPTY);
    },
    PATIENCE,
  );

  test(
    "is not begun while the user edits a cell",
    async () => {
      grid.setEditing(true);
      const applied = await applyPlan(sample);
      expect(applied).toMatchObject({ ok: false, issue: { code: "cell_being_edited" } });
      expect(workbook()).toEqual(EMPTY);
    },
    PATIENCE,
  );
});
