/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { readManifest } from "../../../playground/page/manifest";

const XML = readFileSync(join(__dirname, "../../../manifest.xml"), "utf8");
const BASE = "https://localhost:3000/addin/";

describe("the add-in's manifest, as Office reads it", () => {
  const manifest = readManifest(XML, BASE);

  it("has its addresses where the playground serves them", () => {
    expect(manifest.pageUrl).toBe(`${BASE}taskpane.html`);
    expect(manifest.functionsUrl).toBe(`${BASE}functions.json`);
    expect(manifest.icon).toBe(`${BASE}assets/icon-32.png`);
  });

  it("names the namespace and the requirement sets", () => {
    expect(manifest.namespace).toBe("DEAL");
    expect(manifest.requirementSets).toMatchObject({ SharedRuntime: "1.1" });
  });

  it("has a button for the pane and one for each command, with its words and its icon", () => {
    const [group] = manifest.groups;
    expect(group?.label).toBe("Dealcurve");
    expect(group?.buttons.find(({ action }) => action.kind === "show-pane")).toMatchObject({
      id: "Dealcurve.Open",
      label: "Open",
    });
    for (const { label, icon, tip } of group?.buttons ?? []) {
      expect([label, tip].every(Boolean)).toBe(true);
      expect(icon).toMatch(/^https:\/\/localhost:3000\/addin\/assets\/.*-32\.png$/);
    }
    expect(group?.buttons.map(({ action }) => action)).toContainEqual({
      kind: "run",
      functionName: "newProposal",
    });
  });

  it("is refused by name where a part is missing", () => {
    expect(() => readManifest(XML.replaceAll("Namespace", "Other"), BASE)).toThrow("<Namespace>");
  });
});
