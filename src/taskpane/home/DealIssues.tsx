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
            <div key={`${sheet.id} ${cell} ${sentence(issue)}`} className={styles.note}>
              {sheet.name}: {sentence(issue)}{" "}
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
