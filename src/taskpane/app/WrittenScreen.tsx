import { Button, mergeClasses, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { WorkbookIssue } from "../../workbook";
import { useStepStyles } from "../wizard/useStepStyles";
import type { Written } from "../wizard/useWriting";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";
import { ScreenTitle } from "./ScreenTitle";
import { useFrameStyles } from "./useFrameStyles";

interface WrittenScreenProps {
  readonly written: Written;
  readonly onHome: () => void;
}

/** What was written, where it is, and how to take it back. */
export function WrittenScreen({ written, onHome }: WrittenScreenProps): JSX.Element {
  const frame = useFrameStyles();
  const steps = useStepStyles();
  const workbook = useWorkbook();
  const [issue, setIssue] = useState<WorkbookIssue>();
  const { name, sheet, changed, isNew } = written;
  return (
    <div className={frame.frame}>
      <header className={frame.head}>
        <ScreenTitle takesFocus>{changed ? "Written" : "Nothing to write"}</ScreenTitle>
      </header>
      <main className={frame.body}>
        <div className={steps.step}>
          <p className={steps.intro}>{saysWhat(name, sheet?.name, changed, isNew)}</p>
          {changed ? (
            <p className={steps.intro}>
              Every figure on the sheet is a live formula: change an input there and the results
              follow. To take it all back, press Ctrl+Z (on a Mac ⌘Z) in the grid once.
            </p>
          ) : null}
          {issue === undefined ? null : (
            <MessageBar intent="error" layout="multiline">
              <MessageBarBody>{workbookSentence(issue)}</MessageBarBody>
            </MessageBar>
          )}
        </div>
      </main>
      <footer className={frame.foot}>
        <Button className={frame.button} onClick={onHome}>
          Home
        </Button>
        {sheet === undefined ? null : (
          <Button
            className={mergeClasses(frame.button, frame.push)}
            appearance="primary"
            onClick={() => {
              void workbook.goTo(sheet).then((went) => {
                setIssue(went.ok ? undefined : went.issue);
              });
            }}
          >
            Go to sheet
          </Button>
        )}
      </footer>
    </div>
  );
}

function saysWhat(
  name: string,
  sheet: string | undefined,
  changed: boolean,
  isNew: boolean,
): string {
  const where = sheet === undefined ? "the workbook" : `the sheet '${sheet}'`;
  if (!changed) return `${name}: ${where} says all of it already, so nothing was changed.`;
  return isNew ? `${name} is on ${where}.` : `${name} was changed on ${where}.`;
}
