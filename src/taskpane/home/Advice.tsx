import { useMemo, type JSX } from "react";
import type { ProposalInputs } from "../../template";
import { firstAsk } from "../figures/firstAsk";
import type { Setting } from "../figures/setting";
import { sizedCommit } from "../figures/sizedCommit";
import { askSentence } from "../words/ask";
import { sizedCommitSentence } from "../words/sizedCommit";
import { useCardStyles } from "./useCardStyles";

interface AdviceProps {
  readonly inputs: ProposalInputs;
  readonly setting: Setting;
}

/** What a proposal gives reason to do: the term to ask for first, and the commit to promise. */
export function Advice(props: AdviceProps): JSX.Element {
  return (
    <>
      <FirstAsk {...props} />
      <RightSize {...props} />
    </>
  );
}

function FirstAsk({ inputs, setting }: AdviceProps): JSX.Element | null {
  const styles = useCardStyles();
  const ask = useMemo(() => firstAsk(inputs, setting), [inputs, setting]);
  if (ask === undefined) return null;
  return (
    <p className={styles.note}>
      <strong>Ask first</strong> {askSentence(ask, inputs.currency)}
    </p>
  );
}

/** A commit of another size is no term to ask for: it is the buyer's to choose. */
function RightSize({ inputs, setting }: AdviceProps): JSX.Element | null {
  const styles = useCardStyles();
  const sized = useMemo(() => sizedCommit(inputs, setting), [inputs, setting]);
  if (sized === undefined) return null;
  return (
    <p className={styles.note}>
      <strong>Commit size</strong> {sizedCommitSentence(sized, inputs.currency)}
    </p>
  );
}
