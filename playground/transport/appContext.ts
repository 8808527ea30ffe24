// What Excel tells an add-in about itself when the add-in starts.

import type { DocumentSettings } from "./documentSettings";

export interface HostFacts {
  /** Identifies the add-in's pane in this workbook. */
  readonly addinId: string;
  readonly documentUrl: string;
  /** Requirement set to highest version had, such as `{ ExcelApi: "1.15" }`. */
  readonly requirementSets: Readonly<Record<string, string>>;
  readonly locale: string;
}

const EXCEL_ON_THE_WEB = 16;
const READ_AND_WRITE = 1;
const TASK_PANE = 1;
const SHOWN_AS_TASK_PANE = 2;

/** Reads the page as a shared runtime (1) that also runs custom functions (2). */
const RUNTIME_FLAGS = 1 + 2;

/** What npm's office.js can do, and this host with it. */
export const REQUIREMENT_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.15",
  SharedRuntime: "1.2",
  // 1.9 makes the library send results as arrays and ask which improvements the host has.
  CustomFunctions: "1.9",
  CustomFunctionsRuntime: "1.4",
  RichApiRuntime: "1.2",
  RibbonApi: "1.1",
  Settings: "1.1",
  SelectedItem: "1.1",
};

export function appContext(facts: HostFacts, settings: DocumentSettings): object {
  return {
    _id: facts.addinId,
    _appName: EXCEL_ON_THE_WEB,
    _appVersion: "16.00",
    _appMinorVersion: 0,
    _hostFullVersion: "16.0.15407.10000",
    _appUILocale: facts.locale,
    _dataLocale: facts.locale,
    _docUrl: facts.documentUrl,
    _clientMode: READ_AND_WRITE,
    _settings: settings.entries(),
    _reason: "documentOpened",
    _osfControlType: TASK_PANE,
    _eToken: "",
    _correlationId: facts.addinId,
    _appInstanceId: facts.addinId,
    _initialDisplayMode: SHOWN_AS_TASK_PANE,
    _requirementMatrix: JSON.stringify(facts.requirementSets),
  };
}

/** The query parameter by which office.js learns in which host it runs. */
export const hostInfo = (locale: string): string =>
  [
    "_host_Info=Excel",
    "Web",
    "16.00",
    locale,
    "playground",
    "",
    "disableLogging",
    RUNTIME_FLAGS,
  ].join("$");

/** The frame's name, by which office.js learns whom to talk to. It must be set before the frame loads. */
export const frameName = (conversation: string, addinId: string, hostUrl: string): string =>
  JSON.stringify({
    baseFrameName: addinId,
    hostInfo: null,
    xdmInfo: `${conversation}|${addinId}|${hostUrl}`,
    serializerVersion: "1",
    flights: "[]",
  });
