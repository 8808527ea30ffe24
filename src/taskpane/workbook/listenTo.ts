import type { Outcome, Stop, WorkbookIssue } from "../../workbook";

export interface Listening {
  /** Asks at once, where Excel has refused so far. */
  readonly insist: () => void;
  readonly end: () => void;
}

/** Excel does not say when it takes requests again. */
const AGAIN_MS = 1000;

/**
 * Listens from now to the end. Excel may refuse to tell anything, for one while a cell is edited:
 * then it is asked until it agrees, and the callback is told, since something may have been missed.
 */
export function listenTo(
  listen: (callback: () => void) => Promise<Outcome<Stop>>,
  callback: () => void,
): Listening {
  let stop: Stop | undefined;
  let asking = false;
  let ended = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const ask = async (isLate: boolean) => {
    if (asking || ended || stop !== undefined) return;
    clearTimeout(timer);
    asking = true;
    const outcome = await listen(callback);
    asking = false;
    if (outcome.ok) {
      stop = outcome.value;
      if (ended) void stop();
      else if (isLate) callback();
    } else if (!ended && mayPass(outcome.issue)) {
      timer = setTimeout(() => void ask(true), AGAIN_MS);
    }
  };
  void ask(false);
  return {
    insist: () => void ask(true),
    end: () => {
      ended = true;
      clearTimeout(timer);
      void stop?.();
    },
  };
}

/** An Excel that is none, or that is too old to tell, stays so. */
function mayPass({ code }: WorkbookIssue): boolean {
  return code !== "not_in_excel" && code !== "not_supported";
}
