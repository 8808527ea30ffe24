import { expect } from "@jest/globals";
import axe from "axe-core";
import type { Playground } from "../support/playground";

/** The looks that a screen may have, as what the browser tells the page. */
export const THEMES = {
  light: {},
  dark: { colorScheme: "dark" },
  "forced colours": { forcedColors: "active" },
} as const;

/** How each screen is looked at; the size is the same in every theme, and looked at in one. */
export function lookAt(playground: Playground, theme: string): (screen: string) => Promise<void> {
  return async (screen) => {
    await expectAccessible(playground, `${theme} ${screen}`);
    if (theme.startsWith("light")) await expectRoomAtTwiceTheSize(playground, `${theme} ${screen}`);
  };
}

/** Nothing that axe objects to, and nothing to be scrolled sideways to; a picture is kept for people to look at. */
async function expectAccessible({ pane, picture }: Playground, screen: string): Promise<void> {
  await picture(`screen ${screen}`);
  await pane.evaluate(axe.source);
  const violations = await pane.evaluate(async () => {
    const found = await (window as unknown as { axe: typeof axe }).axe.run();
    return found.violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary ?? ""}`),
    );
  });
  const found = [...(await tooWide(pane)), ...(await tooLong(pane))];
  expect([screen, ...violations, ...found]).toEqual([screen]);
}

/** At twice the size 320 pixels hold 160 of the page's own, and the pane is half as high: nothing is cut or scrolled sideways to. */
async function expectRoomAtTwiceTheSize(
  { page, pane, picture }: Playground,
  screen: string,
): Promise<void> {
  const frame = page.locator("#pane-frame iframe");
  const resize = (width: string, height: string) =>
    frame.evaluate((element, wanted) => Object.assign((element as HTMLElement).style, wanted), {
      width,
      height,
    });
  await resize("160px", "336px");
  await pane.waitForFunction(() => innerWidth === 160);
  await picture(`screen ${screen} at 200 %`);
  const found = [...(await tooWide(pane)), ...(await tooLong(pane)), ...(await outOfSight(pane))];
  await resize("", "");
  expect([screen, ...found]).toEqual([screen]);
}

/** What reaches over the edges, or is cut by its own. */
function outOfSight(pane: Playground["pane"]): Promise<string[]> {
  return pane.evaluate(() => {
    const parts = document.querySelectorAll("h1, h2, p, dd, td, th, label, legend, input, button");
    return [...parts].flatMap((part) => {
      const { left, right, width } = part.getBoundingClientRect();
      // What is only read out is a pixel wide.
      if (width <= 2) return [];
      const isCut = part.tagName === "BUTTON" && part.scrollWidth > part.clientWidth + 1;
      const isOut = left < -1 || right > innerWidth + 1;
      return isCut || isOut ? [`${part.tagName} “${(part.textContent ?? "").slice(0, 40)}”`] : [];
    });
  });
}

/** Parts of the frame whose content is wider than they are. */
function tooWide(pane: Playground["pane"]): Promise<string[]> {
  return pane.evaluate(() => {
    const roots = [document.documentElement, ...document.querySelectorAll("main, header, footer")];
    return roots
      .filter(({ scrollWidth, clientWidth }) => scrollWidth > clientWidth)
      .map((root) => {
        const edge = root.getBoundingClientRect().left + root.clientWidth;
        const over = [...root.querySelectorAll("*")].find(
          (part) => part.getBoundingClientRect().right > edge + 1,
        );
        const size = `${root.tagName} is ${String(root.scrollWidth)} wide in ${String(root.clientWidth)}`;
        return `${size}: ${(over?.outerHTML ?? "").slice(0, 200)}`;
      });
  });
}

/** Pixels between the texts of two cells that stand side by side in a table. */
export function narrowestGap(pane: Playground["pane"]): Promise<number> {
  return pane.evaluate(() => {
    const textOf = (cell: Element) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return range.getBoundingClientRect();
    };
    const cells = [...document.querySelectorAll("td + td, th + th, th + td")];
    return Math.min(
      ...cells.map((cell) => {
        const before = cell.previousElementSibling;
        return before === null ? Infinity : textOf(cell).left - textOf(before).right;
      }),
    );
  });
}

/** Each screen scrolls between its head and its foot; the page itself never does. */
async function tooLong(pane: Playground["pane"]): Promise<string[]> {
  const longer = await pane.evaluate(() => {
    const { scrollHeight, clientHeight } = document.documentElement;
    return scrollHeight - clientHeight;
  });
  return longer > 0 ? [`The page is ${String(longer)} pixels longer than the pane.`] : [];
}
