// Charts as plain data: what Excel's object model was asked for, and what is drawn from it.

import type { Area, SheetId } from "./area";

export type ChartKind =
  | "line"
  | "lineMarkers"
  | "column"
  | "stackedColumn"
  | "bar"
  | "stackedBar"
  | "area"
  | "stackedArea"
  | "pie"
  | "scatter"
  | "scatterLines"
  | "scatterLinesNoMarkers"
  | "scatterSmooth"
  | "scatterSmoothNoMarkers";

export interface ChartText {
  /** `null` where nothing was given: the chart of one series shows that series' name. */
  readonly text: string | null;
  readonly visible: boolean;
  /** `#RRGGBB`; `null` is the chart's own choice, as for size (points). */
  readonly color: string | null;
  readonly size: number | null;
  readonly bold: boolean | null;
}

export interface ChartAxis {
  readonly title: ChartText;
  readonly visible: boolean;
  /** `null` follows the cells. */
  readonly numberFormat: string | null;
  readonly minimum: number | null;
  readonly maximum: number | null;
  readonly majorUnit: number | null;
  readonly gridlines: boolean;
}

export type LineStyle =
  "continuous" | "dash" | "dashDot" | "dashDotDot" | "dot" | "none" | "automatic";

export interface ChartSeries {
  /** Where the name is a cell, the cell; the text otherwise. */
  readonly name: Area | string;
  readonly values: Area | null;
  /** Categories, or the x values of a scatter chart. */
  readonly x: Area | null;
  /** `null` is the chart's own kind. */
  readonly kind: ChartKind | null;
  /** A colour; `none` is seen through, `null` the chart's own choice. */
  readonly fill: string | null;
  readonly line: {
    readonly color: string | null;
    readonly style: LineStyle;
    readonly weight: number | null;
  };
  readonly marker: {
    readonly style: "automatic" | "none" | "circle" | "square" | "diamond" | "triangle";
    readonly size: number | null;
    readonly color: string | null;
  };
  readonly smooth: boolean;
  readonly dataLabels: boolean;
  /** Space between columns in per cent of their width. */
  readonly gapWidth: number | null;
}

/** The cells that it covers, or a place in pixels from the sheet's corner. */
export type ChartPlace =
  | { readonly kind: "cells"; readonly area: Area }
  | {
      readonly kind: "pixels";
      readonly left: number;
      readonly top: number;
      readonly width: number;
      readonly height: number;
    };

export interface ChartFacts {
  readonly id: string;
  readonly sheet: SheetId;
  readonly name: string;
  readonly kind: ChartKind;
  readonly place: ChartPlace;
  readonly title: ChartText;
  readonly legend: {
    readonly visible: boolean;
    readonly position: "top" | "bottom" | "left" | "right";
  };
  readonly categoryAxis: ChartAxis;
  readonly valueAxis: ChartAxis;
  readonly series: readonly ChartSeries[];
}

export interface Charts {
  list(): readonly ChartFacts[];
  /** Gives its id. */
  add(chart: Omit<ChartFacts, "id">): string;
  change(id: string, to: Partial<Omit<ChartFacts, "id" | "sheet">>): void;
  remove(id: string): void;
}
