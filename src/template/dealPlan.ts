import type { DealInputs } from "./dealInputs";
import { assumptionCells, rateCells } from "./dealSheets/assumptionCells";
import { assumptionsSheet } from "./dealSheets/assumptions";
import { checksSheet } from "./dealSheets/checksSheet";
import { comparisonSheet } from "./dealSheets/comparison";
import { planned } from "./dealSheets/located";
import { negotiationSheet, UNTOUCHED } from "./dealSheets/negotiation";
import { proposalCells } from "./dealSheets/proposalCells";
import { ratesSheet } from "./dealSheets/rates";
import { startSheet } from "./dealSheets/start";
import type { Plan } from "./plan";
import type { ProposalInputs } from "./proposalInputs";
import { proposalSheet } from "./proposalSheet/plan";

/** What a plan is told of the product that writes it. */
export interface Product {
  /** `DEAL`, or `DEALDEV` in development. */
  readonly namespace: string;
  readonly version: string;
}

/** A whole deal in a workbook that has none of it: its seven kinds of sheet. */
export function dealPlan(
  deal: DealInputs,
  proposals: readonly { readonly sheet: string; readonly inputs: ProposalInputs }[],
  { namespace, version }: Product,
): Plan {
  const start = startSheet(deal, version);
  const assumptions = assumptionsSheet(deal);
  const rates = ratesSheet(deal.asOf);
  const rateArea = rateCells(planned(rates));
  const shared = assumptionCells(planned(assumptions), planned(start), rateArea.card);
  const sheets = proposals.map(({ sheet, inputs }) =>
    proposalSheet(inputs, { sheet, namespace }, shared),
  );
  const cells = sheets.map((sheet) => proposalCells(planned(sheet)));
  return {
    sheets: [
      start,
      assumptions,
      rates,
      ...sheets,
      comparisonSheet(namespace, shared, cells),
      negotiationSheet(namespace, shared, cells, UNTOUCHED),
      checksSheet(shared, rateArea, cells),
    ],
  };
}
