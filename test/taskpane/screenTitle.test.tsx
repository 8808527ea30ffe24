/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { screen } from "@testing-library/react";
import { FakeWorkbook } from "./fakeWorkbook";
import { button, showPane } from "./showPane";

/*
 * office.js on the web listens at the window for Tab and moves the focus itself, among links,
 * buttons and fields. From anything else it gives the focus to the grid.
 */
describe("from the title of a screen that has just come", () => {
  const office = jest.fn<(event: KeyboardEvent) => void>();
  beforeEach(() => {
    office.mockClear();
    window.addEventListener("keydown", office);
  });
  afterEach(() => {
    window.removeEventListener("keydown", office);
  });

  test("Tab goes on into the screen, and not out of the pane", async () => {
    const user = showPane(new FakeWorkbook());
    await screen.findByRole("button", { name: "Enter a proposal" });
    await user.click(button("Enter a proposal"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { level: 1, name: "Deal" }));
    await user.tab();
    expect(document.activeElement).toBe(button("Step 1: Deal"));
    expect(office).not.toHaveBeenCalled();
  });

  test("Shift+Tab is left to Office: before the title there is nothing", async () => {
    const user = showPane(new FakeWorkbook());
    await screen.findByRole("button", { name: "Enter a proposal" });
    await user.click(button("Enter a proposal"));
    office.mockClear();
    await user.tab({ shift: true });
    expect(office.mock.calls.map(([{ key }]) => key)).toContain("Tab");
  });
});
