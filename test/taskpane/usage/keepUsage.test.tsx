/** @jest-environment jsdom */
import { File as NodeFile } from "node:buffer";
import { TextDecoder as NodeTextDecoder } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { DEAL_NAMES, keepUsage, printPlan } from "../../../src/template";
import type { Importer } from "../../../src/taskpane/usage/importer";
import { heldHere, importUsage } from "../../../src/usage";
// Loaded here, so that the screen is there at once when it is gone to.
import "../../../src/taskpane/usage/ImportScreen";
import { RECORD } from "../../template/usageRecord";
import { FakeWorkbook } from "../fakeWorkbook";
import { button, field, showPane } from "../showPane";

afterEach(cleanup);

Object.assign(globalThis, { TextDecoder: NodeTextDecoder });

// Ten days of October 2026 at 8 billed for 10 at list.
const DAYS = Array.from({ length: 10 }, (_, day) => `2026-10-${String(day + 1).padStart(2, "0")}`);
const COST = [
  "usage_date_utc,model,token_type,cost_usd,list_price_usd",
  ...DAYS.map((day) => `${day},Opus 5.5,output,8,10`),
].join("\n");

const sameThread: Importer = async (files, options) => {
  const result = await importUsage(files, options);
  return result.ok ? { ok: true, value: heldHere(result.value) } : result;
};

async function imported(workbook: FakeWorkbook) {
  const user = showPane(workbook, sameThread);
  await user.click(await screen.findByRole("button", { name: "Import usage" }));
  const choose = await screen.findByRole("button", { name: "Choose files" });
  const files = [new NodeFile([COST], "cost.csv") as unknown as File];
  fireEvent.drop(choose.parentElement as HTMLElement, { dataTransfer: { files, items: [] } });
  await screen.findByRole("heading", { name: "Keep it in the workbook" });
  return user;
}

/** A workbook that has the sheet of an earlier import. */
function keptIn(workbook: FakeWorkbook): FakeWorkbook {
  const [sheet] = keepUsage(RECORD, { sheets: {}, readings: [] }).sheets;
  const rows = new Map<number, readonly (string | number)[]>();
  const cells = sheet?.kind === "new" ? sheet.parts : [];
  for (const part of cells) {
    if (part.kind !== "cells") continue;
    const first = Number(/\d+/.exec(part.at)?.[0]);
    part.rows.forEach((row, down) =>
      rows.set(
        first + down,
        row.map((cell) => (cell === null || typeof cell === "object" ? "" : cell)),
      ),
    );
  }
  const last = Math.max(...rows.keys());
  const values = Array.from({ length: last }, (_, index) => rows.get(index + 1) ?? [""]);
  const range = { address: `A1:I${String(last)}`, values, formulas: values };
  workbook.sheets = {
    imported: { sheet: { id: "u", name: "Deal usage" }, ranges: { [DEAL_NAMES.imported]: range } },
  };
  return workbook;
}

const section = () => screen.getByRole("region", { name: "Keep it in the workbook" });
const written = (workbook: FakeWorkbook) => workbook.applied.map(printPlan).join("\n");

describe("an import, kept in the workbook", () => {
  it("goes onto a sheet of its own when it is asked for, and leads there", async () => {
    const workbook = new FakeWorkbook();
    const user = await imported(workbook);
    expect(workbook.applied).toEqual([]);
    await user.click(button("Write it to a sheet"));
    await within(section()).findByText(/It stands on the sheet ‘Deal usage’/);
    expect(workbook.applied).toMatchObject([{ sheets: [{ kind: "new", sheet: "Deal usage" }] }]);
    expect(written(workbook)).toContain("From cost.csv: 1 Oct 2026 to 10 Oct 2026.");
    await user.click(button("Go to Deal usage"));
    expect(workbook.wentTo).toEqual(["Deal usage!A1"]);
  });

  it("has the commit that was looked at, with what each month drew of it", async () => {
    const workbook = new FakeWorkbook();
    const user = await imported(workbook);
    await user.type(field("Commit in all"), "100");
    await user.type(field("Discount"), "20 %");
    await user.type(field("First day"), "2026-10-01");
    await user.type(field("Last day"), "2026-10-30");
    await screen.findByText(/USD 80 of USD 100/);
    await user.click(button("Write it to a sheet"));
    await within(section()).findByText(/It stands on/);
    expect(written(workbook)).toContain("The commit that is running");
  });

  it("asks before it takes the place of an earlier one, whose days it says", async () => {
    const workbook = keptIn(new FakeWorkbook());
    const user = await imported(workbook);
    await user.click(await screen.findByRole("button", { name: "Write it to 'Deal usage'" }));
    const asks = await screen.findByRole("alertdialog");
    expect(asks.textContent).toContain("From usage.csv and cost.csv: 1 Oct 2026 to 10 Dec 2026.");
    expect(asks.textContent).toContain("The commit that stands there goes with it.");
    await user.click(button("Keep it"));
    expect(workbook.applied).toEqual([]);
    await user.click(button("Write it to 'Deal usage'"));
    await user.click(await screen.findByRole("button", { name: "Replace" }));
    await within(section()).findByText(/It stands on/);
    expect(workbook.applied).toMatchObject([{ sheets: [{ kind: "rebuild", sheet: { id: "u" } }] }]);
  });

  it("asks again where something of the user's stands there", async () => {
    const workbook = keptIn(new FakeWorkbook());
    workbook.editedSheet = "Deal usage";
    const user = await imported(workbook);
    await user.click(await screen.findByRole("button", { name: "Write it to 'Deal usage'" }));
    await user.click(await screen.findByRole("button", { name: "Replace" }));
    await screen.findByText(/cell B2 holds something of yours/);
    expect(workbook.applied).toEqual([]);
    await user.click(button("Overwrite"));
    await within(section()).findByText(/It stands on/);
    expect(workbook.applied).toHaveLength(1);
  });

  it("says why it could not be written", async () => {
    const workbook = new FakeWorkbook();
    const user = await imported(workbook);
    workbook.refusesWith = { code: "sheet_taken", sheet: "Deal usage", ours: false };
    await user.click(button("Write it to a sheet"));
    await within(section()).findByText(/A sheet of yours is named 'Deal usage'/);
    expect(workbook.applied).toEqual([]);
  });

  it("is named when the pane is opened again, and lends its commit to the next", async () => {
    const workbook = keptIn(new FakeWorkbook());
    const user = showPane(workbook, sameThread);
    await user.click(await screen.findByRole("button", { name: "Import usage" }));
    const before = await screen.findByRole("heading", { name: "What you imported before" });
    expect(before.parentElement?.textContent).toContain("From usage.csv and cost.csv");
    cleanup();
    const again = await imported(workbook);
    const terms = await screen.findByRole("combobox", { name: "Its terms" });
    await again.selectOptions(terms, "As on 'Deal usage'");
    expect(field("Commit in all").value).toBe("1000");
    expect(field("Discount").value).toBe("18 %");
    expect(field("First day").value).toBe("2026-10-01");
    expect(field("Last day").value).toBe("2027-09-30");
    // 80 of the 100 at list in ten days
    await screen.findByText(/USD 80 of USD 1,000/);
  });
});
