import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { Pane, type PaneProps } from "./Pane";

/** Puts the pane in the place of the skeleton. */
export function mount(place: HTMLElement, props: PaneProps): void {
  place.replaceChildren();
  place.removeAttribute("aria-busy");
  createRoot(place).render(
    <StrictMode>
      <Pane {...props} />
    </StrictMode>,
  );
}
