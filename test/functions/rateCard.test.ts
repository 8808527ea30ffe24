import { describe, expect, it } from "@jest/globals";
import { plainResult } from "../support/cells";
import { callWorksheet } from "../support/worksheet";

const NOV_23 = 46_349;
const card = (...args: readonly unknown[]) => callWorksheet("RATE_CARD", ...args) as unknown[][];
const models = (rows: unknown[][]) => rows.slice(1).map(([model]) => model);

describe("RATE_CARD", () => {
  it("has the columns of a rate card, then where each row comes from", () => {
    expect(card(NOV_23)[0]).toEqual([
      "Model",
      "From",
      "To",
      "Input",
      "Output",
      "Cache write 5m",
      "Cache write 1h",
      "Cache read",
      "Fast input",
      "Fast output",
      "US-only",
      "API id",
      "Confidence",
      "Source",
      "Card made",
    ]);
  });

  it("has a row a model, empty texts where there is nothing", () => {
    const rows = card(NOV_23);
    const opus = rows.find(([model]) => model === "Opus 5.5") ?? [];
    expect(opus.slice(0, 13)).toEqual(
      ["Opus 5.5", 46_287, "", 4, 20, 5, 8, 0.2, 8, 40, 1.1, "claude-opus-5-5"].concat([
        "official (prices); inferred (retirement)",
      ] as never),
    );
    expect(opus[13]).toContain("https://platform.claude.com/docs/zh-CN/models/opus-5-5/overview");
    expect(opus[14]).toBe(NOV_23);
    expect(rows.find(([model]) => model === "Haiku 4.5")?.slice(8, 11)).toEqual(["", "", ""]);
    expect(rows.every((row) => row.length === 15)).toBe(true);
  });

  it("leaves retired models out unless they are asked for", () => {
    expect(models(card(NOV_23))).not.toContain("Opus 4.1");
    expect(models(card(NOV_23, true))).toContain("Opus 4.1");
    expect(models(card(null, "yes"))).toContain("Opus 4.1");
    expect(card()).toEqual(card(0, 0));
  });

  it.each([
    [40_000, { error: "#N/A" }],
    ["today", { error: "#VALUE!" }],
    [[[1], [2]], { error: "#VALUE!" }],
  ])("of %j is %j", (asOf, shown) => expect(plainResult(card(asOf))).toEqual(shown));

  it("is itself a valid rate card: every rate read from it is the built-in one", () => {
    const spilled = card(NOV_23);
    for (const [model, , , , , , , , , , , id] of spilled.slice(1)) {
      for (const token of ["input", "output", "cache write 5m", "cache write 1h", "cache read"]) {
        for (const modifier of ["", "batch", "us", "fast"]) {
          const rate = (name: unknown, own?: unknown) =>
            plainResult(callWorksheet("LIST_RATE", name, token, NOV_23, modifier, own));
          expect([model, token, modifier, rate(model, spilled)]).toEqual([
            model,
            token,
            modifier,
            rate(model),
          ]);
          expect(rate(id, spilled)).toEqual(rate(id));
        }
      }
    }
  });
});
