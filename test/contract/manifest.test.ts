import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "@jest/globals";
import { PNG } from "pngjs";
import { version } from "../../package.json";
import { builtBytes, builtFiles, builtPath, builtText, ROOT } from "./built";
import { all, at, attribute, everyElement, parseXml } from "./xml";
import type { Element } from "./xml";

/** The order that Office's schema asks for; those that are there must be in it. */
const ORDER: Record<string, readonly string[]> = {
  OfficeApp: [
    "Id",
    "AlternateId",
    "Version",
    "ProviderName",
    "DefaultLocale",
    "DisplayName",
    "Description",
    "IconUrl",
    "HighResolutionIconUrl",
    "SupportUrl",
    "AppDomains",
    "Hosts",
    "Requirements",
    "DefaultSettings",
    "Permissions",
    "VersionOverrides",
  ],
  VersionOverrides: ["Description", "Requirements", "Hosts", "Resources"],
  Host: ["Runtimes", "AllFormFactors", "DesktopFormFactor"],
  DesktopFormFactor: ["GetStarted", "FunctionFile", "ExtensionPoint"],
  GetStarted: ["Title", "Description", "LearnMoreUrl"],
  Group: ["Label", "Icon", "Control"],
  Control: ["Label", "Supertip", "Icon", "Action"],
  Supertip: ["Title", "Description"],
  Resources: ["bt:Images", "bt:Urls", "bt:ShortStrings", "bt:LongStrings"],
};

const source = readFileSync(path.join(ROOT, "manifest.xml"), "utf8");

const VARIANTS = [
  { name: "production", xml: () => builtText("manifest.xml") },
  {
    name: "development",
    xml: () =>
      execFileSync("node", ["tools/devManifest.mjs", "--print"], { cwd: ROOT, encoding: "utf8" }),
  },
];

