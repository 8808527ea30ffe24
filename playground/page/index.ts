import "./playground.css";
import { drawCharts } from "../charts";
import type { WireMetadata } from "../dispatch";
import { readFunctions, registerFunctions } from "../functions";
import { startGrid } from "../grid";
import type { UniverGrid } from "../grid";
import { SheetProtections, bringAlong } from "../model";
import { DocumentSettings } from "../transport";
import { Addin } from "./addin";
import { drawChoices, readChoices } from "./choices";
import { showErrorCards } from "./errorCard";
import { keepLockedCells } from "./lockedCells";
import { Keeper, forgetKept, readKept } from "./keeper";
import type { Kept } from "./keeper";
import { readManifest } from "./manifest";
import type { RibbonButton } from "./manifest";
import { Regions, partOfPage } from "./regions";
import { drawRibbon } from "./ribbon";
import { keepStatus } from "./statusLine";
import { TaskPane } from "./taskPane";

const ADDIN = new URL("/addin/", location.href).href;

async function start(): Promise<void> {
  const choices = readChoices(location.search);
  const manifest = readManifest(await (await get(`${ADDIN}manifest.xml`)).text(), ADDIN);
  const [functions, wire] = await Promise.all([
    get(manifest.functionsUrl).then((response) => response.json() as Promise<never>),
    get("/playground/wire-metadata.json").then((r) => r.json() as Promise<WireMetadata>),
  ]);

  const kept = readKept();
  const grid = open(kept);
  const keeper = new Keeper();
  const changed = () => keeper.soon();
  const settings = new DocumentSettings(kept?.settings, changed);
  const protections = new SheetProtections(kept?.protections, changed);
  const taskPane = new TaskPane(part("pane"), part("divider"), part("pane-close"), (shown) =>
    addin.host.pane.set(shown),
  );
  const addin = new Addin({
    grid,
    wire,
    pageUrl: manifest.pageUrl,
    container: part("pane-frame"),
    excelApi: choices.excelApi,
    paneShown: (shown) => (shown ? taskPane.open() : taskPane.close()),
    left: (backwards) => regions.leave(backwards),
    settings,
    protections,
  });
  const regions = new Regions([
    partOfPage(part("ribbon")),
    { ...partOfPage(part("grid")), enter: () => grid.focus() },
    {
      isOpen: () => taskPane.isOpen,
      hasFocus: () => part("pane").contains(document.activeElement),
      enter: () => addin.enter(),
    },
  ]);
  registerFunctions(
    grid,
    readFunctions(functions, manifest.namespace),
    addin.path(choices.calls),
    choices.blank,
  );

  // Spilled cells and the sentences of errors are no part of a saved workbook. The engine would wait
  // for functions that are not there yet one after the other, and what came meanwhile stop it.
  if (kept) void addin.host.functions.ready.then(() => grid.calculation.calculate());
  keeper.keep(grid, settings, protections);
  part("new-workbook").addEventListener("click", () => startAnew(keeper));

  document.title = `${manifest.name} playground`;
  part("product-name").textContent = part("pane-title").textContent = manifest.name;
  part("file-name").textContent = grid.workbookName;
  (part("product-icon") as HTMLImageElement).src = manifest.icon;
  drawChoices(part("switches"), choices);
  drawRibbon(part("ribbon"), manifest.groups, (button) => press(button, addin, taskPane));
  part("download").addEventListener("click", () => void download(grid, manifest.namespace));
  keepStatus(part("status"), grid);
  drawCharts(grid);
  grid.followUserCopies((from, copy) => bringAlong(grid, from, copy));
  keepLockedCells(grid, (sheet) => addin.protections.of(sheet) !== undefined, part("status-note"));
  showErrorCards(grid, part("status-note"));
  // What tests and the curious reach for in the browser's console.
  Object.assign(window, { playground: { grid, addin, taskPane } });
}

function open(kept: Kept | undefined): UniverGrid {
  try {
    return startGrid(part("grid"), "Book1.xlsx", kept?.workbook);
  } catch (error) {
    // What cannot be opened must not stand in the way of the next reload.
    forgetKept();
    throw error;
  }
}

/** As opening a new workbook in Excel: asked first, since nothing of this one is left. */
function startAnew(keeper: Keeper): void {
  if (!confirm("Start a new workbook? This one is thrown away; download it first to keep it."))
    return;
  keeper.forget();
  location.reload();
}

async function press(button: RibbonButton, addin: Addin, taskPane: TaskPane): Promise<void> {
  if (button.action.kind === "show-pane") taskPane.open();
  else await addin.run(button.action.functionName, button.id);
}

async function download(grid: UniverGrid, namespace: string): Promise<void> {
  await grid.calculation.settled();
  // The library that writes the file is fetched when somebody wants one.
  const { workbookFile } = await import("../download");
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([await workbookFile(grid, namespace)]));
  link.download = grid.workbookName;
  link.click();
  URL.revokeObjectURL(link.href);
}

async function get(address: string): Promise<Response> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address} answered ${response.status}.`);
  return response;
}

function part(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

void start();
