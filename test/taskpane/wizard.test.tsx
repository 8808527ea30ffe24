/** @jest-environment jsdom */
import { afterEach, describe, expect, it } from "@jest/globals";
import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { draftFrom, keptForm } from "../../src/taskpane/draft/keptDraft";
import { readDraft } from "../../src/taskpane/draft/readDraft";
import { EMPTY_DRAFT } from "../../src/taskpane/draft/draft";
import { exampleDraft } from "./draft/fill";
import { FakeWorkbook } from "./fakeWorkbook";
import { exampleInputs } from "./onSheet";
import { button, described, field, focusOn, replace, showPane } from "./showPane";

afterEach(cleanup);

function at(step: "deal" | "usage" | "commit" | "terms" | "review", texts = {}): FakeWorkbook {
  return new FakeWorkbook([], keptForm({ ...exampleDraft(texts), step, reached: "review" }));
}

function heading(): string {
  return screen.getByRole("heading", { level: 1 }).textContent ?? "";
}

const SIX_BANDS = [
  "Annual commit\tDiscount",
  "$250,000\t5%",
  "$500,000\t12%",
  "$1,000,000\t20%",
  "$2,000,000\t24%",
  "$5,000,000\t28%",
  "$10,000,000\t32%",
  "",
].join("\n");

