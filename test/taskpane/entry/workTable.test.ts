import { describe, expect, it } from "@jest/globals";
import { readWorkTable } from "../../../src/taskpane/entry/workTable/readWorkTable";

/** The lines that were understood, their cells joined. */
function lines(pasted: string): string[] {
  return readWorkTable(pasted).rows.flatMap(({ as }) => {
    if (as.kind !== "work") return [];
    const { model, input, output, cacheRead, cacheWrite, batch, usOnly } = as;
    return [[model, input, output, cacheRead, cacheWrite, batch, usOnly].join("|")];
  });
}

function kinds(pasted: string): string[] {
  return readWorkTable(pasted).rows.map(({ as }) => (as.kind === "passed" ? as.because : as.kind));
}

const TWO = ["Opus 5.5|10|1||||", "Sonnet 5.5|20|2||||"];

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
      ["Opus 5.5|10000|1.5||||"],
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
      "in millions and in tokens, each as its own heading says",
      "Model\tInput MTok\tOutput tokens\nOpus 5.5\t10\t1,500,000",
      ["Opus 5.5|10|1.5||||"],
    ],
    [
      "in thousands",
      "Model\tInput (k tokens)\tOutput (k tokens)\nOpus 5.5\t10000\t500",
      ["Opus 5.5|10|0.5||||"],
    ],
    // 1.2 billion tokens are 1,200 million; 500k are half a million.
    [
      "with letters after the figures",
      "Model\tInput\tOutput\nOpus 5.5\t1.2B\t500k\nSonnet 5.5\t20M\t2 million tokens",
      ["Opus 5.5|1200|0.5||||", "Sonnet 5.5|20|2||||"],
    ],
    [
      "in the words of other places",
      "Model\tInput\tOutput\nOpus 5.5\t3 Mrd\t1,2 Mio.\nSonnet 5.5\t40 bn\t800,000 tokens",
      ["Opus 5.5|3000|1,2||||", "Sonnet 5.5|40000|0.8||||"],
    ],
    // 1,250 billion or 1.25: the field asks.
    [
      "with what has two meanings left as it is",
      "Model\tInput\tOutput\nOpus 5.5\t1,250 bn\t2",
      ["Opus 5.5|1,250 bn|2||||"],
    ],
    [
      "with what has nothing to say left blank",
      "Model\tInput\tOutput\nOpus 5.5\t10\t–\nSonnet 5.5\tn/a\t2",
      ["Opus 5.5|10|||||", "Sonnet 5.5||2||||"],
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
    [
      "under headings that do not say model",
      "Name\tInput MTok\tOutput MTok\nOpus 5.5\t10\t1\nSonnet 5.5\t20\t2",
      TWO,
    ],
    [
      "with models across",
      "Model\tOpus 5.5\tSonnet 5.5\nInput MTok\t10\t20\nOutput MTok\t1\t2",
      TWO,
    ],
    [
      "with models across, an empty corner, a title and a total",
      "Usage in 2026\n\n\tOpus 5.5\tSonnet 5.5\tTotal\nInput tokens\t10,000,000\t20,000,000\t30,000,000\nOutput tokens\t1,000,000\t2,000,000\t3,000,000",
      TWO,
    ],
    // 5 million cached tokens are a share of the input that is not said.
    [
      "without volumes where a share is asked for",
      "Model\tInput MTok\tCached input MTok\tOutput MTok\nOpus 5.5\t10\t5\t1",
      ["Opus 5.5|10|1||||"],
    ],
    ["from a text that is no table", "hello", []],
    ["from nothing", "", []],
  ])("%s", (_what, pasted, expected) => {
    expect(lines(pasted)).toEqual(expected);
  });

  it("passes over headings, blank rows, totals and notes, and says what it cannot read", () => {
    const pasted = [
      "Usage by model",
      "Model\tInput MTok\tOutput MTok",
      "Opus 5.5\t10\t1",
      "",
      "Sonnet 5.5\ton request (3)\t2",
      "Total\t10\t1",
      "Source:\tFinance\t",
    ];
    expect(kinds(pasted.join("\n"))).toEqual([
      "note",
      "heading",
      "work",
      "blank",
      "not_understood",
      "total",
      "note",
    ]);
  });

  it("says of each column what it was taken for", () => {
    const { columns } = readWorkTable(
      "Model\tRegion\tInput tokens\tOutput MTok\tCached MTok\tBatch\nOpus 5.5\tEU\t9000000\t1\t5\t10%",
    );
    expect(columns).toEqual([
      { heading: "Model", as: "model" },
      { heading: "Region" },
      { heading: "Input tokens", as: "input", unit: "tokens" },
      { heading: "Output MTok", as: "output", unit: "millions" },
      { heading: "Cached MTok", isVolume: true },
      { heading: "Batch", as: "batch" },
    ]);
  });

  it.each<[string, string | undefined]>([
    ["Model\tInput MTok\tOutput MTok", undefined],
    ["Model\tInput MTok per month\tOutput MTok", "month"],
    ["Model\tMonthly input\tMonthly output", "month"],
    ["Model\tInput MTok/month\tOutput MTok/month", "month"],
    ["Model\tInput tokens / yr\tOutput tokens / yr", "year"],
    ["Model\tAnnual input\tAnnual output", "year"],
    ["Model\tMonthly input\tAnnual output", "both"],
  ])("reads from the headings %j for how long the volumes are", (headings, expected) => {
    expect(readWorkTable(`${headings}\nOpus 5.5\t10\t1`).period).toBe(expected);
  });

  it("tells a million tokens from millions of tokens", () => {
    const under = (volume: string) => lines(`Model\tInput tokens\nOpus 5.5\t${volume}`);
    expect(under("999999")).toEqual(["Opus 5.5|999999|||||"]);
    expect(under("1000000")).toEqual(["Opus 5.5|1|||||"]);
    expect(under("1000001")).toEqual(["Opus 5.5|1.000001|||||"]);
  });
});
