import { HostObject } from "../dispatch";
import type { ChartAxis as AxisFacts } from "../grid/chartContract";
import { readFlag, readNumber, readText } from "./cellInput";
import { ChartAxisTitle } from "./chartText";

/** Reads and changes one axis of a chart. */
export interface AxisPlace {
  read(): AxisFacts;
  change(to: Partial<AxisFacts>): void;
}

export class ChartAxes extends HostObject {
  override readonly className = "ChartAxes";

  constructor(
    readonly categoryAxis: ChartAxis,
    readonly valueAxis: ChartAxis,
  ) {
    super();
  }
}

export class ChartAxis extends HostObject {
  override readonly className = "ChartAxis";

  constructor(private readonly place: AxisPlace) {
    super();
  }

  get title(): ChartAxisTitle {
    return new ChartAxisTitle({
      read: () => this.place.read().title,
      change: (to) => this.place.change({ title: { ...this.place.read().title, ...to } }),
    });
  }

  get majorGridlines(): ChartGridlines {
    return new ChartGridlines(this.place);
  }

  get visible(): boolean {
    return this.place.read().visible;
  }

  set visible(given: unknown) {
    this.place.change({ visible: readFlag(given) });
  }

  get numberFormat(): string {
    return this.place.read().numberFormat ?? "General";
  }

  set numberFormat(given: unknown) {
    this.place.change({ numberFormat: readText(given) });
  }

  /** Empty while the chart chooses. */
  get minimum(): number | string {
    return this.place.read().minimum ?? "";
  }

  set minimum(given: unknown) {
    this.place.change({ minimum: numberOrAutomatic(given) });
  }

  get maximum(): number | string {
    return this.place.read().maximum ?? "";
  }

  set maximum(given: unknown) {
    this.place.change({ maximum: numberOrAutomatic(given) });
  }

  get majorUnit(): number | string {
    return this.place.read().majorUnit ?? "";
  }

  set majorUnit(given: unknown) {
    this.place.change({ majorUnit: numberOrAutomatic(given) });
  }
}

class ChartGridlines extends HostObject {
  override readonly className = "ChartGridlines";

  constructor(private readonly place: AxisPlace) {
    super();
  }

  get visible(): boolean {
    return this.place.read().gridlines;
  }

  set visible(given: unknown) {
    this.place.change({ gridlines: readFlag(given) });
  }
}

const numberOrAutomatic = (given: unknown) => (given === "" ? null : readNumber(given));
