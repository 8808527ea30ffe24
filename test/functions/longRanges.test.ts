import { describe, expect, it } from "@jest/globals";
import { plainResult } from "../support/cells";
import { callWorksheet, messageOf } from "../support/worksheet";

describe("a long range with a mistake in every cell", () => {
  // More than a function can take as arguments: what collects issues must not spread them.
  const long = Array.from({ length: 200_000 }, () => ["x", "y"]);

  it.each([
    ["BLENDED_RATE", [long, long]],
    ["BAND_FOR_COMMIT", [1, long]],
    ["SAVINGS_WATERFALL", [[["Model", "Input MTok", "Output MTok"], ...long]]],
  ])("in %s gives the first of them and their count", (id, args) => {
    const result = callWorksheet(id, ...args);
    expect(plainResult(result)).toEqual({ error: "#VALUE!" });
    expect(messageOf(result)).toMatch(/And \d{6,} more like this\.$/);
  });
});
