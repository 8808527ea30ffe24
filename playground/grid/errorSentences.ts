import type { SheetId } from "./gridContract";

/** What functions said about the errors they gave, kept by cell for the card shown beside it. */
export class ErrorSentences {
  private readonly kept = new Map<string, { code: string; sentence: string }>();

  keep(sheet: SheetId, row: number, column: number, code: string, sentence: string): void {
    this.kept.set(key(sheet, row, column), { code, sentence });
  }

  forget(sheet: SheetId, row: number, column: number): void {
    this.kept.delete(key(sheet, row, column));
  }

  /** @param code the error now in the cell: a sentence about another one has gone stale */
  of(sheet: SheetId, row: number, column: number, code: string): string | null {
    const found = this.kept.get(key(sheet, row, column));
    return found?.code === code ? found.sentence : null;
  }
}

const key = (sheet: SheetId, row: number, column: number) => `${sheet}/${row}/${column}`;
