import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { BarActions } from "../app/BarActions";
import type { WorkbookIssue } from "../../workbook";
import { workbookSentence } from "../words/workbookIssue";

interface ProblemProps {
  readonly issue: WorkbookIssue;
  /** Nothing was tried that failed; it is only told. */
  readonly isWarning?: true;
  /** Buttons for what can be done about it. */
  readonly children?: ReactNode;
}

/** Why Excel could not do it, and what can be done about it. */
export function Problem({ issue, isWarning, children }: ProblemProps): JSX.Element {
  return (
    <MessageBar intent={isWarning === true ? "warning" : "error"} layout="multiline">
      <MessageBarBody>{workbookSentence(issue)}</MessageBarBody>
      {children === undefined ? null : <BarActions>{children}</BarActions>}
    </MessageBar>
  );
}
