/** @jest-environment jsdom */
import { File as NodeFile } from "node:buffer";
import { TextDecoder as NodeTextDecoder } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { act, cleanup, fireEvent, screen, within } from "@testing-library/react";
import { draftFrom, keptForm } from "../../../src/taskpane/draft/keptDraft";
import { readDraft } from "../../../src/taskpane/draft/readDraft";
import type { Importer } from "../../../src/taskpane/usage/importer";
import { heldHere, importUsage, type HeldUsage } from "../../../src/usage";
// Loaded here, so that the screen is there at once when it is gone to.
import "../../../src/taskpane/usage/ImportScreen";
import { exampleDraft } from "../draft/fill";
import { FakeWorkbook } from "../fakeWorkbook";
import { onSheet } from "../onSheet";
import { button, described, field, replace, showPane } from "../showPane";

afterEach(cleanup);

/** The real import, on this thread: jsdom has no workers. */
const sameThread: Importer = async (files, options) => {
  const result = await importUsage(files, options);
  return result.ok ? { ok: true, value: heldHere(result.value) } : result;
};

// What a browser has and jsdom does not: files that can be read in slices, and a decoder.
Object.assign(globalThis, { TextDecoder: NodeTextDecoder });

function fileOf(text: string, name = "usage.csv"): File {
  return new NodeFile([text], name) as unknown as File;
}

/*
 * Ten days of Opus 5.5 (4, 20, cache read 0.20 a million), 1 to 10 October 2026. In all 10 MTok
 * uncached, 5 MTok read from a cache, 1 MTok out: 40 + 1 + 20 = 61 dollars; × 365 ÷ 10 a year:
 * 2,226.50. Billed at 18 % off: 50.02.
 */
const DAYS = Array.from({ length: 10 }, (_, day) => `2026-10-${String(day + 1).padStart(2, "0")}`);
const USAGE = [
  "usage_date_utc,model_version,usage_input_tokens_no_cache,usage_input_tokens_cache_read,usage_output_tokens,mood",
  ...DAYS.map((day) => `${day},claude-opus-5-5,1000000,500000,100000,fine`),
].join("\n");
const COST = [
  "usage_date_utc,model,token_type,cost_usd,list_price_usd,cost_type",
  ...DAYS.flatMap((day) => [
    `${day},Claude Opus 5.5,input_no_cache,3.28,4,tokens`,
    `${day},Claude Opus 5.5,input_cache_read,0.082,0.1,tokens`,
    `${day},Claude Opus 5.5,output,1.64,2,tokens`,
  ]),
].join("\n");

async function openImport(workbook = new FakeWorkbook(), importer = sameThread) {
  const user = showPane(workbook, importer);
  await user.click(await screen.findByRole("button", { name: "Import usage" }));
  const choose = await screen.findByRole("button", { name: "Choose files" });
  return { user, workbook, zone: choose.parentElement as HTMLElement };
}

function drop(zone: HTMLElement, ...files: readonly File[]): void {
  fireEvent.drop(zone, { dataTransfer: { files, items: [] } });
}

async function imported(
  workbook = new FakeWorkbook(),
  files = [fileOf(USAGE), fileOf(COST, "cost.csv")],
) {
  const opened = await openImport(workbook);
  drop(opened.zone, ...files);
  await screen.findByRole("heading", { name: "Use by model" });
  return opened;
}

const text = () => document.querySelector("main")?.textContent ?? "";
const row = (name: RegExp) => screen.getByRole("row", { name }).textContent ?? "";

