import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { Draft } from "../draft/draft";
import { STEP_TITLES, stepNumber, STEPS } from "../draft/steps";
import { Confirm } from "./Confirm";
import { draftName } from "./draftName";
import { useCardStyles } from "./useCardStyles";

interface UnfinishedProps {
  readonly draft: Draft;
  /** It was begun in another pane, where somebody may still be typing. */
  readonly isElsewhere?: true;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}

/** What was begun and left: it can be taken up where it was, or thrown away. */
export function Unfinished(props: UnfinishedProps): JSX.Element {
  const { draft, isElsewhere, onResume, onDiscard } = props;
  const styles = useCardStyles();
  const [asking, setAsking] = useState(false);
  const id = useId();
  const name = draftName(draft);
  return (
    <section className={styles.card} aria-label={name}>
      <h2 className={styles.title}>{name.replace(/^the u/u, "U")}</h2>
      <p className={styles.note}>
        {isElsewhere === true ? "In another pane, at" : "Left at"} step {stepNumber(draft.step)} of{" "}
        {STEPS.length}, {STEP_TITLES[draft.step]}.
      </p>
      {asking ? (
        <Confirm
          asks={`Discard ${name}?`}
          verb="Discard"
          from={id}
          onYes={() => {
            // The card goes away with the button that has the focus.
            document.querySelector("h1")?.focus();
            onDiscard();
          }}
          onNo={() => {
            setAsking(false);
          }}
        />
      ) : (
        <div className={styles.actions}>
          <Button appearance="primary" onClick={onResume}>
            Continue
          </Button>
          <Button
            id={id}
            onClick={() => {
              setAsking(true);
            }}
          >
            Discard
          </Button>
        </div>
      )}
    </section>
  );
}
