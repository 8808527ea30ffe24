// Custom functions called by Excel's own messages, and the short way: the results are the same.

import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";

import { callDirectly } from "../../../playground/transport";
import type { Call, CallResult } from "../../../playground/transport";
import { fakeGrid } from "../../support/fakeGrid";
import { openAddin } from "../../support/officeInNode";
import type { AddinInNode } from "../../support/officeInNode";

interface Library {
  readonly Error: new (code: string, message?: string) => Error;
  associate(id: string, work: (...args: never[]) => unknown): void;
}

let addin: AddinInNode;

beforeAll(async () => {
  addin = await openAddin({ grid: fakeGrid() });
  const library = addin.window.CustomFunctions as unknown as Library;
  library.associate("ADD", (a: number, b: number | null) => a + (b ?? 100));
  library.associate("SUM", (rows: number[][]) => rows.flat().reduce((sum, x) => sum + x, 0));
  library.associate("SPILL", () => [
    [1, "a"],
    [true, new library.Error("#N/A", "no data")],
  ]);
  library.associate("LATER", (text: string) => Promise.resolve(`${text}!`));
  library.associate("WHERE", (invocation: { address?: string }) => invocation.address);
  library.associate("FAIL", (code: string) => {
    throw new library.Error(code, "because");
  });
  library.associate("BUG", () => {
    throw new Error("a slip of ours");
  });
  library.associate("INFINITE", () => Infinity);
  library.associate("SEES", (cell: unknown) =>
    cell instanceof library.Error ? `error ${(cell as unknown as { code: string }).code}` : "value",
  );
});

afterAll(() => addin.close());

const ways: [string, (call: Call) => Promise<CallResult>][] = [
  ["by message", async (call) => addin.host.functions.invokeAll([call])[0]!],
  ["directly", async (call) => callDirectly(addin.window, call)],
];

describe.each(ways)("a custom function called %s", (_way, invoke) => {
  test("takes its arguments and gives its result", async () => {
    expect(await invoke({ id: "ADD", args: [40, 2] })).toBe(42);
  });

  test("gets null for an optional argument left out", async () => {
    expect(await invoke({ id: "ADD", args: [1, null] })).toBe(101);
  });

  test("takes a range as rows", async () => {
    expect(
      await invoke({
        id: "SUM",
        args: [
          [
            [1, 2],
            [3, 4],
          ],
        ],
      }),
    ).toBe(10);
  });

  test("spills rows, with errors inside", async () => {
    expect(await invoke({ id: "SPILL", args: [] })).toEqual([
      [1, "a"],
      [true, { error: "#N/A", message: "no data" }],
    ]);
  });

  test("may answer later", async () => {
    expect(await invoke({ id: "LATER", args: ["hi"] })).toBe("hi!");
  });

  test("is told its address when it asks", async () => {
    expect(await invoke({ id: "WHERE", args: [], address: "Deal!B2" })).toBe("Deal!B2");
  });

  test.each(["#N/A", "#NUM!", "#VALUE!", "#DIV/0!"])("fails with %s and says why", async (code) => {
    expect(await invoke({ id: "FAIL", args: [code] })).toEqual({ error: code, message: "because" });
  });

  test("that throws something else is #VALUE! without a word", async () => {
    expect(await invoke({ id: "BUG", args: [] })).toEqual({ error: "#VALUE!", message: "" });
  });

  test("that was never registered is #VALUE!", async () => {
    expect(await invoke({ id: "NOBODY", args: [] })).toMatchObject({ error: "#VALUE!" });
  });

  test("that gives no finite number is #NUM!", async () => {
    expect(await invoke({ id: "INFINITE", args: [] })).toMatchObject({ error: "#NUM!" });
  });

  test("may see an error in a cell, if it allows for that", async () => {
    const args = [{ error: "#DIV/0!", message: "" }];
    expect(await invoke({ id: "SEES", args, allowErrors: true })).toBe("error #DIV/0!");
  });
});

test("calls that go out together come back each with its own result", async () => {
  const calls = Array.from({ length: 50 }, (_, i) => ({ id: "ADD", args: [i, 1] }));
  const results = await Promise.all(addin.host.functions.invokeAll(calls));
  expect(results).toEqual(calls.map((_, i) => i + 1));
});