describe("the wizard", () => {
  it("takes an offer by keyboard alone, from Home to the workbook", async () => {
    const workbook = new FakeWorkbook();
    const user = showPane(workbook);
    focusOn(await screen.findByRole("button", { name: "Enter a proposal" }));
    await user.keyboard("{Enter}");
    expect(heading()).toBe("Deal");
    await user.tab(); // step 1 of the progress, the only one reached
    await user.tab();
    await user.keyboard("Vendor offer");
    focusOn(field(/^Start date/));
    await user.keyboard("2027-01-01");
    focusOn(button("Next"));
    await user.keyboard("{Enter}");
    expect(heading()).toBe("Usage");
    for (const [label, text] of [
      [/^Low/, "900,000"],
      [/^Expected/, "1.3m"],
      [/^High/, "$1.9M"],
    ] as const) {
      focusOn(field(label));
      await user.keyboard(text);
    }
    focusOn(button("Next"));
    await user.keyboard("{Enter}");
    expect(heading()).toBe("Commit and curve");
    focusOn(field(/^Annual commit/));
    await user.keyboard("1,000,000");
    await user.tab();
    await user.keyboard("20");
    focusOn(field("Or paste the table here"));
    await user.paste(SIX_BANDS);
    focusOn(await screen.findByRole("button", { name: "Use these 6 bands" }));
    await user.keyboard("{Enter}");
    focusOn(button("Next"));
    await user.keyboard("{Enter}");
    expect(heading()).toBe("Terms");
    focusOn(button("Next"));
    await user.keyboard("{Enter}");
    expect(heading()).toBe("Review");
    await screen.findByText(/New sheet 'Proposal 1'/);
    const kept = draftFrom(workbook.draft);
    expect(kept && readDraft(kept).inputs).toEqual(exampleInputs());
    focusOn(button("Write to workbook"));
    await user.keyboard("{Enter}");
    await screen.findByRole("heading", { name: "Written" });
    expect(workbook.applied).toHaveLength(1);
    expect(workbook.draft).toBeNull();
    await user.click(button("Go to sheet"));
    expect(workbook.wentTo).toEqual(["Proposal 1!A1"]);
  });

  it("does not leave a step with mistakes, says them under their fields and goes to the first", async () => {
    const user = showPane(new FakeWorkbook([], keptForm(EMPTY_DRAFT)));
    await replace(user, field(/^Term/), "12 weeks");
    await user.click(button("Next"));
    expect(heading()).toBe("Deal");
    await waitFor(() => {
      expect(document.activeElement).toBe(field(/^Name/));
    });
    expect(described(field(/^Name/))).toContain("Name is missing.");
    expect(field(/^Name/).getAttribute("aria-invalid")).toBe("true");
    expect(described(field(/^Term/))).toContain("1 to 120 months");
    expect(screen.getByText("2 fields of this step to look at.")).toBeTruthy();
  });

  it.each([
    ["usage", { "low.0": "x", "expected.0": "y", term: "36", "expected.1": "z" }, "low.0"],
    ["commit", { "discount.0": "seventeen", term: "36", "commit.1": "much" }, "discount.0"],
  ] as const)("goes to the topmost of several mistakes: %s", async (step, texts, first) => {
    const user = showPane(at(step, texts));
    await user.click(button("Next"));
    await waitFor(() => {
      expect(document.activeElement?.id).toBe(first);
    });
  });

  it("shows each step from its top, however far the one before was scrolled", async () => {
    const user = showPane(at("deal"));
    screen.getByRole("main").scrollTop = 100;
    await user.click(button("Next"));
    expect(heading()).toBe("Usage");
    expect(screen.getByRole("main").scrollTop).toBe(0);
  });

  it("says nothing of mistakes before a step is left", () => {
    showPane(at("commit", { "commit.0": "lots" }));
    expect(described(field(/^Annual commit/))).toBe("");
  });

  it("echoes a number in words where a slip is easy", () => {
    showPane(at("commit"));
    expect(described(field(/^Annual commit/))).toBe("1,000,000 US dollars (1 million) a year");
    expect(described(field(/^Quoted discount/))).toBe("20 %, not 0.2 %");
  });

  it("asks where a text has two meanings, and writes the one that is chosen", async () => {
    const user = showPane(at("commit"));
    const discount = field(/^Quoted discount/);
    await replace(user, discount, "0.5");
    await user.tab();
    const question = screen.getByRole("group", { name: /“0.5” can mean two things/ });
    await user.click(within(question).getByRole("button", { name: "0.5 %" }));
    expect(discount.value).toBe("0.5 %");
    expect(document.activeElement).toBe(discount);
    expect(screen.queryByRole("group", { name: /two things/ })).toBeNull();
  });

  it("asks whether Apr-27 is a month or a day", async () => {
    const user = showPane(at("deal", { startDate: "" }));
    const start = field(/^Start date/);
    await user.type(start, "Apr-27");
    await user.tab();
    const question = screen.getByRole("group", { name: /“Apr-27” can mean two things/ });
    expect(within(question).getByRole("button", { name: /^27 April 20\d\d$/ })).toBeTruthy();
    await user.click(within(question).getByRole("button", { name: "1 April 2027" }));
    expect(start.value).toBe("2027-04-01");
  });

  it("refuses a discount in brackets as the negative that it is", async () => {
    const user = showPane(at("commit", { "discount.0": "(10%)" }));
    await user.click(button("Next"));
    expect(described(field(/^Quoted discount/))).toMatch(/; it is [-−]10 %/);
  });

  it("shows the figures of the offer as it is typed", async () => {
    const user = showPane(at("commit", { "discount.0": "" }));
    expect(screen.getByText(/Shown here as soon as/)).toBeTruthy();
    await user.type(field(/^Quoted discount/), "20");
    const realized = screen.getByRole("row", { name: /^Realized/ });
    expect(realized.textContent).toBe("Realized−11.1 %19.2 %13.2 %");
    expect(screen.getByText(/At the expected use crossing costs USD 950,000/)).toBeTruthy();
  });

  it("says why no commit is recommended where use draws it down at list", () => {
    showPane(at("commit", { basis: "list" }));
    expect(screen.getByText("Crossing and recommended commit")).toBeTruthy();
    expect(
      screen.getByText(/^Not worked out where use draws the commit down at list/),
    ).toBeTruthy();
    expect(screen.queryByText("Recommended commit")).toBeNull();
  });

  it("says its picture in words", async () => {
    showPane(at("terms"));
    const picture = await screen.findByRole("img", {
      name: "Realized discount against consumption at list",
    });
    expect(described(picture)).toBe(
      "It rises until the commit is used up at 1.25M, where it is the quoted 20 %. " +
        "low, 900K: −11.1 %; expected, 1.3M: 19.2 %; high, 1.9M: 13.2 %.",
    );
  });

  it("shows what it understood of a pasted table before taking it", async () => {
    const workbook = at("commit");
    const user = showPane(workbook);
    fireEvent.change(field("Or paste the table here"), {
      target: { value: "Commit\tDiscount\n$1M\t20%\n$2M\t(3)x\nTotal\t$3M" },
    });
    expect(await screen.findByRole("row", { name: /1,000,000 20 %/ })).toBeTruthy();
    expect(screen.getByText("not understood, left out")).toBeTruthy();
    expect(screen.getByText("total, passed over")).toBeTruthy();
    expect(screen.getAllByRole("group", { name: /^Band/ })).toHaveLength(6);
    await user.click(button("Replace the table with this band"));
    expect(screen.getAllByRole("group", { name: /^Band/ })).toHaveLength(1);
    await waitFor(() => {
      expect(document.activeElement?.id).toBe("band.0.threshold");
    });
  });

  it("takes a table that is pasted into a single cell for a table", async () => {
    const user = showPane(at("commit"));
    const [first] = screen.getAllByRole("textbox", { name: "From" });
    if (first === undefined) throw new Error("there are no bands");
    focusOn(first);
    await user.paste("1m\t20%\n2m\t30%");
    expect((first as HTMLInputElement).value).toBe("250,000");
    expect(
      await screen.findByRole("button", { name: "Replace the table with these 2" }),
    ).toBeTruthy();
    expect(document.activeElement).toBe(field("Or paste the table here"));
  });

  it("types a single cell into a field, though a sheet ends it with a line", async () => {
    const user = showPane(at("commit", { "commit.0": "" }));
    focusOn(screen.getAllByRole("textbox", { name: "From" })[0] ?? document.body);
    await user.paste("750000\n");
    expect(field("Or paste the table here").value).toBe("");
  });

  it("shows a table that lies on its side turned, monthly sums for a year and reductions, and says so", async () => {
    showPane(at("commit"));
    fireEvent.change(field("Or paste the table here"), {
      target: { value: "Monthly commit\t$50k\t$100k\nDiscount\t(10%)\t(20%)" },
    });
    // 50,000 × 12 is 600,000; 100,000 × 12 is 1,200,000.
    expect(await screen.findByRole("row", { name: /600,000 10 %/ })).toBeTruthy();
    expect(screen.getByRole("row", { name: /1,200,000 20 %/ })).toBeTruthy();
    expect(screen.getByText(/It is shown turned/)).toBeTruthy();
    expect(screen.getByText(/shown for a year: 12 times as much/)).toBeTruthy();
    expect(screen.getByText(/\(10 %\) is a discount of 10 %/)).toBeTruthy();
  });

  it("asks once where all thresholds of a pasted table have two readings", async () => {
    const user = showPane(at("commit"));
    const box = field("Or paste the table here");
    fireEvent.change(box, { target: { value: "1.000\t10%\n2.500\t20%" } });
    const question = await screen.findByRole("group", { name: /“1.000” can mean two things/ });
    expect(screen.queryByRole("button", { name: /^Replace the table/ })).toBeNull();
    await user.click(within(question).getByRole("button", { name: "1 thousand" }));
    expect(screen.getByRole("row", { name: /2500 20 %/ })).toBeTruthy();
    expect(document.activeElement).toBe(box);
    expect(button("Replace the table with these 2")).toBeTruthy();
    // What was said of one table does not hold for the next.
    fireEvent.change(box, { target: { value: "1.500\t10%\n2.500\t20%" } });
    expect(screen.getByRole("group", { name: /“1.500” can mean two things/ })).toBeTruthy();
  });

  it("leaves the bands as they are where the pasted table is cancelled", async () => {
    const user = showPane(at("commit"));
    const box = field("Or paste the table here");
    fireEvent.change(box, { target: { value: "$1M\t20%\n$2M\t30%" } });
    await user.click(await screen.findByRole("button", { name: "Cancel" }));
    expect(box.value).toBe("");
    expect(document.activeElement).toBe(box);
    expect(screen.getAllByRole("group", { name: /^Band/ })).toHaveLength(6);
  });

  it("adds and removes bands", async () => {
    const user = showPane(at("commit"));
    await user.click(button("Remove band 2"));
    await user.click(button("Add a band"));
    const thresholds = screen.getAllByRole<HTMLInputElement>("textbox", { name: "From" });
    expect(thresholds.map(({ value }) => value)).toEqual([
      "250,000",
      "1,000,000",
      "2,000,000",
      "5,000,000",
      "10,000,000",
      "",
    ]);
  });

  it("asks for a rate where overage has one of its own", async () => {
    const user = showPane(at("terms"));
    await user.click(screen.getByRole("radio", { name: /At a premium/ }));
    await user.type(field(/^Premium on overage/), "10");
    expect(described(field(/^Premium on overage/))).toBe("10 %, not 0.1 % above list");
  });

  it("shows the fields of each contract year, blank ones as the year before", () => {
    showPane(at("commit", { term: "3 years" }));
    expect(screen.getAllByRole("textbox", { name: /^Annual commit/ })).toHaveLength(3);
    const third = within(screen.getByRole("group", { name: "Year 3" }));
    expect(third.getByRole("textbox", { name: /commit/ }).getAttribute("placeholder")).toBe(
      "1,000,000",
    );
  });
});

