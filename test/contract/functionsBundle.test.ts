import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "@jest/globals";
import { BareEngine } from "./bareEngine";
import { builtText, ROOT } from "./built";

interface Case {
  readonly function: string;
  readonly args: readonly unknown[];
  readonly expect: unknown;
  readonly why?: string;
}

const CASES = path.join(ROOT, "test/cases");

const engine = new BareEngine(builtText("functions.js"));
const { functions } = JSON.parse(builtText("functions.json")) as { functions: { id: string }[] };

const cases = readdirSync(CASES)
  .filter((file) => engine.ids.includes(path.basename(file, ".json")))
  .map((file) => ({
    id: path.basename(file, ".json"),
    rows: JSON.parse(readFileSync(path.join(CASES, file), "utf8")) as Case[],
  }));

/** 1e-9 relative, which is what every case promises; texts and errors must be the same. */
function near(expected: unknown): unknown {
  if (typeof expected === "number") {
    return {
      asymmetricMatch: (got: unknown) =>
        typeof got === "number" &&
        Math.abs(got - expected) <= 1e-9 * Math.max(1, Math.abs(expected)),
      toString: () => `a number near ${expected}`,
    };
  }
  return Array.isArray(expected) ? expected.map(near) : expected;
}

it("registers every function of functions.json, and nothing else", () => {
  expect(engine.ids.sort()).toEqual(functions.map(({ id }) => id).sort());
});

it("has cases to call", () => {
  expect(cases.length).toBeGreaterThan(10);
});

describe.each(cases)(
  "$id, as shipped, where there is nothing but CustomFunctions",
  ({ id, rows }) => {
    it.each(rows.map((row, index) => [row.why ?? `case ${index + 1}`, row] as const))(
      "%s",
      (_why, row) => {
        const answer = engine.call(id, row.args);
        const { error } = row.expect as { error?: string };
        if (error === undefined) expect(answer).toEqual({ value: near(row.expect) });
        else expect(answer).toMatchObject({ thrown: { code: error } });
      },
    );
  },
);
