import { mkdtempSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "@jest/globals";
import { generated, type Truth } from "../../usage/generated";
import { describeInBrowser } from "../support/playground";
import { lookAt, THEMES } from "./accessible";
import { CLIPBOARD, enterCommit, pasteBands, write } from "./enterOffer";
import { openImport, type ImportPane } from "./importPane";
import { ProposalSheet } from "./proposalSheet";

const FOLDER = mkdtempSync(join(tmpdir(), "import-"));

function file(name: string, text: string): string {
  const path = join(FOLDER, name);
  writeFileSync(path, text);
  return path;
}

const TYPE_NAMES = {
  input: "Uncached input",
  output: "Output",
  cacheWrite5m: "5-minute cache writes",
  cacheWrite1h: "1-hour cache writes",
  cacheRead: "Cache reads",
} as const;
const TYPES = Object.keys(TYPE_NAMES) as readonly (keyof typeof TYPE_NAMES)[];

function trueTokens({ models }: Truth) {
  return Object.fromEntries(
    Object.entries(models).map(([model, sums]) => [
      model,
      Object.fromEntries(TYPES.map((type) => [TYPE_NAMES[type], sums[type].tokens])),
    ]),
  );
}

const CENTS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

function trueCost({ models }: Truth, measure: "billed" | "list", model: string): string {
  const total = TYPES.reduce((sum, type) => sum + Number(models[model]?.[type][measure]), 0);
  return total.toLocaleString("en", CENTS);
}

describeInBrowser("usage files, from the dialog to the screen", (it) => {
  const KINDS = [
    ["console-usage", "Console usage CSV", ["tokens"]],
    ["console-cost", "Console cost CSV", ["billed", "list"]],
    ["console-cost-old", "Console cost CSV", ["billed"]],
    ["admin-usage", "Admin API usage report", ["tokens"]],
    ["admin-cost", "Admin API cost report", ["billed"]],
    ["analytics-cost", "analytics cost report", ["billed", "list"]],
    ["focus", "FOCUS CSV", ["tokens", "billed", "list"]],
  ] as const;

  it("are told by what is in them, one import after another; the sums are the truth to the cent", async (playground) => {
    const pane = await openImport(playground);
    for (const [kind, name, measures] of KINDS) {
      const { path, truth } = generated(kind, "--rows", "2000");
      await pane.imports(path);
      await pane.says(new RegExp(`${name}, 2,000 rows`));
      const has = (measure: string) => measures.some((each) => each === measure);
      if (has("tokens")) expect([kind, await pane.tokens()]).toEqual([kind, trueTokens(truth)]);
      if (!has("billed")) continue;
      const costs = await pane.costs();
      for (const model of Object.keys(truth.models)) {
        const list = has("list") ? trueCost(truth, "list", model) : "–";
        const billed = trueCost(truth, "billed", model);
        expect([kind, model, costs[model]]).toEqual([kind, model, [billed, list]]);
      }
    }
  });

  it("are read as people's programs and the API write them", async (playground) => {
    const pane = await openImport(playground);
    // Semicolons and decimal commas, as Excel saves in much of Europe.
    const european = generated("console-cost", "--rows", "500", "--european");
    await pane.imports(european.path);
    await pane.says(/decimal commas were read in 500 rows/);
    expect((await pane.costs())["Opus 4.6"]?.[0]).toBe(
      trueCost(european.truth, "billed", "Opus 4.6"),
    );
    // Excel's Unicode text: UTF-16 with tabs; display names and API ids are one model.
    const names = ["Claude Opus 5.5", "claude-opus-5-5", "anthropic/claude-opus-5-5", "Opus 5.5"];
    const rows = names.map((name) => `2026-10-08\t${name}\t1000000`);
    const table = ["usage_date_utc\tmodel\tusage_output_tokens", ...rows].join("\r\n");
    const unicode = join(FOLDER, "unicode.txt");
    writeFileSync(unicode, Buffer.from(`\ufeff${table}`, "utf16le"));
    await pane.imports(unicode);
    await pane.says(/unicode.txt/);
    expect(await pane.tokens()).toEqual({ "Opus 5.5": { Output: 4_000_000 } });
    // A report of the Admin API in pages, a file each, the last one first.
    const page = (start: string) =>
      generated("admin-usage", "--rows", "300", "--days", "31", "--start", start);
    const pages = [page("2026-05-14"), page("2026-04-13"), page("2026-03-13")];
    await pane.imports(...pages.map(({ path }) => path));
    await pane.says("13 Mar 2026 to 13 Jun 2026 is 93 days");
    const total = pages.reduce(
      (sum, { truth }) => sum + (truth.models["Opus 4.6"]?.output.tokens ?? 0),
      0,
    );
    expect((await pane.tokens())["Opus 4.6"]?.["Output"]).toBe(total);
  });

  it("a usage file and a cost file give the discount that is kept, and the card agrees", async (playground) => {
    const pane = await openImport(playground);
    await pane.imports(...pair());
    // The generator bills at 18 % off.
    expect(await section(pane, "Realized discount to date")).toContain("18 %");
    expect(await section(pane, "List cost, worked out again")).toContain(
      "The rate card agrees with the file.",
    );
    await playground.picture("import result");
    const { page, workbook } = playground;
    await pane.press("Write it to a sheet");
    await pane.says("It stands on the sheet");
    await workbook.settled();
    expect(await workbook.value("'Deal usage'!B6")).toBeCloseTo(0.18, 6);
    await playground.picture("import kept");
    await page.locator("#grid button:has(svg)").first().click();
    await until(async () => (await workbook.sheetNames()).length === 1);
  });

  it("fewer days give the sums of fewer days", async (playground) => {
    const pane = await openImport(playground);
    await pane.imports(
      file(
        "days.csv",
        "usage_date_utc,model,usage_output_tokens\n2026-10-08,Opus 5.5,1000000\n" +
          "2026-10-09,Opus 5.5,2000000\n2026-10-10,Opus 5.5,4000000\n",
      ),
    );
    await pane.says("× 365 ÷ 3");
    await pane.fill("From", "2026-10-09");
    await pane.says("× 365 ÷ 2");
    expect(await pane.tokens()).toEqual({ "Opus 5.5": { Output: 6_000_000 } });
  });

  it("Cancel in the middle of a large file leaves nothing behind", async (playground) => {
    const { path } = generated("console-cost", "--rows", "400000", "--days", "365");
    const pane = await openImport(playground);
    const before = await pane.text();
    await pane.chooseFiles(path);
    const bar = pane.frame.getByRole("progressbar");
    await bar.waitFor();
    await pane.frame.waitForFunction(
      () => Number(document.querySelector('[role="progressbar"]')?.ariaValueNow) > 0.05,
    );
    await playground.picture("import progress");
    expect(playground.page.workers()).toHaveLength(1);
    await playground.page.keyboard.press("Enter");
    await pane.says("Choose files");
    expect(await pane.text()).toBe(before);
    expect(await pane.focused()).toBe("Choose files");
    await until(() => playground.page.workers().length === 0);
    expect(await playground.workbook.sheetNames()).toEqual(["Sheet1"]);
  });
});

describeInBrowser("imported usage, taken into a proposal", (it) => {
  it(
    "is what the workbook's figures stand on",
    async (playground) => {
      const pane = await openImport(playground);
      // A million tokens out a day for 100 days at 20: 2,000; × 3.65 = 7,300 a year.
      await pane.imports(file("plain.csv", plainUsage()));
      for (const [scenario, amount] of [
        ["Low", "900000"],
        ["Expected", "1300000"],
        ["High", "1900000"],
      ] as const) {
        await pane.fill(scenario, amount);
      }
      await pane.press("Use this in a proposal");
      await pane.screen("Deal");
      await pane.fill("Name", "=1+1");
      await pane.next("Usage");
      expect(await pane.value("work.0.model")).toBe("Opus 5.5");
      expect(await pane.value("work.0.output")).toBe("365");
      await pane.says("USD 7,300 a year at list");
      await pane.says(/^From plain.csv/);
      await pane.next("Commit and curve");
      await enterCommit(pane);
      await pasteBands(pane);
      await pane.next("Terms");
      await pane.next("Review");
      await write(pane, playground);
      const sheet = new ProposalSheet(playground);
      expect((await sheet.named("Deal_Out_Cost"))[1]).toBeCloseTo(1_050_000, 6);
      expect((await sheet.row("Offered terms", "Proposal"))[0]).toBe("=1+1");
      await playground.picture("import written");
    },
    CLIPBOARD,
  );

  it("is sized again for what is left after batches", async (playground) => {
    const pane = await openImport(playground);
    await pane.imports(file("plain.csv", plainUsage()));
    await pane.press("Optimise before you commit");
    await pane.screen("Optimise before you commit");
    await pane.tabTo("Opus 5.5: work now immediate, in batches");
    await playground.page.keyboard.press("End");
    await pane.says("USD 3,650 a year less, 50 % of today.");
    await pane.press("Take the usage after");
    await pane.screen("Deal");
    await pane.fill("Name", "After");
    await pane.next("Usage");
    expect(await pane.value("work.0.batch")).toBe("100 %");
    expect(await pane.value("expected.0")).toBe("3650");
  });

  it("text that looks like a formula or like markup stays text", async (playground) => {
    const names = [
      '"=HYPERLINK(""http://x.example"",""y"")"',
      "+1+1",
      "-1-1",
      "@SUM(1)",
      "<b>x</b>",
    ];
    const rows = names.map((name) => `2026-10-08,${name},1000000`);
    const text = ["usage_date_utc,model,usage_output_tokens", ...rows, "2026-10-08,Opus 5.5,5"];
    const pane = await openImport(playground);
    await pane.imports(file("=cmd.csv", text.join("\n")));
    const shown = Object.keys(await pane.tokens());
    for (const name of [
      '=HYPERLINK("http://x.example","y")',
      "+1+1",
      "-1-1",
      "@SUM(1)",
      "<b>x</b>",
    ]) {
      expect(shown).toContain(name);
    }
    expect(await pane.frame.locator("main a, main b").count()).toBe(0);
    await pane.press("Use this in a proposal");
    await pane.screen("Deal");
    await pane.fill("Name", "Hostile");
    await pane.next("Usage");
    expect(await pane.frame.locator('[id^="work."][id$=".model"]').count()).toBe(1);
    expect(await pane.value("work.0.model")).toBe("Opus 5.5");
  });
});

describeInBrowser("files that cannot be taken", (it) => {
  const big = file("big.csv", "usage_date_utc");
  truncateSync(big, 2_000_000_000);
  const usage = "usage_date_utc,model,usage_output_tokens\n2026-10-08,Opus 5.5,5\n";
  const cost = (amount: string) =>
    `usage_date_utc,model,token_type,cost_usd\n2026-10-08,Opus 5.5,output,${amount}\n`;
  const focus =
    "BillingCurrency,ChargeCategory,ChargePeriodStart,ServiceName,EffectiveCost\n" +
    "USD,Usage,2026-10-08,Claude,5\nEUR,Usage,2026-10-08,Claude,5\n";
  const BAD: readonly (readonly [files: readonly string[], says: RegExp])[] = [
    [[file("other.csv", "a,b\n1,2\n")], /"other.csv" is not a file that can be read here/],
    [[file("empty.csv", "")], /"empty.csv" is empty/],
    [[file("cut.json", '[{"data":[{"starting_at":"2026-10-08T00:00:00Z"')], /cut off at line/],
    [[file("packed.zip", "PK\u0003\u0004")], /zip archive/],
    [[big], /too large: 2,000 MB/],
    [[file("negative.csv", cost("-5"))], /a negative amount/],
    [[file("absurd.csv", cost("5e18"))], /beyond anything a row can hold/],
    [[file("mixed.csv", focus)], /money in "USD" and "EUR"/],
    [[file("a.csv", usage), file("b.csv", `${usage}\n`)], /both hold the tokens of 8 Oct 2026/],
    [[file("c.csv", usage), file("d.csv", usage)], /has the same content as "c.csv"/],
  ];

  it("each gets its sentence, and nothing is written and nothing lost", async (playground) => {
    const pane = await openImport(playground);
    await pane.imports(file("good.csv", usage));
    const before = await pane.tokens();
    for (const [files, says] of BAD) {
      await pane.chooseFiles(...files);
      await pane.says(says);
      await pane.says("Nothing of it was taken");
      expect(await pane.tokens()).toEqual(before);
    }
    expect(await playground.workbook.sheetNames()).toEqual(["Sheet1"]);
    await playground.picture("import refused");
  });
});

describeInBrowser("the screens of the import", (it) => {
  for (const [theme, context] of Object.entries(THEMES)) {
    it(
      `have nothing that axe objects to (${theme})`,
      async (playground) => {
        const look = lookAt(playground, `${theme} import`);
        const pane = await openImport(playground);
        expect(await pane.frame.evaluate(() => innerWidth)).toBe(320);
        await look("1 empty");
        await pane.chooseFiles(file("other.csv", "a,b\n1,2\n"));
        await pane.says(/not a file that can be read here/);
        await look("2 refused");
        const [usage, cost] = pair();
        const skipping = file(
          "skipping.csv",
          "usage_date_utc,model,usage_output_tokens\n2026-01-08,New Model,5\nx,y,z\n",
        );
        await pane.imports(usage, cost, skipping);
        await pane.frame.getByText("1 row was skipped").click();
        await look("3 result");
        expect(await pane.frame.locator("main").evaluate((main) => main.scrollWidth)).toBe(320);
        await pane.frame.getByRole("heading", { name: "Forecast" }).scrollIntoViewIfNeeded();
        await look("4 forecast");
        await pane.press("Optimise before you commit");
        await pane.screen("Optimise before you commit");
        await look("5 optimise");
      },
      { context },
    );
  }
});

/** The same usage as a usage file and as a cost file. */
function pair(): readonly [string, string] {
  return [
    generated("console-usage", "--rows", "400").path,
    generated("console-cost", "--rows", "2000").path,
  ];
}

function plainUsage(): string {
  const first = Date.UTC(2026, 8, 23);
  const rows = Array.from({ length: 100 }, (_, day) => {
    const date = new Date(first + day * 86_400_000).toISOString().slice(0, 10);
    return `${date},claude-opus-5-5,1000000`;
  });
  return ["usage_date_utc,model_version,usage_output_tokens", ...rows].join("\n");
}

function section({ frame }: ImportPane, name: string): Promise<string> {
  return frame.getByRole("region", { name }).innerText();
}

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 20));
}
