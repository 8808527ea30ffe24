import type { BenchmarkIssue } from "./benchmark/issues";
import type { CommitIssue } from "./commit/issues";
import type { ContractIssue } from "./contract/issues";
import type { CurveIssue } from "./curve/issues";
import type { ForecastIssue } from "./forecast/issues";
import type { InputIssue } from "./inputIssue";
import type { RatesIssue } from "./rates/issues";

/**
 * A mistake, as a code with the facts of the case. The sentence is made in `src/messages`, once,
 * and is the same in the cell and in the task pane.
 *
 * Each folder names its own issues. One without a `nature` is something a person can mend in the
 * input; `not_found` means that the input is sound and there is nothing to find; `over_nothing`
 * is a ratio over zero.
 */
export type Issue =
  | InputIssue
  | RatesIssue
  | CurveIssue
  | CommitIssue
  | ForecastIssue
  | ContractIssue
  | BenchmarkIssue;

export type IssueCode = Issue["code"];

export type Nature = "mistake" | "not_found" | "over_nothing";

export function natureOf(issue: Issue): Nature {
  return "nature" in issue ? issue.nature : "mistake";
}
