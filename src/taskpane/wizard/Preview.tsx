import {
  Button,
  makeStyles,
  mergeClasses,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useRef, type JSX } from "react";
import { BarActions } from "../app/BarActions";
import { describePlan, type ProposalInputs, type SheetRef } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { keepFromOffice } from "../app/keepFromOffice";
import { termInWords } from "../words/term";
import { misfitSentence, workbookSentence } from "../words/workbookIssue";
import { Problem } from "../workbook/Problem";
import type { Prepared } from "./preparePlan";
import { useStepStyles } from "./useStepStyles";
import type { Writing } from "./useWriting";
import { useWizard } from "./WizardContext";
import { WorkloadNote, WorkloadQuestion } from "./WorkloadQuestion";

const useStyles = makeStyles({
  heading: { outlineStyle: "none" },
  list: {
    margin: 0,
    paddingLeft: "20px",
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalS,
  },
});

/** What will be written and where; or what has to be said before it can be. */
export function Preview({
  inputs,
  writing,
}: {
  inputs: ProposalInputs;
  writing: Writing;
}): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const { prepared, failure } = writing;
  return (
    <section className={steps.group} aria-labelledby="preview-heading">
      <h2
        ref={heading}
        id="preview-heading"
        tabIndex={-1}
        className={mergeClasses(steps.heading, styles.heading)}
        onKeyDown={keepFromOffice}
      >
        What will be written
      </h2>
      <p className={steps.intro}>
        {inputs.name}: {termInWords(inputs.termMonths)}.
      </p>
      <div aria-live="polite">
        {failure === undefined || saysTheSame(failure, prepared) ? null : (
          <Problem issue={failure}>
            {failure.code === "sheet_edited" ? (
              <Button
                onClick={() => {
                  writing.write({ overwrite: true });
                }}
              >
                Overwrite it and write
              </Button>
            ) : undefined}
          </Problem>
        )}
        {prepared === undefined ? <p className={steps.intro}>Reading the workbook …</p> : null}
        {prepared?.kind === "asks" ? (
          <WorkloadQuestion
            there={prepared.there}
            onSettle={(replaces) => {
              // The question goes away with the button that has the focus.
              heading.current?.focus();
              writing.settleWorkload(replaces);
            }}
          />
        ) : null}
        {prepared?.kind === "changed since" ? (
          <ChangedSince {...prepared} onOverride={writing.override} />
        ) : null}
        {prepared?.kind === "already there" ? (
          <AlreadyThere sheet={prepared.sheet} writing={writing} />
        ) : null}
        {prepared?.kind === "ready" ? (
          <>
            <WorkloadNote standing={prepared.workload} />
            <ul className={styles.list}>
              {describePlan(prepared.plan).map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
            <p className={steps.intro}>Nothing else is touched, and one undo takes it back.</p>
          </>
        ) : null}
        {prepared?.kind === "misfit" ? (
          <CannotTake says={prepared.misfits.map(misfitSentence)} />
        ) : null}
        {prepared?.kind === "refused" ? (
          <CannotTake says={[workbookSentence(prepared.issue)]} onAgain={writing.readAgain} />
        ) : null}
      </div>
    </section>
  );
}

interface ChangedSinceProps {
  readonly sheet: string;
  readonly fields: readonly string[];
  readonly onOverride: () => void;
}

/** Somebody edited the sheet while the draft was open: whose figures are meant. */
function ChangedSince({ sheet, fields, onOverride }: ChangedSinceProps): JSX.Element {
  const { act } = useWizard();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {`The sheet '${sheet}' was changed after you began: ${fields.join(", ")}. What you typed here would take its place. To keep what the sheet says, exit and discard this draft, then edit again.`}
      </MessageBarBody>
      <BarActions>
        <Button onClick={onOverride}>Use what I typed</Button>
        <Button
          onClick={() => {
            act({ type: "exited" });
          }}
        >
          Exit
        </Button>
      </BarActions>
    </MessageBar>
  );
}

/** The pane may have been closed while it was written: it is not written twice unasked. */
function AlreadyThere({ sheet, writing }: { sheet: SheetRef; writing: Writing }): JSX.Element {
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {`This proposal is in the workbook already: the sheet '${sheet.name}' says all of it.`}
      </MessageBarBody>
      <BarActions>
        <Button
          onClick={() => {
            writing.settleFor(sheet);
          }}
        >
          Leave it at that
        </Button>
        <Button onClick={writing.override}>Write it a second time</Button>
      </BarActions>
    </MessageBar>
  );
}

/** Where the workbook cannot even be read for the same reason, that is said once. */
function saysTheSame(failure: WorkbookIssue, prepared: Prepared | undefined): boolean {
  return prepared?.kind === "refused" && prepared.issue.code === failure.code;
}

interface CannotTakeProps {
  readonly says: readonly string[];
  /** Where the reason may be gone by now. */
  readonly onAgain?: () => void;
}

/** The sheet that was being changed cannot be: what was typed may become a new one. */
function CannotTake({ says, onAgain }: CannotTakeProps): JSX.Element {
  const { draft, act } = useWizard();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>{says.join(" ")}</MessageBarBody>
      <BarActions>
        {onAgain === undefined ? null : <Button onClick={onAgain}>Try again</Button>}
        {draft.editing === undefined ? null : (
          <Button
            onClick={() => {
              act({ type: "madeNew" });
            }}
          >
            Write it as a new sheet
          </Button>
        )}
      </BarActions>
    </MessageBar>
  );
}
