const FNV_PRIME = 0x01000193;
const OTHER_PRIME = 0x85ebca6b;

/**
 * Tells two copies of a file from two files: 64 bits over all bytes, with the length. It is read
 * along the way, a chunk at a time. It guards against a slip, not against an adversary.
 */
export class Fingerprint {
  #first = 0x811c9dc5;
  #second = 0x9747b28c;
  #length = 0;

  add(bytes: Uint8Array): void {
    let [first, second] = [this.#first, this.#second];
    for (const byte of bytes) {
      first = Math.imul(first ^ byte, FNV_PRIME);
      second = Math.imul((second << 5) ^ (second >>> 27) ^ byte, OTHER_PRIME);
    }
    this.#first = first;
    this.#second = second;
    this.#length += bytes.length;
  }

  get text(): string {
    const hex = (word: number) => (word >>> 0).toString(16).padStart(8, "0");
    return `${String(this.#length)}-${hex(this.#first)}${hex(this.#second)}`;
  }
}
