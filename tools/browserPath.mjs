import { existsSync } from "node:fs";

const PLACES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/usr/bin/microsoft-edge",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** An installed Chromium, Chrome or Edge: the one named in CHROME_PATH, or the first one found. */
export function browserPath() {
  const path = process.env.CHROME_PATH ?? PLACES.find(existsSync);
  if (path === undefined) {
    throw new Error(
      "No Chromium, Chrome or Edge was found. Set CHROME_PATH to the browser's file.",
    );
  }
  return path;
}
