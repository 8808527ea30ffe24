import { act, cleanup, configure, render, screen } from "@testing-library/react";
import userEvent, { type UserEvent } from "@testing-library/user-event";
import { Pane } from "../../src/taskpane/Pane";
import { ImporterProvider, type Importer } from "../../src/taskpane/usage/importer";
import { FunctionLibraryProvider } from "../../src/taskpane/worksheetFunctions/port";
import { LIBRARY } from "../support/functionLibrary";
import { CopiesProvider, type CopiesPort } from "../../src/taskpane/valuesOnly/port";
import { WorkbookProvider, type WorkbookPort } from "../../src/taskpane/workbook/port";

// jsdom has no media queries.
globalThis.matchMedia ??= ((media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
})) as unknown as typeof matchMedia;
if (!("scrollIntoView" in Element.prototype)) {
  Object.assign(Element.prototype, { scrollIntoView: () => undefined });
}

// Looking whether each element is hidden takes most of the time of a query by role in jsdom. No
// test is about time: a slow machine is waited for.
configure({ defaultHidden: true, asyncUtilTimeout: 10_000 });

const noImporter: Importer = () => Promise.reject(new Error("there are no workers here"));

/** Shows the pane over a workbook, as opening it does; what was shown before is closed. */
export function showPane(
  workbook: WorkbookPort & CopiesPort,
  importer: Importer = noImporter,
): UserEvent {
  cleanup();
  render(
    <WorkbookProvider value={workbook}>
      <CopiesProvider value={workbook}>
        <ImporterProvider value={importer}>
          <FunctionLibraryProvider value={LIBRARY}>
            <Pane officeIsDark={false} />
          </FunctionLibraryProvider>
        </ImporterProvider>
      </CopiesProvider>
    </WorkbookProvider>,
  );
  return userEvent.setup();
}

export function button(name: string | RegExp): HTMLElement {
  return screen.getByRole("button", { name });
}

export function field(name: string | RegExp): HTMLInputElement {
  return screen.getByRole("textbox", { name });
}

export function focusOn(element: HTMLElement): void {
  act(() => {
    element.focus();
  });
}

export async function replace(user: UserEvent, input: HTMLElement, text: string): Promise<void> {
  await user.clear(input);
  await user.type(input, text);
}

/** Everything that a screen reader says of a field beyond its name. */
export function described(input: HTMLElement): string {
  const ids = (input.getAttribute("aria-describedby") ?? "").split(" ");
  return ids.map((id) => document.getElementById(id)?.textContent ?? "").join(" ");
}
