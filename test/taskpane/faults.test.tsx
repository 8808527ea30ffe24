/** @jest-environment jsdom */
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { addProposal, type ProposalInputs } from "../../src/template";
import { applyPlan, readDeal } from "../../src/workbook";
import { exampleDraft } from "./draft/fill";
import { exampleInputs } from "./onSheet";
import { PaneInExcel } from "./paneInExcel";
import { button, described, field, replace } from "./showPane";

let excel: PaneInExcel;

beforeEach(() => {
  excel = new PaneInExcel();
});

afterEach(() => {
  cleanup();
  PaneInExcel.end();
});

const PRODUCT = { namespace: "DEAL", version: "1.0.0", today: 46_350 };
const SMALL = exampleInputs({ name: "Small", "commit.0": "500k", "discount.0": "12" });

/** Puts a proposal into the workbook, without the pane. */
async function put(inputs: ProposalInputs): Promise<void> {
  const deal = await readDeal();
  if (!deal.ok) throw new Error(deal.issue.code);
  const applied = await applyPlan(addProposal(inputs, deal.value, PRODUCT));
  if (!applied.ok) throw new Error(applied.issue.code);
}

interface Deed {
  readonly what: string;
  /** The workbook, and the pane up to the last press. */
  readonly begin: () => Promise<UserEvent>;
  readonly press: (user: UserEvent) => Promise<void>;
  /** What of the person's must be there still after a refusal. */
  readonly kept: () => void;
  /** Where the person is once it is done. */
  readonly done: () => void;
}

async function review(editing: string | undefined, name: string): Promise<UserEvent> {
  excel.draft = { ...exampleDraft({ name }), step: "review", reached: "review", editing };
  const user = await excel.open();
  await screen.findByText(/Nothing else is touched/);
  return user;
}

const isWritten = () => {
  expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Written");
  expect(excel.draft).toBeUndefined();
};

const DEEDS: readonly Deed[] = [
  {
    what: "the first proposal is written",
    begin: () => review(undefined, "Third"),
    press: (user) => user.click(button("Write to workbook")),
    kept: () => {
      expect(excel.draft).toMatchObject({ step: "review", texts: { name: "Third" } });
    },
    done: isWritten,
  },
  {
    what: "a further proposal is written",
    begin: async () => {
      await put(exampleInputs());
      return review(undefined, "Third");
    },
    press: (user) => user.click(button("Write to workbook")),
    kept: () => {
      expect(excel.draft).toMatchObject({ step: "review", texts: { name: "Third" } });
    },
    done: isWritten,
  },
  {
    what: "a proposal is changed",
    begin: async () => {
      await put(exampleInputs());
      return review(excel.book.sheet("Proposal 1").id, "Renamed");
    },
    press: (user) => user.click(button("Write to workbook")),
    kept: () => {
      expect(excel.draft).toMatchObject({ step: "review", texts: { name: "Renamed" } });
    },
    done: isWritten,
  },
  {
    what: "a proposal is removed",
    begin: async () => {
      await put(exampleInputs());
      await put(SMALL);
      const user = await excel.open();
      await screen.findByRole("article", { name: "Small" });
      return user;
    },
    press: async (user) => {
      await user.click(button("Remove Small"));
      await user.click(button("Remove"));
    },
    kept: () => {
      expect(screen.getAllByRole("article")).toHaveLength(2);
    },
    done: () => {
      expect(screen.getAllByRole("article")).toHaveLength(1);
    },
  },
  {
    what: "the sample deal is loaded",
    begin: async () => {
      const user = await excel.open();
      await screen.findByRole("button", { name: "Load the sample deal" });
      return user;
    },
    press: (user) => user.click(button("Load the sample deal")),
    kept: () => {
      expect(button("Load the sample deal")).toBeTruthy();
    },
    done: () => {
      expect(screen.getAllByRole("article")).toHaveLength(3);
    },
  },
];

