import { Refusal } from "../result";
import type { FileText } from "./fileText";

/** A part of a report, as it goes by: a time bucket, or the end of a page with what it says. */
export type ReportPart =
  | { readonly kind: "bucket"; readonly value: unknown; readonly line: number }
  | { readonly kind: "page"; readonly value: unknown; readonly line: number };

/** A bucket of a day has some thousand results; one longer than this is something else. */
const LONGEST_BUCKET = 32_000_000;

/**
 * The time buckets of a report, without holding the report: a page, an array of pages, pages one
 * after another or a line each, or the bare buckets in any of these forms.
 */
export async function* jsonBuckets(text: FileText): AsyncGenerator<readonly ReportPart[]> {
  const splitter = new BucketSplitter(text.file.name);
  for await (const chunk of text.chunks()) yield splitter.push(chunk);
  splitter.end();
}

/**
 * Follows the brackets and cuts out the objects that matter: those at the top (or in an array
 * there), or, where such an object has a `data` array, the objects in that array.
 */
class BucketSplitter {
  readonly #file: string;
  /** The brackets that are open: true for an object, false for an array. */
  readonly #open: boolean[] = [];
  #line = 1;
  #hasParts = false;
  #isInText = false;
  #isEscaped = false;
  /** What has been kept of the object that is being cut out. */
  #kept = "";
  /** What has been kept of the page around it. */
  #page = "";
  #pageDepth = 0;
  /** How deep the object that is being cut out lies; 0 while none is. */
  #cutDepth = 0;

  constructor(file: string) {
    this.#file = file;
  }

  push(chunk: string): readonly ReportPart[] {
    const parts: ReportPart[] = [];
    let keptFrom = 0;
    const keep = (to: number) => {
      if (this.#cutDepth > 0) this.#kept += chunk.slice(keptFrom, to);
      keptFrom = to;
    };
    for (let at = 0; at < chunk.length; at++) {
      const code = chunk.charCodeAt(at);
      if (code === 10) this.#line++;
      if (this.#isInText) {
        this.#followText(code);
        continue;
      }
      switch (code) {
        case 34: // "
          this.#isInText = true;
          break;
        case 123: // {
        case 91: // [
          if (code === 91 && this.#startsData(chunk.slice(keptFrom, at))) {
            keep(at + 1);
            this.#page = this.#kept;
            this.#kept = "";
            this.#pageDepth = this.#cutDepth;
            this.#cutDepth = 0;
          } else if (code === 123 && this.#cutDepth === 0) {
            keptFrom = at;
            this.#cutDepth = this.#open.length + 1;
          }
          this.#open.push(code === 123);
          break;
        case 125: // }
        case 93: // ]
          if (this.#open.pop() !== (code === 125)) this.#damaged();
          if (this.#cutDepth > 0 && this.#open.length < this.#cutDepth) {
            keep(at + 1);
            parts.push(this.#cutOut());
          } else if (this.#cutDepth === 0 && this.#open.length === this.#pageDepth) {
            // The array of buckets ends: go on with what stands after it in the page.
            keptFrom = at;
            this.#kept = this.#page;
            this.#cutDepth = this.#pageDepth;
          }
          break;
        default:
          if (this.#cutDepth === 0 && !isBetween(code)) this.#strange();
      }
    }
    keep(chunk.length);
    if (this.#kept.length > LONGEST_BUCKET) {
      throw new Refusal({ code: "bucket_too_long", file: this.#file, most: LONGEST_BUCKET });
    }
    return parts;
  }

  end(): void {
    if (this.#open.length === 0 && !this.#isInText) return;
    throw new Refusal({ code: "file_truncated", file: this.#file, line: this.#line });
  }

  #followText(code: number): void {
    if (this.#isEscaped) this.#isEscaped = false;
    else if (code === 92) this.#isEscaped = true;
    else if (code === 34) this.#isInText = false;
  }

  /** Whether a `[` that comes now is that of `"data": [` right inside the object at hand. */
  #startsData(sinceKept: string): boolean {
    if (this.#cutDepth === 0 || this.#pageDepth > 0) return false;
    if (this.#open.length !== this.#cutDepth) return false;
    return /"data"\s*:\s*$/.test(`${this.#kept.slice(-40)}${sinceKept.slice(-40)}`);
  }

  #cutOut(): ReportPart {
    const isPage = this.#pageDepth > 0 && this.#cutDepth === this.#pageDepth;
    const text = this.#kept;
    this.#hasParts = true;
    this.#kept = "";
    this.#cutDepth = 0;
    if (isPage) {
      this.#page = "";
      this.#pageDepth = 0;
    }
    return { kind: isPage ? "page" : "bucket", value: this.#parse(text), line: this.#line };
  }

  #parse(text: string): unknown {
    try {
      return JSON.parse(text);
    } catch {
      return this.#damaged();
    }
  }

  /** A bare value where an object belongs: another kind of file, or one that broke on the way. */
  #strange(): never {
    if (this.#hasParts) this.#damaged();
    const file = this.#file;
    throw new Refusal({ code: "file_of_other_kind", file, looksLike: "other json" });
  }

  #damaged(): never {
    throw new Refusal({ code: "file_damaged", file: this.#file, line: this.#line });
  }
}

/** White space and commas: all that may stand between objects. */
function isBetween(code: number): boolean {
  return code === 44 || code === 32 || code === 10 || code === 13 || code === 9 || code === 0xfeff;
}
