import type { CommitIssue } from "../pricing";
import { figure } from "./figures";
import type { Sentences } from "./sentences";

const CHEAPER = {
  a: "deal a is never the dearer one",
  b: "deal b is never the dearer one",
  neither: "they cost the same",
} as const;

export const commitSentences: Sentences<CommitIssue> = {
  no_consumption: () => "With a consumption of 0 there is no discount to measure.",
  no_commit: () => "With a commit of 0 there is nothing to use up.",
  crossing_never_pays: ({ threshold, dearerBy, fullUse }) =>
    `Committing to ${figure(threshold)} never pays: even at a consumption of ` +
    `${figure(Math.round(fullUse))}, which just uses it up, it costs ` +
    `${figure(Math.round(dearerBy))} more.`,
  no_crossover: ({ cheaper }) =>
    `The two cost lines do not cross: at every consumption ${CHEAPER[cheaper]}.`,
};
