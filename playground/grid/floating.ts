import type { FunctionComponent } from "react";
import type { SheetId } from "./gridContract";
import type { UndoSteps } from "./undoSteps";
import type { UniverHandle } from "./univerHandle";

/** Pixels from the corner of the sheet's cells, at 100 %. */
export interface FloatingPlace {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Puts an element of the page over a sheet, where it scrolls with the cells. It is a view of facts
 * that have their own place in the history, so putting it there is no step of the user's undo.
 * `null` while the sheet is not drawn yet.
 */
export function floatOver(
  univer: UniverHandle,
  steps: UndoSteps,
  sheet: SheetId,
  id: string,
  { left, top, width, height }: FloatingPlace,
  view: FunctionComponent,
): { dispose(): void } | null {
  // Univer counts from the corner of the headings.
  const { rowHeader, columnHeader } = univer.sheet(sheet).getConfig();
  const startX = left + rowHeader.width;
  const startY = top + columnHeader.height;
  const componentKey = `floating-${id}`;
  const registered = univer.api.registerComponent(componentKey, view);
  const floating = steps.offTheRecord(() =>
    univer.sheetFacade(sheet).addFloatDomToPosition(
      {
        componentKey,
        initPosition: { startX, endX: startX + width, startY, endY: startY + height },
        allowTransform: false,
      },
      id,
    ),
  );
  if (!floating) {
    registered.dispose();
    return null;
  }
  return {
    dispose: () => {
      steps.offTheRecord(() => floating.dispose());
      registered.dispose();
    },
  };
}
