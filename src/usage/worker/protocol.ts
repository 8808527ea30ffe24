import type { RateCard } from "../../pricing";
import type { Progress } from "../import/importUsage";
import type { ImportResult } from "../result";
import type { FirstOfUsage, UsageAnswer, UsageQuestion } from "./heldUsage";

// What the page and the worker say to each other. All of it is plain data: files go across by
// reference, and of an import what a page shows comes back, never its rows or its sums.

export type ImportRequest =
  | {
      readonly kind: "import";
      readonly files: readonly File[];
      readonly card?: RateCard | undefined;
    }
  /** About what was imported; the answer bears its number. */
  | { readonly kind: "ask"; readonly number: number; readonly question: UsageQuestion };

export type ImportReply =
  | { readonly kind: "progress"; readonly progress: Progress }
  | { readonly kind: "done"; readonly result: ImportResult<FirstOfUsage> }
  | { readonly kind: "answer"; readonly number: number; readonly answer: UsageAnswer }
  /** The worker broke; what broke is for the developer, not for the person. */
  | { readonly kind: "broke"; readonly message: string };
