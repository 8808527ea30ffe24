import { cornersOf } from "../address";
import type { NewSheet } from "../plan";
import { PROPOSAL_FIELDS } from "../proposalFields";
import { PROPOSAL_NAMES } from "../proposalNames";
import { CHECK_LABELS } from "../proposalSheet/checks";
import { NOWHERE, type Located } from "./located";

/** Where the cells of a sheet will be that is not in the workbook yet. */
export function planned(sheet: NewSheet): Located {
  return {
    sheet: sheet.sheet,
    area: (name) => {
      const part = sheet.parts.find((each) => each.kind === "name" && each.name === name);
      return (part?.kind === "name" ? cornersOf(part.at) : undefined) ?? NOWHERE;
    },
    labels: (name) =>
      name === PROPOSAL_NAMES.checks ? CHECK_LABELS : PROPOSAL_FIELDS.map(({ label }) => label),
  };
}
