const NARROWEST = 320;
const STEP = 16;

/** The pane's place beside the grid: opened, closed, made wider. Its page runs on while it is closed. */
export class TaskPane {
  constructor(
    private readonly pane: HTMLElement,
    private readonly divider: HTMLElement,
    closeButton: HTMLElement,
    private readonly onToggled: (shown: boolean) => void,
  ) {
    closeButton.addEventListener("click", () => this.close());
    divider.addEventListener("pointerdown", (event) => this.drag(event));
    divider.addEventListener("keydown", ({ key }) => {
      if (key === "ArrowLeft") this.widen(STEP);
      if (key === "ArrowRight") this.widen(-STEP);
    });
  }

  get isOpen(): boolean {
    return !("closed" in this.pane.dataset);
  }

  open(): void {
    this.toggle(true);
  }

  close(): void {
    this.toggle(false);
  }

  private toggle(shown: boolean): void {
    if (shown === this.isOpen) return;
    for (const part of [this.pane, this.divider]) {
      if (shown) delete part.dataset["closed"];
      else part.dataset["closed"] = "";
    }
    this.onToggled(shown);
  }

  private widen(by: number): void {
    const widest = Math.max(NARROWEST, window.innerWidth - 300);
    const width = Math.min(widest, Math.max(NARROWEST, this.pane.offsetWidth + by));
    this.pane.style.width = `${width}px`;
  }

  private drag(start: PointerEvent): void {
    this.divider.setPointerCapture(start.pointerId);
    document.body.classList.add("resizing");
    let last = start.clientX;
    const move = (event: PointerEvent) => {
      this.widen(last - event.clientX);
      last = event.clientX;
    };
    const stop = () => {
      document.body.classList.remove("resizing");
      this.divider.removeEventListener("pointermove", move);
    };
    this.divider.addEventListener("pointermove", move);
    this.divider.addEventListener("lostpointercapture", stop, { once: true });
  }
}
