import type { WorkloadInput } from "../dealInputs";
import type { Cell } from "../plan";
import { EMPTY } from "../proposalFields";

export const WORKLOAD_HEADS = [
  "Model",
  "Input MTok",
  "Output MTok",
  "Cache read share",
  "Cache write share",
  "Batch share",
  "US-only share",
  "Token factor",
] as const;

/** A line of the table; without one, a row that reads as empty. */
export function workloadRow(line: WorkloadInput | undefined): readonly Cell[] {
  if (line === undefined) return WORKLOAD_HEADS.map(() => EMPTY);
  return [
    line.model,
    line.inputMTok,
    line.outputMTok,
    line.cacheReadShare ?? 0,
    line.cacheWriteShare ?? 0,
    line.batchShare ?? 0,
    line.usOnlyShare ?? 0,
    line.tokenFactor ?? 1,
  ];
}
