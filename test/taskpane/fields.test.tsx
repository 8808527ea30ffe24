/** @jest-environment jsdom */
import { afterEach, describe, expect, test } from "@jest/globals";
import { cleanup, screen, waitFor } from "@testing-library/react";
import { keptForm } from "../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { button, field, showPane } from "./showPane";

afterEach(cleanup);

function atCommitStep(): FakeWorkbook {
  return new FakeWorkbook([], keptForm({ ...exampleDraft({}), step: "commit", reached: "review" }));
}

describe("fields", () => {
  test.each(["Annual commit", "Quoted discount", "Or paste the table here"])(
    "a click on the label “%s” puts the cursor in its field",
    async (label) => {
      const user = showPane(atCommitStep());
      await user.click(screen.getByText(label));
      expect(document.activeElement).toBe(field(label));
    },
  );

  test("a band that was added takes the cursor, so that it can be typed at once", async () => {
    const user = showPane(atCommitStep());
    const before = screen.queryAllByRole("textbox", { name: "Name" }).length;
    await user.click(button("Add a band"));
    const names = screen.getAllByRole("textbox", { name: "Name" });
    expect(names).toHaveLength(before + 1);
    await waitFor(() => {
      expect(document.activeElement).toBe(names.at(-1));
    });
  });
});
