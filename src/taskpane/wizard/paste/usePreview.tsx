import { useEffect, useState, type ComponentType, type JSX } from "react";
import { Warning } from "../../app/Warning";

type Load = () => Promise<{ readonly default: ComponentType }>;

/*
 * What reads a pasted table is in a file of its own, so that the pane's first load stays small.
 */
export const loadPastedBands: Load = () =>
  import(/* webpackChunkName: "screen-paste" */ "./PastedBands").catch(() => NOT_LOADED);

export const loadPastedWork: Load = () =>
  import(/* webpackChunkName: "screen-paste" */ "./PastedWork").catch(() => NOT_LOADED);

const NOT_LOADED = { default: NotLoaded };

/** The fields can be typed into without it. */
function NotLoaded(): JSX.Element {
  return (
    <Warning says="What reads a pasted table could not be loaded. Connect, then open the pane again; what you pasted is kept." />
  );
}

/**
 * The preview, fetched as soon as its box is on the screen. Not by `lazy`: that shows its first
 * content some tenths of a second late, and whoever pastes and presses Tab would go past it.
 */
export function usePreview(load: Load): ComponentType | undefined {
  const [found, setFound] = useState<{ readonly Preview: ComponentType }>();
  useEffect(() => {
    let isHere = true;
    void load().then(({ default: Preview }) => {
      if (isHere) setFound({ Preview });
    });
    return () => {
      isHere = false;
    };
  }, [load]);
  return found?.Preview;
}
