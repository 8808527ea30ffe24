import type { Prepared } from "./preparePlan";
import type { Writing } from "./useWriting";

/** Why the proposal cannot be written at this moment, for beside the button; nothing where it can. */
export function whyNotYet(
  { prepared, busy }: Pick<Writing, "prepared" | "busy">,
  isWhole: boolean,
): string | undefined {
  if (!isWhole) return "First mend what is listed above.";
  if (busy) return "Writing …";
  return prepared === undefined ? "Reading the workbook …" : waitsFor(prepared);
}

function waitsFor({ kind }: Prepared): string | undefined {
  switch (kind) {
    case "ready":
      return undefined;
    case "asks":
      return "First say above which workload is meant.";
    case "changed since":
      return "First say above whose figures are meant.";
    case "already there":
      return "The workbook has it already, as said above.";
    case "misfit":
    case "refused":
      return "It cannot be written as it stands; above is why.";
  }
}
