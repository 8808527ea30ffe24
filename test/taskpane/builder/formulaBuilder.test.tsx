/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, screen, waitFor } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { FakeWorkbook } from "../fakeWorkbook";
import { button, described, field, showPane } from "../showPane";

let workbook: FakeWorkbook;
let user: UserEvent;

beforeEach(async () => {
  workbook = new FakeWorkbook();
  workbook.cells.put("A1", [
    ["Usage", "Commit", "Discount"],
    [2_000_000, 1_000_000, 0.2],
  ]);
  workbook.cells.selected = "E2";
  user = showPane(workbook);
  await user.click(await screen.findByRole("button", { name: "Build a formula" }));
  await screen.findByRole("heading", { level: 1, name: "Build a formula" });
});

afterEach(cleanup);

async function choose(id: string): Promise<void> {
  await user.click(await screen.findByRole("button", { name: new RegExp(`\\b${id}$`) }));
}

/** Goes into the field and selects cells in the grid, as a click there does. */
async function pick(name: RegExp, cells: string): Promise<void> {
  const input = field(name);
  await user.click(input);
  act(() => {
    input.blur();
    workbook.cells.select(cells);
  });
  await waitFor(() => {
    expect(field(name).value).toBe(cells);
  });
}

async function fillCommitCost(): Promise<void> {
  await choose("COMMIT_COST");
  await pick(/^Consumption/, "A2");
  await pick(/^Commit/, "B2");
  await pick(/^Discount/, "C2");
}

const result = () => screen.getByRole("status").textContent;

