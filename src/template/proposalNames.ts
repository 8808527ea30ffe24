/**
 * The cells that the pane reads and writes, and nothing else. Scoped to the proposal's sheet, so
 * that they follow it when it is moved, renamed or copied, and rows may be inserted anywhere.
 */
export const PROPOSAL_NAMES = {
  /** The proposal block: field, then a value for each contract year. */
  proposal: "Deal_In_Proposal",
  /** Name, threshold, discount. */
  bands: "Deal_In_Bands",
  /** Low, expected, high by contract year. */
  forecast: "Deal_In_Forecast",
  band: "Deal_Out_Band",
  quoted: "Deal_Out_Quoted",
  realized: "Deal_Out_Realized",
  cost: "Deal_Out_Cost",
  unused: "Deal_Out_Unused",
  status: "Deal_Chk_Status",
  checks: "Deal_Chk_List",
} as const;

/** The name by which a proposal's sheet is recognised. */
export const PROPOSAL_MARK = PROPOSAL_NAMES.proposal;
