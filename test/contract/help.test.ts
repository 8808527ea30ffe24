import { spawnSync } from "node:child_process";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { builtFiles, builtText, ROOT } from "./built";

const pages = builtFiles().filter((file) => file.endsWith(".html") && file !== "taskpane.html");

const { functions } = JSON.parse(builtText("functions.json")) as { functions: { id: string }[] };

function linksOf(page: string): string[] {
  return [...builtText(page).matchAll(/(?:href|src)="([^"]+)"/g)].map(([, link = ""]) => link);
}

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

describe.each(pages)("%s", (page) => {
  it("links to pages and headings that are there", () => {
    const broken = linksOf(page).filter((link) => {
      if (link.startsWith("https:")) return false;
      const [file = "", heading] = link.split("#");
      const target = file === "" ? page : path.posix.join(path.posix.dirname(page), file);
      if (!builtFiles().includes(target)) return true;
      return heading !== undefined && !builtText(target).includes(`id="${heading}"`);
    });
    expect(broken).toEqual([]);
  });

  it("has a title, a language, one first heading and pictures that say what they show", () => {
    const html = builtText(page);
    expect(html).toMatch(/<html lang="en">/);
    expect(html).toMatch(/<title>[^<]{5,}<\/title>/);
    expect(html.match(/<h1/g)).toHaveLength(1);
    expect(html).not.toMatch(/<img(?![^>]*\salt="[^"]{10,}")/);
  });
});

it("shows what a comment holds as text, never as markup", () => {
  const crossover = builtText("help/functions/commit-crossover.html");
  expect(crossover).not.toContain("<script");
  expect(builtText("help/functions/band-for-commit.html")).toContain("&quot;Silver&quot;");
});
