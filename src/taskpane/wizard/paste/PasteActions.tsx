import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  actions: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    "& button": { minWidth: 0 },
  },
});

interface PasteActionsProps {
  readonly onCancel: () => void;
  /** What takes the table, where it can be taken. */
  readonly children?: ReactNode;
}

/** What can be done with a pasted table; whoever cancels is back at its box, which is empty. */
export function PasteActions({ onCancel, children }: PasteActionsProps): JSX.Element {
  const styles = useStyles();
  return (
    <div className={styles.actions}>
      {children}
      <Button onClick={onCancel}>Cancel</Button>
    </div>
  );
}
