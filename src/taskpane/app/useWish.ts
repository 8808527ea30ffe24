import { useEffect, useEffectEvent } from "react";

/*
 * A ribbon button leaves what is wished for in the page: as an attribute for a pane that is yet to
 * load, and as an event for one that is open (src/commands).
 */
const ATTRIBUTE = "data-deal-wish";
const EVENT = "deal-wish";

/** Calls back with each wish, once. */
export function useWish(onWish: (wish: string) => void): void {
  const grant = useEffectEvent(() => {
    const wish = document.documentElement.getAttribute(ATTRIBUTE);
    document.documentElement.removeAttribute(ATTRIBUTE);
    if (wish !== null) onWish(wish);
  });
  useEffect(() => {
    grant();
    const heard = () => {
      grant();
    };
    document.addEventListener(EVENT, heard);
    return () => {
      document.removeEventListener(EVENT, heard);
    };
  }, []);
}
