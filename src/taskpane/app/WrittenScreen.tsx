import { Button, mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStepStyles } from "../wizard/useStepStyles";
import type { Written } from "../wizard/useWriting";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";
import { ScreenFrame } from "./ScreenFrame";
import { useFrameStyles } from "./useFrameStyles";

interface WrittenScreenProps {
  readonly written: Written;
  readonly onHome: () => void;
}

/** What was written, where it is, and how to take it back. */
export function WrittenScreen({ written, onHome }: WrittenScreenProps): JSX.Element {
  const steps = useStepStyles();
  const { goTo, refused } = useGoTo();
  const { name, sheet, changed, isNew } = written;
  return (
    <ScreenFrame
      title={changed ? "Written" : "Nothing to write"}
      onHome={onHome}
      actions={
        sheet === undefined ? undefined : (
          <GoToSheet
            onGo={() => {
              void goTo(sheet);
            }}
          />
        )
      }
    >
      <p className={steps.intro}>{saysWhat(name, sheet?.name, changed, isNew)}</p>
      {changed ? (
        <p className={steps.intro}>
          Every figure on the sheet is a live formula: change an input there and the results follow.
          To take it all back, press Ctrl+Z (on a Mac ⌘Z) in the grid once.
        </p>
      ) : null}
      {refused === undefined ? null : <Problem issue={refused} />}
    </ScreenFrame>
  );
}

function GoToSheet({ onGo }: { onGo: () => void }): JSX.Element {
  const frame = useFrameStyles();
  return (
    <Button className={mergeClasses(frame.button, frame.push)} appearance="primary" onClick={onGo}>
      Go to sheet
    </Button>
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
