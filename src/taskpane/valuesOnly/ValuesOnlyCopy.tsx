import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { SheetRef } from "../../template";
import type { Outcome } from "../../workbook";
import { ScreenFrame } from "../app/ScreenFrame";
import { useFrameStyles } from "../app/useFrameStyles";
import { useStepStyles } from "../wizard/useStepStyles";
import { counted } from "../words/term";
import { Problem } from "../workbook/Problem";
import { frozenStamp } from "../workbook/product";
import { useGoTo } from "../workbook/useGoTo";
import { useCopies } from "./port";

/** Tells what the copy is before it is made, and where the copies are after. */
export default function ValuesOnlyCopy({ onHome }: { onHome: () => void }): JSX.Element {
  const { valuesOnlyCopy } = useCopies();
  const [busy, setBusy] = useState(false);
  const [copied, setCopied] = useState<Outcome<readonly SheetRef[]>>();
  const copy = async () => {
    setBusy(true);
    // So that a refusal is heard if it is said again.
    setCopied(undefined);
    const outcome = await valuesOnlyCopy(frozenStamp());
    // The button that has the focus goes away once there are copies.
    if (outcome.ok) document.querySelector("h1")?.focus();
    setCopied(outcome);
    setBusy(false);
  };
  return (
    <ScreenFrame
      title="Values-only copy"
      onHome={onHome}
      actions={
        copied?.ok === true ? undefined : <MakeCopy busy={busy} onCopy={() => void copy()} />
      }
    >
      {copied?.ok === true ? null : <WhatItIs />}
      <div aria-live="polite">
        {busy ? "Copying …" : null}
        {copied?.ok === true ? <Copies copies={copied.value} /> : null}
        {copied?.ok === false ? <Problem issue={copied.issue} /> : null}
      </div>
    </ScreenFrame>
  );
}

function MakeCopy({ busy, onCopy }: { busy: boolean; onCopy: () => void }): JSX.Element {
  const frame = useFrameStyles();
  return (
    <Button
      className={mergeClasses(frame.button, frame.push)}
      appearance="primary"
      disabledFocusable={busy}
      onClick={onCopy}
    >
      Make the copy
    </Button>
  );
}

function WhatItIs(): JSX.Element {
  const steps = useStepStyles();
  return (
    <>
      <p className={steps.intro}>
        For someone who has no Dealcurve. Every sheet of the deal is copied to the end of the
        workbook; in the copies each DEAL formula is replaced by its value.
      </p>
      <p className={steps.intro}>
        Formulas of Excel’s own that read their own sheet go on working, so that the figures can be
        followed. The sheets you work on stay as they are.
      </p>
      <p className={steps.intro}>The first line of each copy says: “{frozenStamp()}”</p>
    </>
  );
}

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
  },
  sheet: { maxWidth: "100%", overflowWrap: "anywhere" },
});

function Copies({ copies }: { copies: readonly SheetRef[] }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { goTo, refused } = useGoTo();
  if (copies.length === 0) {
    return <p className={steps.intro}>There is no proposal yet, so there is nothing to copy.</p>;
  }
  return (
    <div className={steps.group}>
      <p className={steps.intro}>
        {counted(copies.length, "sheet")} copied, at the end of the workbook. To take it back, press
        Ctrl+Z (on a Mac ⌘Z) in the grid once.
      </p>
      <ul className={styles.list}>
        {copies.map((sheet) => (
          <li key={sheet.id}>
            <Button size="small" className={styles.sheet} onClick={() => void goTo(sheet)}>
              Go to {sheet.name}
            </Button>
          </li>
        ))}
      </ul>
      {refused === undefined ? null : <Problem issue={refused} />}
    </div>
  );
}
