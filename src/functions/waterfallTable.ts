import type { SavingsStage, SavingsStep } from "../pricing";
import type { CellValue } from "./answer";

/** The labels are an interface: formulas and charts in people's workbooks rely on them. */
const LABELS: { readonly [S in SavingsStep]: string } = {
  premium: "Premium model at list",
  routing: "Routing",
  caching: "Caching",
  batch: "Batch",
  us: "US-only",
  discount: "Discount",
};

export function waterfallTable(stages: readonly SavingsStage[]): readonly (readonly CellValue[])[] {
  return [
    ["Step", "Cost", "Saving", "Share"],
    ...stages.map(({ step, cost, saving, share }) => [LABELS[step], cost, saving, share]),
  ];
}
