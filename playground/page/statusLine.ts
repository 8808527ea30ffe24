import type { UniverGrid } from "../grid";

/** Says at the foot of the page what the workbook is doing. */
export function keepStatus(status: HTMLElement, grid: UniverGrid): void {
  let shown = "";
  const show = () => {
    const text = grid.isEditing() ? "Edit" : grid.calculation.isBusy() ? "Calculating…" : "Ready";
    if (text !== shown) status.textContent = shown = text;
  };
  // The engine has no event for "a call is out", and a look at a flag costs nothing.
  setInterval(show, 100);
  show();
}
