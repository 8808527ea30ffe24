// Univer with the parts a workbook needs. Its own meta-package pulls in closed-source add-ons, so the
// open presets are put together here.

import {
  IUndoRedoService,
  LocaleType,
  LogLevel,
  ThemeService,
  Univer,
  mergeLocales,
} from "@univerjs/core";
import type { IWorkbookData, PluginCtor, Plugin } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import type { FWorkbook } from "@univerjs/preset-sheets-core";
import { UniverSheetsConditionalFormattingPreset } from "@univerjs/preset-sheets-conditional-formatting";
import conditionalFormattingWords from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import { UniverSheetsCorePreset } from "@univerjs/preset-sheets-core";
import coreWords from "@univerjs/preset-sheets-core/locales/en-US";
import { UniverSheetsDataValidationPreset } from "@univerjs/preset-sheets-data-validation";
import dataValidationWords from "@univerjs/preset-sheets-data-validation/locales/en-US";
import { UniverSheetsDrawingPreset } from "@univerjs/preset-sheets-drawing";
import drawingWords from "@univerjs/preset-sheets-drawing/locales/en-US";
import { CalculationMode } from "@univerjs/sheets-formula";
import { UniverSheetsTablePreset } from "@univerjs/preset-sheets-table";
import tableWords from "@univerjs/preset-sheets-table/locales/en-US";

import { SHEET_SIZE } from "./sheetSize";
import { UndoSteps } from "./undoSteps";

import "@univerjs/preset-sheets-core/lib/index.css";
import "@univerjs/preset-sheets-conditional-formatting/lib/index.css";
import "@univerjs/preset-sheets-data-validation/lib/index.css";
import "@univerjs/preset-sheets-drawing/lib/index.css";
import "@univerjs/preset-sheets-table/lib/index.css";

export interface UniverParts {
  readonly univer: Univer;
  readonly api: FUniver;
  readonly workbook: FWorkbook;
}

export function startUniver(container: HTMLElement, data: Partial<IWorkbookData>): UniverParts {
  const univer = new Univer({
    locale: LocaleType.EN_US,
    locales: {
      [LocaleType.EN_US]: mergeLocales(
        coreWords,
        conditionalFormattingWords,
        dataValidationWords,
        drawingWords,
        tableWords,
      ),
    },
    logLevel: LogLevel.WARN,
    override: [[IUndoRedoService, { useClass: UndoSteps }]],
  });
  registerOnce(univer, [
    UniverSheetsCorePreset({
      container,
      disableAutoFocus: true,
      ribbonType: "simple",
      // The add-in's functions come later than a workbook that is opened.
      formula: { initialFormulaComputing: CalculationMode.NO_CALCULATION },
    }),
    UniverSheetsDataValidationPreset(),
    UniverSheetsConditionalFormattingPreset(),
    UniverSheetsTablePreset(),
    UniverSheetsDrawingPreset(),
  ]);
  const themes = univer.__getInjector().get(ThemeService);
  themes.setTheme({ ...themes.getCurrentTheme(), primary: GREEN });
  const api = FUniver.newAPI(univer);
  return { univer, api, workbook: api.createWorkbook(data) };
}

export function newWorkbook(name: string): Partial<IWorkbookData> {
  return {
    id: "workbook",
    name,
    sheetOrder: ["sheet-1"],
    sheets: { "sheet-1": { id: "sheet-1", name: "Sheet1", ...SHEET_SIZE } },
  };
}

/** From pale to dark, as the page around it. */
const GREEN = {
  50: "#EDF7F4",
  100: "#D2EBE4",
  200: "#A9D8CB",
  300: "#78C0AD",
  400: "#43A48D",
  500: "#1D8A72",
  600: "#0E6B5C",
  700: "#0A5044",
  800: "#083F36",
  900: "#062F29",
};

type AnyPlugin = PluginCtor<Plugin>;

/** The presets overlap: of a plugin named twice, the last one counts. */
function registerOnce(univer: Univer, presets: readonly { plugins: readonly unknown[] }[]): void {
  const plugins = new Map<string, [AnyPlugin, object | undefined]>();
  for (const entry of presets.flatMap((preset) => preset.plugins)) {
    const [plugin, config] = (Array.isArray(entry) ? entry : [entry]) as [AnyPlugin, object?];
    plugins.delete(plugin.pluginName);
    plugins.set(plugin.pluginName, [plugin, config]);
  }
  for (const [plugin, config] of plugins.values()) univer.registerPlugin(plugin, config);
}
