type Registered = Readonly<Record<string, (...args: never[]) => unknown>>;

declare global {
  /** Every worksheet function by its id, for the pane in the same page (docs/decisions/0007). */
  var DealFunctions: Registered | undefined;
}

const byId: Record<string, Registered[string]> = {};
globalThis.DealFunctions = byId;

/** In the bundle this stands wherever the metadata plugin wrote `CustomFunctions.associate`. */
export function register(id: string, worksheetFunction: Registered[string]): void {
  byId[id] = worksheetFunction;
  host().associate(id, worksheetFunction);
}

// Asked for by a call: written out, the build would take it for one more of those.
const host = () => CustomFunctions;
