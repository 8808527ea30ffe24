import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { functionById, FUNCTIONS } from "../../../src/taskpane/catalogue/catalogue";
import { FAMILIES } from "../../support/worksheet";

// That it is fresh is held by test/contract/help.test.ts: one command writes it and the help pages.
const parametersOf = (id: string) => functionById(id)?.parameters ?? [];

describe("the catalogue of the pane", () => {
  it("has every worksheet function, in the order in which people should meet them", () => {
    const ids = FAMILIES.flatMap(({ source }) =>
      [...source.matchAll(/@customfunction (\S+)/g)].map(([, id]) => id),
    );
    expect(FUNCTIONS.map(({ id }) => id).sort()).toEqual(ids.sort());
    expect(FUNCTIONS[0]?.id).toBe("LIST_RATE");
    expect(new Set(FUNCTIONS.map(({ family }) => family)).size).toBe(6);
  });

  it("finds a function in any case, and nothing where there is none", () => {
    expect(functionById("commit_cost")?.id).toBe("COMMIT_COST");
    expect(functionById("COMMIT")).toBeUndefined();
  });

  it.each(FUNCTIONS.map((facts) => [facts.id, facts] as const))(
    "says of %s what it answers and where its help page is",
    (_, { questions, help, parameters, seeAlso }) => {
      expect(questions.length).toBeGreaterThan(0);
      const page = help.replace(/^help/, "docs").replace(/html$/, "md");
      expect(readFileSync(join(__dirname, "../../..", page), "utf8")).toContain("# DEAL.");
      for (const { description } of parameters) expect(description).not.toBe("");
      for (const other of seeAlso) expect(functionById(other)).toBeDefined();
    },
  );

  it("tells a value, a range and what takes either apart", () => {
    const shapes = Object.fromEntries(
      parametersOf("CROSSING_VALUE").map(({ name, shape }) => [name, shape]),
    );
    expect(shapes).toEqual({
      consumption: "lifting",
      commit: "lifting",
      bands: "range",
      overage_discount: "lifting",
    });
    expect(parametersOf("NEXT_BAND").map(({ shape }) => shape)).toEqual(["single", "range"]);
  });

  it("knows the kind of number also where a family reads it in one place for several", () => {
    const kinds = parametersOf("EXPECTED_COST").map(({ quantity }) => quantity);
    expect(kinds).toEqual([
      undefined,
      "money",
      "discount",
      "overageDiscount",
      undefined,
      undefined,
    ]);
  });

  it("has one parameter that repeats", () => {
    const repeating = FUNCTIONS.flatMap(({ id, parameters }) =>
      parameters.filter(({ repeating }) => repeating).map(({ name }) => `${id} ${name}`),
    );
    expect(repeating).toEqual(["COMPARE_PROPOSALS proposal"]);
  });
});
