// IronCalc in a process of its own, since Jest's modules cannot import an ES module. Reads sheets
// as JSON, each a list of rows of what is typed into the cells; writes what the cells show.
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { initSync, Model } from "@ironcalc/wasm";

const wasm = createRequire(import.meta.url).resolve("@ironcalc/wasm/wasm_bg.wasm");
initSync({ module: readFileSync(wasm) });

const sheets = JSON.parse(readFileSync(0, "utf8"));
process.stdout.write(JSON.stringify(sheets.map(shown)));

/**
 * The engine gives a cell as formatted text of 15 digits at most. Joined to an empty text a number
 * comes with all of its digits, so a second sheet does that to every cell of the first.
 */
function shown(rows) {
  const model = new Model("book", "en", "UTC", "en");
  model.newSheet();
  model.pauseEvaluation();
  const each = (visit) => rows.map((row, r) => row.map((cell, c) => visit(r + 1, c + 1, cell)));
  each((row, column, cell) => {
    model.setUserInput(0, row, column, String(cell));
    model.setUserInput(1, row, column, `=Sheet1!${letter(column)}${row}&""`);
  });
  model.resumeEvaluation();
  model.evaluate();
  return each((row, column) => model.getFormattedCellValue(1, row, column));
}

/** Sheets here are at most 26 columns wide. */
function letter(column) {
  return String.fromCharCode(64 + column);
}
