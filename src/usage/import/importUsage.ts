import type { UsageNotice } from "../../messages";
import { BUILT_IN_CARD, type RateCard } from "../../pricing";
import { formOf } from "../files/fileForm";
import { FileText } from "../files/fileText";
import { Refusal, refuse, type ImportResult } from "../result";
import type { FileIntake, Shared } from "./fileIntake";
import { Ledger } from "./ledger";
import { ModelNames } from "./modelNames";
import { readReport } from "./readReport";
import { readTable } from "./readTable";
import { Skips } from "./skips";
import { overlapOf } from "./span";
import type { Days, ImportedFile, UnknownModel, UsageImport } from "./usageImport";

/** Of all the files of one import together. */
export const MOST_BYTES = 1_000_000_000;
const MOST_NAMES_SAID = 5;

export interface Progress {
  readonly bytes: number;
  readonly ofBytes: number;
  /** Rows that were taken so far. */
  readonly rows: number;
  /** The file being read. */
  readonly file: string;
}

export interface ImportOptions {
  /** Stops the import: it rejects with the signal's reason and keeps nothing. */
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** The rate card that knows the models; the built-in one where there is none. */
  readonly card?: RateCard | undefined;
  /** Bytes read at a time; the result does not depend on it. */
  readonly chunkBytes?: number | undefined;
}

/**
 * Reads usage and cost files of any kind together, however long they are, in bounded memory. It
 * gives either all of them or the reason why one cannot be taken; rows that cannot be used are
 * listed. Nothing leaves the machine, and nothing is kept besides what it gives.
 */
export async function importUsage(
  files: readonly File[],
  { signal, onProgress, card = BUILT_IN_CARD, chunkBytes }: ImportOptions = {},
): Promise<ImportResult<UsageImport>> {
  signal?.throwIfAborted();
  const ofBytes = files.reduce((total, { size }) => total + size, 0);
  try {
    checkSizes(files);
    const shared = emptyShared(card);
    const read: ReadFile[] = [];
    let before = 0;
    for (const file of files) {
      const offset = before;
      const onBytes = (bytes: number) =>
        onProgress?.({
          bytes: offset + bytes,
          ofBytes,
          rows: shared.taken.rows,
          file: file.name,
        });
      const text = new FileText(file, { signal, onBytes, chunkBytes });
      read.push(await readFile(text, shared, read));
      before += file.size;
    }
    return { ok: true, value: summed(read, shared) };
  } catch (error) {
    if (error instanceof Refusal) return refuse(error.issue);
    throw error;
  }
}

interface ReadFile {
  readonly text: FileText;
  readonly intake: FileIntake;
}

function emptyShared(card: RateCard): Shared {
  return {
    ledger: new Ledger(),
    names: new ModelNames(card),
    skips: new Skips(),
    unknown: new Map<string, UnknownModel>(),
    currencies: new Set<string>(),
    notices: [],
    taken: { rows: 0 },
  };
}

function checkSizes(files: readonly File[]): void {
  if (files.length === 0) throw new Refusal({ code: "no_files" });
  let bytes = 0;
  for (const file of files) {
    if (file.size === 0) throw new Refusal({ code: "file_empty", file: file.name });
    bytes += file.size;
    if (bytes > MOST_BYTES) {
      throw new Refusal({ code: "files_too_large", file: file.name, bytes, most: MOST_BYTES });
    }
  }
}

async function readFile(
  text: FileText,
  shared: Shared,
  before: readonly ReadFile[],
): Promise<ReadFile> {
  const form = await formOf(text);
  const intake =
    form.form === "json" ? await readReport(text, shared) : await readTable(text, form, shared);
  const file = text.file.name;
  const copy = before.find((other) => other.text.fingerprint === text.fingerprint);
  if (copy !== undefined) {
    throw new Refusal({ code: "same_file_twice", file, other: copy.text.file.name });
  }
  if (intake.rows === 0) {
    const { byReason } = intake.skips;
    throw new Refusal({ code: "no_usable_rows", file, reasons: byReason });
  }
  if (shared.currencies.size > 1) {
    throw new Refusal({ code: "currencies_mixed", currencies: [...shared.currencies] });
  }
  intake.finish();
  return { text, intake };
}

function summed(read: readonly ReadFile[], shared: Shared): UsageImport {
  const overlap = overlapOf(read.map(({ intake }) => intake.covered));
  if (overlap !== undefined) throw new Refusal(overlap);
  const { ledger, skips } = shared;
  const unknownModels = [...shared.unknown.values()];
  const notices: readonly UsageNotice[] = [
    ...read.flatMap(({ intake }) =>
      intake.listIsBilled ? [{ code: "list_equals_billed", file: intake.name } as const] : [],
    ),
    ...(unknownModels.length > 0 ? [saidUnknown(unknownModels)] : []),
    ...shared.notices,
  ];
  return {
    files: read.map(importedFile),
    currency: [...shared.currencies][0] ?? "USD",
    covers: {
      ...coverage("tokens", read),
      ...coverage("cost", read),
    },
    cells: ledger.cells(),
    otherCosts: ledger.otherCosts(),
    listIsBilled: read.some(({ intake }) => intake.listIsBilled),
    webSearches: ledger.webSearches,
    skipped: { count: skips.count, byReason: skips.byReason, rows: skips.rows },
    unknownModels,
    notices,
  };
}

function saidUnknown(models: readonly UnknownModel[]): UsageNotice {
  const names = models.slice(0, MOST_NAMES_SAID).map(({ name }) => name);
  return { code: "unknown_models", names, count: models.length };
}

function importedFile({ text, intake }: ReadFile): ImportedFile {
  return {
    name: text.file.name,
    kind: intake.kind,
    bytes: text.file.size,
    rows: intake.rows,
    skipped: intake.skips.count,
    days: intake.days ?? NO_DAYS,
    fingerprint: text.fingerprint,
  };
}

/** A file without rows is refused, so that this never shows. */
const NO_DAYS: Days = { from: 0, to: 0 };

function coverage(measure: "tokens" | "cost", read: readonly ReadFile[]) {
  const spans = read
    .filter(({ intake }) => intake.measures.includes(measure))
    .flatMap(({ intake }) => intake.days ?? []);
  if (spans.length === 0) return {};
  const from = Math.min(...spans.map((days) => days.from));
  const to = Math.max(...spans.map((days) => days.to));
  return { [measure]: { from, to } };
}
