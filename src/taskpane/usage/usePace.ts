import { useEffect, useState } from "react";
import type { CommitPace, HeldUsage, Reading, RunningCommit } from "../../usage";
import { useUsage } from "./UsageContext";

export interface AskedPace {
  readonly terms: RunningCommit;
  readonly read: Reading<CommitPace>;
}

/** The pace of a running commit, and the terms that it is of; none until there are terms. */
export function usePace(held: HeldUsage, terms: RunningCommit | undefined): AskedPace | undefined {
  const { actOnDesk } = useUsage();
  const [pace, setPace] = useState<AskedPace>();
  useEffect(() => {
    let isStale = false;
    if (terms === undefined) {
      setPace(undefined);
      return undefined;
    }
    held.pace(terms).then(
      (read) => {
        if (!isStale) setPace({ terms, read });
      },
      () => {
        if (!isStale) actOnDesk({ type: "lost" });
      },
    );
    return () => {
      isStale = true;
    };
  }, [held, JSON.stringify(terms)]);
  return pace;
}
