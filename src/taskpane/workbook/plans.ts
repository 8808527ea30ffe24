/*
 * What is to be written, worked out: a file of its own that is fetched once the pane is shown (see
 * `loadPlans`), so that the pane's first load stays small.
 */
export {
  addProposal,
  addSample,
  changeProposal,
  relistProposals,
  withoutProposal,
  workloadStanding,
} from "../../template";
