// Ranges that an add-in keeps move with their cells, as references in formulas do.

import type { HostObject } from "../dispatch";
import type { Area, GridEvent } from "../grid/gridContract";
import { Range } from "./range";

type CellsChanged = Extract<GridEvent, { type: "cells-changed" }>;

export function moveKeptRanges(kept: readonly HostObject[], event: GridEvent): void {
  if (event.type !== "cells-changed" || event.change === "edited") return;
  for (const object of kept)
    if (object instanceof Range && object.area.sheet === event.area.sheet)
      object.area = moved(object.area, event);
}

function moved(area: Area, { area: changed, change }: CellsChanged): Area {
  const isRows = change === "rows-inserted" || change === "rows-removed";
  const by = change.endsWith("inserted") ? 1 : -1;
  if (isRows) {
    const [row, rows] = shifted(area.row, area.rows, changed.row, by * changed.rows);
    return { ...area, row, rows };
  }
  const [column, columns] = shifted(
    area.column,
    area.columns,
    changed.column,
    by * changed.columns,
  );
  return { ...area, column, columns };
}

/** Start and length of a stretch after `by` cells came (or, negative, went) at `at`. */
function shifted(start: number, length: number, at: number, by: number): [number, number] {
  if (by > 0) {
    if (at <= start) return [start + by, length];
    return at < start + length ? [start, length + by] : [start, length];
  }
  const gone = { from: at, to: at - by };
  const before = Math.max(0, Math.min(gone.to, start) - gone.from);
  const inside = Math.max(0, Math.min(gone.to, start + length) - Math.max(gone.from, start));
  return [start - before, Math.max(1, length - inside)];
}
