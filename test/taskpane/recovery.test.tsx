/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it, jest } from "@jest/globals";
import { screen } from "@testing-library/react";
import type { ComponentType } from "react";
import { FakeWorkbook } from "./fakeWorkbook";
import { onSheet } from "./onSheet";
import { button, showPane } from "./showPane";

/** Whether the file of the comparison can be fetched; names with `mock` may be used below. */
let mockIsOffline = true;

jest.mock("../../src/taskpane/compare/Compare", () => {
  if (mockIsOffline) throw new Error("Loading chunk screen-compare failed.");
  return jest.requireActual<{ default: ComponentType }>("../../src/taskpane/compare/Compare");
});

const TWO = [onSheet(), onSheet({ sheet: { id: "sheet-2", name: "Proposal 2" } })];

describe("a screen that cannot be shown", () => {
  beforeEach(() => {
    // React tells the console of what a boundary caught.
    jest.spyOn(console, "error").mockImplementation(() => undefined);
  });
  afterEach(() => {
    jest.restoreAllMocks();
  });

  it("says so instead of a blank pane, and is asked for again the next time", async () => {
    const user = showPane(new FakeWorkbook(TWO));
    await user.click(await screen.findByRole("button", { name: "Compare" }));
    expect(await screen.findByText(/could not be shown/)).toBeTruthy();
    await user.click(button("Go to Home"));
    expect(await screen.findByRole("heading", { level: 1, name: "Proposals" })).toBeTruthy();
    mockIsOffline = false;
    await user.click(await screen.findByRole("button", { name: "Compare" }));
    expect(await screen.findByRole("table", { name: "Proposals by rank" })).toBeTruthy();
  });
});
