import { describe, expect, it } from "@jest/globals";
import { casesOf, caseTitle } from "../support/cases";
import { expectCells } from "../support/cells";
import { callWorksheet, FAMILIES } from "../support/worksheet";

const IDS = FAMILIES.flatMap(({ source }) =>
  [...source.matchAll(/@customfunction (\S+)/g)].map(([, id = ""]) => id),
);

// A spill of the whole card: the shape has a test of its own in test/functions/rateCard.test.ts.
const WITHOUT_CASES = new Set(["RATE_CARD"]);

describe.each(IDS)("the worked cases of %s", (id) => {
  const cases = casesOf(id);

  it("are in test/cases", () => expect(cases.length > 0).toBe(!WITHOUT_CASES.has(id)));

  for (const worked of cases) {
    it(caseTitle(worked), () => {
      expectCells(callWorksheet(id, ...worked.args), worked.expect);
    });
  }
});
