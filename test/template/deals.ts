import { addProposal, addSample, keepUsage, type NewSheet, type Plan } from "../../src/template";
import { RAMP } from "./offers";
import { RECORD } from "./usageRecord";

/* Plans that between them have every sheet that the template can write, each into an empty workbook. */
export const PRODUCT = { namespace: "DEAL", version: "1.2.3", today: 46_350 };
export const NOTHING_YET = { proposals: [], readings: [], sheets: {}, sheetNames: ["Sheet1"] };

export const SAMPLE = addSample(NOTHING_YET, PRODUCT);
export const ONE_OFFER = addProposal(RAMP, NOTHING_YET, PRODUCT);
export const IMPORTED = keepUsage(RECORD, NOTHING_YET);

export function newSheets(...plans: readonly Plan[]): readonly NewSheet[] {
  return plans
    .flatMap(({ sheets }) => sheets)
    .filter((sheet): sheet is NewSheet => sheet.kind === "new");
}
