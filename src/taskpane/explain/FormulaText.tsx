import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { useExplainStyles } from "./useExplainStyles";

/** Longer than this it would fill much of a narrow pane, and is folded. */
const LONG = 120;

/** A formula as it is written; a long one shows its first lines until all of it is asked for. */
export function FormulaText({ text }: { text: string }): JSX.Element {
  const styles = useExplainStyles();
  const id = useId();
  const [isWhole, setWhole] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div className={styles.section}>
      <code className={styles.formula}>
        <span id={id} className={isLong && !isWhole ? styles.folded : undefined}>
          {text}
        </span>
      </code>
      {isLong ? (
        <div>
          <Button
            size="small"
            aria-expanded={isWhole}
            aria-controls={id}
            onClick={() => {
              setWhole(!isWhole);
            }}
          >
            {isWhole ? "Show less of the formula" : "Show all of the formula"}
          </Button>
        </div>
      ) : null}
    </div>
  );
}
