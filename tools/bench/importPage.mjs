// The page of the import's measurement: what the pane's screen does with a file, and nothing else.
import { importInWorker } from "../../src/usage/index.ts";

const startWorker = () =>
  new Worker(new URL("../../src/usage/worker/usageWorker.ts", import.meta.url));

/** @type {(file: File, signal: AbortSignal, onProgress: (progress: { bytes: number }) => void) => unknown} */
window.importFile = (file, signal, onProgress) =>
  importInWorker(startWorker, [file], { signal, onProgress });
