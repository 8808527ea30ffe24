import { freeProposalName, proposalPlan, type Plan } from "../../template";
import { SAMPLE_DEAL } from "./sampleDeal";

/** One plan for all the sample's sheets, so that one undo takes them back. */
export function samplePlan(sheetNames: readonly string[], namespace: string): Plan {
  const taken = [...sheetNames];
  const sheets = SAMPLE_DEAL.flatMap((inputs) => {
    const sheet = freeProposalName(taken);
    taken.push(sheet);
    return proposalPlan(inputs, { sheet, namespace }).sheets;
  });
  return { sheets };
}
