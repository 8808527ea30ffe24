import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { relistProposals } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";
import { productOf } from "../workbook/product";
import { Confirm } from "./Confirm";

/** The sheets that list the proposals know nothing of one that was copied or deleted in the grid. */
export function ListsBehind({ onDone }: { readonly onDone: () => void }): JSX.Element {
  const workbook = useWorkbook();
  const [busy, setBusy] = useState(false);
  const [issue, setIssue] = useState<WorkbookIssue>();
  const relist = async (overwrite: boolean) => {
    setBusy(true);
    const deal = await workbook.readDeal();
    const written = deal.ok
      ? await workbook.applyPlan(relistProposals(deal.value, productOf(workbook)), { overwrite })
      : deal;
    setBusy(false);
    setIssue(written.ok ? undefined : written.issue);
    if (written.ok) onDone();
  };
  if (issue?.code === "sheet_edited") {
    return (
      <Confirm
        asks={workbookSentence(issue)}
        verb="Overwrite"
        onYes={() => void relist(true)}
        onNo={() => {
          setIssue(undefined);
        }}
      />
    );
  }
  return (
    <MessageBar intent={issue === undefined ? "warning" : "error"} layout="multiline">
      <MessageBarBody>
        {issue === undefined
          ? "Sheets of proposals were copied or deleted in the grid. Comparison, negotiation and checks do not know it yet."
          : workbookSentence(issue)}
      </MessageBarBody>
      <MessageBarActions>
        <Button disabledFocusable={busy} onClick={() => void relist(false)}>
          Bring them up to date
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
