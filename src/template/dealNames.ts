/** The sheets that a deal has once; the names are for people, the marks for us. */
export const DEAL_SHEETS = {
  start: { sheet: "Deal start", mark: "Deal_Out_Start" },
  assumptions: { sheet: "Deal assumptions", mark: "Deal_In_Usage" },
  rates: { sheet: "Deal rates", mark: "Deal_In_Rates" },
  comparison: { sheet: "Deal comparison", mark: "Deal_Out_Ranking" },
  negotiation: { sheet: "Deal negotiation", mark: "Deal_In_Asks" },
  checks: { sheet: "Deal checks", mark: "Deal_Chk_All" },
  imported: { sheet: "Deal usage", mark: "Deal_In_ImportedUsage" },
} as const;

export type DealSheetKey = keyof typeof DEAL_SHEETS;

/** The cells of the deal's own sheets that the pane reads and writes, scoped to their sheets. */
export const DEAL_NAMES = {
  currency: "Deal_In_Currency",
  asOf: "Deal_In_AsOf",
  master: "Deal_Chk_Master",
  usage: DEAL_SHEETS.assumptions.mark,
  probabilities: "Deal_In_Probabilities",
  priceChanges: "Deal_In_PriceChanges",
  costOfCapital: "Deal_In_CostOfCapital",
  calendar: "Deal_In_Calendar",
  benchmarks: "Deal_In_Benchmarks",
  workload: "Deal_In_Workload",
  rates: DEAL_SHEETS.rates.mark,
  ranking: DEAL_SHEETS.comparison.mark,
  asks: DEAL_SHEETS.negotiation.mark,
  negotiated: "Deal_In_Negotiated",
  levers: "Deal_Out_Levers",
  checks: DEAL_SHEETS.checks.mark,
  imported: DEAL_SHEETS.imported.mark,
} as const;

export const DEAL_TABLES = {
  workload: "DealWorkload",
  benchmarks: "DealBenchmarks",
  rates: "DealRateCard",
} as const;
