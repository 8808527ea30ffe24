/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import { keptForm } from "../../src/taskpane/draft/keptDraft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { focusOn, showPane } from "./showPane";

afterEach(cleanup);

/** Step 3 of an offer over three years. */
function showCommits() {
  const draft = {
    ...exampleDraft({ term: "36 months" }),
    step: "commit",
    reached: "review",
  } as const;
  return showPane(new FakeWorkbook([], keptForm(draft)));
}

function input(id: string): HTMLInputElement {
  return document.getElementById(id) as HTMLInputElement;
}

function pasteInto(id: string, text: string): boolean {
  focusOn(input(id));
  return fireEvent.paste(input(id), { clipboardData: { getData: () => text } });
}

const commits = () => [0, 1, 2].map((year) => input(`commit.${String(year)}`).value);
const PASTED = "Year\tCommit\n1\t$1.2m\n2\t$1.5m\n3\t$2m";
const SAYS = "Filled in: commit of years 1 to 3.";

describe("rows by year that are pasted into a field", () => {
  it("fill the fields that follow it, are announced, and are read as typed ones are", async () => {
    showCommits();
    pasteInto("commit.0", PASTED);
    expect((await screen.findByText(SAYS)).getAttribute("role")).toBe("status");
    expect(commits()).toEqual(["$1.2m", "$1.5m", "$2m"]);
    expect(screen.getByText("2,000,000 US dollars (2 million) a year")).toBeTruthy();
    expect(input("discount.0").value).toBe("20");
  });

  it("are taken back in one step, by the button or by Ctrl+Z, and the keyboard is where it was", async () => {
    const user = showCommits();
    for (const undo of ["button", "keys"] as const) {
      pasteInto("commit.0", PASTED);
      await screen.findByText(SAYS);
      if (undo === "button") await user.click(screen.getByRole("button", { name: "Undo" }));
      else await user.keyboard("{Control>}z{/Control}");
      await waitFor(() => {
        expect(commits()).toEqual(["1,000,000", "", ""]);
      });
      expect(screen.queryByText(SAYS)).toBeNull();
      expect(document.activeElement).toBe(input("commit.0"));
    }
  });

  it("are not taken back once one of them was changed: the offer to do so is gone", async () => {
    const user = showCommits();
    pasteInto("commit.0", PASTED);
    await screen.findByText(SAYS);
    await user.type(input("commit.1"), "0");
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
    expect(commits()).toEqual(["$1.2m", "$1.5m0", "$2m"]);
  });

  it("that are no figures fill nothing, and say so", async () => {
    showCommits();
    pasteInto("commit.0", "Year\tCommit\nfirst\tto be agreed");
    expect(await screen.findByText(/There are no figures in what was pasted/)).toBeTruthy();
    expect(commits()).toEqual(["1,000,000", "", ""]);
    expect(screen.queryByRole("button", { name: "Undo" })).toBeNull();
  });

  it("a single figure is pasted as into any field", async () => {
    showCommits();
    // Not taken out of the browser's hands: the event's own way goes on.
    expect(pasteInto("commit.0", "1,300,000\n")).toBe(true);
    expect(pasteInto("commit.0", PASTED)).toBe(false);
    expect(await screen.findByText(SAYS)).toBeTruthy();
  });
});
