import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { callWorksheet } from "../support/worksheet";
import { expectAgreement, generated, workOut } from "./spreadsheet";

const rate = fc.integer({ min: 1, max: 10_000 }).map((cents) => cents / 100);
const volume = fc.integer({ min: 0, max: 1_000_000 });
const hundredths = fc.integer({ min: 0, max: 100 }).map((points) => points / 100);

const LINES = generated(
  fc.record({
    input: volume,
    output: volume,
    cacheRead: fc.integer({ min: 0, max: 60 }).map((points) => points / 100),
    cacheWrite: fc.integer({ min: 0, max: 40 }).map((points) => points / 100),
    batch: hundredths,
    usOnly: hundredths,
    rates: fc.tuple(rate, rate, rate, rate),
  }),
);

const MIXES = generated(
  fc.array(
    fc.tuple(
      volume,
      rate,
      fc.integer({ min: 0, max: 99 }).map((points) => points / 100),
    ),
    { minLength: 1, maxLength: 8 },
  ),
  60,
).concat([[[0, 5, 0.1]]]);

const HEADINGS =
  "Model,From,To,Input,Output,Cache write 5m,Cache write 1h,Cache read,US-only".split(",");

// A input MTok, B output MTok, C to F shares (cache read, cache write, batch, US-only),
// G to J rates (input, output, cache write, cache read).
const LINE_COST = "=(1-E#+E#*0.5)*(1+0.1*F#)*(A#*((1-C#-D#)*G#+C#*J#+D#*I#)+B#*H#)";

describe("rates and workloads, as plain formulas in another engine", () => {
  it("agree on the list cost of a workload line with any shares, from a card on the sheet", () => {
    const [shown = []] = workOut([
      LINES.map((line) => [
        ...[line.input, line.output, line.cacheRead, line.cacheWrite, line.batch, line.usOnly],
        ...line.rates,
        LINE_COST,
      ]),
    ]);
    expect(shown).toHaveLength(LINES.length);
    LINES.forEach((line, row) => {
      const [input, output, cacheWrite, cacheRead] = line.rates;
      const card = [
        HEADINGS,
        ["Model A", 45_000, null, input, output, cacheWrite, 2 * cacheWrite, cacheRead, 1.1],
      ];
      const shares = [line.cacheRead, line.cacheWrite, line.batch, line.usOnly];
      const ours = callWorksheet(
        "WORKLOAD_COST",
        "Model A",
        line.input,
        line.output,
        ...shares,
        null,
        card,
      );
      expectAgreement(ours, shown[row]?.[10], (line.input + line.output) * 100);
    });
  });

  // A volume, B rate, C discount; D what a volume costs; E the mix.
  it("agree on the blended rate of a mix with a discount each, no volume at all included", () => {
    const shown = workOut(
      MIXES.map((mix) =>
        mix.map((part) => [
          ...part,
          "=A#*B#*(1-C#)",
          `=SUM(D1:D${mix.length})/SUM(A1:A${mix.length})`,
        ]),
      ),
    );
    expect(shown).toHaveLength(MIXES.length);
    MIXES.forEach((mix, i) => {
      const [volumes, rates, discounts] = [0, 1, 2].map((column) =>
        mix.map((part) => [part[column]]),
      );
      const ours = callWorksheet("BLENDED_RATE", volumes, rates, discounts);
      expectAgreement(ours, shown[i]?.[0]?.[4], 100);
    });
  });
});
