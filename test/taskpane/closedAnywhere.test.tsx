/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, fireEvent, screen } from "@testing-library/react";
import { readDraft } from "../../src/taskpane/draft/readDraft";
import { PaneInExcel } from "./paneInExcel";
import { button } from "./showPane";

afterEach(() => {
  cleanup();
  PaneInExcel.end();
});

/** One key or one press; the fields are named by their ids. */
type Deed = () => void;

const input = (id: string) => document.getElementById(id) as HTMLInputElement;

/** A text, a key at a time. */
function typed(id: string, text: string): readonly Deed[] {
  return [...text].map((_, index) => () => {
    fireEvent.change(input(id), { target: { value: text.slice(0, index + 1) } });
  });
}

function pressed(name: string | RegExp): Deed {
  return () => {
    fireEvent.click(button(name));
  };
}

function chosen(name: RegExp): Deed {
  return () => {
    fireEvent.click(screen.getByRole("radio", { name }));
  };
}

/** A whole proposal through all five steps, with slips, corrections and ways back. */
const JOB: readonly Deed[] = [
  pressed("Enter a proposal"),
  ...typed("name", "Q3"),
  ...typed("term", "24 m"),
  chosen(/^Quarterly in advance/),
  pressed("Next"),
  pressed("Add a model"),
  ...typed("work.0.model", "Opus 5.5"),
  ...typed("work.0.input", "12"),
  ...typed("low.0", "0,9m"),
  ...typed("expected.0", "1.3m"),
  ...typed("high.0", "2x"),
  pressed("Next"),
  ...typed("high.0", "2m"),
  pressed("Next"),
  ...typed("commit.0", "$1M"),
  ...typed("discount.0", "20"),
  pressed("Add a band"),
  ...typed("band.0.threshold", "1m"),
  ...typed("band.0.discount", "20"),
  pressed("Add a band"),
  pressed("Remove band 2"),
  ...typed("pasted", "2m\t25%"),
  pressed("Next"),
  chosen(/^At a discount of its own/),
  ...typed("overageRate", "5"),
  pressed("Back"),
  pressed("Next"),
  pressed("Next"),
  pressed("Step 1: Deal"),
  ...typed("name", "Q3!"),
  pressed("Step 5: Review"),
];

/** Where the person is, and everything that stands in a field. */
function shown(): unknown {
  const fields = [...document.querySelectorAll<HTMLInputElement>("input, select, textarea")];
  return {
    screen: document.querySelector("h1")?.textContent,
    // Fluent numbers what we give no id anew each time.
    fields: fields.map(({ id, value, checked }) => [id.replace(/-_r_.*/, ""), value, checked]),
    mistakes: document.querySelectorAll("[aria-invalid=true]").length,
  };
}

describe("the pane is closed between any two keystrokes", () => {
  it("and opened again it is where it was, with all that was typed", async () => {
    const excel = new PaneInExcel();
    await excel.open();
    for (const [index, deed] of JOB.entries()) {
      // A page that is ended hears no answer to what it saved.
      excel.document.answers = false;
      await act(async () => {
        deed();
        await Promise.resolve();
      });
      const before = shown();
      await excel.open();
      expect([index, shown()]).toEqual([index, before]);
    }
    expect(excel.draft && readDraft(excel.draft).inputs).toMatchObject({
      name: "Q3!",
      termMonths: 24,
      payment: "quarterly",
      commits: [1_000_000, 1_000_000],
      discounts: [0.2, 0.2],
      overageDiscount: 0.05,
      bands: [{ threshold: 1_000_000, discount: 0.2 }],
    });
  }, 60_000);
});
