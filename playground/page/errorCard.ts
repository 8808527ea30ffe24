import type { UniverGrid } from "../grid";

const WIDTH = 320;
/** Rough measures: the card grows by a line for so many characters. */
const CHARACTERS_A_LINE = 46;

/**
 * Beside a selected error cell, the sentence that its function gave, as Excel's error card has it;
 * the same sentence stands in the status line.
 */
export function showErrorCards(grid: UniverGrid, note: HTMLElement): void {
  let card: { dispose(): void } | null = null;
  let shown = "";

  const update = () => {
    const cell = grid.selection.activeCell();
    const sentence = grid.isEditing()
      ? null
      : grid.cells.errorMessage(cell.sheet, cell.row, cell.column);
    const now = sentence === null ? "" : `${grid.addressOf(cell)} ${sentence}`;
    if (now === shown) return;
    shown = now;
    card?.dispose();
    card = null;
    note.textContent = sentence ?? "";
    if (sentence === null) return;
    const [[code]] = grid.cells.texts(cell) as [[string]];
    card = grid.univer.range(cell).attachAlertPopup({
      key: "function-error",
      type: 1,
      title: code,
      message: sentence,
      width: WIDTH,
      height: 56 + 20 * Math.ceil(sentence.length / CHARACTERS_A_LINE),
    });
  };

  grid.listen(({ type }) => {
    const moved = type === "selection-changed" || type === "sheet-activated";
    if (moved || type === "calculated" || type.startsWith("editing")) update();
  });
}
