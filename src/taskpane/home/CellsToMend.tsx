import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { sentence } from "../../messages";
import type { CellIssue, SheetRef } from "../../template";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";
import { useCardStyles } from "./useCardStyles";

/** Cells that cannot be understood: each is named and can be gone to; nothing is guessed. */
export function CellsToMend({
  sheet,
  issues,
}: {
  readonly sheet: SheetRef;
  readonly issues: readonly CellIssue[];
}): JSX.Element {
  const styles = useCardStyles();
  const { goTo, refused } = useGoTo();
  return (
    <>
      {refused === undefined ? null : <Problem issue={refused} />}
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          To be mended in the sheet before it can be edited here:
          {issues.map(({ cell, issue }) => (
            <div key={`${cell} ${issue.code}`} className={styles.note}>
              {sentence(issue)}{" "}
              {cell === "" ? null : (
                <Button size="small" onClick={() => void goTo(sheet, cell)}>
                  Go to {cell}
                </Button>
              )}
            </div>
          ))}
        </MessageBarBody>
      </MessageBar>
    </>
  );
}