describe.each(VARIANTS)("the $name manifest", ({ xml }) => {
  let manifest: Element;
  let overrides: Element;
  let base: string;
  beforeAll(() => {
    manifest = parseXml(xml());
    overrides = at(manifest, "VersionOverrides");
    base = attribute(at(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue").replace(
      /[^/]*$/,
      "",
    );
  });

  it("keeps the order of elements that Office insists on", () => {
    for (const element of everyElement(manifest)) {
      const order = ORDER[element.name];
      if (order === undefined || element.attributes["Name"] !== undefined) continue;
      const places = element.children.map(({ name }) => order.indexOf(name));
      expect(places).not.toContain(-1);
      expect(places).toEqual([...places].sort((a, b) => a - b));
    }
  });

  it("is identified by a GUID and carries the package's version", () => {
    expect(at(manifest, "Id").text).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    expect(at(manifest, "Version").text).toBe(`${version}.0`);
  });

  it("asks for the requirement sets that the add-in is written for, and no wider permission", () => {
    const sets = all(at(manifest, "Requirements"), "Set").map((set) => set.attributes);
    expect(sets).toEqual([
      { Name: "SharedRuntime", MinVersion: "1.1" },
      { Name: "CustomFunctionsRuntime", MinVersion: "1.3" },
      { Name: "ExcelApi", MinVersion: "1.9" },
    ]);
    expect(at(manifest, "Permissions").text).toBe("ReadWriteDocument");
  });

  it("runs functions, commands and pane in one long-lived runtime on one page", () => {
    const host = at(overrides, "Hosts", "Host");
    const runtime = at(host, "Runtimes", "Runtime");
    expect(host.children[0]?.name).toBe("Runtimes");
    expect(attribute(runtime, "lifetime")).toBe("long");
    const pages = [
      at(host, "AllFormFactors", "ExtensionPoint", "Page", "SourceLocation"),
      at(host, "DesktopFormFactor", "FunctionFile"),
      ...all(host, "Action")
        .filter((action) => action.attributes["xsi:type"] === "ShowTaskpane")
        .map((action) => at(action, "SourceLocation")),
    ].map((element) => attribute(element, "resid"));
    expect(pages).toEqual(pages.map(() => attribute(runtime, "resid")));
    expect(pages.length).toBeGreaterThan(2);
  });

  it("has one group of five buttons", () => {
    const labels = new Map(
      all(overrides, "bt:String").map((string) => [
        attribute(string, "id"),
        attribute(string, "DefaultValue"),
      ]),
    );
    const groups = all(overrides, "Group").map((group) =>
      all(group, "Control").map((control) => labels.get(attribute(at(control, "Label"), "resid"))),
    );
    expect(groups).toEqual([["Open", "New proposal", "Compare", "Refresh", "Values-only copy"]]);
  });

  it("resolves every resid, uses every resource, and repeats no id", () => {
    const resources = at(overrides, "Resources").children.flatMap(({ children }) => children);
    const ids = resources.map((resource) => attribute(resource, "id"));
    const used = everyElement(overrides).flatMap(({ attributes }) => attributes["resid"] ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    expect([...new Set(used)].sort()).toEqual([...ids].sort());
    expect(ids.filter((id) => id.length > 32)).toEqual([]);
    const controls = [...all(overrides, "Group"), ...all(overrides, "Control")];
    const controlIds = controls.map((control) => attribute(control, "id"));
    expect(new Set(controlIds).size).toBe(controlIds.length);
  });

  it("keeps within the lengths that Office allows", () => {
    const { children } = at(overrides, "Resources");
    const limits: Record<string, number> = {
      "bt:Images": 2048,
      "bt:Urls": 2048,
      "bt:ShortStrings": 125,
      "bt:LongStrings": 250,
    };
    for (const { name, children: resources } of children) {
      for (const resource of resources) {
        const { length } = attribute(resource, "DefaultValue");
        expect(length).toBeGreaterThan(0);
        expect(length).toBeLessThanOrEqual(limits[name] ?? 0);
      }
    }
    expect(attribute(at(manifest, "DisplayName"), "DefaultValue").length).toBeLessThanOrEqual(125);
    expect(attribute(at(manifest, "Description"), "DefaultValue").length).toBeLessThanOrEqual(250);
  });

  it("serves everything over https from one origin, from files that the build has", () => {
    const addresses = everyElement(manifest)
      .flatMap(({ attributes }) => attributes["DefaultValue"] ?? [])
      .filter((value) => value.includes("://"));
    expect(new Set(addresses.map((address) => new URL(address).origin)).size).toBe(1);
    expect(base).toMatch(/^https:/);
    const missing = addresses
      .map((address) => builtPath(address, base))
      .filter((file) => !builtFiles().includes(file));
    expect(missing).toEqual([]);
  });

  it("shows icons of the size that it says, a different one for each button", () => {
    const address = new Map(
      all(overrides, "bt:Image")
        .filter((image) => image.attributes["id"] !== undefined)
        .map((image) => [attribute(image, "id"), attribute(image, "DefaultValue")]),
    );
    const pixels = (url: string) => PNG.sync.read(builtBytes(builtPath(url, base)));
    const icons = all(overrides, "Icon");
    for (const image of icons.flatMap(({ children }) => children)) {
      const { width, height } = pixels(address.get(attribute(image, "resid")) ?? "");
      const size = Number(attribute(image, "size"));
      expect([width, height]).toEqual([size, size]);
    }
    expect(icons.map(({ children }) => children.map((i) => i.attributes["size"]))).toEqual(
      icons.map(() => ["16", "32", "80"]),
    );
    expect(
      new Set([...address.values()].map((url) => pixels(url).data.toString("base64"))).size,
    ).toBe(address.size);
    const shop = { IconUrl: 32, HighResolutionIconUrl: 64 };
    for (const [name, size] of Object.entries(shop)) {
      const { width, height } = pixels(attribute(at(manifest, name), "DefaultValue"));
      expect([width, height]).toEqual([size, size]);
    }
  });
});

it("names no machine of ours in the production manifest", () => {
  expect(builtText("manifest.xml")).not.toMatch(/localhost|127\.0\.0\.1/);
  expect(source).not.toMatch(/localhost|127\.0\.0\.1/);
});

it("gives the development variant another id, name, namespace and host, so that both can be loaded", () => {
  const read = (xml: string) => {
    const manifest = parseXml(xml);
    const strings = all(manifest, "bt:String");
    const namespace = strings.find((string) => string.attributes["id"] === "Functions.Namespace");
    return {
      id: at(manifest, "Id").text,
      name: attribute(at(manifest, "DisplayName"), "DefaultValue"),
      namespace: namespace?.attributes["DefaultValue"],
      page: attribute(at(manifest, "DefaultSettings", "SourceLocation"), "DefaultValue"),
    };
  };
  const [production, development] = VARIANTS.map(({ xml }) => read(xml()));
  expect(production).toMatchObject({ name: "Dealcurve", namespace: "DEAL" });
  expect(development).toEqual({
    id: expect.not.stringMatching(production?.id ?? ""),
    name: "Dealcurve (dev)",
    namespace: "DEALDEV",
    page: "https://localhost:3000/taskpane.html",
  });
});
