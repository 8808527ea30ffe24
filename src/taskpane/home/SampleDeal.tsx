import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { WorkbookIssue } from "../../workbook";
import { samplePlan } from "../sample/samplePlan";
import { useStepStyles } from "../wizard/useStepStyles";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook, type WorkbookPort } from "../workbook/port";

/** Three worked proposals, for a look at the results before anything is typed. */
export function SampleDeal({ onLoaded }: { onLoaded: () => void }): JSX.Element {
  const steps = useStepStyles();
  const workbook = useWorkbook();
  const [busy, setBusy] = useState(false);
  const [issue, setIssue] = useState<WorkbookIssue>();
  const load = async () => {
    setBusy(true);
    const refused = await loadSample(workbook);
    setBusy(false);
    setIssue(refused);
    if (refused !== undefined) return;
    document.querySelector("h1")?.focus();
    onLoaded();
  };
  return (
    <div className={steps.group}>
      <p className={steps.intro}>
        Or look at three worked proposals first. They are invented, they go onto three new sheets,
        and one undo takes them back.
      </p>
      {issue === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{workbookSentence(issue)}</MessageBarBody>
        </MessageBar>
      )}
      <div>
        <Button disabledFocusable={busy} onClick={() => void load()}>
          Load the sample deal
        </Button>
      </div>
    </div>
  );
}

async function loadSample(workbook: WorkbookPort): Promise<WorkbookIssue | undefined> {
  const names = await workbook.sheetNames();
  if (!names.ok) return names.issue;
  const applied = await workbook.applyPlan(samplePlan(names.value, workbook.NAMESPACE));
  return applied.ok ? undefined : applied.issue;
}
