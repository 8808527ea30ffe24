import { done, failed, type Outcome, type WorkbookIssue } from "./outcome";

/** Words of the host's own error object, as far as we read them. */
export interface Refusal {
  readonly code: string;
  readonly message: string;
}

/**
 * Excel queues a request while the user edits a cell (where it can), and one `run` is one step of
 * the user's undo (ExcelApi 1.20; before that each `sync` is a step, and a write is a single one).
 */
const OPTIONS: Excel.RunOptions = { delayForCellEdit: true, mergeUndoGroup: true };

/** Runs `work` in Excel. Whatever Excel refuses comes back as a value; our own mistakes are thrown. */
export async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<Outcome<T>>,
  explain: (refusal: Refusal) => WorkbookIssue = issueOf,
): Promise<Outcome<T>> {
  if (typeof Excel === "undefined") return failed({ code: "not_in_excel" });
  try {
    return await Excel.run(OPTIONS, work);
  } catch (error) {
    const refusal = refusalIn(error);
    if (refusal === undefined) throw error;
    return failed(explain(refusal));
  }
}

/** As `inExcel`, for work that cannot come to an issue of its own. */
export function asked<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<Outcome<T>> {
  return inExcel(async (context) => done(await work(context)));
}

/** Office.js marks its errors by name; anything else is a mistake of ours. */
export function refusalIn(error: unknown): Refusal | undefined {
  if (!(error instanceof Error) || !("code" in error) || typeof error.code !== "string") {
    return undefined;
  }
  return { code: error.code, message: error.message };
}

export function issueOf({ code, message }: Refusal): WorkbookIssue {
  switch (code) {
    case "InvalidOperationInCellEditMode":
      return { code: "cell_being_edited" };
    case "ApiNotFound":
    case "NotImplemented":
      return { code: "not_supported", member: message };
    default:
      return { code: "refused", excelCode: code, excelMessage: message, restored: true };
  }
}
