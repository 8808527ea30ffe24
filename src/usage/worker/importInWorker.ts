import type { ImportOptions } from "../import/importUsage";
import type { UsageImport } from "../import/usageImport";
import { refuse, type ImportResult } from "../result";
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
 * The worker lives for one import. Cancelling ends it at once, and all that it held goes with it.
 */
export function importInWorker(
  start: () => ImportWorker,
  files: readonly File[],
  { signal, onProgress, card }: ImportOptions = {},
): Promise<ImportResult<UsageImport>> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted();
    const worker = start();
    const cancel = () => {
      end();
      // The reason is the canceller's own, as with fetch.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors
      reject(signal?.reason);
    };
    const end = () => {
      signal?.removeEventListener("abort", cancel);
      worker.onmessage = null;
      worker.onerror = null;
      worker.terminate();
    };
    const finish = (result: ImportResult<UsageImport>) => {
      end();
      resolve(result);
    };
    signal?.addEventListener("abort", cancel);
    worker.onerror = () => finish(refuse({ code: "import_stopped" }));
    worker.onmessage = ({ data }) => {
      if (data.kind === "progress") onProgress?.(data.progress);
      else finish(data.kind === "done" ? data.result : refuse({ code: "import_stopped" }));
    };
    worker.postMessage({ kind: "import", files, ...(card && { card }) });
  });
}
