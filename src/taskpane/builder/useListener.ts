import { useEffect, useEffectEvent } from "react";
import type { Outcome, Stop } from "../../workbook";

/** Listens to the workbook for as long as the screen is shown. */
export function useListener(
  listen: (callback: () => void) => Promise<Outcome<Stop>>,
  onHeard: () => void,
): void {
  const heard = useEffectEvent(onHeard);
  useEffect(() => {
    const listening = listen(() => {
      heard();
    });
    return () => {
      void listening.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [listen]);
}
