/** The wizard's steps, in order. */
export const STEPS = ["deal", "usage", "commit", "terms", "review"] as const;

export type Step = (typeof STEPS)[number];

export const STEP_TITLES: { readonly [S in Step]: string } = {
  deal: "Deal",
  usage: "Usage",
  commit: "Commit and curve",
  terms: "Terms",
  review: "Review",
};

export function stepNumber(step: Step): number {
  return STEPS.indexOf(step) + 1;
}

export function stepAfter(step: Step): Step {
  return STEPS[stepNumber(step)] ?? "review";
}

export function stepBefore(step: Step): Step {
  return STEPS[stepNumber(step) - 2] ?? "deal";
}