describe("the formula builder", () => {
  it("finds a function by the words of a question", async () => {
    await user.type(screen.getByRole("searchbox"), "bigger commit");
    expect(screen.getAllByRole("button", { name: /_/ })).toHaveLength(1);
    await choose("CROSSING_VALUE");
    expect(document.activeElement?.textContent).toMatch(/^Is a bigger commit worth it/);
  });

  it("is filled by picking cells, shows the result, and inserts the formula", async () => {
    await fillCommitCost();
    // 1,000,000 + (2,000,000 − 1,250,000)
    await waitFor(() => {
      expect(result()).toBe("1,750,000");
    });
    expect(screen.getByText("=DEAL.COMMIT_COST(A2, B2, C2)")).toBeDefined();
    await user.click(button("Insert"));
    await screen.findByText(/Inserted into E2 of the sheet 'Sheet1'/);
    expect(workbook.cells.contents.get("E2")).toBe("=DEAL.COMMIT_COST(A2, B2, C2)");
    expect(workbook.cells.formats.get("E2")).toBe("#,##0");
  });

  it("gives a discount a percent format, for each cell of the result", async () => {
    workbook.cells.put("A3", [[800_000], [1_250_000]]);
    await choose("REALIZED_DISCOUNT");
    await pick(/^Consumption/, "A2:A4");
    await pick(/^Commit/, "B2");
    await pick(/^Discount/, "C2");
    await waitFor(() => {
      expect(result()).toBe("3 rows by 1 column");
    });
    await user.click(button("Insert"));
    await screen.findByText(/Inserted into E2/);
    expect(["E2", "E3", "E4", "E5"].map((cell) => workbook.cells.formats.get(cell))).toEqual([
      "0.0%",
      "0.0%",
      "0.0%",
      undefined,
    ]);
  });

  it("says of every argument what it takes, before one goes into its field", async () => {
    await choose("COMMIT_COST");
    expect(described(field(/^Commit/))).toContain("Takes money, 0 or more.");
    expect(described(field(/^Discount/))).toContain(
      "Takes a fraction from 0 up to but not including 1 (18 % is 0.18).",
    );
    expect(described(field(/^Overage/))).toMatch(/or the word parity\./);
    expect(described(field(/^Commit/))).not.toContain("Click a cell");
    await user.click(field(/^Commit/));
    expect(described(field(/^Commit/))).toContain("Click a cell or drag over several in the sheet");
  });

  it("follows the cells when they change", async () => {
    await fillCommitCost();
    await waitFor(() => {
      expect(result()).toBe("1,750,000");
    });
    workbook.cells.put("A2", [[1_250_000]]);
    act(() => {
      workbook.change([]);
    });
    await waitFor(() => {
      expect(result()).toBe("1,000,000");
    });
  });

  it("takes no cells for a field that was left for something else in the pane", async () => {
    await choose("COMMIT_COST");
    await pick(/^Consumption/, "A2");
    await user.click(button("net"));
    act(() => {
      workbook.cells.select("B2");
    });
    await new Promise((done) => setTimeout(done, 50));
    expect(field(/^Consumption/).value).toBe("A2");
    expect(field(/^Basis/).value).toBe("net");
  });

  it("takes no cells that were picked before the field was gone to, though they are told of after", async () => {
    await choose("COMMIT_COST");
    await pick(/^Consumption/, "A2");
    await user.click(field(/^Discount/));
    act(() => {
      workbook.cells.select("A2");
    });
    await user.type(field(/^Discount/), "20 %");
    await new Promise((done) => setTimeout(done, 50));
    expect(field(/^Discount/).value).toBe("20 %");
    await pick(/^Commit/, "B2");
  });

  it("says the function's own sentence, and marks the argument that it is about", async () => {
    await fillCommitCost();
    await user.clear(field(/^Discount/));
    await user.type(field(/^Discount/), "20");
    await waitFor(() => {
      expect(result()).toMatch(/^#VALUE!discount must be a fraction from 0.*20 % is 0.2/);
    });
    expect(described(field(/^Discount/))).toContain("The sentence at the foot is about this.");
    await user.type(field(/^Discount/), " %");
    await waitFor(() => {
      expect(result()).toBe("1,750,000");
    });
  });

  it("asks before it overwrites a cell, and keeps it when told to", async () => {
    workbook.cells.put("E2", [["mine"]]);
    await fillCommitCost();
    await user.click(button("Insert"));
    await screen.findByRole("alertdialog");
    await user.click(button("Keep it"));
    expect(workbook.cells.contents.get("E2")).toBe("mine");
    await user.click(button("Insert"));
    await user.click(await screen.findByRole("button", { name: "Overwrite it" }));
    await screen.findByText(/Inserted into E2/);
    expect(workbook.cells.contents.get("E2")).toBe("=DEAL.COMMIT_COST(A2, B2, C2)");
  });

  it("says what is missing at its field, and inserts nothing", async () => {
    await choose("COMMIT_COST");
    await pick(/^Consumption/, "A2");
    expect(result()).toMatch(/Still to fill in|Working/);
    await user.click(button("Insert"));
    await waitFor(() => {
      expect(document.activeElement).toBe(field(/^Commit/));
    });
    expect(described(field(/^Commit/))).toContain("This is needed.");
    expect(workbook.cells.contents.has("E2")).toBe(false);
  });

  it("leaves a formula of one's own to Excel, and inserts it", async () => {
    await fillCommitCost();
    await user.clear(field(/^Consumption/));
    await user.type(field(/^Consumption/), "=A2*1.2");
    await waitFor(() => {
      expect(result()).toMatch(/^Excel works this out once it is inserted: consumption/);
    });
    await user.click(button("Insert"));
    await screen.findByText(/Inserted into E2/);
    expect(workbook.cells.contents.get("E2")).toBe("=DEAL.COMMIT_COST(A2*1.2, B2, C2)");
    expect(workbook.cells.formats.get("E2")).toBe("#,##0");
  });

  it("says beforehand which cell is in the way of a result of several cells", async () => {
    workbook.cells.put("E4", [["mine"]]);
    workbook.cells.put("A3", [[800_000], [900_000]]);
    await fillCommitCost();
    await pick(/^Consumption/, "A2:A4");
    await waitFor(() => {
      expect(result()).toBe("3 rows by 1 column");
    });
    await screen.findByText(/cell E4 of the sheet 'Sheet1' holds something/);
    await user.click(button("Insert"));
    await user.click(await screen.findByRole("button", { name: "Do not insert" }));
    expect(workbook.cells.contents.has("E2")).toBe(false);
  });

  it("grows by a field for each proposal to compare", async () => {
    await choose("COMPARE_PROPOSALS");
    await user.click(button("Add a proposal"));
    await waitFor(() => {
      expect(document.activeElement).toBe(field("Proposal 2"));
    });
    await user.click(button("Remove proposal 2"));
    expect(screen.queryByRole("textbox", { name: "Proposal 2" })).toBeNull();
  });

  it("toggles what stays fixed with F4", async () => {
    await fillCommitCost();
    await user.click(field(/^Commit/));
    await user.keyboard("{F4}");
    expect(field(/^Commit/).value).toBe("$B$2");
  });

  it("goes into another cell that is picked, and says where none is", async () => {
    await fillCommitCost();
    await user.clear(field(/^Insert into/));
    await user.click(button("Insert"));
    await waitFor(() => {
      expect(described(field(/^Insert into/))).toContain("Pick the cell for the formula.");
    });
    await user.click(field(/^Insert into/));
    act(() => {
      field(/^Insert into/).blur();
      workbook.cells.select("G7");
    });
    await waitFor(() => {
      expect(field(/^Insert into/).value).toBe("Sheet1!G7");
    });
    await user.click(button("Insert"));
    await screen.findByText(/Inserted into G7/);
  });
});
