import type { Area, GridEvent } from "./gridContract";

type CellsChanged = Extract<GridEvent, { type: "cells-changed" }>;

/** Where an area is after rows or columns came or went; itself after any other change. */
export function movedArea(area: Area, { area: changed, change }: CellsChanged): Area {
  if (change === "edited" || area.sheet !== changed.sheet) return area;
  const by = change.endsWith("inserted") ? 1 : -1;
  if (change.startsWith("rows")) {
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
  const end = at - by;
  const before = Math.max(0, Math.min(end, start) - at);
  const inside = Math.max(0, Math.min(end, start + length) - Math.max(at, start));
  return [start - before, Math.max(1, length - inside)];
}
