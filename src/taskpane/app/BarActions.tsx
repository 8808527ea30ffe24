import { makeStyles, MessageBarActions } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";

const useStyles = makeStyles({
  /** At twice the size two buttons stand below each other, and a long one takes two lines. */
  actions: { flexWrap: "wrap", rowGap: "8px", "& button": { whiteSpace: "normal", minWidth: 0 } },
});

/** What can be done about what a message bar says. */
export function BarActions({ children }: { readonly children: ReactNode }): JSX.Element {
  const { actions } = useStyles();
  return <MessageBarActions className={actions}>{children}</MessageBarActions>;
}
