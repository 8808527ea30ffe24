import { Refusal } from "../result";
import { asPlainText } from "./plainText";

const MOST_NAMED = 12;

/** The columns of a table by their headings, wherever they stand. */
export class Columns {
  readonly #positions = new Map<string, number>();
  readonly #repeated = new Map<string, string>();
  readonly #asked = new Set<number>();

  constructor(
    readonly file: string,
    readonly headings: readonly string[],
  ) {
    for (const [position, heading] of headings.entries()) {
      const key = keyOf(heading);
      if (key === "") continue;
      if (this.#positions.has(key)) this.#repeated.set(key, heading);
      else this.#positions.set(key, position);
    }
  }

  has(...headings: readonly string[]): boolean {
    return headings.some((heading) => this.#positions.has(keyOf(heading)));
  }

  /** Reads the first of these columns that is there; an empty text where none is. */
  reader(...headings: readonly string[]): (fields: readonly string[]) => string {
    const heading = headings.find((name) => this.#positions.has(keyOf(name)));
    if (heading === undefined) return () => "";
    const repeated = this.#repeated.get(keyOf(heading));
    if (repeated !== undefined) {
      const said = asPlainText(repeated);
      throw new Refusal({ code: "usage_column_repeated", file: this.file, heading: said });
    }
    const position = this.#positions.get(keyOf(heading)) ?? 0;
    this.#asked.add(position);
    return (fields) => fields[position]?.trim() ?? "";
  }

  /** The headings that nobody asked for. */
  get passedOver(): readonly string[] {
    return this.headings
      .filter((heading, position) => !this.#asked.has(position) && heading.trim() !== "")
      .slice(0, MOST_NAMED)
      .map((heading) => asPlainText(heading, 40));
  }
}

/** `ChargePeriodStart`, `charge_period_start` and `Charge period start` are one heading. */
function keyOf(heading: string): string {
  return heading.toLowerCase().replace(/[^a-z0-9]/g, "");
}
