import { describe, expect, it } from "@jest/globals";
import { readWorkTable } from "../../../src/taskpane/entry/workTable";

/** The lines that were understood, their cells joined. */
function lines(pasted: string): string[] {
  return readWorkTable(pasted).map((line) => Object.values({ ...line }).join("|"));
}

describe("a workload is understood as it is pasted", () => {
  it.each<[string, string, string[]]>([
    [
      "without headings, in our order",
      "Opus 5.5\t10000\t1000\t50%",
      ["Opus 5.5|10000|1000|50%|||"],
    ],
    [
      "by its headings, in any order",
      "Output MTok\tModel\tInput MTok\tBatch share\tCache read share\n1000\tOpus 5.5\t10000\t10%\t50%",
      ["Opus 5.5|10000|1000|50%||10%|"],
    ],
    [
      "in tokens, where the heading says so and they are many",
      "Model\tInput tokens\tOutput tokens\nOpus 5.5\t10,000,000,000\t1,500,000",
      ["Opus 5.5|10000|1.5|||||".slice(0, -1)],
    ],
    [
      "without totals and blank rows",
      "Model\tInput\tOutput\n\nOpus 5.5\t1\t2\nTotal\t1\t2\n",
      ["Opus 5.5|1|2||||"],
    ],
    [
      "in tokens with continental figures, the small ones too",
      "Model\tInput tokens\tOutput tokens\nOpus 5.5\t10.000.000\t500.000",
      ["Opus 5.5|10|0.5||||"],
    ],
    [
      "from a file with commas and quotes",
      'Model,Input tokens,Output tokens\n"Opus 5.5","10,000,000","1,000,000"',
      ["Opus 5.5|10|1||||"],
    ],
    [
      "from a document",
      "| Model | Input MTok | Output MTok |\n|---|---|---|\n| Opus 5.5 | 10 | 1 |\n| Gesamt | 10 | 1 |",
      ["Opus 5.5|10|1||||"],
    ],
    ["from a text that is no table", "hello", []],
  ])("%s", (_what, pasted, expected) => {
    expect(lines(pasted)).toEqual(expected);
  });
});
