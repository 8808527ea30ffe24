import type { ProposalInputs, ProposalOnSheet } from "../../src/template";
import { readDraft } from "../../src/taskpane/draft/readDraft";
import { exampleDraft } from "./draft/fill";

export function exampleInputs(texts: Parameters<typeof exampleDraft>[0] = {}): ProposalInputs {
  const { inputs } = readDraft(exampleDraft(texts));
  if (inputs === undefined) throw new Error("the example is not complete");
  return inputs;
}

/** A proposal as the workbook room would read it back. */
export function onSheet(over: Partial<ProposalOnSheet> = {}): ProposalOnSheet {
  return {
    sheet: { id: "sheet-1", name: "Proposal 1" },
    inputs: { ok: true, value: exampleInputs() },
    headline: {
      band: "From 1,000,000",
      quoted: 0.2,
      // The means of the three: 1 − (1 + 1.05 + 1.65) / (0.9 + 1.3 + 1.9) = 0.4 / 4.1.
      realized: { low: -1 / 9, expected: 0.25 / 1.3, high: 0.25 / 1.9, weighed: 0.4 / 4.1 },
      cost: { low: 1_000_000, expected: 1_050_000, high: 1_650_000, weighed: 3_700_000 / 3 },
      unused: { low: 280_000, expected: 0, high: 0, weighed: 280_000 / 3 },
    },
    basis: [],
    ...over,
  };
}
