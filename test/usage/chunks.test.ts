import { describe, expect, it } from "@jest/globals";
import { importUsage } from "../../src/usage";
import { fileOf } from "./generated";

async function cellsOf(file: File, chunkBytes?: number) {
  const result = await importUsage([file], { chunkBytes });
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  const { cells, skipped, unknownModels } = result.value;
  return { cells, skipped, unknown: unknownModels.map(({ name }) => name) };
}

describe("wherever a chunk of the file ends", () => {
  it("a report's buckets are whole, with brackets, quotes and accents in their texts", async () => {
    const result = { model: 'o "]}{[\\" é≤😀 \\', output_tokens: 7, uncached_input_tokens: 1 };
    const bucket = (day: number) => ({
      starting_at: `2026-10-0${String(day)}T00:00:00Z`,
      results: [result, result],
      ending_at: `2026-10-0${String(day + 1)}T00:00:00Z`,
    });
    const text = `{"more":{"data":[]},"data" : [${JSON.stringify(bucket(1))}, ${JSON.stringify(bucket(2))}],"has_more":false}`;
    const expected = await cellsOf(fileOf(text));
    expect(expected.cells).toMatchObject([{ tokens: { output: 14 } }, { tokens: { output: 14 } }]);
    for (let chunkBytes = 1; chunkBytes < 64; chunkBytes++) {
      expect(await cellsOf(fileOf(text), chunkBytes)).toEqual(expected);
    }
  });

  it("a table's rows are whole, with line breaks, quotes and accents in their fields", async () => {
    const text =
      "usage_date_utc,model,workspace,usage_output_tokens\r\n" +
      '2026-10-01,Opus é≤😀,"two\r\n""lines"", so",7\r\n2026-10-01,Opus 5.5,,x\r\n';
    const expected = await cellsOf(fileOf(text));
    expect(expected.unknown).toEqual(["Opus é≤😀"]);
    expect(expected.skipped.rows).toMatchObject([{ line: 4, reason: "not_a_number" }]);
    for (let chunkBytes = 1; chunkBytes < 64; chunkBytes++) {
      expect(await cellsOf(fileOf(text), chunkBytes)).toEqual(expected);
    }
  });
});

describe("the forms of a report", () => {
  const bucket = (day: number) =>
    JSON.stringify({
      ending_at: `2026-10-0${String(day + 1)}T00:00:00Z`,
      results: [{ model: "claude-opus-5-5", output_tokens: day }],
      starting_at: `2026-10-0${String(day)}T00:00:00Z`,
    });
  const page = (...buckets: readonly string[]) =>
    `{"has_more":false,"data":[${buckets.join(",")}],"other":[1,[2]],"next_page":null}`;

  it.each([
    ["a page", page(bucket(1), bucket(2))],
    ["an array of pages", `[${page(bucket(1))}, ${page(bucket(2))}]`],
    ["pages one after another", page(bucket(1)) + page(bucket(2))],
    ["pages, a line each", `${page(bucket(1))}\r\n${page(bucket(2))}\n`],
    ["pages out of order", page(bucket(2)) + page(bucket(1))],
    ["an array of buckets", `[${bucket(1)},${bucket(2)}]`],
    ["buckets, a line each", `\ufeff${bucket(1)}\n${bucket(2)}\n`],
    [
      "with empty buckets",
      page(bucket(1), bucket(2), '{"starting_at":"2026-10-03T00:00:00Z","results":[]}'),
    ],
  ])("%s", async (_form, text) => {
    const { cells } = await cellsOf(fileOf(text, "report.json"));
    expect(cells.map(({ day, tokens }) => [day, tokens?.output])).toEqual([
      [46296, 1],
      [46297, 2],
    ]);
  });

  it("counts the days of empty buckets as covered", async () => {
    const empty =
      '{"starting_at":"2026-10-03T00:00:00Z","ending_at":"2026-10-05T00:00:00Z","results":[]}';
    const result = await importUsage([fileOf(page(bucket(1), empty))]);
    expect(result).toMatchObject({ value: { covers: { tokens: { from: 46296, to: 46299 } } } });
  });
});

describe("a table that tells Excel its delimiter", () => {
  it("is read past that line", async () => {
    const { cells } = await cellsOf(
      fileOf("sep=;\nusage_date_utc;model;usage_output_tokens\n2026-10-01;Opus 5.5;3\n"),
    );
    expect(cells[0]?.tokens?.output).toBe(3);
  });
});
