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

  test("what cannot be is said when the field is left, not while it is typed, and goes when it is mended", async () => {
    const user = showPane(atCommitStep());
    const discount = field("Quoted discount");
    await user.clear(discount);
    await user.type(discount, "130");
    expect(discount.getAttribute("aria-invalid")).not.toBe("true");
    await user.tab();
    expect(screen.getByText(/130 %/)).toBeTruthy();
    expect(discount.getAttribute("aria-invalid")).toBe("true");
    await user.clear(discount);
    await user.type(discount, "13");
    expect(discount.getAttribute("aria-invalid")).not.toBe("true");
  });

  test("that a field is blank is no mistake before the step is left", async () => {
    const user = showPane(atCommitStep());
    const discount = field("Quoted discount");
    await user.clear(discount);
    await user.tab();
    expect(discount.getAttribute("aria-invalid")).not.toBe("true");
    await user.click(button("Next"));
    expect(discount.getAttribute("aria-invalid")).toBe("true");
  });

  test("a band's discount is looked at when it is left too", async () => {
    const user = showPane(atCommitStep());
    await user.click(button("Add a band"));
    const discount = screen
      .getAllByRole("textbox", { name: "Discount" })
      .at(-1) as HTMLInputElement;
    await user.type(discount, "130");
    expect(discount.getAttribute("aria-invalid")).toBe("false");
    await user.tab();
    expect(discount.getAttribute("aria-invalid")).toBe("true");
    expect(
      document.getElementById(discount.getAttribute("aria-describedby") ?? "")?.textContent,
    ).toMatch(/130 %/);
  });
});
