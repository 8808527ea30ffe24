import { Refusal } from "../result";
import { Fingerprint } from "./fingerprint";
import { pacer } from "./pace";

/** Read at a time: some ten milliseconds of work. */
const CHUNK = 128 * 1024;

export interface ReadOptions {
  readonly signal?: AbortSignal | undefined;
  /** Bytes read of this file so far. */
  readonly onBytes?: (bytes: number) => void;
  /** Bytes read at a time. */
  readonly chunkBytes?: number | undefined;
}

/** A file as text, a chunk at a time; what was read is not kept. */
export class FileText {
  readonly #fingerprint = new Fingerprint();

  constructor(
    readonly file: File,
    readonly options: ReadOptions = {},
  ) {}

  /** Of the whole file, once it has been read through. */
  get fingerprint(): string {
    return this.#fingerprint.text;
  }

  /** The first bytes of the file, to tell what it is. */
  async head(bytes: number): Promise<Uint8Array> {
    return this.#slice(0, bytes);
  }

  /** Texts from both ends of the file, which may cut a character in two. */
  async ends(bytes: number): Promise<string> {
    const [head, tail] = [
      this.#slice(0, bytes),
      this.#slice(this.file.size - bytes, this.file.size),
    ];
    const decoder = new TextDecoder(encodingOf(await head));
    return `${decoder.decode(await head)}\n${decoder.decode(await tail)}`;
  }

  async *chunks(): AsyncGenerator<string> {
    const pace = pacer();
    let decoder: TextDecoder | undefined;
    const step = this.options.chunkBytes ?? CHUNK;
    for (let from = 0; from < this.file.size; from += step) {
      const bytes = await this.#slice(from, from + step);
      this.options.signal?.throwIfAborted();
      decoder ??= new TextDecoder(encodingOf(bytes));
      this.#fingerprint.add(bytes);
      yield decoder.decode(bytes, { stream: true });
      this.options.onBytes?.(Math.min(from + step, this.file.size));
      await pace();
      this.options.signal?.throwIfAborted();
    }
    const rest = decoder?.decode() ?? "";
    if (rest !== "") yield rest;
  }

  async #slice(from: number, to: number): Promise<Uint8Array> {
    try {
      return new Uint8Array(await this.file.slice(Math.max(0, from), to).arrayBuffer());
    } catch {
      throw new Refusal({ code: "file_unreadable", file: this.file.name });
    }
  }
}

/** What Excel saves as Unicode text starts with a mark of UTF-16; all else is UTF-8. */
export function encodingOf(head: Uint8Array): "utf-8" | "utf-16le" | "utf-16be" {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  return "utf-8";
}
