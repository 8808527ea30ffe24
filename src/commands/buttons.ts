import { refresh } from "../workbook";

/*
 * The ribbon's buttons. They run in the page of the pane (shared runtime), so that what the pane
 * should do is left in the page: as an attribute for a pane that is yet to load, and as an event
 * for one that is open.
 */
export const WISH_ATTRIBUTE = "data-deal-wish";
export const WISH_EVENT = "deal-wish";

export type Wish = "new-proposal" | "compare" | "values-only-copy";

async function openWith(wish: Wish): Promise<void> {
  await Office.addin.showAsTaskpane();
  document.documentElement.setAttribute(WISH_ATTRIBUTE, wish);
  document.dispatchEvent(new Event(WISH_EVENT));
}

/** Excel waits for `completed`, whatever came of it. */
function button(press: () => Promise<unknown>): (event: Office.AddinCommands.Event) => void {
  return (event) => {
    void press().finally(() => {
      event.completed();
    });
  };
}

export function associateButtons(): void {
  Office.actions.associate(
    "newProposal",
    button(() => openWith("new-proposal")),
  );
  Office.actions.associate(
    "compare",
    button(() => openWith("compare")),
  );
  Office.actions.associate("refresh", button(refresh));
  Office.actions.associate(
    "valuesOnlyCopy",
    button(() => openWith("values-only-copy")),
  );
}
