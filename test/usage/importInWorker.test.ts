import { describe, expect, it, jest } from "@jest/globals";
import {
  commitPace,
  importInWorker,
  importUsage,
  usageFigures,
  type HeldUsage,
  type ImportWorker,
} from "../../src/usage";
import { serveImports, type WorkerScope } from "../../src/usage/worker/serveImports";
import { fileOf, generated } from "./generated";

/** A worker without a thread: what passes is cloned as between threads, except for files. */
class FakeWorker implements ImportWorker {
  onmessage: ImportWorker["onmessage"] = null;
  onerror: ImportWorker["onerror"] = null;
  isRunning = true;
  readonly #scope: WorkerScope;

  constructor(onReply: (reply: unknown) => void = () => undefined) {
    this.#scope = {
      onmessage: null,
      postMessage: (reply) => {
        onReply(reply);
        const data = structuredClone(reply);
        if (this.isRunning) this.onmessage?.({ data });
      },
    };
    serveImports(this.#scope);
  }

  postMessage(request: Parameters<ImportWorker["postMessage"]>[0]): void {
    const data =
      request.kind === "import"
        ? { ...structuredClone({ ...request, files: [] }), files: request.files }
        : structuredClone(request);
    this.#scope.onmessage?.({ data });
  }

  terminate(): void {
    this.isRunning = false;
  }
}

function heldIn(result: Awaited<ReturnType<typeof importInWorker>>): HeldUsage {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

async function importedHere(file: File) {
  const result = await importUsage([file]);
  if (!result.ok) throw new Error("refused");
  return result.value;
}

describe("an import on a thread of its own", () => {
  it("gives what the files were, tells how far it is, and holds the sums until it is closed", async () => {
    const { file } = generated("console-usage", "--rows", "3000");
    const worker = new FakeWorker();
    const seen: number[] = [];
    const held = heldIn(
      await importInWorker(() => worker, [file], { onProgress: ({ bytes }) => seen.push(bytes) }),
    );
    expect(await importedHere(file)).toEqual({
      ...held.summary,
      cells: expect.anything(),
      otherCosts: [],
    });
    expect(held.summary).not.toHaveProperty("cells");
    expect(seen.at(-1)).toBe(file.size);
    expect(worker.isRunning).toBe(true);
    held.close();
    expect([worker.isRunning, worker.onmessage]).toEqual([false, null]);
  });

  it("gives no sums to the page: what crosses grows by a line a month, not with the days", async () => {
    const sizeOf = async (days: string) => {
      const { file } = generated("console-usage", "--rows", "3000", "--days", days);
      let size = 0;
      const worker = new FakeWorker((reply) => (size += JSON.stringify(reply).length));
      heldIn(await importInWorker(() => worker, [file], { onProgress: () => (size = 0) }));
      return size;
    };
    // 1,000 days have 30 months more than 100, each with a line of some 70 characters.
    const more = (await sizeOf("1000")) - (await sizeOf("100"));
    expect(more).toBeLessThan(30 * 100);
  });

  it("answers what is asked of it as if the sums were here", async () => {
    const { file } = generated("console-usage", "--rows", "3000");
    const held = heldIn(await importInWorker(() => new FakeWorker(), [file]));
    const usage = await importedHere(file);
    const { tokens: days = { from: 0, to: 0 } } = usage.covers;
    const all = { period: days, isChosen: false };
    const some = { period: { from: days.from + 10, to: days.to - 10 }, isChosen: true };
    const terms = { commit: 1000, basis: "net", discount: 0.2, ...days } as const;
    expect(held.whole).toEqual(usageFigures(usage, all));
    // Asked at once, answered each by its own.
    const [figures, pace] = await Promise.all([held.figures(some), held.pace(terms)]);
    expect(figures).toEqual(usageFigures(usage, some));
    expect(pace).toEqual(commitPace(usage, terms));
  });

  it("fails what was asked, and what is asked later, where its thread is gone", async () => {
    const { file } = generated("console-usage", "--rows", "100");
    const worker = new FakeWorker();
    const held = heldIn(await importInWorker(() => worker, [file]));
    worker.postMessage = () => worker.onerror?.({} as ErrorEvent);
    const lookedAt = { period: { from: 46296, to: 46297 }, isChosen: true };
    await expect(held.figures(lookedAt)).rejects.toThrow("gone");
    await expect(held.figures(lookedAt)).rejects.toThrow("gone");
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
