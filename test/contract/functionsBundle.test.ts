import { describe, expect, it } from "@jest/globals";
import { casesOf, caseTitle } from "../support/cases";
import { expectCells } from "../support/cells";
import { BareEngine } from "./bareEngine";
import { builtText } from "./built";

const engine = new BareEngine(builtText("functions.js"));
const { functions } = JSON.parse(builtText("functions.json")) as { functions: { id: string }[] };
const cases = functions.map(({ id }) => ({ id, rows: casesOf(id) }));

it("registers every function of functions.json, and nothing else", () => {
  expect(engine.ids.sort()).toEqual(functions.map(({ id }) => id).sort());
});

it("leaves the pane the same functions, by the same ids (docs/decisions/0007)", () => {
  expect(engine.leftBehind.sort()).toEqual(functions.map(({ id }) => id).sort());
});

it("has cases to call", () => {
  expect(cases.filter(({ rows }) => rows.length > 0).length).toBeGreaterThan(10);
});

describe.each(cases.filter(({ rows }) => rows.length > 0))(
  "$id, as shipped, where there is nothing but CustomFunctions",
  ({ id, rows }) => {
    it.each(rows.map((row) => [caseTitle(row), row] as const))("%s", (_title, row) => {
      expectCells(engine.call(id, row.args), row.expect);
    });
  },
);
