import { describe, expect, it } from "@jest/globals";
import { usageSentence } from "../../src/messages";
import { importUsage } from "../../src/usage";
import { fileOf, generated } from "./generated";

const USAGE = "usage_date_utc,model,usage_output_tokens\n";
const ROW = "2026-10-01,Opus 5.5,1\n";

/** The sentence that a person reads, where nothing is imported. */
async function said(...files: readonly File[]): Promise<string> {
  const result = await importUsage(files);
  return result.ok ? "imported" : result.issues.map(usageSentence).join(" ");
}

describe("a file that cannot be taken is refused with one clear sentence, and nothing is given", () => {
  it("no file", async () => {
    expect(await said()).toBe("No file was chosen.");
  });

  it("an empty one, of no bytes, of blanks, or without rows", async () => {
    const empty = '"usage.csv" is empty: there is no row with anything in it.';
    expect(await said(fileOf(""))).toBe(empty);
    expect(await said(fileOf("\n  \n\n"))).toBe(empty);
    expect(await said(fileOf(USAGE))).toBe('No row of "usage.csv" could be used: it has none.');
  });

  it("a zip, a gzip, a PDF, a page, a picture", async () => {
    expect(await said(fileOf(Uint8Array.from([0x50, 0x4b, 3, 4, 9, 9]), "usage.zip"))).toBe(
      '"usage.zip" is a zip archive or an Excel workbook. Unpack it, or save the sheet as CSV.',
    );
    expect(await said(fileOf(Uint8Array.from([0x1f, 0x8b, 8, 0]), "usage.gz"))).toBe(
      '"usage.gz" is packed with gzip. Unpack it first.',
    );
    expect(await said(fileOf("%PDF-1.7 …"))).toContain("It is a PDF.");
    expect(await said(fileOf("<!DOCTYPE html><p>Sign in"))).toContain("It is a web page.");
    expect(await said(fileOf(Uint8Array.from([1, 2, 0, 4])))).toContain("It is not a text file.");
  });

  it("a table of another kind, with its headings as plain text", async () => {
    expect(await said(fileOf("Date,Amount,=CMD()\n1,2,3\n", "bank.csv"))).toBe(
      '"bank.csv" is not a file that can be read here. Its first row is "Date", "Amount" and ' +
        '"=CMD()". Take the usage or cost CSV of the Claude Console, a usage or cost report of the ' +
        "Admin API as JSON, an analytics cost report, or a FOCUS CSV.",
    );
  });

  it.each([
    ['{"name":"package","version":"1"}', "without the time buckets"],
    ['{"data":[{"id":"msg_1","role":"user"}]}', "without the time buckets"],
    ["[1, 2, 3]", "without the time buckets"],
    ['{"type":"error","error":{"type":"authentication_error"}}', "an error message of the API"],
  ])("JSON of another kind: %s", async (text, part) => {
    expect(await said(fileOf(text, "data.json"))).toContain(part);
  });

  it("one cut off inside a row", async () => {
    expect(await said(fileOf(`${USAGE}${ROW}2026-10-02,Opu`))).toBe(
      '"usage.csv" is cut off at line 3: its end is missing. Export it again.',
    );
    expect(await said(fileOf(`${USAGE}${ROW}2026-10-02,"Opus 5.5,1\n`))).toContain("is cut off");
  });

  it("a report cut off anywhere after its first bracket", async () => {
    const results = [{ output_tokens: 5, model: "claude-opus-5-5", text: 'a "quote] and }' }];
    const bucket = {
      starting_at: "2026-10-01T00:00:00Z",
      results,
      ending_at: "2026-10-02T00:00:00Z",
    };
    const whole = JSON.stringify({ data: [bucket], has_more: false });
    expect(await said(fileOf(whole))).toBe("imported");
    for (let length = 1; length < whole.length; length++) {
      expect(await said(fileOf(whole.slice(0, length), "report.json"))).toContain("is cut off");
    }
  });

  it("a report that is broken on the way", async () => {
    const bucket = '{"starting_at":"2026-10-01T00:00:00Z","results":[{"output_tokens":}]}';
    expect(await said(fileOf(`{"data":[${bucket}]}`, "report.json"))).toBe(
      '"report.json" is damaged near line 1: it is not whole JSON. Export it again.',
    );
    expect(await said(fileOf('{"data":[}'))).toContain("is damaged");
  });

  it("a quotation mark that is never closed, without reading the rest into memory", async () => {
    const long = `${USAGE}2026-10-01,"${"x,1\n".repeat(400_000)}`;
    expect(await said(fileOf(long))).toContain("a quotation mark that is never closed");
  });

  it("one of two gigabytes, at once", async () => {
    const huge = fileOf(USAGE + ROW, "huge.csv");
    Object.defineProperty(huge, "size", { value: 2_000_000_000 });
    expect(await said(huge)).toBe(
      '"huge.csv" is too large: 2,000 MB with the files before it; the most at once is 1,000 MB. ' +
        "Export a shorter period.",
    );
  });

  it("the same file twice, under whatever name", async () => {
    expect(await said(fileOf(USAGE + ROW, "a.csv"), fileOf(USAGE + ROW, "a (1).csv"))).toBe(
      '"a (1).csv" has the same content as "a.csv". Take one of them, or its usage would count twice.',
    );
  });

  it("files of overlapping periods", async () => {
    const days = (...dates: readonly string[]) =>
      dates.map((day) => `${day},Opus 5.5,1\n`).join("");
    const early = fileOf(USAGE + days("2026-10-01", "2026-10-20"), "early.csv");
    const late = fileOf(USAGE + days("2026-10-15", "2026-11-01"), "late.csv");
    const next = fileOf(USAGE + days("2026-10-21", "2026-11-01"), "next.csv");
    expect(await said(early, late)).toBe(
      '"late.csv" and "early.csv" both hold the tokens of 15 Oct 2026 to 20 Oct 2026, which would ' +
        "count twice. Take files whose days do not overlap.",
    );
    expect(await said(early, next)).toBe("imported");
  });

  it("but takes the same days of different workspaces", async () => {
    const of = (workspace: string) =>
      fileOf(`workspace,${USAGE}${workspace},${ROW}`, `${workspace}.csv`);
    expect(await said(of("red"), of("blue"))).toBe("imported");
    expect(await said(of("red"), fileOf(`${USAGE}${ROW}`))).toContain("would count twice");
  });

  it("a report with a page twice", async () => {
    const results = [{ output_tokens: 5, model: "claude-opus-5-5" }];
    const bucket = {
      starting_at: "2026-10-01T00:00:00Z",
      results,
      ending_at: "2026-10-02T00:00:00Z",
    };
    const page = JSON.stringify({ data: [bucket], has_more: false });
    expect(await said(fileOf(`${page}\n${page}\n`, "report.json"))).toContain(
      '"report.json" holds the tokens of 1 Oct 2026 twice.',
    );
  });

  it("money of two currencies", async () => {
    const focus = (currency: string) => `2026-08-01,3,claude-opus-4-6,${currency},input\n`;
    const heading = "ChargePeriodStart,BilledCost,SkuId,BillingCurrency,SkuMeter\n";
    expect(await said(fileOf(heading + focus("USD") + focus("EUR"), "focus.csv"))).toBe(
      'The files hold money in "USD" and "EUR". Amounts of one currency only can be added up: ' +
        "import them one at a time.",
    );
  });

  it("a file that goes away while it is read", async () => {
    const gone = fileOf(USAGE + ROW);
    gone.slice = () =>
      ({ arrayBuffer: () => Promise.reject(new Error("gone")) }) as unknown as Blob;
    expect(await said(gone)).toContain("could not be read");
  });
});

