import {
  startTransition,
  useEffect,
  useReducer,
  useRef,
  type Dispatch,
  type RefObject,
} from "react";
import type { HeldUsage, LookedAt } from "../../usage";
import { deskReducer, EMPTY_DESK, type Desk, type DeskAction } from "./desk";
import { useImporter } from "./importer";

export interface UsageDesk {
  readonly desk: Desk;
  readonly actOnDesk: Dispatch<DeskAction>;
  readonly importFiles: (files: readonly File[]) => void;
  /** Ends the import that is under way; nothing of it stays. */
  readonly cancel: () => void;
  /** Asks for the figures of these days; those that are there stay until the others come. */
  readonly lookAt: (days: LookedAt) => void;
}

/** The desk, and the import that lays files on it. */
export function useDesk(): UsageDesk {
  const [desk, actOnDesk] = useReducer(deskReducer, EMPTY_DESK);
  const held = useRef<HeldUsage>(undefined);
  const running = useImports(held, actOnDesk);
  const asked = useRef(0);
  const lookAt = (days: LookedAt) => {
    const usage = held.current;
    const number = ++asked.current;
    const isCurrent = () => held.current === usage && asked.current === number;
    if (usage !== undefined && !days.isChosen) {
      actOnDesk({ type: "figured", figures: usage.whole });
      return;
    }
    usage?.figures(days).then(
      (figures) => {
        if (isCurrent()) showWhenReady(() => actOnDesk({ type: "figured", figures }));
      },
      () => {
        if (isCurrent()) actOnDesk({ type: "lost" });
      },
    );
  };
  return { desk, actOnDesk, lookAt, ...running };
}

/** What the files give is a long page: it is drawn a little at a time, so that a press is heard in between. */
const showWhenReady = startTransition;

function useImports(
  held: RefObject<HeldUsage | undefined>,
  actOnDesk: Dispatch<DeskAction>,
): Pick<UsageDesk, "importFiles" | "cancel"> {
  const importer = useImporter();
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
      held.current?.close();
    },
    [],
  );
  const lay = (usage: HeldUsage) => {
    held.current?.close();
    held.current = usage;
    showWhenReady(() => actOnDesk({ type: "imported", usage }));
  };
  const importFiles = (files: readonly File[]) => {
    running.current?.abort();
    const run = new AbortController();
    running.current = run;
    actOnDesk({ type: "started", ofBytes: files.reduce((total, { size }) => total + size, 0) });
    const onProgress = (progress: NonNullable<Desk["progress"]>) => {
      if (!run.signal.aborted) actOnDesk({ type: "progressed", progress });
    };
    importer(files, { signal: run.signal, onProgress }).then(
      (result) => {
        if (run.signal.aborted) {
          if (result.ok) result.value.close();
        } else if (result.ok) lay(result.value);
        else actOnDesk({ type: "refused", issues: result.issues });
      },
      () => {
        // The worker's file may not have come: without the network, say.
        if (!run.signal.aborted) {
          actOnDesk({ type: "refused", issues: [{ code: "import_stopped" }] });
        }
      },
    );
  };
  const cancel = () => {
    running.current?.abort();
    actOnDesk({ type: "cancelled" });
  };
  return { importFiles, cancel };
}
