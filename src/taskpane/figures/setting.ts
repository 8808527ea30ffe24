import { ASSUMED, dealInputsOf, type DealInputs, type DealOnSheets } from "../../template";

/** What every proposal of a workbook is held against, so that pane and sheets say the same. */
export type Setting = Pick<DealInputs, "probabilities" | "priceChanges" | "costOfCapital"> & {
  /** The deal's usage; absent where there is no deal yet, and each proposal has its own. */
  readonly forecast?: DealInputs["forecast"];
};

/** What holds until there is a deal in the workbook. */
export const NO_DEAL: Setting = {
  probabilities: ASSUMED.probabilities,
  priceChanges: ASSUMED.priceChanges,
  costOfCapital: ASSUMED.costOfCapital,
};

export function settingOf(deal: DealOnSheets, today: number): Setting {
  if (deal.sheets.assumptions === undefined) return NO_DEAL;
  const { probabilities, priceChanges, costOfCapital, forecast } = dealInputsOf(deal, today);
  return { probabilities, priceChanges, costOfCapital, forecast };
}
