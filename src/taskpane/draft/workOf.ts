import type { WorkloadLine } from "../../pricing";
import { dealInputsOf, type DealOnSheets, type WorkloadInput } from "../../template";
import { moneyText, percentText } from "../entry/plainText";
import type { Draft, WorkTexts } from "./draft";
import { readDraft } from "./readDraft";

/**
 * The draft with the workbook's workload to look at and change. One that the wizard cannot read, such
 * as a model that is on the user's own rate card only, stays where it is and is left alone.
 */
export function withWorkOf(draft: Draft, deal: DealOnSheets | undefined, today: number): Draft {
  if (deal === undefined) return draft;
  const { workload } = dealInputsOf(deal, today);
  if (workload.length === 0) return draft;
  const filled = { ...draft, work: workload.map(workTextsOf), workFrom: workload };
  const unread = readDraft(filled).findings.some(({ field }) => field.startsWith("work."));
  return unread ? draft : filled;
}

/** A line of the workbook's workload as its fields show it. */
export function workTextsOf(line: WorkloadInput): WorkTexts {
  const share = (value = 0) => (value === 0 ? "" : percentText(value));
  return {
    model: line.model,
    input: moneyText(line.inputMTok),
    output: moneyText(line.outputMTok),
    cacheRead: share(line.cacheReadShare),
    cacheWrite: share(line.cacheWriteShare),
    batch: share(line.batchShare),
    usOnly: share(line.usOnlyShare),
  };
}

/** The lines as the workbook's table takes them. */
export function workloadInputs(lines: readonly WorkloadLine[]): readonly WorkloadInput[] {
  return lines.map(({ row, input, output, ...shares }) => ({
    model: row.model,
    inputMTok: input,
    outputMTok: output,
    cacheReadShare: shares.cacheReadShare,
    cacheWriteShare: shares.cacheWriteShare,
    batchShare: shares.batchShare,
    usOnlyShare: shares.usOnlyShare,
  }));
}
