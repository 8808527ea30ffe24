import { describe, expect, it } from "@jest/globals";
import { builtFiles, builtText } from "./built";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const files = builtFiles();
const scripts = files.filter((file) => file.endsWith(".js"));
const pages = files.filter((file) => file.endsWith(".html"));

/** The directives of a page's content security policy. */
function policy(html: string): Map<string, string[]> {
  const content = /http-equiv="Content-Security-Policy"\s+content="([^"]+)"/i.exec(html)?.[1] ?? "";
  const directives = content.split(";").map((directive) => directive.trim().split(/\s+/));
  return new Map(directives.map(([name = "", ...sources]) => [name, sources]));
}

it("holds the add-in's own files and nothing else", () => {
  const shapes = [
    /^taskpane\.html$/,
    /^(privacy|support)\.html$/,
    /^functions\.js(on)?$/,
    /^manifest\.xml$/,
    /^[a-z-]*\.?[0-9a-z]+\.[0-9a-f]{16,}\.(js|css)$/,
    /^[0-9a-f]{16,}\.(js|css)$/,
    /^[a-z0-9-]+\.[0-9a-f]{16,}\.(js|css)(\.LICENSE\.txt)?$/,
    /^assets\/[a-z-]+-\d+\.png$/,
    /^help\/(functions\/)?[a-z-]+\.html$/,
    /^help\/(images\/)?[a-z-]+\.(css|svg)$/,
  ];
  expect(files.filter((file) => !shapes.some((shape) => shape.test(file)))).toEqual([]);
});

it("leaves the playground, its grid and the npm office.js behind", () => {
  for (const script of scripts) {
    expect(builtText(script)).not.toMatch(
      /@univerjs|univer-|OfficeExtension\.ClientObject|office-js\/dist/i,
    );
  }
});

it("makes no code out of text", () => {
  for (const script of scripts) {
    expect(builtText(script)).not.toMatch(/\beval\(|new Function\(/);
  }
});

it("names each script by its content, but for the one that the manifest names", () => {
  const unnamed = scripts.filter((file) => !/\.[0-9a-f]{16,}\.js$/.test(file));
  expect(unnamed).toEqual(["functions.js"]);
});

describe("the page", () => {
  const page = builtText("taskpane.html");

  it("loads office.js from Microsoft, then the functions, then the rest", () => {
    const sources = [...page.matchAll(/<script[^>]*\bsrc="([^"]+)"/g)].map(([, source]) => source);
    expect(sources[0]).toBe(OFFICE_JS);
    expect(sources[1]).toBe("functions.js");
    expect(
      sources.slice(2).every((source) => /^[^:]+\.[0-9a-f]{16,}\.js$/.test(source ?? "")),
    ).toBe(true);
  });

  it("allows scripts from itself and the office.js CDN only, and no code from text", () => {
    const directives = policy(page);
    expect(directives.get("default-src")).toEqual(["'self'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(directives.get("connect-src") ?? ["'self'"]).toEqual(["'self'"]);
    expect(directives.get("object-src")).toEqual(["'none'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
  });
});

describe.each(pages.filter((file) => file !== "taskpane.html"))("%s", (file) => {
  const html = builtText(file);

  it("is a page to read: no script, nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script|\son[a-z]+=|javascript:/i);
    const fetched = [...html.matchAll(/<(?:link|img|iframe|object)[^>]*(?:href|src)="([^"]+)"/g)];
    expect(fetched.filter(([, address]) => /^(https?:)?\/\//.test(address ?? ""))).toEqual([]);
    expect(policy(html).get("default-src")).toEqual(["'none'"]);
  });
});
