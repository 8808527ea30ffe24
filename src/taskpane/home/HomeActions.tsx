import { Button } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import type { DealOnSheets } from "../../template";
import type { Screen } from "../app/screens";
import { findingsInWords, findingsOf } from "../checks/findings";
import type { Draft } from "../draft/draft";
import { StartButton } from "./StartButton";
import { useCardStyles } from "./useCardStyles";

export interface HomeActionsProps {
  /** None before it is read, and while it has no proposals. */
  readonly deal: DealOnSheets | undefined;
  /** Two proposals at least can be ranked. */
  readonly canCompare: boolean;
  readonly draft: Draft | undefined;
  readonly onStart: () => void;
  readonly go: (to: Screen) => void;
}

/** What can be begun from Home: what needs proposals is there once there are some. */
export function HomeActions(props: HomeActionsProps): JSX.Element {
  const { deal, canCompare, draft, onStart, go } = props;
  const styles = useCardStyles();
  const hasProposals = deal !== undefined;
  const findings = useMemo(() => deal && findingsInWords(findingsOf(deal)), [deal]);
  const ways: readonly (readonly [said: string, to: Screen, when: boolean])[] = [
    ["Import usage", { name: "import", back: "home" }, true],
    ["Compare", { name: "compare" }, canCompare],
    ["Values-only copy", { name: "values-only-copy" }, hasProposals],
    ["Explain this cell", { name: "explain" }, true],
    [`Checks: ${findings ?? ""}`, { name: "checks" }, hasProposals],
    ["Build a formula", { name: "builder" }, true],
  ];
  return (
    <div className={styles.actions}>
      <StartButton draft={draft} isFirst={!hasProposals} onStart={onStart} />
      {ways.map(([said, to, when]) =>
        when ? (
          <Button
            key={to.name}
            onClick={() => {
              go(to);
            }}
          >
            {said}
          </Button>
        ) : null,
      )}
    </div>
  );
}
