import type { ImportOptions } from "../import/importUsage";
import { refuse, type ImportResult } from "../result";
import {
  heldBy,
  type FirstOfUsage,
  type HeldUsage,
  type UsageAnswer,
  type UsageQuestion,
} from "./heldUsage";
import type { ImportReply, ImportRequest } from "./protocol";

/** What is needed of a worker. */
export interface ImportWorker {
  postMessage(request: ImportRequest): void;
  terminate(): void;
  onmessage: ((event: { readonly data: ImportReply }) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/**
 * `importUsage` on a thread of its own, so that the page stays free. The page says how to start
 * the worker, because a bundler finds a worker's file only where it is named:
 *
 *     importInWorker(() => new Worker(new URL("…/usageWorker", import.meta.url)), files)
 *
 * The worker reads one import, and holds it until it is closed. Cancelling ends the worker at once,
 * and all that it held goes with it.
 */
export function importInWorker(
  start: () => ImportWorker,
  files: readonly File[],
  { signal, onProgress, card }: ImportOptions = {},
): Promise<ImportResult<HeldUsage>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const cancel = () => {
      end(worker);
      // The reason is the canceller's own, as with fetch.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(signal?.reason);
    };
    const finish = (result: ImportResult<FirstOfUsage>) => {
      signal?.removeEventListener("abort", cancel);
      if (!result.ok) end(worker);
      resolve(result.ok ? { ok: true, value: heldInWorker(worker, result.value) } : result);
    };
    signal?.addEventListener("abort", cancel, { once: true });
    worker.onerror = () => finish(refuse({ code: "import_stopped" }));
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else finish(data.kind === "done" ? data.result : refuse({ code: "import_stopped" }));
    };
    worker.postMessage({ kind: "import", files, ...(card && { card }) });
  });
}

interface Waiting {
  readonly resolve: (answer: UsageAnswer) => void;
  readonly reject: (reason: Error) => void;
}

/** Questions go to the worker by number; where it is gone they fail, those that come later too. */
function heldInWorker(worker: ImportWorker, first: FirstOfUsage): HeldUsage {
  const waiting = new Map<number, Waiting>();
  let asked = 0;
  let isGone = false;
  const gone = () => new Error("The thread that held the import is gone");
  const close = () => {
    isGone = true;
    end(worker);
    waiting.clear();
  };
  const lose = () => {
    for (const { reject } of waiting.values()) reject(gone());
    close();
  };
  worker.onerror = lose;
  worker.onmessage = ({ data }) => {
    if (data.kind !== "answer") {
      lose();
      return;
    }
    waiting.get(data.number)?.resolve(data.answer);
    waiting.delete(data.number);
  };
  const ask = (question: UsageQuestion) =>
    new Promise<UsageAnswer>((resolve, reject) => {
      if (isGone) {
        reject(gone());
        return;
      }
      const number = ++asked;
      waiting.set(number, { resolve, reject });
      worker.postMessage({ kind: "ask", number, question });
    });
  return heldBy(first, ask, close);
}

function end(worker: ImportWorker): void {
  worker.onmessage = null;
  worker.onerror = null;
  worker.terminate();
}
