import { useEffect, useRef, useState, type FocusEvent } from "react";
import type { RangeFacts } from "../../workbook";
import { useWorkbook } from "../workbook/port";
import { useListener } from "../workbook/useListener";

/** Milliseconds in which Excel may still tell of a selection made before a field was gone to. */
const LATE_NEWS = 1_000;

/** The attribute of a field that is filled by picking cells: its key. */
const PICKS = "data-picks";

/**
 * Cells that are picked in the grid go to the field that had the focus last: in Excel a click in
 * the grid takes the focus out of the pane, so the field stays in wait until another thing in the
 * pane is gone to.
 */
export function usePicker(onPicked: (field: string, cells: RangeFacts) => void) {
  const workbook = useWorkbook();
  const [waiting, setWaiting] = useState<string>();
  const latest = useRef(0);
  const wentToAt = useRef(-Infinity);
  useListener(workbook.onSelectionChanged, () => {
    if (waiting === undefined) return;
    // Those cells were picked for the field before this one.
    if (document.hasFocus() && performance.now() - wentToAt.current < LATE_NEWS) return;
    const asked = ++latest.current;
    void workbook.readSelection().then((read) => {
      if (read.ok && asked === latest.current) onPicked(waiting, read.value);
    });
  });
  const onFocus = ({ target }: FocusEvent) => {
    wentToAt.current = performance.now();
    setWaiting(target.getAttribute(PICKS) ?? undefined);
  };
  const stop = () => {
    setWaiting(undefined);
  };
  return { waiting, inGrid: useInGrid(), onFocus, stop };
}

/** Whether the person has gone from the pane to the grid. */
function useInGrid(): boolean {
  const [inGrid, setInGrid] = useState(false);
  useEffect(() => {
    const left = () => {
      setInGrid(true);
    };
    const cameBack = () => {
      setInGrid(false);
    };
    window.addEventListener("blur", left);
    window.addEventListener("focus", cameBack);
    return () => {
      window.removeEventListener("blur", left);
      window.removeEventListener("focus", cameBack);
    };
  }, []);
  return inGrid;
}
