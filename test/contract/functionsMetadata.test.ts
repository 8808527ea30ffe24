import { readFileSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import Ajv from "ajv";
import { builtFiles, builtPath, builtText } from "./built";
import frozen from "./functions.lock.json";
import { at, attribute, parseXml } from "./xml";

interface Parameter {
  readonly name: string;
  readonly description?: string;
  readonly optional?: boolean;
  readonly repeating?: boolean;
}

interface WorksheetFunction {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly helpUrl?: string;
  readonly parameters: readonly Parameter[];
  readonly options?: Readonly<Record<string, boolean>>;
}

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly WorksheetFunction[];
}

const metadata = JSON.parse(builtText("functions.json")) as Metadata;
const { functions } = metadata;

const base = attribute(
  at(parseXml(builtText("manifest.xml")), "DefaultSettings", "SourceLocation"),
  "DefaultValue",
).replace(/[^/]*$/, "");

/** One line of 1 to 128 characters fits every dialog and every version of the schema. */
const LINE = /^\S.{0,126}\S$/;

it("has functions, and hands them the errors that stand in their ranges", () => {
  expect(functions.length).toBeGreaterThan(0);
  expect(metadata.allowErrorForDataTypeAny).toBe(true);
});

it("gives each function an id of its own, which is its name", () => {
  expect(new Set(functions.map(({ id }) => id)).size).toBe(functions.length);
  expect(functions.map(({ name }) => name)).toEqual(functions.map(({ id }) => id));
});

it("keeps ids and the order of parameters as they were frozen (node tools/freezeFunctions.mjs)", () => {
  const signatures = functions.map(({ id, parameters }) => [
    id,
    parameters.map(({ name, optional }) => (optional === true ? `[${name}]` : name)),
  ]);
  expect(Object.fromEntries(signatures)).toEqual(frozen);
});

describe.each(functions)("$id", ({ id, description, helpUrl, parameters, options }) => {
  it("is named in words, and cannot be taken for a cell", () => {
    expect(id).toMatch(/^[A-Z]{3,}(_[A-Z]+)+$/);
    expect(id.length).toBeLessThanOrEqual(64);
  });

  it("says on one line what it gives, and so does each of its parameters", () => {
    expect(description).toMatch(LINE);
    const unclear = parameters.filter((parameter) => !LINE.test(parameter.description ?? ""));
    expect(unclear).toEqual([]);
    const odd = parameters.filter(({ name }) => !/^[a-z][a-z0-9]*(_[a-z0-9]+)*$/.test(name));
    expect(odd).toEqual([]);
  });

  it("links to its help page, which the build has", () => {
    const page = `help/functions/${id.toLowerCase().replaceAll("_", "-")}.html`;
    expect(helpUrl).toMatch(/^https:\/\//);
    expect(builtPath(helpUrl ?? "", base)).toBe(page);
    expect(builtFiles()).toContain(page);
  });

  it("asks for what it must have before what may be left out, and repeats only at the end", () => {
    const firstOptional = parameters.findIndex(({ optional }) => optional === true);
    const tail = firstOptional < 0 ? [] : parameters.slice(firstOptional);
    expect(tail.filter(({ optional }) => optional !== true)).toEqual([]);
    expect(parameters.slice(0, -1).filter(({ repeating }) => repeating === true)).toEqual([]);
  });

  it("is worked out only when its inputs change, and at once", () => {
    const { volatile, stream, cancelable, requiresAddress } = options ?? {};
    expect([volatile, stream, cancelable, requiresAddress]).not.toContain(true);
  });
});

it("is valid by the schema that Microsoft publishes for custom functions", () => {
  const file =
    require.resolve("@microsoft/app-manifest/build/json-schemas/teams/v1.30/MicrosoftTeams.schema.json");
  const { definitions } = JSON.parse(readFileSync(file, "utf8")) as { definitions: object };
  // The schema is of draft 4 and knows the formats by other names; its structure is what counts here.
  const validate = new Ajv({ strict: false, validateFormats: false, allErrors: true }).compile({
    definitions,
    type: "array",
    items: { $ref: "#/definitions/extensionFunction" },
  });
  validate(functions);
  expect(validate.errors ?? []).toEqual([]);
});
