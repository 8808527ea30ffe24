export type { SettingStore } from "./book";
export { SheetProtections } from "./sheetProtections";
export { WorkbookModel } from "./workbookModel";
