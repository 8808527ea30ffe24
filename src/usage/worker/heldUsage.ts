import type { UsageImport, UsageSummary } from "../import/usageImport";
import { commitPace, type CommitPace, type RunningCommit } from "../reading/commitPace";
import { coveredDays } from "../reading/period";
import { usageFigures, type LookedAt, type UsageFigures } from "../reading/usageFigures";
import type { Reading } from "../result";

/**
 * An import as a page has it. A ledger may have a quarter of a million sums; they stay where the
 * files were read, and the page asks for the figures that it shows.
 */
export interface HeldUsage {
  readonly summary: UsageSummary;
  /** The figures of all days. */
  readonly whole: UsageFigures;
  readonly figures: (lookedAt: LookedAt) => Promise<UsageFigures>;
  readonly pace: (terms: RunningCommit) => Promise<Reading<CommitPace>>;
  /** Lets go of the sums: nothing is answered after it. */
  readonly close: () => void;
}

/** What crosses to the page as soon as the files are read. */
export type FirstOfUsage = Pick<HeldUsage, "summary" | "whole">;

export function firstOf(usage: UsageImport): FirstOfUsage {
  const { files, currency, covers, listIsBilled, webSearches } = usage;
  const { skipped, unknownModels, notices } = usage;
  return {
    summary: {
      files,
      currency,
      covers,
      listIsBilled,
      webSearches,
      skipped,
      unknownModels,
      notices,
    },
    whole: usageFigures(usage, { period: coveredDays(usage), isChosen: false }),
  };
}

/** A question about an import that is held elsewhere. */
export type UsageQuestion =
  | { readonly about: "figures"; readonly lookedAt: LookedAt }
  | { readonly about: "pace"; readonly terms: RunningCommit };

export type UsageAnswer = UsageFigures | Reading<CommitPace>;

export function answerTo(question: UsageQuestion, usage: UsageImport): UsageAnswer {
  return question.about === "figures"
    ? usageFigures(usage, question.lookedAt)
    : commitPace(usage, question.terms);
}

/** An import that is held by whoever can answer questions about it. */
export function heldBy(
  first: FirstOfUsage,
  ask: (question: UsageQuestion) => Promise<UsageAnswer>,
  close: () => void,
): HeldUsage {
  return {
    ...first,
    // What was asked decides what is answered.
    figures: (lookedAt) => ask({ about: "figures", lookedAt }) as Promise<UsageFigures>,
    pace: (terms) => ask({ about: "pace", terms }) as Promise<Reading<CommitPace>>,
    close,
  };
}

/** An import that is held right here, on the thread that asks. */
export function heldHere(usage: UsageImport): HeldUsage {
  return heldBy(
    firstOf(usage),
    (question) => Promise.resolve(answerTo(question, usage)),
    () => undefined,
  );
}
