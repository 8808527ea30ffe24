import type { KeyboardEvent } from "react";

/**
 * On the web office.js moves the focus at Tab, from one stop that it knows to the next; from what it
 * does not know for a stop, such as a title, it would leave the pane. The browser knows the way on.
 */
export function keepFromOffice(event: KeyboardEvent): void {
  if (event.key === "Tab" && !event.shiftKey) event.stopPropagation();
}
