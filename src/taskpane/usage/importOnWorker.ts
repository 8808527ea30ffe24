import { importInWorker, type ImportWorker } from "../../usage";
import type { Importer } from "./importer";

export const importOnWorker: Importer = (files, options) =>
  importInWorker(startWorker, files, options);

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
