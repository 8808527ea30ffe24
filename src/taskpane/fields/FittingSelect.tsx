import { makeStyles, Select, type SelectProps } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  shrinks: { minWidth: 0 },
});

/** A list to choose from that is as wide as there is room: its longest option makes no screen wider. */
export function FittingSelect(props: SelectProps): JSX.Element {
  const { shrinks } = useStyles();
  return <Select {...props} className={shrinks} select={{ className: shrinks }} />;
}
