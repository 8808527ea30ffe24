import { useCallback, useEffect, useEffectEvent, useRef } from "react";
import type { Outcome, Stop } from "../../workbook";
import { listenTo, type Listening } from "./listenTo";

/**
 * Listens to the workbook for as long as the screen is shown. Gives what to call where Excel may
 * listen to us again after a refusal.
 */
export function useListener(
  listen: (callback: () => void) => Promise<Outcome<Stop>>,
  onHeard: () => void,
): () => void {
  const heard = useEffectEvent(onHeard);
  const listening = useRef<Listening>(undefined);
  useEffect(() => {
    const here = listenTo(listen, () => {
      heard();
    });
    listening.current = here;
    return here.end;
  }, [listen]);
  return useCallback(() => listening.current?.insist(), []);
}
