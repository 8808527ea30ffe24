import { HostObject } from "../dispatch";
import type { ChartText } from "../grid/chartContract";
import { readColor, readFlag, readNumber, readText } from "./cellInput";

/** Reads and changes one text of a chart. */
export interface TextPlace {
  read(): ChartText;
  change(to: Partial<ChartText>): void;
}

export const NO_TEXT: ChartText = {
  text: null,
  visible: false,
  color: null,
  size: null,
  bold: null,
};

export class ChartTitle extends HostObject {
  override readonly className: string = "ChartTitle";

  constructor(protected readonly place: TextPlace) {
    super();
  }

  get text(): string {
    return this.place.read().text ?? "";
  }

  /** Giving it a text shows it. */
  set text(given: unknown) {
    this.place.change({ text: readText(given), visible: true });
  }

  get visible(): boolean {
    return this.place.read().visible;
  }

  set visible(given: unknown) {
    this.place.change({ visible: readFlag(given) });
  }

  get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.place);
  }
}

export class ChartAxisTitle extends ChartTitle {
  override readonly className = "ChartAxisTitle";

  override get format(): ChartTitleFormat {
    return new ChartTitleFormat(this.place, "ChartAxisTitleFormat");
  }
}

class ChartTitleFormat extends HostObject {
  constructor(
    private readonly place: TextPlace,
    override readonly className = "ChartTitleFormat",
  ) {
    super();
  }

  get font(): ChartFont {
    return new ChartFont(this.place);
  }
}

class ChartFont extends HostObject {
  override readonly className = "ChartFont";

  constructor(private readonly place: TextPlace) {
    super();
  }

  get color(): string {
    return this.place.read().color ?? "#000000";
  }

  set color(given: unknown) {
    this.place.change({ color: readColor(given) });
  }

  get size(): number {
    return this.place.read().size ?? 10;
  }

  set size(given: unknown) {
    this.place.change({ size: readNumber(given) });
  }

  get bold(): boolean {
    return this.place.read().bold ?? false;
  }

  set bold(given: unknown) {
    this.place.change({ bold: readFlag(given) });
  }
}
