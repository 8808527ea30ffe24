/*
 * What checks are called and what they say: by this those that stand in the workbook are read,
 * without the formulas that they are.
 */

/** What a check's cell shows. Whatever is none of the first two is counted as one to look at. */
export const OK = "OK";
/** Another check has found what this one rests on. */
export const WAITS = "Waits";
export const LOOK_HERE = "Look";

/** The checks of what all proposals share. */
export const DEAL_CHECKS = {
  probabilities: "Probabilities of the forecast make 100 %",
  models: "Each model of the workload is on the rate card",
  age: "The rate card is young enough",
} as const;

/** The checks of a proposal's own inputs. */
export const INPUT_CHECKS = {
  bandsRise: "Bands rise, and no band has a smaller discount",
  commitInBands: "Each year's commit is within the vendor's bands",
  forecastWhole: "The forecast is complete for the term",
  forecastRises: "Low, expected and high rise in this order",
} as const;

/** Inputs to mend, where a check has found something; any other is looked at where it stands. */
export type MendAt = "bands" | "commit" | "forecast";

export const MEND_AT: ReadonlyMap<string, MendAt> = new Map([
  [INPUT_CHECKS.bandsRise, "bands"],
  [INPUT_CHECKS.commitInBands, "commit"],
  [INPUT_CHECKS.forecastWhole, "forecast"],
  [INPUT_CHECKS.forecastRises, "forecast"],
]);

const TO_DO: ReadonlyMap<string, string> = new Map([
  [DEAL_CHECKS.probabilities, "Change one of the three on Deal assumptions."],
  [DEAL_CHECKS.models, "Use the label or the API id of Deal rates, or add a row there."],
  [DEAL_CHECKS.age, "Look the rates up again, or update Dealcurve."],
  [INPUT_CHECKS.bandsRise, "Compare the offered bands with the offer, then ask the vendor."],
  [
    INPUT_CHECKS.commitInBands,
    "Compare the annual commits, and where the first band begins, with the offer.",
  ],
  [
    INPUT_CHECKS.forecastWhole,
    "Fill in the usage forecast: low, expected and high for every year of the term.",
  ],
  [INPUT_CHECKS.forecastRises, "Correct the usage forecast of the year in which they do not."],
]);
/** Nobody's input can be wrong there: a cell of the sheet no longer holds what was written. */
const FIND_THE_CHANGE = "On its sheet, look for an error or a formula that was typed over.";

/** What the person does where the check of this label does not hold. */
export function whatToDo(label: string): string {
  return TO_DO.get(label) ?? FIND_THE_CHANGE;
}
