import type { Playground } from "../support/playground";
import { Pane } from "./pane";

/** The import, gone to from Home by keyboard. */
export async function openImport({ page, pane: frame }: Playground): Promise<ImportPane> {
  const pane = new ImportPane(page, frame);
  await pane.says("Import usage");
  await pane.enter();
  await pane.press("Import usage");
  await pane.screen("Import usage");
  return pane;
}

export class ImportPane extends Pane {
  /** Files as the system's dialog hands them over. */
  async chooseFiles(...paths: readonly string[]): Promise<void> {
    await this.frame.locator('input[type="file"]').setInputFiles([...paths]);
  }

  async imports(...paths: readonly string[]): Promise<void> {
    await this.chooseFiles(...paths);
    await this.frame.getByRole("heading", { name: "What next" }).waitFor();
  }

  /** Tokens of the days that are looked at, by model and by the name of their type. */
  tokens(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>> {
    return this.frame.getByRole("table", { name: "Use by model" }).evaluate((table) => {
      const figure = (cell: Element | undefined) =>
        Number((cell?.textContent ?? "").replaceAll(",", ""));
      return Object.fromEntries(
        [...table.querySelectorAll("tbody")].map((group) => {
          const [about, ...rows] = group.rows;
          const types = rows.map((row) => [row.cells[0]?.textContent, figure(row.cells[1])]);
          const model = about?.cells[0]?.firstChild?.textContent ?? "";
          return [model, Object.fromEntries(types) as Record<string, number>];
        }),
      );
    });
  }

  /** Billed and list cost to the cent, by model, as they stand there. */
  costs(): Promise<Readonly<Record<string, readonly string[]>>> {
    return this.frame.getByRole("table", { name: "Cost by model" }).evaluate((table) =>
      Object.fromEntries(
        [...table.querySelectorAll("tbody tr")].map((row) => {
          const [model = "", billed = "", list = ""] = [...row.children].map(
            (cell) => cell.textContent,
          );
          return [model, [billed, list]];
        }),
      ),
    );
  }

  text(): Promise<string> {
    return this.frame.locator("main").innerText();
  }
}
