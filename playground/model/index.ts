export type { SettingStore } from "./book";
export { bringAlong } from "./copySheet";
export { SheetProtections } from "./sheetProtections";
export { WorkbookModel } from "./workbookModel";
