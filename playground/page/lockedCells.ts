import type { UniverGrid } from "../grid";

const SENTENCE =
  "This cell is locked: the sheet is protected. Take the protection off to change it.";
const SHOWN_FOR = 4000;

/** Keeps the user from changing locked cells of a protected sheet, and says why nothing happens. */
export function keepLockedCells(
  grid: UniverGrid,
  isProtected: (sheet: string) => boolean,
  note: HTMLElement,
): void {
  grid.guardUserEdits((areas) => {
    const locked = areas.some(
      (area) =>
        isProtected(area.sheet) &&
        grid.styles.over(area).some((row) => row.some((cell) => cell.locked)),
    );
    if (locked) {
      note.textContent = SENTENCE;
      setTimeout(() => {
        if (note.textContent === SENTENCE) note.textContent = "";
      }, SHOWN_FOR);
    }
    return locked;
  });
}
