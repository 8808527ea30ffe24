import { describe, expect, it } from "@jest/globals";
import { builtFiles, builtText } from "./built";
import { addresses, policy, tags } from "./html";

const OFFICE_JS = "https://appsforoffice.microsoft.com/lib/1/hosted/office.js";

const files = builtFiles();
const scripts = files.filter((file) => file.endsWith(".js"));
const pages = files.filter((file) => file.endsWith(".html"));

it("holds the add-in's own files and nothing else", () => {
  const shapes = [
    /^taskpane\.html$/,
    /^_headers$/,
    /^(privacy|support)\.html$/,
    /^functions\.js(on)?$/,
    /^manifest\.xml$/,
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

it("tells a host to keep what is named by its content, and to ask for the rest again", () => {
  const rules = new Map(
    builtText("_headers")
      .trim()
      .split(/\n(?=\/)/)
      .map((rule) => {
        const [path = "", ...lines] = rule.split("\n").map((line) => line.trim());
        return [path.slice(1), lines] as const;
      }),
  );
  const kept = [...rules].flatMap(([path, lines]) =>
    lines.some((line) => /max-age=31536000, immutable/.test(line)) ? [path] : [],
  );
  const named = files.filter((file) => /\.[0-9a-f]{16,}\.(js|css)$/.test(file));
  expect(kept.sort()).toEqual(named.sort());
  expect(named.some((file) => file.endsWith(".css"))).toBe(true);
  for (const file of ["taskpane.html", "functions.js", "functions.json", "manifest.xml"]) {
    expect([file, rules.get(file)?.[0]]).toEqual([file, "Cache-Control: no-cache"]);
  }
  // Excel on the web reads the functions' metadata from its own host.
  expect(rules.get("functions.json")).toContain("Access-Control-Allow-Origin: *");
  expect([...rules.values()].flat().join()).not.toMatch(/X-Frame-Options/i);
});

describe("the page", () => {
  const page = builtText("taskpane.html");

  it("loads office.js from Microsoft, then the functions, then the rest", () => {
    const scripts = tags(page, "script").map(({ src }) => src ?? "inline");
    expect(scripts[0]).toBe(OFFICE_JS);
    expect(scripts[1]).toBe("functions.js");
    expect(
      scripts.slice(2).filter((script) => !/^[a-z]+\.[0-9a-f]{16,}\.js$/.test(script)),
    ).toEqual([]);
  });

  it("asks only for files that are there", () => {
    const own = addresses(page).filter((address) => address !== OFFICE_JS);
    expect(own.filter((file) => !files.includes(file))).toEqual([]);
  });

  it("is allowed its own host and the office.js CDN, and no code from text", () => {
    const directives = policy(page);
    expect(directives.get("default-src")).toEqual(["'none'"]);
    expect(directives.get("script-src")).toEqual(["'self'", "https://appsforoffice.microsoft.com"]);
    expect(directives.get("worker-src")).toEqual(["'self'"]);
    expect(directives.get("connect-src")).toEqual(["'self'"]);
    expect(directives.get("base-uri")).toEqual(["'none'"]);
    const loose = [...directives.values()].flat().filter((source) => /\*|unsafe/.test(source));
    expect(loose).toEqual([]);
  });
});

describe.each(pages.filter((file) => file !== "taskpane.html"))("%s", (file) => {
  const html = builtText(file);

  it("is a page to read: no script, nothing from elsewhere", () => {
    expect(html).not.toMatch(/<script|<iframe|<object|javascript:/i);
    const handlers = [...html.matchAll(/<[a-z]+[^>]*\son[a-z]+\s*=/gi)];
    expect(handlers).toEqual([]);
    expect(policy(html)).toEqual(
      new Map([
        ["default-src", ["'none'"]],
        ["style-src", ["'self'"]],
        ["img-src", ["'self'"]],
      ]),
    );
  });
});
