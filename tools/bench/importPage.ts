// The page of the import's measurement: what the pane's screen does with a file, and nothing else.
import { importInWorker, type ImportWorker, type Progress } from "../../src/usage";

const startWorker = (): ImportWorker =>
  new Worker(new URL("../../src/usage/worker/usageWorker.ts", import.meta.url));

Object.assign(window, {
  importFile: (file: File, signal: AbortSignal, onProgress: (progress: Progress) => void) =>
    importInWorker(startWorker, [file], { signal, onProgress }),
});
