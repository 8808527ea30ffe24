import type { WorkOf } from "../usage/desk";
import type { Written } from "../wizard/useWriting";

/** Where the person is while no draft is open: home, or a screen that leads back to it. */
export type Screen =
  | { readonly name: "home" }
  | { readonly name: "compare" }
  | { readonly name: "checks" }
  | { readonly name: "explain" }
  | { readonly name: "values-only-copy" }
  | ImportAt
  | { readonly name: "optimise"; readonly of: WorkOf; readonly back: "draft" | ImportAt }
  | { readonly name: "builder" }
  | { readonly name: "written"; readonly written: Written };

/** The import, and where one came to it from. */
interface ImportAt {
  readonly name: "import";
  readonly back: "home" | "draft";
}

export const HOME: Screen = { name: "home" };

/** What a ribbon button may wish to see. */
export function screenFor(wish: string): Screen {
  return wish === "compare" || wish === "values-only-copy" ? { name: wish } : HOME;
}
