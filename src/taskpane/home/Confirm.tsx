import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX } from "react";
import { Underway } from "../workbook/Underway";

interface ConfirmProps {
  readonly asks: string;
  /** The verb on the button that does it. */
  readonly verb: string;
  /** What the button says that leaves everything as it is. */
  readonly keep?: string;
  /** The id of the button that asked, which has the focus again when all is left as it is. */
  readonly from: string;
  /** Said while it is being done; until then it can be neither left nor done twice. */
  readonly underway?: string | undefined;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

const useStyles = makeStyles({
  confirm: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorStatusDangerBorder1}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Asks in place before something is lost. Esc and the first button leave everything as it is. */
export function Confirm(props: ConfirmProps): JSX.Element {
  const { asks, verb, keep = "Keep it", from, underway, onYes, onNo } = props;
  const styles = useStyles();
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    buttons.current?.querySelector("button")?.focus();
    return () => {
      // Unless the focus was sent somewhere else.
      if (document.activeElement === document.body) document.getElementById(from)?.focus();
    };
  }, [from]);
  const busy = underway !== undefined;
  return (
    <div
      className={styles.confirm}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === "Escape" && !busy) onNo();
      }}
    >
      <span id={id}>{asks}</span>
      <div ref={buttons} className={styles.buttons}>
        <Button disabledFocusable={busy} onClick={onNo}>
          {keep}
        </Button>
        <Button disabledFocusable={busy} onClick={onYes}>
          {verb}
        </Button>
      </div>
      <Underway says={underway} />
    </div>
  );
}
