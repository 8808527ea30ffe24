/** @jest-environment jsdom */
import { expect, it, jest } from "@jest/globals";
import { screen, waitFor } from "@testing-library/react";
import { FakeWorkbook } from "./fakeWorkbook";
import { button, showPane } from "./showPane";

/** Whether the file with what is to be written can be fetched; names with `mock` may be used below. */
let mockIsOffline = true;

jest.mock("../../src/taskpane/workbook/plans", () => {
  if (mockIsOffline) throw new Error("Loading chunk screen-plans failed.");
  return jest.requireActual<object>("../../src/taskpane/workbook/plans");
});

it("says where a part could not be loaded that nothing was written, and asks for it again the next time", async () => {
  const workbook = new FakeWorkbook();
  const user = showPane(workbook);
  await user.click(await screen.findByRole("button", { name: "Load the sample deal" }));
  expect(await screen.findByText(/could not be loaded, so nothing was written/)).toBeTruthy();
  expect(workbook.applied).toEqual([]);
  mockIsOffline = false;
  await user.click(button("Load the sample deal"));
  await waitFor(() => {
    expect(workbook.applied).toHaveLength(1);
  });
});
