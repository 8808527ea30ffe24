import type { Issue } from "../pricing";

/** A sentence for every code of a union of issues; the compiler misses none. */
export type Sentences<I extends Issue> = {
  readonly [C in I["code"]]: (issue: Extract<I, { readonly code: C }>) => string;
};
