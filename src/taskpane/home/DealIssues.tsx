import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { sentence } from "../../messages";
import type { SheetIssue } from "../../template";
import { workbookSentence } from "../words/workbookIssue";
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
          {issues.map((each) => (
            <div
              key={`${each.sheet.id} ${each.cell} ${issueSentence(each)}`}
              className={styles.note}
            >
              {issueSentence(each)}{" "}
              <Button size="small" onClick={() => void goTo(each.sheet, each.cell)}>
                Go to {each.cell === "" ? "sheet" : each.cell}
              </Button>
            </div>
          ))}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}

function issueSentence({ sheet, issue }: SheetIssue): string {
  return issue.code === "shape_changed"
    ? workbookSentence({ ...issue, sheet: sheet.name })
    : `${sheet.name}: ${sentence(issue)}`;
}
