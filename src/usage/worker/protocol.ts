import type { RateCard } from "../../pricing";
import type { Progress } from "../import/importUsage";
import type { UsageImport } from "../import/usageImport";
import type { ImportResult } from "../result";

// What the page and the worker say to each other. All of it is plain data: files go across by
// reference, and an import comes back as sums, never as rows.

export interface ImportRequest {
  readonly kind: "import";
  readonly files: readonly File[];
  readonly card?: RateCard | undefined;
}

export type ImportReply =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly result: ImportResult<UsageImport> }
  /** The worker broke; what broke is for the developer, not for the person. */
  | { readonly kind: "broke"; readonly message: string };
