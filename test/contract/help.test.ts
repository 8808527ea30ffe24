import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { CARD_HEADINGS, FIELDS, LEVER_NAMES, OPTIONAL_CARD_HEADINGS } from "../../src/pricing";
import { BareEngine } from "./bareEngine";
import { builtFiles, builtText, ROOT } from "./built";
import { addresses, anchors, tags } from "./html";

const pages = builtFiles().filter((file) => file.endsWith(".html") && file !== "taskpane.html");

/** The tags that a page is made of; a "<" out of a formula or an example would make others. */
const TAGS = new Set(
  (
    "html head meta title link body header nav main footer h1 h2 h3 h4 p a code pre em strong " +
    "ul ol li div table thead tbody tr th td img wbr"
  ).split(" "),
);

const { functions } = JSON.parse(builtText("functions.json")) as { functions: { id: string }[] };

it("is what the functions' comments say today (npm run help)", () => {
  const check = spawnSync("node", ["tools/help/generate.mjs", "--check"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  expect(check.stderr).toBe("");
  expect(check.status).toBe(0);
});

it("answers a question with each function", () => {
  const index = builtText("help/functions/index.html");
  const missing = functions.filter(({ id }) => !index.includes(`>${id}</a>`));
  expect(missing).toEqual([]);
});

it("says which numbers every consumption, commit and discount takes", () => {
  const folder = path.join(ROOT, "docs/functions");
  const bare = readdirSync(folder).flatMap((file) => {
    const rows = readFileSync(path.join(folder, file), "utf8").split("\n");
    return rows.filter((row) =>
      /^\| `\[?(consumption|commit\w*|discount\w*)\]?` .*\|\s*\|$/.test(row),
    );
  });
  expect(bare).toEqual([]);
});

describe.each(pages)("%s", (page) => {
  it("links to pages and headings that are there", () => {
    const broken = addresses(builtText(page)).filter((link) => {
      if (link.startsWith("https:")) return false;
      const [file = "", heading] = link.split("#");
      const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      if (!builtFiles().includes(target)) return true;
      return heading !== undefined && !anchors(builtText(target)).includes(heading);
    });
    expect(broken).toEqual([]);
  });

  it("has a title, a language, one first heading and pictures that say what they show", () => {
    const html = builtText(page);
    expect(tags(html, "html")).toEqual([{ lang: "en" }]);
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(tags(html, "h1")).toHaveLength(1);
    expect(tags(html, "img").filter(({ alt = "" }) => alt.length < 10)).toEqual([]);
  });
});

it("shows what comments hold as text, never as markup", () => {
  const used = pages.flatMap((page) =>
    [...builtText(page).matchAll(/<([a-z][a-z0-9]*)/gi)].map(([, tag = ""]) => tag),
  );
  const unknown = new Set(used.filter((tag) => !TAGS.has(tag)));
  expect([...unknown]).toEqual([]);
});

describe("the page about tables", () => {
  // As text, so that "Input, Output" in one cell holds both.
  const page = builtText("help/tables.html").replaceAll(/<[^>]+>/g, " ");
  const engine = new BareEngine(builtText("functions.js"));

  it("names every field, heading and lever that the functions take", () => {
    const words = [
      ...Object.values(FIELDS),
      ...CARD_HEADINGS,
      ...OPTIONAL_CARD_HEADINGS,
      ...Object.values(LEVER_NAMES).flat(),
    ];
    expect(words.filter((word) => !page.includes(word))).toEqual([]);
  });

  const proposal = [
    ["Proposal", "Offer"],
    ["Annual commit", 1_000_000],
    ["Discount", 0.2],
  ];
  const usage = [[900_000], [1_300_000]];
  const workload = [
    ["Model", "Input MTok", "Output MTok"],
    ["Opus 5.5", 10, 2],
  ];
  const bands = [
    [500_000, 0.1],
    [1_000_000, 0.2],
  ];
  it.each([
    ["SAVINGS_WATERFALL", [workload]],
    ["RECOMMENDED_COMMIT", [usage, bands]],
    ["CONTRACT_SCHEDULE", [proposal, usage]],
    ["CONTRACT_SUMMARY", [proposal, usage]],
    ["DISCOUNT_BRIDGE", [proposal, usage]],
    ["COMPARE_PROPOSALS", [usage, null, null, null, [proposal, proposal]]],
    ["PROPOSAL_READING", [proposal, usage]],
    ["LEVER_VALUES", [proposal, usage]],
    ["NEGOTIATION_CALENDAR", [46_500, 46_349]],
  ])("has the columns and rows of %s as it gives them", (id, args) => {
    const [header = [], ...rows] = engine.call(id, args) as unknown[][];
    expect(header.length).toBeGreaterThan(1);
    expect(page).toContain(header.join(", ").replace(/^Year/, "Year (or Month)"));
    const labels = rows.map(([label]) => label).filter((label) => typeof label === "string");
    expect(labels.filter((label) => !page.includes(String(label)))).toEqual([]);
  });
});
