import { HostObject } from "../dispatch";
import { EventCategory } from "./envelope";
import type { EventEntry } from "./envelope";

const VISIBILITY_CHANGED = 65539;

/** Whether the pane is to be seen, and who asked: the user, or the add-in by `Office.addin`. */
export class PaneVisibility {
  private shown = true;

  constructor(
    private readonly raise: (entries: readonly EventEntry[]) => Promise<void>,
    private readonly onChanged: (shown: boolean) => void,
  ) {}

  get isShown(): boolean {
    return this.shown;
  }

  set(shown: boolean): void {
    if (shown === this.shown) return;
    this.shown = shown;
    this.onChanged(shown);
    const message = JSON.stringify({ visibility: shown ? "Visible" : "Hidden" });
    void this.raise([[EventCategory.document, VISIBILITY_CHANGED, "", message, 0]]);
  }

  service(): HostObject {
    return new AppRuntimeService(this);
  }
}

class AppRuntimeService extends HostObject {
  override readonly className = "AppRuntimeService";

  constructor(private readonly pane: PaneVisibility) {
    super();
  }

  getAppRuntimeState(): string {
    return this.pane.isShown ? "Visible" : "Background";
  }

  /** "Background" keeps the runtime and hides the pane. */
  setAppRuntimeState(state: string): void {
    this.pane.set(state === "Visible");
  }
}
