import { useEffect, useReducer, useRef, type Dispatch } from "react";
import { deskReducer, EMPTY_DESK, type Desk, type DeskAction } from "./desk";
import { useImporter } from "./importer";

export interface UsageDesk {
  readonly desk: Desk;
  readonly actOnDesk: Dispatch<DeskAction>;
  readonly importFiles: (files: readonly File[]) => void;
  /** Ends the import that is under way; nothing of it stays. */
  readonly cancel: () => void;
}

/** The desk, and the import that lays files on it. */
export function useDesk(): UsageDesk {
  const importer = useImporter();
  const [desk, actOnDesk] = useReducer(deskReducer, EMPTY_DESK);
  const running = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      running.current?.abort();
    },
    [],
  );
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
        if (run.signal.aborted) return;
        if (result.ok) actOnDesk({ type: "imported", usage: result.value });
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
  return { desk, actOnDesk, importFiles, cancel };
}
