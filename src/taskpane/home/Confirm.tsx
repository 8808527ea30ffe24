import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useRef, type JSX } from "react";

interface ConfirmProps {
  readonly asks: string;
  /** The verb on the button that does it. */
  readonly verb: string;
  /** What the button says that leaves everything as it is. */
  readonly keep?: string;
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
export function Confirm({ asks, verb, keep = "Keep it", onYes, onNo }: ConfirmProps): JSX.Element {
  const styles = useStyles();
  const id = useId();
  const buttons = useRef<HTMLDivElement>(null);
  useEffect(() => {
    buttons.current?.querySelector("button")?.focus();
  }, []);
  return (
    <div
      className={styles.confirm}
      role="alertdialog"
      aria-labelledby={id}
      onKeyDown={({ key }) => {
        if (key === "Escape") onNo();
      }}
    >
      <span id={id}>{asks}</span>
      <div ref={buttons} className={styles.buttons}>
        <Button onClick={onNo}>{keep}</Button>
        <Button onClick={onYes}>{verb}</Button>
      </div>
    </div>
  );
}
