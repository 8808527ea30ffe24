import { HostObject } from "../dispatch";
import type { SheetId } from "../grid/gridContract";
import type { Book } from "./book";
import { readFlag, readOptional, readText } from "./cellInput";
import { accessDenied, invalidOperation } from "./excelErrors";
import { PROTECTION_OPTIONS } from "./sheetProtections";
import type { ProtectionOptions } from "./sheetProtections";

export class WorksheetProtection extends HostObject {
  override readonly className = "WorksheetProtection";

  constructor(
    private readonly book: Book,
    private readonly sheet: SheetId,
  ) {
    super();
  }

  get protected(): boolean {
    return this.book.protections.of(this.sheet) !== undefined;
  }

  get options(): ProtectionOptions | null {
    return this.book.protections.of(this.sheet)?.options ?? null;
  }

  protect(options?: unknown, password?: unknown): void {
    if (this.protected) throw invalidOperation("The worksheet is already protected.");
    this.book.protections.set(this.sheet, {
      options: readOptions(options),
      password: readOptional(password, readText),
    });
  }

  unprotect(password?: unknown): void {
    const protection = this.book.protections.of(this.sheet);
    const needed = protection?.password;
    if (needed && needed !== password) throw accessDenied();
    this.book.protections.remove(this.sheet);
  }
}

function readOptions(given: unknown): ProtectionOptions {
  const options = (given ?? {}) as Record<string, unknown>;
  const entries = PROTECTION_OPTIONS.map(
    (name) => [name, readOptional(options[name], readFlag) ?? false] as const,
  );
  return Object.fromEntries(entries) as unknown as ProtectionOptions;
}