describe("a row that cannot be taken is skipped, and listed with the reason and its line", () => {
  it.each([
    ["2026-10-01,Opus 5.5,-5", "negative", "-5"],
    ["2026-10-01,Opus 5.5,1e30", "absurd", "1e+30"],
    ["2026-10-01,Opus 5.5,NaN", "not_a_number", "NaN"],
    ["someday,Opus 5.5,5", "bad_date", "someday"],
    ["2026-02-30,Opus 5.5,5", "bad_date", "2026-02-30"],
    ["0026-02-03,Opus 5.5,5", "bad_date", "0026-02-03"],
  ])("%s: %s", async (row, reason, got) => {
    const result = await importUsage([fileOf(`${USAGE}${ROW}${row}\n${ROW}`)]);
    expect(result).toMatchObject({
      value: {
        files: [{ rows: 2, skipped: 1 }],
        skipped: { count: 1, rows: [{ file: "usage.csv", line: 3, reason, got }] },
      },
    });
  });

  it("a row with too few or too many fields", async () => {
    const result = await importUsage([
      fileOf(`${USAGE}2026-10-01,Opus 5.5\n${ROW}${ROW.trim()},9\n`),
    ]);
    expect(result).toMatchObject({
      value: { skipped: { byReason: [{ reason: "wrong_columns", count: 2 }] } },
    });
  });

  it("shows the first hundred and counts them all", async () => {
    const bad = "2026-10-01,Opus 5.5,-1\n".repeat(1_000);
    const result = await importUsage([fileOf(USAGE + ROW + bad)]);
    if (!result.ok) throw new Error("refused");
    expect(result.value.skipped.count).toBe(1_000);
    expect(result.value.skipped.rows).toHaveLength(100);
  });

  it("says that a report has pages that are not there", async () => {
    const results = [{ output_tokens: 5, model: "claude-opus-5-5" }];
    const bucket = {
      starting_at: "2026-10-01T00:00:00Z",
      results,
      ending_at: "2026-10-02T00:00:00Z",
    };
    const result = await importUsage([fileOf(JSON.stringify({ data: [bucket], has_more: true }))]);
    expect(result).toMatchObject({ value: { notices: [{ code: "more_pages" }] } });
  });
});

describe("cancelling", () => {
  it("stops the import with the signal's reason", async () => {
    const { file } = generated("console-usage", "--rows", "20000");
    const controller = new AbortController();
    const seen: number[] = [];
    const importing = importUsage([file], {
      signal: controller.signal,
      onProgress: ({ bytes }) => {
        seen.push(bytes);
        controller.abort();
      },
    });
    await expect(importing).rejects.toMatchObject({ name: "AbortError" });
    expect(seen).toHaveLength(1);
  });

  it("does not start where it was cancelled before", async () => {
    await expect(
      importUsage([fileOf(USAGE + ROW)], { signal: AbortSignal.abort() }),
    ).rejects.toMatchObject({ name: "AbortError" });
  });
});

describe("progress", () => {
  it("rises through all the files to the last byte", async () => {
    const { file } = generated("console-usage", "--rows", "5000");
    const seen: number[] = [];
    let rows = 0;
    const small = fileOf(
      "usage_date_utc,model,usage_output_tokens\n2027-10-01,Opus 5.5,1\n",
      "b.csv",
    );
    await importUsage([file, small], {
      onProgress: (progress) => {
        seen.push(progress.bytes);
        rows = progress.rows;
      },
    });
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(file.size + small.size);
    // The last chunk is said before its last rows are taken.
    expect(rows).toBeGreaterThan(4_000);
    expect(rows).toBeLessThanOrEqual(5_001);
  });
});
