import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { keepUsage, usageRecordIn, type SheetReading, type UsageRecord } from "../../template";
import type { Applied, Outcome } from "../../workbook";
import { Confirm } from "../home/Confirm";
import type { Proposals } from "../home/useProposals";
import { useStepStyles } from "../wizard/useStepStyles";
import { workbookSentence } from "../words/workbookIssue";
import { Underway } from "../workbook/Underway";
import { useWorkbook, type WorkbookPort } from "../workbook/port";
import { GoToSheet } from "./GoToSheet";
import { SectionHeading } from "./SectionHeading";
import { useUsageStyles } from "./useUsageStyles";

interface KeepUsageProps {
  readonly record: UsageRecord;
  readonly found: Proposals;
}

/** Onto a sheet of the workbook, where it is still there when the pane is closed. */
export function KeepUsage({ record, found }: KeepUsageProps): JSX.Element {
  const styles = useUsageStyles();
  const steps = useStepStyles();
  const workbook = useWorkbook();
  const [busy, setBusy] = useState(false);
  const id = useId();
  const [asking, setAsking] = useState<Asking>();
  const [kept, setKept] = useState<Kept>();
  const there = found.kind === "read" ? found.deal.sheets.imported : undefined;
  const says = JSON.stringify(record);
  const isKept = kept?.says === says && kept.outcome.ok;
  const keep = async (consent: Consent) => {
    setBusy(true);
    setAsking(undefined);
    setKept(undefined);
    const outcome = await writeRecord(workbook, record, consent);
    setBusy(false);
    if ("asks" in outcome) setAsking(outcome);
    else setKept({ says, outcome });
  };
  return (
    <section className={styles.section} aria-labelledby="usage-keep">
      <SectionHeading id="usage-keep">Keep it in the workbook</SectionHeading>
      <p className={steps.intro}>
        What was billed, its list cost and the discount, month by month and by model, with the
        commit above if you gave one: on a sheet of its own, in formulas that can be followed. One
        undo takes it back.
      </p>
      {asking === undefined ? (
        <div>
          <Button
            id={id}
            disabledFocusable={busy}
            onClick={() => void keep(isKept ? "replace" : "nothing")}
          >
            {there === undefined ? "Write it to a sheet" : `Write it to '${there.sheet.name}'`}
          </Button>
        </div>
      ) : (
        <Confirm
          asks={asking.asks}
          from={id}
          verb={asking.to === "replace" ? "Replace" : "Overwrite"}
          onYes={() => void keep(asking.to)}
          onNo={() => {
            setAsking(undefined);
          }}
        />
      )}
      <Underway says={busy ? "Writing …" : undefined} />
      <div role="status">{isKept ? <Where outcome={kept.outcome} /> : null}</div>
      {kept?.says !== says || kept.outcome.ok ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{workbookSentence(kept.outcome.issue)}</MessageBarBody>
        </MessageBar>
      )}
    </section>
  );
}

interface Kept {
  /** What was to be written: what was said of it says nothing of anything else. */
  readonly says: string;
  readonly outcome: Outcome<Applied>;
}

/** What may go for it: nothing; an earlier import; what the user wrote on its sheet as well. */
type Consent = "nothing" | "replace" | "overwrite";

interface Asking {
  readonly asks: string;
  readonly to: Exclude<Consent, "nothing">;
}

/** The workbook is read anew: it may have changed since the screen was drawn. */
async function writeRecord(
  workbook: WorkbookPort,
  record: UsageRecord,
  consent: Consent,
): Promise<Outcome<Applied> | Asking> {
  const deal = await workbook.readDeal();
  if (!deal.ok) return deal;
  const { imported } = deal.value.sheets;
  if (imported !== undefined && consent === "nothing") {
    return { asks: replaces(imported), to: "replace" };
  }
  const overwrite = consent === "overwrite";
  const written = await workbook.applyPlan(keepUsage(record, deal.value), { overwrite });
  return !written.ok && written.issue.code === "sheet_edited"
    ? { asks: workbookSentence(written.issue), to: "overwrite" }
    : written;
}

function replaces(there: SheetReading): string {
  const { source, commit } = usageRecordIn(there);
  const terms = commit === undefined ? "" : " The commit that stands there goes with it.";
  return `The sheet '${there.sheet.name}' holds an earlier import. ${source} It is written anew.${terms}`;
}

function Where({ outcome }: { readonly outcome: Outcome<Applied> }): JSX.Element | null {
  const styles = useUsageStyles();
  const [sheet] = outcome.ok ? outcome.value.sheets : [];
  if (sheet === undefined) return null;
  return (
    <div className={styles.section}>
      <p className={styles.says}>It stands on the sheet &lsquo;{sheet.name}&rsquo;.</p>
      <GoToSheet sheet={sheet} />
    </div>
  );
}
