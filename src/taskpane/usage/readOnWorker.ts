import { importInWorker, type ImportOptions, type ImportWorker } from "../../usage";

export function readOnWorker(files: readonly File[], options: ImportOptions) {
  return importInWorker(startWorker, files, options);
}

/** The worker's file is named here, where the bundler finds it: it is our own, and hashed. */
function startWorker(): ImportWorker {
  const worker = new Worker(
    new URL(
      /* webpackChunkName: "worker-usage" */ "../../usage/worker/usageWorker.ts",
      import.meta.url,
    ),
  );
  // The DOM's types give the handler a whole event; of it the data is used, and nothing else.
  return worker as ImportWorker;
}