describe.each(DEEDS)("while $what", ({ begin, press, kept, done }) => {
  /** The requests that the press alone takes, on a workbook of its own. */
  async function requestsOf(): Promise<number> {
    const user = await begin();
    const before = excel.book.requests;
    await press(user);
    await excel.quiet();
    const count = excel.book.requests - before;
    cleanup();
    excel = new PaneInExcel();
    return count;
  }

  it("each request that Excel refuses leaves the workbook as it was, is told of, and can be tried again", async () => {
    const count = await requestsOf();
    expect(count).toBeGreaterThan(1);
    let refusals = 0;
    for (let index = 0; index < count; index += 1) {
      excel = new PaneInExcel();
      const user = await begin();
      const before = excel.book.snapshot();
      excel.refuse(index);
      await press(user);
      await excel.quiet();
      const again = screen.queryByRole("button", { name: "Try again" });
      if (again !== null) {
        // It is done, and what is only looked at again afterwards was refused.
        await user.click(again);
        await excel.quiet();
        done();
      } else if (screen.queryByText(/Excel refused \(GeneralException/) === null) {
        done();
      } else {
        refusals += 1;
        expect(screen.getByText(/The workbook is as it was before/)).toBeTruthy();
        expect(JSON.stringify(excel.book.snapshot())).toBe(JSON.stringify(before));
        kept();
        await press(user);
        await excel.quiet();
        done();
      }
      cleanup();
    }
    expect(refusals).toBeGreaterThan(1);
  });

  it("a cell that is being edited is told of, and pressing again after it does it", async () => {
    const user = await begin();
    const before = excel.book.snapshot();
    excel.book.editing = true;
    await press(user);
    await excel.quiet();
    expect(screen.getAllByText(/A cell is being edited/).length).toBeGreaterThan(0);
    kept();
    expect(JSON.stringify(excel.book.snapshot())).toBe(JSON.stringify(before));
    excel.book.editing = false;
    const again = screen.queryByRole("button", { name: "Try again" });
    if (again !== null) await user.click(again);
    await excel.quiet();
    await press(user);
    await excel.quiet();
    done();
  });
});

describe("what stands in the way of a write", () => {
  it("a protected sheet is named; unprotected, it is written", async () => {
    await put(exampleInputs());
    const user = await review(excel.book.sheet("Proposal 1").id, "Renamed");
    excel.book.sheet("Proposal 1").isProtected = true;
    await pressWrite(user);
    expect(screen.getByText(/The sheet 'Proposal 1' is protected. Unprotect it/)).toBeTruthy();
    excel.book.sheet("Proposal 1").isProtected = false;
    await pressWrite(user);
    isWritten();
  });

  it("a protected structure is told of, and what was typed stays", async () => {
    const user = await review(undefined, "First");
    // The second request writes; its first action adds a sheet.
    excel.refuse(1, "AccessDenied");
    await pressWrite(user);
    expect(screen.getByText(/The workbook's structure is protected/)).toBeTruthy();
    expect(excel.draft).toMatchObject({ step: "review", texts: { name: "First" } });
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    await pressWrite(user);
    isWritten();
  });

  it("a sheet of the user's with a name of ours is named, and left alone", async () => {
    excel.book.add("deal START").write(1, 1, "my notes");
    const user = await review(undefined, "First");
    const before = JSON.stringify(excel.book.snapshot());
    await pressWrite(user);
    expect(screen.getByText(/A sheet of yours is named 'deal START'. Rename it/)).toBeTruthy();
    expect(JSON.stringify(excel.book.snapshot())).toBe(before);
    excel.book.sheet("deal START").name = "Notes";
    await pressWrite(user);
    isWritten();
    expect(excel.book.sheet("Notes").formula(1, 1)).toBe("my notes");
  });

  it("a table of somebody else's with a name of ours is named", async () => {
    excel.book.tables.push("dealworkload");
    const user = await review(undefined, "First");
    await pressWrite(user);
    expect(screen.getByText(/There is a table named 'DealWorkload' already/)).toBeTruthy();
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(["Sheet1"]);
    excel.book.tables.pop();
    await pressWrite(user);
    isWritten();
  });

  it("a lost connection to a name of ours is told of, and the proposal may become a new sheet", async () => {
    await put(exampleInputs());
    const sheet = excel.book.sheet("Proposal 1");
    const user = await review(sheet.id, "Renamed");
    sheet.names.delete("Deal_In_Bands");
    await pressWrite(user);
    expect(
      screen.getByText(/The name Deal_In_Bands of the sheet 'Proposal 1' is gone/),
    ).toBeTruthy();
    expect(sheet.cells.size).toBeGreaterThan(100);
  });
});

describe("rows that are put in while a proposal is looked over", () => {
  it("are followed: its formulas read the cells where they are by then", async () => {
    await put(exampleInputs());
    const user = await review(undefined, "Second");
    excel.book.sheet("Deal assumptions").insertRows(3, 2);
    await excel.tell();
    await pressWrite(user);
    isWritten();
    const formulas = [...excel.book.sheet("Proposal 2").cells.values()].map(({ formula }) =>
      String(formula),
    );
    // The usage of the first year was in B6.
    expect(formulas.join()).toContain("'Deal assumptions'!$B$8");
    expect(formulas.join()).not.toContain("'Deal assumptions'!$B$6");
  });
});

describe("cells of ours that cannot be found any more", () => {
  it("are named, and no proposal is written whose formulas would read others", async () => {
    await put(exampleInputs());
    const user = await review(undefined, "Second");
    excel.book.sheet("Deal assumptions").names.set("Deal_In_Workload", "A51:I60");
    await excel.tell();
    expect(screen.getByText(/put into cells A51:I60 of the sheet 'Deal assumptions'/)).toBeTruthy();
    await user.click(button("Exit"));
    await screen.findByText(/To be mended before the proposals can be ranked/);
    expect(screen.getByText(/put into cells A51:I60 of the sheet 'Deal assumptions'/)).toBeTruthy();
    expect(button("Go to A51")).toBeTruthy();
  });

  it("keep another proposal from being removed while the lists could not be written, not that one", async () => {
    await put(exampleInputs());
    await put(SMALL);
    const user = await excel.open();
    excel.book.sheet("Proposal 1").names.delete("Deal_Chk_List");
    await user.click(await screen.findByRole("button", { name: "Remove Small" }));
    await user.click(button("Remove"));
    await excel.quiet();
    expect(
      screen.getByText(/The name Deal_Chk_List of the sheet 'Proposal 1' is gone/),
    ).toBeTruthy();
    expect(excel.book.find("Proposal 2")).toBeDefined();
    await user.click(button("Remove Vendor offer"));
    await user.click(button("Remove"));
    await excel.quiet();
    const asks = screen.queryByRole("button", { name: "Overwrite and remove" });
    if (asks !== null) await user.click(asks);
    await excel.quiet();
    expect(excel.book.find("Proposal 1")).toBeUndefined();
  });
});

describe("what somebody typed in the grid and nobody can understand", () => {
  it("is named on Home with its cell, and nothing is ranked until it is mended", async () => {
    await put(exampleInputs());
    await put(SMALL);
    await excel.open();
    expect((await screen.findAllByText(/^Rank \d of 2/)).length).toBe(2);
    const assumptions = excel.book.sheet("Deal assumptions");
    assumptions.write(3, 16, "half");
    await excel.tell();
    expect(
      await screen.findByText(/Deal assumptions: Probability \(Expected\) must be/),
    ).toBeTruthy();
    expect(button("Go to C16")).toBeTruthy();
    expect(screen.queryByText(/^Rank \d of 2/)).toBeNull();
    expect(screen.queryByText("Ask first")).toBeNull();
    assumptions.write(3, 16, 0.5);
    await excel.tell();
    expect((await screen.findAllByText(/^Rank \d of 2/)).length).toBe(2);
  });
});

describe("a proposal's sheet that was deleted in the grid", () => {
  it("is no card any more, and the lists that named it are brought up to date when asked", async () => {
    await put(exampleInputs());
    await put(SMALL);
    const user = await excel.open();
    excel.book.deleteByHand("Proposal 1");
    await excel.tell();
    await screen.findByText(/were copied or deleted in the grid/);
    expect(screen.getAllByRole("article")).toHaveLength(1);
    await user.click(button("Bring them up to date"));
    await excel.quiet();
    expect(screen.queryByText(/were copied or deleted in the grid/)).toBeNull();
    expect(JSON.stringify(excel.book.snapshot())).not.toContain("#REF!");
  });

  it("leaves the ranking that is open", async () => {
    await put(exampleInputs());
    await put(SMALL);
    await put(exampleInputs({ name: "Third" }));
    const user = await excel.open();
    await user.click(await screen.findByRole("button", { name: "Compare" }));
    await screen.findByText(/Ranked by the discount that is kept/);
    const main = () => document.querySelector("main")?.textContent ?? "";
    expect(main()).toContain("Small");
    excel.book.deleteByHand("Proposal 2");
    await excel.tell();
    expect(main()).not.toContain("Small");
    expect(main()).toContain("Third");
    for (const sheet of ["Proposal 1", "Proposal 3"]) excel.book.deleteByHand(sheet);
    await excel.tell();
    expect(screen.getByText("There are no proposals yet.")).toBeTruthy();
  });

  it("has lists with a note of the user's on them: that is asked about first", async () => {
    await put(exampleInputs());
    await put(SMALL);
    const user = await excel.open();
    excel.book.sheet("Deal checks").write(6, 40, "Ask Ann");
    excel.book.deleteByHand("Proposal 1");
    await excel.tell();
    await user.click(await screen.findByRole("button", { name: "Bring them up to date" }));
    await excel.quiet();
    expect(
      screen.getByRole("alertdialog", {
        name: /'Deal checks' would be written anew, and cell F40/,
      }),
    ).toBeTruthy();
    await user.click(button("Keep it"));
    expect(excel.book.sheet("Deal checks").formula(6, 40)).toBe("Ask Ann");
    await user.click(button("Bring them up to date"));
    await excel.quiet();
    await user.click(button("Overwrite"));
    await excel.quiet();
    expect(screen.queryByText(/were copied or deleted in the grid/)).toBeNull();
  });
});

describe("two panes on one workbook", () => {
  it("that write a first proposal each: the second is told, and written beside the first", async () => {
    const user = await review(undefined, "Mine");
    await put(SMALL);
    await pressWrite(user);
    expect(screen.getByText(/Nothing was written/)).toBeTruthy();
    expect(screen.getByText(/New sheet 'Proposal 2'/)).toBeTruthy();
    await pressWrite(user);
    isWritten();
    const tabs = excel.book.sheets.map(({ name }) => name);
    expect(tabs).toEqual(expect.arrayContaining(["Proposal 1", "Proposal 2"]));
  });

  it("of which one removes what the other changes: it may be written as a new sheet", async () => {
    await put(SMALL);
    await put(exampleInputs());
    const sheet = excel.book.sheet("Proposal 2");
    const user = await review(sheet.id, "Renamed");
    excel.book.sheets.splice(excel.book.sheets.indexOf(sheet), 1);
    await pressWrite(user);
    expect(screen.getByText(/is no longer in the workbook/)).toBeTruthy();
    expect(excel.draft?.texts["name"]).toBe("Renamed");
    await user.click(button("Write it as a new sheet"));
    await excel.quiet();
    await pressWrite(user);
    isWritten();
  });

  it("that type into the same proposal: each keeps its own, and is told", async () => {
    excel.draft = { ...exampleDraft({ name: "Half" }), step: "deal" };
    const user = await excel.open();
    await user.type(field(/^Name/), " of mine");
    // The other pane began with the same, and has saved after this one.
    excel.draft = { ...exampleDraft({ name: "Half of yours" }), step: "deal" };
    await comeBack();
    expect(screen.getByText(/being entered in another pane too/)).toBeTruthy();
    expect(field(/^Name/).value).toBe("Half of mine");
    await user.type(field(/^Name/), "!");
    expect(excel.drafts.map((draft) => draft?.texts["name"])).toEqual([
      "Half of yours",
      "Half of mine!",
    ]);
    await user.click(button("Exit"));
    expect(screen.getByRole("region", { name: "the unfinished 'Half of yours'" })).toBeTruthy();
    await user.click(
      within(screen.getByRole("region", { name: /yours/ })).getByRole("button", {
        name: "Continue",
      }),
    );
    expect(field(/^Name/).value).toBe("Half of yours");
    await user.click(button("Exit"));
    expect(screen.getByRole("region", { name: "the unfinished 'Half of mine!'" })).toBeTruthy();
    expect(excel.drafts).toHaveLength(2);
  });

  it("of which one only watches the proposal that the other types: it shows what is typed", async () => {
    excel.draft = { ...exampleDraft({ name: "Half" }), step: "deal" };
    await excel.open();
    excel.draft = { ...exampleDraft({ name: "Whole" }), step: "deal" };
    await comeBack();
    expect(field(/^Name/).value).toBe("Whole");
  });

  it("follow each other: what one writes, the other shows", async () => {
    await excel.open();
    await put(SMALL);
    await excel.tell();
    expect(await screen.findByRole("article", { name: "Small" })).toBeTruthy();
  });
});

describe("a cell that is being edited while the pane is opened", () => {
  it("is told of; after it, Try again shows what is there, and what comes later too", async () => {
    await put(exampleInputs());
    excel.book.editing = true;
    const user = await excel.open();
    await screen.findByText(/A cell is being edited/);
    excel.book.editing = false;
    await user.click(button("Try again"));
    await excel.quiet();
    expect(screen.getAllByRole("article")).toHaveLength(1);
    await put(SMALL);
    await excel.tell();
    expect(screen.getAllByRole("article")).toHaveLength(2);
  });

  it("is over, and Home shows what is there although nobody pressed anything", async () => {
    await put(exampleInputs());
    excel.book.editing = true;
    await excel.open();
    await screen.findByText(/A cell is being edited/);
    excel.book.editing = false;
    expect(await screen.findByRole("article", { name: "Vendor offer" })).toBeTruthy();
    expect(screen.queryByText(/A cell is being edited/)).toBeNull();
  });
});

describe("a pane that ended after a proposal was written, before its draft was forgotten", () => {
  it("says that it is there already, and leaves it at that", async () => {
    await put(exampleInputs());
    excel.draft = { ...exampleDraft(), step: "review", reached: "review" };
    const before = JSON.stringify(excel.book.snapshot());
    const user = await excel.open();
    await screen.findByText(/in the workbook already: the sheet 'Proposal 1' says all of it/);
    expect(described(button("Write to workbook"))).toBe(
      "The workbook has it already, as said above.",
    );
    await user.click(button("Leave it at that"));
    await excel.quiet();
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Nothing to write");
    expect(excel.draft).toBeUndefined();
    expect(JSON.stringify(excel.book.snapshot())).toBe(before);
  });

  it("writes a second one where that is meant", async () => {
    await put(exampleInputs());
    excel.draft = { ...exampleDraft(), step: "review", reached: "review" };
    const user = await excel.open();
    await user.click(await screen.findByRole("button", { name: "Write it a second time" }));
    await screen.findByText(/New sheet 'Proposal 2'/);
    await pressWrite(user);
    isWritten();
  });

  it.each([{ name: "Another offer" }, { "discount.0": "19" }, { term: "24 months" }])(
    "takes one that differs by %j for another one",
    async (differs) => {
      await put(exampleInputs());
      excel.draft = { ...exampleDraft(differs), step: "review", reached: "review" };
      await excel.open();
      await screen.findByText(/New sheet 'Proposal 2'/);
    },
  );
});

/** Comes to the pane from elsewhere, as from a second window. */
async function comeBack(): Promise<void> {
  act(() => {
    window.dispatchEvent(new Event("focus"));
  });
  await excel.quiet();
}

async function pressWrite(user: UserEvent): Promise<void> {
  await user.click(button("Write to workbook"));
  await excel.quiet();
}

describe("a draft that is being typed", () => {
  const TYPED = "Q3 offer";

  it.each([...TYPED].map((_, index) => index + 1))(
    "is there again with its first %i keys, when the page is ended after them",
    async (keys) => {
      const user = await excel.open();
      await user.click(button("Enter a proposal"));
      // The page is gone before any answer to what it saved.
      excel.document.answers = false;
      await user.type(field(/^Name/), TYPED.slice(0, keys));
      await excel.open();
      expect(field(/^Name/).value).toBe(TYPED.slice(0, keys));
      excel.document.answer();
    },
  );

  it("stays on the screen when the document refuses to keep it, and that is said", async () => {
    const user = await excel.open();
    await user.click(button("Enter a proposal"));
    excel.document.isFull = true;
    await replace(user, field(/^Name/), TYPED);
    expect(await screen.findByText(/What you type is not being kept. Excel refused/)).toBeTruthy();
    expect(field(/^Name/).value).toBe(TYPED);
    excel.document.isFull = false;
    await user.type(field(/^Name/), "!");
    await excel.quiet();
    expect(screen.queryByText(/not being kept/)).toBeNull();
    expect(excel.draft?.texts["name"]).toBe(`${TYPED}!`);
  });
});
