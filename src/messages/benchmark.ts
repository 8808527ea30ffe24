import type { BenchmarkIssue } from "../pricing";
import { figure } from "./figures";
import type { Sentences } from "./sentences";

export const benchmarkSentences: Sentences<BenchmarkIssue> = {
  too_few_comparables: ({ found, takes, commit, factor }) =>
    `${found === 0 ? "None" : `Only ${found}`} of your comparables ` +
    `${found < 2 ? "has a commit" : "have commits"} within ` +
    `a factor of ${figure(factor)} of ${figure(commit)}; at least ${takes} are needed.`,
};
