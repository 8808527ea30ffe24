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
      realized: { low: -1 / 9, expected: 0.25 / 1.3, high: 0.25 / 1.9 },
      cost: { low: 1_000_000, expected: 1_050_000, high: 1_650_000 },
      unused: { low: 280_000, expected: 0, high: 0 },
    },
    basis: [],
    ...over,
  };
}