describe("importing usage", () => {
  it("is offered on Home and says which files it reads, and that none leaves the machine", async () => {
    await openImport();
    expect(text()).toContain("nothing of them leaves it");
    for (const kind of ["Claude Console", "Admin API", "Claude Enterprise", "FOCUS"]) {
      expect(text()).toContain(kind);
    }
  });

  it("names each file's kind, rows and days, and goes to them", async () => {
    await imported();
    expect(text()).toContain("usage.csv: Console usage CSV, 10 rows, 1 Oct 2026 to 10 Oct 2026");
    expect(text()).toContain("cost.csv: Console cost CSV, 30 rows, 1 Oct 2026 to 10 Oct 2026");
    expect(document.activeElement?.textContent).toBe("The files");
  });

  it("shows tokens and list cost to the cent, and a year of them with the sum", async () => {
    await imported();
    expect(text()).toContain("× 365 ÷ 10");
    expect(row(/^Uncached input/)).toBe("Uncached input10,000,000365");
    expect(row(/^Cache reads/)).toBe("Cache reads5,000,000183");
    expect(row(/^Output/)).toBe("Output1,000,00036.5");
    expect(row(/^At list in these days/)).toBe("At list in these daysUSD 61.00");
    expect(text()).toContain("USD 2,227 a year at today’s list prices");
    // 5 of 15 MTok of input
    expect(text()).toContain("33.3 % of the input read from a cache");
  });

  it.each([
    [20, 20, undefined],
    [21, 20, "Show all 21 models"],
    [180, 20, "Show all 180 models"],
  ])("of %i models shows %i at once, and the rest when asked", async (many, first, more) => {
    const models = Array.from({ length: many }, (_, index) => `model-${String(index + 1)}`);
    const [head = ""] = USAGE.split("\n");
    const lines = models.map((model) => `2026-10-01,${model},1000000,0,0,fine`);
    const { user } = await imported(undefined, [fileOf([head, ...lines].join("\n"))]);
    const region = within(screen.getByRole("region", { name: "Use by model" }));
    const shown = () => region.getAllByRole("rowheader", { name: /^model-/ });
    expect(shown()).toHaveLength(first);
    const all = region.queryByRole("button", { name: /^Show all/ });
    expect(all?.textContent).toBe(more);
    if (all === null) return;
    expect(all.getAttribute("aria-expanded")).toBe("false");
    act(() => {
      all.focus();
    });
    await user.keyboard("{Enter}");
    expect(shown()).toHaveLength(many);
    // The keyboard stays where it was, and what the button does now is said.
    expect(document.activeElement).toBe(all);
    expect([all.textContent, all.getAttribute("aria-expanded")]).toEqual([
      "Show the first 20 models",
      "true",
    ]);
    await user.keyboard("{Enter}");
    expect(shown()).toHaveLength(first);
  });

  it("holds the file's list cost against the card's, and what was billed against list", async () => {
    await imported();
    const list = within(screen.getByRole("region", { name: "List cost, worked out again" }));
    expect(list.getByText("The rate card agrees with the file.")).toBeTruthy();
    const realized = screen.getByRole("region", { name: "Realized discount to date" });
    expect(realized.textContent).toContain("18 %");
    expect(within(realized).getByRole("row", { name: /^All of them/ }).textContent).toBe(
      "All of them50.0261.0018 %",
    );
  });

  it("says what was passed over: columns by heading, rows by line and reason", async () => {
    const wrong = `${USAGE}\n2026-10-05,claude-opus-5-5,-7,0,0,bad\n`;
    await imported(new FakeWorkbook(), [fileOf(wrong)]);
    expect(text()).toContain('the column "mood" was passed over');
    expect(text()).toContain("1 row was skipped, and why");
    expect(row(/a negative amount/)).toBe("12a negative amount: “-7”");
  });

  it("recalculates for the days that are chosen, and refuses what lies outside", async () => {
    const { user } = await imported();
    await replace(user, field("To"), "5 Oct 2026");
    await screen.findByRole("row", { name: /^At list in these days.*30\.50/ });
    expect(text()).toContain("× 365 ÷ 5");
    await replace(user, field("To"), "2026-09-01");
    await user.tab();
    expect(described(field("To"))).toContain("The last day comes before the first.");
    await screen.findByRole("row", { name: /^At list in these days.*61\.00/ });
    await replace(user, field("From"), "2026-08-01");
    await user.tab();
    await user.tab();
    expect(described(field("To"))).toContain("There is nothing of these days.");
  });

  it("goes back to all days at the press of a button", async () => {
    const { user } = await imported();
    await replace(user, field("From"), "2026-10-06");
    await screen.findByRole("row", { name: /^At list in these days.*30\.50/ });
    await user.click(button("All days"));
    expect(field("From").value).toBe("");
    await screen.findByRole("row", { name: /^At list in these days.*61\.00/ });
  });

  it("says how far a running commit is drawn, and how it ends", async () => {
    const { user } = await imported();
    await user.type(field("Commit in all"), "100");
    await user.type(field("Discount"), "18 %");
    await user.type(field("First day"), "2026-10-01");
    await user.type(field("Last day"), "2026-10-30");
    const pace = screen.getByRole("region", { name: "A commit that is running" });
    // 50.02 of 100 in 10 of 30 days is 1.5 times an even draw; 5.002 a day uses 100 up on day 20
    expect(pace.textContent).toContain("USD 50 of USD 100 (50 %), after 33.3 % of its days");
    expect(pace.textContent).toContain("150.1 % of an even draw");
    expect(pace.textContent).toContain("the commit runs out in Oct 2026 (20 Oct 2026)");
    await replace(user, field("Commit in all"), "200");
    // 150.06 is drawn by the last day
    expect(pace.textContent).toContain("USD 50 of the commit is left over on its last day");
  });

  it("takes the terms of a running commit from a proposal of the workbook", async () => {
    const { user } = await imported(new FakeWorkbook([onSheet()]));
    const terms = await screen.findByRole("combobox", { name: "Its terms" });
    await user.selectOptions(terms, "sheet-1");
    expect(field("Commit in all").value).toBe("1,000,000");
    expect(field("Discount").value).toBe("20 %");
    // It starts on 1 Jan 2027, for twelve months.
    expect(field("First day").value).toBe("2027-01-01");
    expect(field("Last day").value).toBe("2027-12-31");
    expect(text()).toContain("The commit starts on 1 Jan 2027; the files end on 10 Oct 2026.");
  });

  it("proposes a forecast, says how, and takes another one", async () => {
    const { user } = await imported();
    expect(text()).toContain("fewer than three whole months of history");
    expect(field("Expected").value).toBe("2227");
    await replace(user, field("Low"), "3000");
    await user.tab();
    await user.tab();
    expect(described(field("Expected"))).toContain("which is less than low (3,000)");
    expect(button("Use this in a proposal").getAttribute("aria-disabled")).toBe("true");
  });
});

