import type { JSX } from "react";

/** What Excel is doing for the pane just now. It stands there before, so that it is announced. */
export function Underway({ says }: { readonly says: string | undefined }): JSX.Element {
  return <div role="status">{says}</div>;
}
