import type { FileText } from "../files/fileText";
import { jsonBuckets, type ReportPart } from "../files/jsonBuckets";
import { pacer } from "../files/pace";
import { Refusal } from "../result";
import { FileIntake, type Shared } from "./fileIntake";
import { bucketOf, isRecord, reportOf, takeResult } from "./reportResult";

/** Reads a usage or cost report, all its pages, bucket by bucket. */
export async function readReport(text: FileText, shared: Shared): Promise<FileIntake> {
  const reader = new ReportReader(text.file.name, shared);
  const pace = pacer();
  for await (const parts of jsonBuckets(text)) {
    for (const part of parts) {
      reader.take(part);
      await pace();
      text.options.signal?.throwIfAborted();
    }
  }
  return reader.finish();
}

class ReportReader {
  #intake: FileIntake | undefined;
  #lastBucketEnd = -Infinity;
  /** Of the page that reaches furthest. */
  #hasMore = false;
  #furthest = -Infinity;
  #hasBuckets = false;

  constructor(
    readonly file: string,
    readonly shared: Shared,
  ) {}

  take({ kind, value, line }: ReportPart): void {
    if (!isRecord(value)) return;
    if (kind === "page") return this.#takePage(value);
    if (value["type"] === "error") this.#otherKind("api error");
    const bucket = bucketOf(value);
    if (bucket.isRow && reportOf(value) === undefined) this.#otherKind("other json");
    this.#hasBuckets = true;
    for (const result of bucket.results) {
      this.#intake ??= this.#intakeOf(result);
      if (this.#intake === undefined) continue;
      takeResult(result, bucket, this.#intake, line);
    }
    const { from, to } = bucket;
    if (from === undefined) return;
    this.#lastBucketEnd = Math.max(this.#lastBucketEnd, to ?? from);
    if (bucket.isRow) return;
    this.#spans.push([from, to ?? from + 1]);
    if (this.#intake !== undefined) this.#handOnSpans(this.#intake);
  }

  finish(): FileIntake {
    if (!this.#hasBuckets) this.#otherKind("other json");
    const { file } = this;
    if (this.#intake === undefined) {
      throw new Refusal({ code: "no_usable_rows", file, reasons: [] });
    }
    if (this.#hasMore) this.shared.notices.push({ code: "more_pages", file });
    return this.#intake;
  }

  /** Buckets that came before the first result told what report it is: empty ones cover days too. */
  #spans: (readonly [number, number])[] = [];

  #handOnSpans(intake: FileIntake): void {
    for (const [from, to] of this.#spans) intake.spans.bucket(from, to);
    this.#spans = [];
  }

  #takePage(page: Readonly<Record<string, unknown>>): void {
    this.#hasBuckets = true;
    if (this.#lastBucketEnd < this.#furthest) return;
    this.#furthest = this.#lastBucketEnd;
    this.#hasMore = page["has_more"] === true;
  }

  #intakeOf(result: unknown): FileIntake | undefined {
    const kind = reportOf(result);
    if (kind === undefined) return undefined;
    const measure = kind === "admin usage report" ? "tokens" : "cost";
    return new FileIntake(this.file, kind, [measure], this.shared);
  }

  #otherKind(looksLike: "other json" | "api error"): never {
    throw new Refusal({ code: "file_of_other_kind", file: this.file, looksLike });
  }
}
