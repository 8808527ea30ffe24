import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { sentence } from "../../messages";
import type { SheetIssue } from "../../template";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";
import { useCardStyles } from "./useCardStyles";

/** What on the deal's own sheets cannot be understood: each is named, and what rests on it waits. */
export function DealIssues({
  issues,
}: {
  readonly issues: readonly SheetIssue[];
}): JSX.Element | null {
  const styles = useCardStyles();
  const { goTo, refused } = useGoTo();
  if (issues.length === 0) return null;
  return (
    <>
      {refused === undefined ? null : <Problem issue={refused} />}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          To be mended before the proposals can be ranked:
          {issues.map(({ sheet, cell, issue }) => (
            <div key={`${sheet.id} ${cell} ${issueSentence(issue)}`} className={styles.note}>
              {sheet.name}: {issueSentence(issue)}{" "}
              <Button size="small" onClick={() => void goTo(sheet, cell)}>
                Go to {cell === "" ? "sheet" : cell}
              </Button>
            </div>
          ))}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}

function issueSentence(issue: SheetIssue["issue"]): string {
  if (issue.code !== "shape_changed") return sentence(issue);
  const size = ({ rows, columns }: typeof issue.had) =>
    [...(rows === undefined ? [] : [counted(rows, "row")]), counted(columns, "column")].join(
      " by ",
    );
  const has = issue.had.rows === undefined ? { columns: issue.has.columns } : issue.has;
  return `${issue.at} (${issue.name}) is ${size(has)}; it was written as ${size(issue.had)}. Take out what was put in there, or put back what is gone.`;
}

function counted(count: number, what: string): string {
  return `${String(count)} ${what}${count === 1 ? "" : "s"}`;
}
