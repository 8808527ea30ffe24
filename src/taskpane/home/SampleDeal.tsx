import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { lostForLists } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { useStepStyles } from "../wizard/useStepStyles";
import { loadPlans } from "../workbook/loadPlans";
import { lostAs } from "../workbook/lost";
import { Underway } from "../workbook/Underway";
import { useWorkbook, type WorkbookPort } from "../workbook/port";
import { productOf } from "../workbook/product";

interface SampleDealProps {
  readonly onLoaded: () => void;
  /** Why Excel refused, if it did. It is for the screen to say: while sheets come and go, this is gone. */
  readonly onRefused: (issue: WorkbookIssue | undefined) => void;
}

/** Three worked proposals, for a look at the results before anything is typed. */
export function SampleDeal({ onLoaded, onRefused }: SampleDealProps): JSX.Element {
  const steps = useStepStyles();
  const workbook = useWorkbook();
  const [busy, setBusy] = useState(false);
  const load = async () => {
    setBusy(true);
    // So that it is heard if it is said again.
    onRefused(undefined);
    const refused = await loadSample(workbook);
    setBusy(false);
    onRefused(refused);
    if (refused !== undefined) return;
    document.querySelector("h1")?.focus();
    onLoaded();
  };
  return (
    <div className={steps.group}>
      <p className={steps.intro}>
        Or look at three worked proposals first. They are invented, they go onto sheets of their
        own, and one undo takes them back.
      </p>
      <div>
        <Button disabledFocusable={busy} onClick={() => void load()}>
          Load the sample deal
        </Button>
      </div>
      <Underway says={busy ? "Writing the sample deal …" : undefined} />
    </div>
  );
}

async function loadSample(workbook: WorkbookPort): Promise<WorkbookIssue | undefined> {
  const deal = await workbook.readDeal();
  if (!deal.ok) return deal.issue;
  const lost = lostAs(lostForLists(deal.value));
  if (lost !== undefined) return lost;
  const plans = await loadPlans();
  if (!plans.ok) return plans.issue;
  const applied = await workbook.applyPlan(plans.value.addSample(deal.value, productOf(workbook)));
  return applied.ok ? undefined : applied.issue;
}
