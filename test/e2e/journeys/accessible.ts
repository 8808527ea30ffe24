import { expect } from "@jest/globals";
import axe from "axe-core";
import type { Playground } from "../support/playground";

/** The looks that a screen may have, as what the browser tells the page. */
export const THEMES = {
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const;

/** Nothing that axe objects to, and nothing to be scrolled sideways to; a picture is kept for people to look at. */
export async function expectAccessible(
  { pane, picture }: Playground,
  screen: string,
): Promise<void> {
  await picture(`screen ${screen}`);
  await pane.evaluate(axe.source);
  const violations = await pane.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
  });
  expect([screen, ...violations, ...(await tooWide(pane))]).toEqual([screen]);
}

/** Parts of the frame whose content is wider than they are. */
function tooWide(pane: Playground["pane"]): Promise<string[]> {
  return pane.evaluate(() => {
    const roots = [document.documentElement, ...document.querySelectorAll("main, header, footer")];
    return roots
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map(({ tagName, scrollWidth, clientWidth }) => {
        return `${tagName} is ${String(scrollWidth)} wide in ${String(clientWidth)}`;
      });
  });
}
