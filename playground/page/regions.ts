// Ctrl+F6, or F6, takes the keyboard from region to region as in Excel; Shift goes back.

export interface Region {
  isOpen(): boolean;
  /** Whether the focus of the page is in it. */
  hasFocus(): boolean;
  enter(): void;
}

export class Regions {
  constructor(private readonly inOrder: readonly Region[]) {
    // Before the grid, which keeps most keys to itself.
    document.addEventListener("keydown", (event) => this.pressed(event), { capture: true });
  }

  /** From where the focus is to the next open region, around the page. */
  leave(backwards: boolean): void {
    const ring = backwards ? [...this.inOrder].reverse() : this.inOrder;
    const here = ring.findIndex((region) => region.hasFocus());
    const onward = [...ring.slice(here + 1), ...ring.slice(0, Math.max(here, 0))];
    onward.find((region) => region.isOpen())?.enter();
  }

  private pressed(event: KeyboardEvent): void {
    if (event.key !== "F6") return;
    event.preventDefault();
    event.stopPropagation();
    this.leave(event.shiftKey);
  }
}

/** A part of the page itself, entered at its first button. */
export function partOfPage(element: HTMLElement): Region {
  return {
    isOpen: () => true,
    hasFocus: () => element.contains(document.activeElement),
    enter: () => element.querySelector<HTMLElement>("button:not(:disabled)")?.focus(),
  };
}
