import { lazy } from "react";

/*
 * Screens that are seen later, or never: each is a file of its own that is fetched when it is first
 * shown, so that the pane's first load stays small.
 */
/** Made anew where a file could not be fetched: React keeps a failure for good. */
export function lazyScreens() {
  return {
    Checks: lazy(() => import(/* webpackChunkName: "screen-checks" */ "../checks/Checks")),
    Compare: lazy(() => import(/* webpackChunkName: "screen-compare" */ "../compare/Compare")),
    Explain: lazy(() => import(/* webpackChunkName: "screen-explain" */ "../explain/Explain")),
    ValuesOnlyCopy: lazy(
      () => import(/* webpackChunkName: "screen-values-only" */ "../valuesOnly/ValuesOnlyCopy"),
    ),
    ImportScreen: lazy(
      () => import(/* webpackChunkName: "screen-import" */ "../usage/ImportScreen"),
    ),
    OptimiseScreen: lazy(
      () => import(/* webpackChunkName: "screen-import" */ "../optimise/OptimiseScreen"),
    ),
    FormulaBuilder: lazy(
      () => import(/* webpackChunkName: "screen-builder" */ "../builder/FormulaBuilder"),
    ),
  };
}

export type LazyScreens = ReturnType<typeof lazyScreens>;
