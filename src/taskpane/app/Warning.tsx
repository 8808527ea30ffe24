import { makeStyles, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";

const useStyles = makeStyles({
  /** Names from files and cells may be long, and know no place to break. */
  body: { overflowWrap: "anywhere", minWidth: 0 },
});

/** Something that is allowed, and that the reader should know of. */
export function Warning({ says }: { readonly says: string }): JSX.Element {
  const styles = useStyles();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{says}</MessageBarBody>
    </MessageBar>
  );
}
