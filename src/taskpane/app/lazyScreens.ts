import { lazy } from "react";

/*
 * Screens that are seen later, or never: each is a file of its own that is fetched when it is first
 * shown, so that the pane's first load stays small.
 */
export const Checks = lazy(
  () => import(/* webpackChunkName: "screen-checks" */ "../checks/Checks"),
);
export const Compare = lazy(
  () => import(/* webpackChunkName: "screen-compare" */ "../compare/Compare"),
);
export const Explain = lazy(
  () => import(/* webpackChunkName: "screen-explain" */ "../explain/Explain"),
);
export const ValuesOnlyCopy = lazy(
  () => import(/* webpackChunkName: "screen-values-only" */ "../valuesOnly/ValuesOnlyCopy"),
);
export const ImportScreen = lazy(
  () => import(/* webpackChunkName: "screen-import" */ "../usage/ImportScreen"),
);
export const OptimiseScreen = lazy(
  () => import(/* webpackChunkName: "screen-import" */ "../optimise/OptimiseScreen"),
);
export const FormulaBuilder = lazy(
  () => import(/* webpackChunkName: "screen-builder" */ "../builder/FormulaBuilder"),
);
