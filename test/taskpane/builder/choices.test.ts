import { describe, expect, it } from "@jest/globals";
import { choicesFor, toggled } from "../../../src/taskpane/builder/choices";
import { findFunctions } from "../../../src/taskpane/builder/findFunctions";
import { functionById, FUNCTIONS } from "../../../src/taskpane/catalogue/catalogue";
import { callFunction, type Argument } from "../../../src/taskpane/worksheetFunctions/callFunction";
import { LIBRARY } from "../../support/functionLibrary";

/** A call in which the one argument is a word and the others are well. */
const AROUND: Readonly<Record<string, readonly Argument[]>> = {
  LIST_RATE: ["Opus 5.5", "output", undefined, undefined],
  RATE_CARD: [undefined, undefined],
  WORKLOAD_COST: ["Opus 5.5", 1, 1],
  DISCOUNT_FOR_COMMIT: [600_000, [[500_000, 0.1]], undefined, undefined, undefined, undefined],
  COMMIT_COST: [2_000_000, 1_000_000, 0.2, undefined, undefined],
  COMMIT_CROSSOVER: [500_000, 0.1, 0, 1_000_000, 0.2, 0],
  NEGOTIATION_LAYER: [undefined],
};

describe("the words that are offered", () => {
  const words = Object.entries(AROUND).flatMap(([id, given]) => {
    const facts = functionById(id);
    if (facts === undefined) throw new Error(id);
    return facts.parameters.flatMap((parameter, index) =>
      (choicesFor(parameter) ?? []).map(
        (word) => [id, parameter.name, word, given, index] as const,
      ),
    );
  });

  it.each(words)("%s takes for %s the word %s", (id, _name, word, given, index) => {
    const facts = functionById(id);
    if (facts === undefined) throw new Error(id);
    const value = word === "TRUE" || word === "FALSE" ? word === "TRUE" : word;
    const result = callFunction(LIBRARY, facts, given.with(index, value));
    // A modifier or a model may have no rate; that the word is unknown is never the reason.
    if (!result.ok) expect(result.error).toBe("#N/A");
  });

  it("can be taken together where several may be given, and out again", () => {
    expect(toggled("", "batch")).toBe("batch");
    expect(toggled("batch", "us")).toBe("batch us");
    expect(toggled("batch us", "batch")).toBe("us");
  });
});

describe("the search for a function", () => {
  const found = (search: string) => findFunctions(FUNCTIONS, search).map(({ id }) => id);

  it("finds a question by its words in any order and case", () => {
    expect(found("Is a bigger commit worth it?")).toEqual(["CROSSING_VALUE"]);
    expect(found("COMMIT bigger")).toEqual(["CROSSING_VALUE"]);
    expect(found("commit_cost")).toContain("COMMIT_COST");
  });

  it("finds all of them by nothing, and none by what none speaks of", () => {
    expect(found(" ")).toHaveLength(FUNCTIONS.length);
    expect(found("weather")).toEqual([]);
  });
});
