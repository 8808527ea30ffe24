import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SheetRef } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";

/** A button that shows a sheet, and says why where it cannot. */
export function GoToSheet({ sheet }: { readonly sheet: SheetRef }): JSX.Element {
  const workbook = useWorkbook();
  const [issue, setIssue] = useState<WorkbookIssue>();
  return (
    <>
      <div>
        <Button
          size="small"
          onClick={() =>
            void workbook.goTo(sheet).then((went) => {
              setIssue(went.ok ? undefined : went.issue);
            })
          }
        >
          Go to {sheet.name}
        </Button>
      </div>
      {issue === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{workbookSentence(issue)}</MessageBarBody>
        </MessageBar>
      )}
    </>
  );
}
