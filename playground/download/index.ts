export { workbookFile } from "./workbookFile";
