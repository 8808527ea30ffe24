import { describe, expect, it } from "@jest/globals";
import { casesOf, caseTitle } from "../support/cases";
import { expectCells } from "../support/cells";
import { callWorksheet, FAMILIES } from "../support/worksheet";

const IDS = FAMILIES.flatMap(({ source }) =>
  [...source.matchAll(/@customfunction (\S+)/g)].map(([, id = ""]) => id),
);

// RATE_CARD and SAVINGS_WATERFALL give tables: their shapes have tests of their own.
const WITHOUT_CASES = new Set(["RATE_CARD"]);

describe.each(IDS.filter((id) => !WITHOUT_CASES.has(id)))("the worked cases of %s", (id) => {
  const cases = casesOf(id);

  it("are there", () => expect(cases.length).toBeGreaterThan(0));

  it.each(cases.map((worked) => [caseTitle(worked), worked] as const))("%s", (_, worked) => {
    expectCells(callWorksheet(id, ...worked.args), worked.expect);
  });
});
