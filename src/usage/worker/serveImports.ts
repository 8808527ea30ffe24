import { importUsage } from "../import/importUsage";
import type { UsageImport } from "../import/usageImport";
import { answerTo, firstOf } from "./heldUsage";
import type { ImportReply, ImportRequest } from "./protocol";

/** The worker's side of the conversation: its global scope, or what stands for it in a test. */
export interface WorkerScope {
  postMessage(reply: ImportReply): void;
  onmessage: ((event: { readonly data: ImportRequest }) => void) | null;
}

/**
 * Answers a request to import, and after it questions about what was imported. There is no
 * cancelling here: the page ends the worker.
 */
export function serveImports(scope: WorkerScope): void {
  let held: UsageImport | undefined;
  const say = (reply: ImportReply) => scope.postMessage(reply);
  const read = async ({ files, card }: Extract<ImportRequest, { kind: "import" }>) => {
    const result = await importUsage(files, {
      onProgress: (progress) => say({ kind: "progress", progress }),
      card,
    });
    if (result.ok) held = result.value;
    say({ kind: "done", result: result.ok ? { ok: true, value: firstOf(result.value) } : result });
  };
  const answer = ({ number, question }: Extract<ImportRequest, { kind: "ask" }>) => {
    if (held === undefined) throw new Error("Asked before anything was imported");
    say({ kind: "answer", number, answer: answerTo(question, held) });
  };
  scope.onmessage = ({ data }) => {
    const broke = (error: unknown) => say({ kind: "broke", message: String(error) });
    if (data.kind === "import") {
      read(data).catch(broke);
      return;
    }
    try {
      answer(data);
    } catch (error) {
      broke(error);
    }
  };
}
