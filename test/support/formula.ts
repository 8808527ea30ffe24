/**
 * Evaluates the formulas of the documentation comments: calls of one name space, numbers, texts,
 * TRUE and FALSE, array constants, arguments left out, DATE(y, m, d) and INDEX(range, row, column).
 */
export function evaluate(
  formula: string,
  call: (name: string, args: readonly unknown[]) => unknown,
): unknown {
  const reader = new Reader(formula);
  reader.take("=");
  const value = readValue(reader, call);
  reader.end();
  return value;
}

/** An array constant or a single value, as it stands after the arrow of an example. */
export function constant(text: string): unknown {
  const reader = new Reader(text);
  const value = readValue(reader, (name) => {
    throw new Error(`${name} is not a constant`);
  });
  reader.end();
  return value;
}

class Reader {
  #at = 0;
  constructor(private readonly text: string) {}

  /** Takes the pattern at this place, after any spaces, and gives it back; or nothing. */
  match(pattern: RegExp): string | undefined {
    const sticky = new RegExp(`\\s*(${pattern.source})`, "y");
    sticky.lastIndex = this.#at;
    const found = sticky.exec(this.text);
    if (found === null) return undefined;
    this.#at = sticky.lastIndex;
    return found[1];
  }

  peek(letter: string): boolean {
    return this.text.slice(this.#at).trimStart().startsWith(letter);
  }

  take(letter: string): void {
    if (this.match(new RegExp(`\\${letter}`)) === undefined) this.#fail(`Expected ${letter}`);
  }

  end(): void {
    if (this.text.slice(this.#at).trim() !== "") this.#fail("Expected the end");
  }

  #fail(what: string): never {
    throw new Error(`${what} at ${this.#at} in ${this.text}`);
  }
}

type Call = (name: string, args: readonly unknown[]) => unknown;

function readValue(reader: Reader, call: Call): unknown {
  const text = reader.match(/"(?:[^"]|"")*"/);
  if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
  const number = reader.match(/-?\d+(?:\.\d+)?(?:E[+-]?\d+)?%?/);
  if (number !== undefined) return parseFloat(number) / (number.endsWith("%") ? 100 : 1);
  const error = reader.match(/#[A-Z0-9/]+[!?]?/);
  if (error !== undefined) return { error };
  if (reader.peek("{")) return readArray(reader, call);
  const name = reader.match(/[A-Z][A-Z0-9_.]*/) ?? "";
  if (name === "TRUE" || name === "FALSE") return name === "TRUE";
  const args = readArguments(reader, call);
  if (name === "DATE") return serial(args as [number, number, number]);
  if (name === "INDEX") return index(args as [unknown[][], number, number]);
  return call(name, args);
}

function readArray(reader: Reader, call: Call): unknown[][] {
  const rows: unknown[][] = [[]];
  reader.take("{");
  do {
    rows.at(-1)?.push(readValue(reader, call));
    if (reader.match(/;/) !== undefined) rows.push([]);
    else if (reader.match(/,/) === undefined) break;
  } while (!reader.peek("}"));
  reader.take("}");
  return rows;
}

function readArguments(reader: Reader, call: Call): unknown[] {
  const args: unknown[] = [];
  reader.take("(");
  while (!reader.peek(")")) {
    args.push(reader.peek(",") ? null : readValue(reader, call));
    if (reader.match(/,/) === undefined) break;
  }
  reader.take(")");
  return args;
}

function serial([year, month, day]: readonly [number, number, number]): number {
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

function index([range, row, column]: readonly [unknown[][], number, number]): unknown {
  return range[row - 1]?.[column - 1];
}