describe("what was typed is not lost", () => {
  it("is at the same step with the same half-typed text after the pane was closed", async () => {
    const workbook = at("commit");
    const user = showPane(workbook);
    await replace(user, field(/^Annual commit/), "1,0x");
    showPane(workbook);
    expect(heading()).toBe("Commit and curve");
    expect(field(/^Annual commit/).value).toBe("1,0x");
  });

  it("is kept at every keystroke", async () => {
    const workbook = at("deal", { name: "" });
    const user = showPane(workbook);
    await user.type(field(/^Name/), "abc");
    expect(workbook.saved.map((draft) => draftFrom(draft)?.texts["name"])).toEqual([
      "a",
      "ab",
      "abc",
    ]);
  });

  it("waits on Home after Exit, to be continued where it was", async () => {
    const workbook = at("terms");
    const user = showPane(workbook);
    await user.click(button("Exit"));
    expect(await screen.findByText("Left at step 4 of 5, Terms.")).toBeTruthy();
    showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Continue" }));
    expect(heading()).toBe("Terms");
  });

  it("is discarded only when that is confirmed", async () => {
    const workbook = at("terms");
    const user = showPane(workbook);
    await user.click(button("Exit"));
    await user.click(await screen.findByRole("button", { name: "Discard" }));
    await user.click(button("Keep it"));
    expect(workbook.draft).not.toBeNull();
    await user.click(button("Discard"));
    await user.click(
      within(screen.getByRole("alertdialog")).getByRole("button", { name: "Discard" }),
    );
    expect(workbook.draft).toBeNull();
  });

  it("stays when Excel refuses to write, with the reason", async () => {
    const workbook = at("review");
    const user = showPane(workbook);
    await screen.findByText(/New sheet 'Proposal 1'/);
    workbook.refusesWith = { code: "cell_being_edited" };
    await user.click(button("Write to workbook"));
    expect(await screen.findByText(/A cell is being edited/)).toBeTruthy();
    expect(workbook.applied).toEqual([]);
    expect(workbook.draft).not.toBeNull();
  });

  it("is written over what the user has on a sheet of ours only when that is confirmed", async () => {
    const workbook = at("review");
    workbook.editedSheet = "Deal checks";
    const user = showPane(workbook);
    await screen.findByText(/New sheet 'Proposal 1'/);
    await user.click(button("Write to workbook"));
    expect(await screen.findByText(/cell B2 holds something of yours/)).toBeTruthy();
    expect(workbook.applied).toEqual([]);
    await screen.findByText(/New sheet 'Proposal 1'/);
    await user.click(button("Overwrite it and write"));
    expect(await screen.findByRole("heading", { name: "Written" })).toBeTruthy();
  });

  it("is said not to be kept where it cannot be", async () => {
    const workbook = at("deal");
    workbook.refusesWith = { code: "not_in_excel" };
    const user = showPane(workbook);
    await user.type(field(/^Name/), "!");
    expect(await screen.findByText(/What you type is not being kept/)).toBeTruthy();
  });

  it("leaves nothing behind where nothing was typed", async () => {
    const workbook = new FakeWorkbook();
    const user = showPane(workbook);
    await user.click(await screen.findByRole("button", { name: "Enter a proposal" }));
    await user.click(button("Exit"));
    expect(workbook.draft).toBeNull();
    expect(await screen.findByRole("button", { name: "Enter a proposal" })).toBeTruthy();
  });
});

describe("the review", () => {
  it("leads to what is missing", async () => {
    const user = showPane(at("review", { "discount.0": "120" }));
    expect(
      screen.getByText(/must be a percentage from 0 % up to but not including 100 %; it is 120 %/),
    ).toBeTruthy();
    expect(button("Write to workbook").getAttribute("aria-disabled")).toBe("true");
    await user.click(button("Go to the field"));
    expect(heading()).toBe("Commit and curve");
    await waitFor(() => {
      expect(document.activeElement).toBe(field(/^Quoted discount/));
    });
  });

  it("warns of a quote that is not the table's", async () => {
    showPane(at("review", { "discount.0": "18" }));
    await screen.findByText(/New sheet 'Proposal 1'/);
    expect(
      await screen.findByText(
        "The quoted 18 % is 2 points less than the vendor's own table gives USD 1,000,000 (20 %). " +
          "Ask for the table's discount.",
      ),
    ).toBeTruthy();
  });
});
