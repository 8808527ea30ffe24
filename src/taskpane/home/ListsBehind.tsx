import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { BarActions } from "../app/BarActions";
import { lostForLists, type DealOnSheets } from "../../template";
import type { Applied, Outcome, WorkbookIssue } from "../../workbook";
import { workbookSentence } from "../words/workbookIssue";
import { loadPlans } from "../workbook/loadPlans";
import { lostAs } from "../workbook/lost";
import { Underway } from "../workbook/Underway";
import { useWorkbook, type WorkbookPort } from "../workbook/port";
import { productOf } from "../workbook/product";
import { Confirm } from "./Confirm";

interface ListsBehindProps {
  readonly onDone: () => void;
  /** Why Excel refused, if it did: told by the screen, since this is gone while sheets are written. */
  readonly onRefused: (issue: WorkbookIssue | undefined) => void;
}

/** The sheets that list the proposals know nothing of one that was copied or deleted in the grid. */
export function ListsBehind({ onDone, onRefused }: ListsBehindProps): JSX.Element {
  const workbook = useWorkbook();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const underway = busy ? "Writing …" : undefined;
  const [edited, setEdited] = useState<WorkbookIssue>();
  const relist = async (overwrite: boolean) => {
    setBusy(true);
    // So that it is heard if it is said again.
    onRefused(undefined);
    const deal = await workbook.readDeal();
    const written = deal.ok ? await relisted(workbook, deal.value, overwrite) : deal;
    setBusy(false);
    const issue = written.ok ? undefined : written.issue;
    setEdited(issue?.code === "sheet_edited" ? issue : undefined);
    if (issue?.code !== "sheet_edited") onRefused(issue);
    if (written.ok) onDone();
  };
  if (edited !== undefined) {
    return (
      <Confirm
        asks={workbookSentence(edited)}
        verb="Overwrite"
        from={id}
        underway={underway}
        onYes={() => void relist(true)}
        onNo={() => {
          setEdited(undefined);
        }}
      />
    );
  }
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        Sheets of proposals were copied or deleted in the grid. Comparison, negotiation and checks
        do not know it yet.
        <Underway says={underway} />
      </MessageBarBody>
      <BarActions>
        <Button id={id} disabledFocusable={busy} onClick={() => void relist(false)}>
          Bring them up to date
        </Button>
      </BarActions>
    </MessageBar>
  );
}

async function relisted(
  workbook: WorkbookPort,
  deal: DealOnSheets,
  overwrite: boolean,
): Promise<Outcome<Applied>> {
  const issue = lostAs(lostForLists(deal));
  if (issue !== undefined) return { ok: false, issue };
  const plans = await loadPlans();
  if (!plans.ok) return plans;
  const plan = plans.value.relistProposals(deal, productOf(workbook));
  return workbook.applyPlan(plan, { overwrite });
}
