// Ranges that an add-in keeps move with their cells, as references in formulas do.

import type { HostObject } from "../dispatch";
import type { GridEvent } from "../grid/gridContract";
import { movedArea } from "../grid/movedArea";
import { Range } from "./range";

export function moveKeptRanges(kept: readonly HostObject[], event: GridEvent): void {
  if (event.type !== "cells-changed") return;
  for (const object of kept)
    if (object instanceof Range) object.area = movedArea(object.area, event);
}