describe("what was imported", () => {
  it("fills the workload and the forecast of a new proposal, and says where it is from", async () => {
    const { user, workbook } = await imported();
    await user.click(button("Use this in a proposal"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Deal");
    await user.type(field(/^Name/), "Vendor offer");
    await user.click(button("Next"));
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "Model" }).value).toBe(
      "Opus 5.5",
    );
    expect(field("Input MTok").value).toBe("547.5");
    expect(field("Output MTok").value).toBe("36.5");
    expect(field("Cache reads").value).toBe("33.3333 %");
    expect(field(/^Expected/).value).toBe("2227");
    expect(text()).toContain("From usage.csv and cost.csv: 1 Oct 2026 to 10 Oct 2026, × 365 ÷ 10.");
    const kept = draftFrom(workbook.draft);
    expect(kept?.imported).toContain("Realized discount to date 18 %");
    const { workload } = kept ? readDraft(kept).understood : {};
    expect(workload).toHaveLength(1);
  });

  it("asks before it takes the place of what was typed", async () => {
    const draft = keptForm({ ...exampleDraft({}), open: false, reached: "review" });
    const { user, workbook } = await imported(new FakeWorkbook([], draft));
    await user.click(button("Use this in the unfinished 'Vendor offer'"));
    const asks = screen.getByRole("alertdialog");
    expect(asks.textContent).toContain("replaces the workload and the forecast");
    await user.click(button("Keep it"));
    expect(draftFrom(workbook.draft)?.texts["expected.0"]).toBe("1.3m");
    await user.click(button("Use this in the unfinished 'Vendor offer'"));
    await user.click(button("Replace"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Usage");
    expect(draftFrom(workbook.draft)?.texts["expected.0"]).toBe("2227");
    expect(draftFrom(workbook.draft)?.texts["commit.0"]).toBe("1,000,000");
  });

  it("leaves the forecast out of a proposal in other money, and says so", async () => {
    const draft = keptForm({ ...exampleDraft({ currency: "EUR" }), open: false, reached: "usage" });
    const { user, workbook } = await imported(new FakeWorkbook([], draft));
    await user.click(button(/^Use this in/));
    await user.click(button("Replace"));
    expect(draftFrom(workbook.draft)?.texts["expected.0"]).toBe("1.3m");
    expect(text()).toContain("The forecast is in USD and was left out: the proposal is in EUR.");
  });

  it("is still there after Home, and after files that were refused", async () => {
    const { user } = await imported();
    await user.click(button("Home"));
    await user.click(await screen.findByRole("button", { name: "Import usage" }));
    expect(row(/^At list in these days/)).toContain("61.00");
    drop(button("Choose other files").parentElement as HTMLElement, fileOf("", "empty.csv"));
    await screen.findByText(/"empty.csv" is empty/);
    expect(text()).toContain("Nothing of it was taken. Below is what was imported before.");
    expect(row(/^At list in these days/)).toContain("61.00");
  });

  it("is reached from the wizard's second step, and leads back there", async () => {
    const draft = keptForm({ ...exampleDraft({}), step: "usage", reached: "review" });
    const user = showPane(new FakeWorkbook([], draft), sameThread);
    await user.click(button("Import usage"));
    await screen.findByRole("button", { name: "Choose files" });
    await user.click(button("Back to the proposal"));
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("Usage");
  });

  it("shows what a file says as text, whatever it says", async () => {
    const hostile = [
      "usage_date_utc,model,usage_output_tokens",
      '2026-10-01,"=HYPERLINK(""http://x"",""y"")",5',
      "2026-10-01,<img src=x>,5",
      "2026-10-01,claude-opus-5-5,1000000",
    ].join("\n");
    const { user, workbook } = await imported(new FakeWorkbook(), [fileOf(hostile, "=1+1.csv")]);
    expect(document.querySelector("main img, main a")).toBeNull();
    expect(text()).toContain('"=HYPERLINK("http://x","y")"');
    await user.click(button("Use this in a proposal"));
    // A model that is not on the card cannot stand in a workload.
    expect(draftFrom(workbook.draft)?.work.map(({ model }) => model)).toEqual(["Opus 5.5"]);
  });
});

describe("an import under way", () => {
  /** Files that are read when the test says so. */
  function held() {
    const runs: {
      readonly signal: AbortSignal | undefined;
      readonly progress: (part: number) => void;
      readonly finish: (usage: HeldUsage) => void;
      readonly fail: () => void;
    }[] = [];
    const importer: Importer = (_files, { signal, onProgress }) =>
      new Promise((resolve, reject) => {
        runs.push({
          signal,
          progress: (part) => {
            const bytes = 100_000_000;
            onProgress?.({
              bytes: bytes * part,
              ofBytes: bytes,
              rows: 1_000_000 * part,
              file: "a.csv",
            });
          },
          finish: (value) => {
            resolve({ ok: true, value });
          },
          fail: () => {
            reject(new Error("gone"));
          },
        });
      });
    return { importer, runs };
  }

  it("shows how far it has come in bytes and rows", async () => {
    const { importer, runs } = held();
    const { zone } = await openImport(new FakeWorkbook(), importer);
    drop(zone, fileOf(USAGE));
    act(() => {
      runs[0]?.progress(0.25);
    });
    const bar = screen.getByRole("progressbar");
    expect(bar.getAttribute("aria-valuenow")).toBe("0.25");
    expect(text()).toContain("25 MB of 100 MB, 250,000 rows");
    expect(text()).toContain("Reading a.csv");
    expect(document.activeElement).toBe(button("Cancel"));
  });

  it("leaves nothing behind when it is cancelled", async () => {
    const { importer, runs } = held();
    const { user, zone, workbook } = await openImport(new FakeWorkbook(), importer);
    const before = text();
    drop(zone, fileOf(USAGE));
    await user.click(button("Cancel"));
    expect(runs[0]?.signal?.aborted).toBe(true);
    expect(text()).toBe(before);
    const result = await importUsage([fileOf(USAGE)]);
    if (!result.ok) throw new Error("the example cannot be read");
    let isClosed = false;
    const value = {
      ...heldHere(result.value),
      close: () => {
        isClosed = true;
      },
    };
    await act(async () => {
      runs[0]?.progress(1);
      runs[0]?.finish(value);
      await Promise.resolve();
    });
    expect(text()).toBe(before);
    expect(isClosed).toBe(true);
    expect(workbook.saved).toEqual([]);
  });

  it("says that it stopped where its thread is gone", async () => {
    const { importer, runs } = held();
    const { zone } = await openImport(new FakeWorkbook(), importer);
    drop(zone, fileOf(USAGE));
    act(() => {
      runs[0]?.fail();
    });
    await screen.findByText(/stopped on the way, and nothing was kept/);
  });
});

describe("figures that are asked of another thread", () => {
  /** An import whose answers come when the test says so. */
  async function asking() {
    const result = await importUsage([fileOf(USAGE)]);
    if (!result.ok) throw new Error("the example cannot be read");
    const here = heldHere(result.value);
    const answers: { readonly give: () => Promise<void>; readonly fail: () => Promise<void> }[] =
      [];
    const held: HeldUsage = {
      ...here,
      figures: (lookedAt) =>
        new Promise((resolve, reject) => {
          answers.push({
            give: async () => {
              resolve(await here.figures(lookedAt));
            },
            fail: () => {
              reject(new Error("gone"));
              return Promise.resolve();
            },
          });
        }),
    };
    const importer: Importer = () => Promise.resolve({ ok: true, value: held });
    const opened = await openImport(new FakeWorkbook(), importer);
    drop(opened.zone, fileOf(USAGE));
    await screen.findByRole("heading", { name: "Use by model" });
    return { ...opened, answers, last: () => answers.length - 1 };
  }

  it("stay those before until they come, and an answer that comes late changes nothing", async () => {
    const { user, answers, last } = await asking();
    await replace(user, field("To"), "2026-10-05");
    const early = last();
    await replace(user, field("To"), "2026-10-02");
    expect(row(/^At list in these days/)).toContain("61.00");
    // 6.10 a day
    await act(() => answers[last()]?.give() ?? Promise.resolve());
    await screen.findByRole("row", { name: /^At list in these days.*12\.20/ });
    await act(() => answers[early]?.give() ?? Promise.resolve());
    expect(row(/^At list in these days/)).toContain("12.20");
  });

  it("are gone with their thread, and the screen says so", async () => {
    const { user, answers, last } = await asking();
    await replace(user, field("To"), "2026-10-05");
    await act(() => answers[last()]?.fail() ?? Promise.resolve());
    await screen.findByText(/stopped on the way, and nothing was kept/);
    expect(screen.queryByRole("heading", { name: "Use by model" })).toBeNull();
    expect(button("Choose files")).toBeTruthy();
  });
});

describe("one import after another", () => {
  it("lets go of the one before, and of what was typed about its days", async () => {
    const closed: string[] = [];
    const importer: Importer = async (files, options) => {
      const result = await sameThread(files, options);
      if (!result.ok) return result;
      const close = () => closed.push(files[0]?.name ?? "");
      return { ok: true, value: { ...result.value, close } };
    };
    const { user, zone } = await openImport(new FakeWorkbook(), importer);
    drop(zone, fileOf(USAGE, "first.csv"));
    await screen.findByText("first.csv");
    await replace(user, field("From"), "2026-10-06");
    expect(closed).toEqual([]);
    const second = "usage_date_utc,model,usage_output_tokens\n2027-01-01,Opus 5.5,1000000\n";
    drop(button("Choose other files").parentElement as HTMLElement, fileOf(second, "second.csv"));
    await screen.findByText("second.csv");
    expect(closed).toEqual(["first.csv"]);
    expect(field("From").value).toBe("2027-01-01");
    expect(row(/^At list in these days/)).toContain("20.00");
    expect(text()).not.toContain("first.csv");
  });

  it("keeps the one before where the next is refused or cancelled in its second file", async () => {
    let read = 0;
    const importer: Importer = (files, options) =>
      read++ === 0
        ? sameThread(files, options)
        : new Promise((_, reject) => {
            options.signal?.addEventListener("abort", () => {
              reject(new DOMException("cancelled", "AbortError"));
            });
            const [bytes, ofBytes] = [150, 200];
            options.onProgress?.({ bytes, ofBytes, rows: 15, file: "second.csv" });
          });
    const { user, zone } = await openImport(new FakeWorkbook(), importer);
    drop(zone, fileOf(USAGE, "good.csv"));
    await screen.findByText("good.csv");
    const before = text();
    const again = button("Choose other files").parentElement as HTMLElement;
    drop(again, fileOf(USAGE, "first.csv"), fileOf(COST, "second.csv"));
    await screen.findByText("Reading second.csv");
    await user.click(button("Cancel"));
    expect(text()).toBe(before);
  });
});

describe("files that cannot be taken", () => {
  const big = Object.defineProperty(fileOf("usage_date_utc", "big.csv"), "size", {
    value: 2_000_000_000,
  });
  const cost = (rows: readonly string[], head = "usage_date_utc,model,token_type,cost_usd") =>
    [head, ...rows].join("\n");
  const FOCUS = "BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,EffectiveCost";

  it("a folder: a sentence, and the import before stands as it was", async () => {
    await imported();
    const before = row(/^At list in these days/);
    const entry = { isDirectory: true, name: "exports" };
    fireEvent.drop(button("Choose other files").parentElement as HTMLElement, {
      dataTransfer: {
        files: [fileOf("", "exports")],
        items: [{ webkitGetAsEntry: () => entry }],
      },
    });
    expect(text()).toContain('"exports" is a folder. Open it, and take the files in it.');
    expect(text()).toContain("Nothing of it was taken.");
    expect(row(/^At list in these days/)).toBe(before);
  });

  it.each<[string, readonly File[], RegExp]>([
    ["of another kind", [fileOf("a,b\n1,2", "x.csv")], /not a file that can be read here/],
    ["empty", [fileOf("", "x.csv")], /is empty/],
    ["truncated", [fileOf('[{"data":[{"starting_at":"2026-10-01T00:00:00Z"', "x.json")], /cut off/],
    ["a zip", [fileOf("PK\u0003\u0004zip", "x.zip")], /zip archive/],
    ["of 2 GB", [big], /too large: 2,000 MB/],
    [
      "with negative amounts only",
      [fileOf(cost(["2026-10-01,Opus 5.5,output,-5"]), "x.csv")],
      /No row of "x.csv" could be used: 1 row \(a negative amount\)/,
    ],
    [
      "with absurd amounts only",
      [fileOf(cost(["2026-10-01,Opus 5.5,output,5e18"]), "x.csv")],
      /an amount beyond anything a row can hold/,
    ],
    [
      "in several currencies",
      [
        fileOf(
          cost(["USD,Usage,2026-10-01,Claude,5", "EUR,Usage,2026-10-01,Claude,5"], FOCUS),
          "x.csv",
        ),
      ],
      /money in "USD" and "EUR"/,
    ],
    ["of the same days", [fileOf(USAGE), fileOf(`${USAGE}\n`, "b.csv")], /both hold the tokens of/],
    ["twice the same", [fileOf(USAGE), fileOf(USAGE, "b.csv")], /the same content as "usage.csv"/],
  ])("%s: a sentence, nothing written and nothing lost", async (_, files, sentence) => {
    const { zone, workbook } = await openImport();
    drop(zone, ...files);
    await screen.findByText(sentence);
    expect(workbook.applied).toEqual([]);
    expect(workbook.saved).toEqual([]);
    expect(button("Choose files")).toBeTruthy();
  });
});
