import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { labelOf } from "./fields";
import { TARGET } from "./TargetField";

interface WaitingBarProps {
  /** The key of the field. */
  readonly field: string;
  readonly onDone: () => void;
}

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
    color: tokens.colorBrandForeground1,
  },
});

/** While the person is in the grid: which field the cells go into, and how to end that. */
export function WaitingBar({ field, onDone }: WaitingBarProps): JSX.Element {
  const styles = useStyles();
  const name = field === TARGET ? "insert into" : labelOf({ key: field }).toLowerCase();
  return (
    <div className={styles.bar}>
      {`Cells that you select go into “${name}”.`}
      <Button size="small" onClick={onDone}>
        Done
      </Button>
    </div>
  );
}
