import { afterEach, beforeEach, expect } from "@jest/globals";

import { fakeGrid } from "./fakeGrid";
import type { FakeGrid } from "./fakeGrid";
import { openAddin } from "./officeInNode";
import type { AddinInNode } from "./officeInNode";

export interface Opened {
  grid: FakeGrid;
  addin: AddinInNode;
  /** `Excel.run` on a new workbook with one sheet; syncs at the end. */
  run<T>(work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => T): Promise<Awaited<T>>;
  /** What the run fails with. */
  failure(
    work: (context: Excel.RequestContext, sheet: Excel.Worksheet) => unknown,
  ): Promise<OfficeExtension.Error>;
}

/** A new workbook with the add-in open, for each test of the file. */
export function openedAddin(): Opened {
  const opened = {
    run: (work: Parameters<Opened["run"]>[0]) =>
      opened.addin.Excel.run(async (context) => {
        const result = await work(context, context.workbook.worksheets.getItem("Sheet1"));
        await context.sync();
        return result;
      }),
    failure: async (work: Parameters<Opened["failure"]>[0]) => {
      const done = opened.run(work).then(() => undefined);
      const error: unknown = await done.catch((reason: unknown) => reason);
      if (error === undefined) throw new Error("It did not fail.");
      return error as OfficeExtension.Error;
    },
  } as Opened;
  beforeEach(async () => {
    opened.grid = fakeGrid();
    opened.addin = await openAddin({ grid: opened.grid });
  });
  afterEach(() => {
    opened.addin.close();
    expect(opened.addin.failures).toEqual([]);
  });
  return opened;
}

/** Messages between frame and host take turns of the event loop. */
export const delivered = () => new Promise((done) => setTimeout(done, 20));
