import { HostObject, notInThePlayground } from "../dispatch";
import type { Book } from "./book";
import { readWord } from "./cellInput";

export class Application extends HostObject {
  override readonly className = "Application";

  constructor(private readonly book: Book) {
    super();
  }

  get calculationMode(): string {
    return "Automatic";
  }

  set calculationMode(given: unknown) {
    const mode = readWord(given, ["Automatic", "AutomaticExceptTables", "Manual"] as const);
    if (mode !== "Automatic") throw notInThePlayground(`Application.calculationMode = "${mode}"`);
  }

  get calculationState(): string {
    return this.book.grid.calculation.isBusy() ? "Calculating" : "Done";
  }

  get decimalSeparator(): string {
    return ".";
  }

  get thousandsSeparator(): string {
    return ",";
  }

  get useSystemSeparators(): boolean {
    return true;
  }

  get cultureInfo(): CultureInfo {
    return new CultureInfo();
  }

  calculate(type: unknown = "Recalculate"): void {
    readWord(type, ["Recalculate", "Full", "FullRebuild"] as const);
    this.book.grid.calculation.calculate();
  }

  // A request is calculated and drawn when it is over: there is nothing to suspend.

  suspendApiCalculationUntilNextSync(): void {}

  suspendScreenUpdatingUntilNextSync(): void {}
}

/** The grid speaks US English. */
class CultureInfo extends HostObject {
  override readonly className = "CultureInfo";

  get name(): string {
    return "en-US";
  }

  get numberFormat(): NumberFormatInfo {
    return new NumberFormatInfo();
  }

  get datetimeFormat(): DatetimeFormatInfo {
    return new DatetimeFormatInfo();
  }
}

class NumberFormatInfo extends HostObject {
  override readonly className = "NumberFormatInfo";
  readonly numberDecimalSeparator = ".";
  readonly numberGroupSeparator = ",";
}

class DatetimeFormatInfo extends HostObject {
  override readonly className = "DatetimeFormatInfo";
  readonly dateSeparator = "/";
  readonly timeSeparator = ":";
  readonly shortDatePattern = "M/d/yyyy";
  readonly longDatePattern = "dddd, MMMM d, yyyy";
  readonly longTimePattern = "h:mm:ss tt";
}
