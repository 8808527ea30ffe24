import { describe, expect, it, jest } from "@jest/globals";
import { importInWorker, importUsage, type ImportWorker } from "../../src/usage";
import { serveImports, type WorkerScope } from "../../src/usage/worker/serveImports";
import { fileOf, generated } from "./generated";

/** A worker without a thread: what passes is cloned as between threads, except for files. */
class FakeWorker implements ImportWorker {
  onmessage: ImportWorker["onmessage"] = null;
  onerror: ImportWorker["onerror"] = null;
  isRunning = true;
  readonly #scope: WorkerScope;

  constructor() {
    this.#scope = {
      onmessage: null,
      postMessage: (reply) => {
        const data = structuredClone(reply);
        if (this.isRunning) this.onmessage?.({ data });
      },
    };
    serveImports(this.#scope);
  }

  postMessage(request: Parameters<ImportWorker["postMessage"]>[0]): void {
    const { files, ...rest } = request;
    this.#scope.onmessage?.({ data: { ...structuredClone(rest), files } });
  }

  terminate(): void {
    this.isRunning = false;
  }
}

describe("an import on a thread of its own", () => {
  it("gives what an import gives, tells how far it is, and ends the worker", async () => {
    const { file } = generated("console-usage", "--rows", "3000");
    const worker = new FakeWorker();
    const seen: number[] = [];
    const result = await importInWorker(() => worker, [file], {
      onProgress: ({ bytes }) => seen.push(bytes),
    });
    expect(result).toEqual(await importUsage([file]));
    expect(seen.at(-1)).toBe(file.size);
    expect(worker.isRunning).toBe(false);
  });

  it("hands on why a file is refused", async () => {
    const result = await importInWorker(() => new FakeWorker(), [fileOf("")]);
    expect(result).toEqual({ ok: false, issues: [{ code: "file_empty", file: "usage.csv" }] });
  });

  it("is cancelled at once, and leaves no worker and no listener", async () => {
    const { file } = generated("console-usage", "--rows", "3000");
    const worker = new FakeWorker();
    const controller = new AbortController();
    const importing = importInWorker(() => worker, [file], {
      signal: controller.signal,
      onProgress: () => controller.abort(),
    });
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect([worker.isRunning, worker.onmessage]).toEqual([false, null]);
  });

  it("starts no worker where it was cancelled before", async () => {
    const start = jest.fn<() => ImportWorker>();
    const importing = importInWorker(start, [fileOf("x")], { signal: AbortSignal.abort() });
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect(start).not.toHaveBeenCalled();
  });

  it("says so where the worker breaks", async () => {
    const worker = new FakeWorker();
    worker.postMessage = () => worker.onerror?.({} as ErrorEvent);
    const result = await importInWorker(() => worker, [fileOf("x")]);
    expect(result).toEqual({ ok: false, issues: [{ code: "import_stopped" }] });
    expect(worker.isRunning).toBe(false);
  });
});
