// Renders the icons' drawings (assets/source) to the PNG sizes that Office asks for.
// Run it after changing a drawing: node tools/icons.mjs [--sheet contact.png]
import { readFile, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { chromium } from "playwright-core";
import { browserPath } from "./browserPath.mjs";

const assets = new URL("../assets/", import.meta.url);

/** The drawings are on a grid of 32; 16 pixels are too few to scale down to and have their own. */
const APP_SIZES = [16, 32, 64, 80, 128, 300];
const BUTTON_SIZES = [16, 32, 80];
const BUTTONS = ["open", "new-proposal", "refresh", "compare", "values-only-copy"];

const ICONS = [
  ...APP_SIZES.map((size) => ({ name: "icon", size })),
  ...BUTTONS.flatMap((name) => BUTTON_SIZES.map((size) => ({ name, size }))),
];

async function drawing(name, size) {
  const file = size === 16 ? `source/${name}-16.svg` : `source/${name}.svg`;
  return readFile(new URL(file, assets), "utf8");
}

async function render(page, svg, size) {
  await page.setViewportSize({ width: size, height: size });
  await page.setContent(
    `<style>html,body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${svg}`,
  );
  return page.screenshot({ omitBackground: true });
}

/** All icons at their real size on a white and a dark ribbon, and the small ones enlarged, to be looked at. */
function contactSheet(pngs) {
  const images = pngs
    .filter(({ size }) => size <= 80)
    .map(({ png, size }) => {
      const src = `data:image/png;base64,${png.toString("base64")}`;
      const zoomed =
        size === 16 ? `<img src="${src}" width="128" style="image-rendering:pixelated">` : "";
      return `<img src="${src}">${zoomed}`;
    })
    .join(" ");
  return ["#ffffff", "#f3f2f1", "#292827", "#0a0a0a"]
    .map((ribbon) => `<div style="background:${ribbon};padding:12px">${images}</div>`)
    .join("");
}

const browser = await chromium.launch({ executablePath: browserPath(), args: ["--no-sandbox"] });
try {
  const page = await browser.newPage();
  const pngs = [];
  for (const icon of ICONS) {
    const png = await render(page, await drawing(icon.name, icon.size), icon.size);
    await writeFile(new URL(`${icon.name}-${icon.size}.png`, assets), png);
    pngs.push({ ...icon, png });
  }
  const sheet = process.argv.indexOf("--sheet");
  if (sheet > 0) {
    await page.setViewportSize({ width: 1300, height: 100 });
    await page.setContent(contactSheet(pngs));
    await page.screenshot({ path: process.argv[sheet + 1], fullPage: true });
  }
  console.log(`${pngs.length} icons in ${fileURLToPath(assets)}`);
} finally {
  await browser.close();
}
