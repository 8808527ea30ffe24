declare const __DEAL_NAMESPACE__: string | undefined;

/** Under which our functions are registered: set when the bundle is built, `DEAL` outside one. */
export const NAMESPACE = typeof __DEAL_NAMESPACE__ === "undefined" ? "DEAL" : __DEAL_NAMESPACE__;
