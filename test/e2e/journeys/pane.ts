import type { Frame, Page } from "playwright-core";

/** More stops than any screen of the pane has. */
const MOST_STOPS = 120;

/** The task pane, as somebody uses it who has only a keyboard. */
export class Pane {
  constructor(
    readonly page: Page,
    readonly frame: Frame,
  ) {}

  /** Ctrl+F6 until the keyboard is in the pane, as in Excel. */
  async enter(): Promise<void> {
    await this.goRound("Control+F6", "pane");
  }

  /** The keyboard goes back to the grid. */
  async leave(): Promise<void> {
    await this.goRound("Shift+Control+F6", "grid");
  }

  /** From region to region; the pane takes the keyboard a moment after it was told. */
  private async goRound(keys: string, to: string): Promise<void> {
    for (let here = await this.region(); here !== to; here = await this.region()) {
      await this.page.keyboard.press(keys);
      await this.page.waitForFunction(
        (before) => document.activeElement?.closest("#ribbon, #grid, #pane")?.id !== before,
        here,
      );
    }
  }

  /** Where the focus is: `ribbon`, `grid` or `pane`. */
  private region(): Promise<string | undefined> {
    return this.page.evaluate(() => document.activeElement?.closest("#ribbon, #grid, #pane")?.id);
  }

  /** Tab until the focus is on what has this name, or one that begins with it. */
  async tabTo(name: string): Promise<void> {
    const passed: string[] = [];
    for (let stop = 0; stop < MOST_STOPS; stop++) {
      const here = await this.focused();
      if (here.startsWith(name)) return;
      passed.push(here);
      await this.page.keyboard.press("Tab");
    }
    const stops = [...new Set(passed.map((stop) => stop.slice(0, 30)))].join(" | ");
    throw new Error(`Tab does not lead to “${name}”, but to: ${stops}`);
  }

  /** The accessible name of what has the focus. */
  focused(): Promise<string> {
    return this.frame.evaluate(() => {
      const here = document.activeElement as HTMLInputElement | null;
      const by = document.getElementById(here?.getAttribute("aria-labelledby") ?? "");
      const label = here?.getAttribute("aria-label") ?? (by ?? here?.labels?.[0])?.textContent;
      return (label ?? here?.textContent ?? "").replace(/\*$/, "").trim();
    });
  }

  async fill(name: string, text: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press("Control+A");
    await this.page.keyboard.type(text);
  }

  async press(name: string): Promise<void> {
    await this.tabTo(name);
    await this.page.keyboard.press("Enter");
  }

  /** Chooses one of the options of a term. */
  async choose(option: string): Promise<void> {
    await this.tabTo(option);
    await this.page.keyboard.press("Space");
  }

  /** Waits for a screen by its title. */
  async screen(title: string): Promise<void> {
    await this.frame.getByRole("heading", { level: 1, name: title, exact: true }).waitFor();
  }

  /** Leaves the step that is shown for the one of this title. */
  async next(title: string): Promise<void> {
    await this.press("Next");
    await this.screen(title);
  }

  /** Waits until it stands anywhere in the pane. */
  async says(text: string | RegExp): Promise<void> {
    await this.frame.getByText(text).first().waitFor();
  }

  /** What stands in a field, by the id that it has on the page. */
  value(id: string): Promise<string> {
    return this.frame.locator(`[id="${id}"]`).inputValue();
  }
}
