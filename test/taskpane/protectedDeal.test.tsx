/** @jest-environment jsdom */
import { afterEach, expect, it } from "@jest/globals";
import { cleanup, screen } from "@testing-library/react";
import { addProposal } from "../../src/template";
import { applyPlan, readDeal, setProtection } from "../../src/workbook";
import { exampleInputs } from "./onSheet";
import { PaneInExcel } from "./paneInExcel";
import { button } from "./showPane";

afterEach(() => {
  cleanup();
  PaneInExcel.end();
});

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };

it.each([true, false])(
  "a duplicate of a proposal is protected where the deal is: %s",
  async (isProtected) => {
    const excel = new PaneInExcel();
    const deal = await readDeal();
    if (!deal.ok) throw new Error(deal.issue.code);
    await applyPlan(addProposal(exampleInputs(), deal.value, PRODUCT));
    await setProtection(isProtected);
    const user = await excel.open();
    await user.click(button("Duplicate Vendor offer"));
    await user.click(await screen.findByRole("button", { name: "Step 5: Review" }));
    await screen.findByText(/Nothing else is touched/);
    await user.click(button("Write to workbook"));
    await excel.quiet();
    expect(excel.book.sheet("Proposal 2").isProtected).toBe(isProtected);
    expect(excel.book.sheet("Proposal 1").isProtected).toBe(isProtected);
  },
);
