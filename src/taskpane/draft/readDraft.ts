import type { ProposalInputs } from "../../template";
import { habitOf } from "../entry/habit";
import type { Draft } from "./draft";
import { areDefault } from "./furtherTerms";
import type { Finding } from "./finding";
import { readCommitStep } from "./readCommitStep";
import { readDealStep } from "./readDealStep";
import { readTermsStep } from "./readTermsStep";
import { readUsageStep } from "./readUsageStep";
import type { Understood } from "./understood";

export interface DraftReading {
  /** In the order of the fields. */
  readonly findings: readonly Finding[];
  readonly understood: Understood;
  /** The whole proposal; there only when there are no findings. */
  readonly inputs: ProposalInputs | undefined;
}

/** Contract years that the wizard shows while the term is not known. */
const ONE_YEAR = 1;

/**
 * Reads a draft through the kernel's doors: a proposal, or everything that stands in its way. Today
 * is what a day without a year is asked about by.
 */
export function readDraft(draft: Draft, today?: number): DraftReading {
  const habit = habitOf([
    ...Object.values(draft.texts),
    ...draft.work.flatMap(({ input, output }) => [input, output]),
    ...draft.bands.flatMap(({ threshold, discount }) => [threshold, discount]),
  ]);
  const deal = readDealStep(draft, today);
  const years =
    deal.value.termMonths === undefined ? ONE_YEAR : Math.ceil(deal.value.termMonths / 12);
  const usage = readUsageStep(draft, years, habit, deal.value.startDate ?? undefined);
  const commit = readCommitStep(draft, years, habit);
  const terms = readTermsStep(draft, habit);
  const understood = { ...deal.value, ...usage.value, ...commit.value, ...terms.value };
  const findings = [deal, usage, commit, terms].flatMap((step) => step.findings);
  return { findings, understood, inputs: findings.length === 0 ? whole(understood) : undefined };
}

/** Without findings nothing is missing; the compiler is shown it here, once. */
function whole(found: Understood): ProposalInputs | undefined {
  const { name, currency, startDate, termMonths, bands, overageDiscount, terms } = found;
  const commits = found.commits.flatMap((commit) => (commit === undefined ? [] : [commit]));
  const discounts = found.discounts.flatMap((each) => (each === undefined ? [] : [each]));
  const forecast = found.forecast.flatMap(({ low, expected, high }) =>
    low === undefined || expected === undefined || high === undefined
      ? []
      : [{ low, expected, high }],
  );
  if (name === undefined || currency === undefined || termMonths === undefined) return undefined;
  if (bands === undefined || overageDiscount === undefined || terms === undefined) return undefined;
  return {
    name,
    currency,
    ...(typeof startDate === "number" ? { startDate } : {}),
    termMonths,
    payment: found.payment,
    commits,
    discounts,
    basis: found.basis,
    overageDiscount,
    ...(areDefault(terms) ? {} : { terms }),
    bands,
    forecast,
  };
}
