import type { Issue } from "../pricing";
import { benchmarkSentences } from "./benchmark";
import { commitSentences } from "./commit";
import { contractSentences } from "./contract";
import { curveSentences } from "./curve";
import { forecastSentences } from "./forecast";
import { inputSentences } from "./input";
import { rateSentences } from "./rates";
import type { Sentences } from "./sentences";

const SENTENCES: Sentences<Issue> = {
  ...inputSentences,
  ...rateSentences,
  ...curveSentences,
  ...commitSentences,
  ...forecastSentences,
  ...contractSentences,
  ...benchmarkSentences,
};

/** The sentence that says one issue: in the cell and in the task pane alike. */
export function sentence(issue: Issue): string {
  // The catalogue has for each code a sentence that takes that code's issue; the compiler cannot
  // follow the pair through the look-up.
  const say = SENTENCES[issue.code] as (issue: Issue) => string;
  return say(issue);
}

const MOST_AT_ONCE = 3;

/** All the issues in one text: the first three as sentences, then how many more there are. */
export function explain(issues: readonly Issue[]): string {
  const said = issues.slice(0, MOST_AT_ONCE).map(sentence);
  const more = issues.length - said.length;
  return [...said, ...(more > 0 ? [`And ${more} more like this.`] : [])].join(" ");
}
