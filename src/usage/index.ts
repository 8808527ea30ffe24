// The room's front door. Other rooms import from here; inside the room import the file itself.
export { importUsage, MOST_BYTES, type ImportOptions, type Progress } from "./import/importUsage";
export { asCellText, asPlainText } from "./import/plainText";
export type {
  Days,
  FileKind,
  ImportedFile,
  OtherCost,
  PerToken,
  SkippedRow,
  UnknownModel,
  UsageCell,
  UsageImport,
} from "./import/usageImport";
export type { OtherCharge } from "./import/words";
export type { ImportResult, Reading } from "./result";
