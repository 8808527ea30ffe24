import { importUsage } from "../import/importUsage";
import type { ImportReply, ImportRequest } from "./protocol";

/** The worker's side of the conversation: its global scope, or what stands for it in a test. */
export interface WorkerScope {
  postMessage(reply: ImportReply): void;
  onmessage: ((event: { readonly data: ImportRequest }) => void) | null;
}

/** Answers requests to import. There is no cancelling here: the page ends the worker. */
export function serveImports(scope: WorkerScope): void {
  scope.onmessage = ({ data: { files, card } }) => {
    const onProgress = (progress: Extract<ImportReply, { kind: "progress" }>["progress"]) =>
      scope.postMessage({ kind: "progress", progress });
    importUsage(files, { onProgress, card }).then(
      (result) => scope.postMessage({ kind: "done", result }),
      (error: unknown) => scope.postMessage({ kind: "broke", message: String(error) }),
    );
  };
}
