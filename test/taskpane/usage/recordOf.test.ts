import { describe, expect, it } from "@jest/globals";
import { recordOf } from "../../../src/taskpane/usage/recordOf";
import { keepUsage } from "../../../src/template";
import { heldHere, importUsage, type RunningCommit } from "../../../src/usage";
import { Calculator } from "../../template/calculator";
import { fileOf, generated } from "../../usage/generated";

async function held(...files: readonly File[]) {
  const result = await importUsage(files);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return heldHere(result.value);
}

describe("the sheet of an import", () => {
  it("says what the pane says: its formulas come to the figures that were read", async () => {
    const usage = await held(
      generated("console-usage", "--rows", "400").file,
      generated("console-cost", "--rows", "2000").file,
    );
    const { whole, summary } = usage;
    if (!whole.realized.ok) throw new Error("no discount");
    const { billed, list, realized, period } = whole.realized.value;
    // Used up, on its way to be used up, and left over.
    for (const share of [0.5, 1.2, 9]) {
      const terms: RunningCommit = {
        commit: billed * share,
        basis: "net",
        discount: 0.18,
        from: period.from + 10,
        to: period.from + 374,
      };
      const read = await usage.pace(terms);
      if (!read.ok) throw new Error("no pace");
      const { sheets } = keepUsage(recordOf(summary, whole, { terms, read }), {
        sheets: {},
        readings: [],
      });
      const book = new Calculator({ sheets });
      const labels = book.values("Deal usage", "A1:A40").flat();
      const figure = (label: string) =>
        Number(book.values("Deal usage", `B${String(labels.indexOf(label) + 1)}`)[0]?.[0]);
      expect(figure("Billed")).toBeCloseTo(billed, 8);
      expect(figure("At list")).toBeCloseTo(list, 8);
      expect(figure("Realized discount")).toBeCloseTo(realized, 12);
      const { drawn, evenDraw, pace, projected, ends } = read.value;
      expect(figure("Drawn so far")).toBeCloseTo(drawn, 8);
      expect(figure("An even draw by then")).toBeCloseTo(evenDraw, 8);
      expect(figure("Pace")).toBeCloseTo(pace, 8);
      expect(figure("Drawn by the last day")).toBeCloseTo(projected, 8);
      if (ends.kind === "money left") expect(figure("Left over")).toBeCloseTo(ends.left, 8);
      else {
        expect(figure("Drawn beyond it")).toBeCloseTo(ends.over, 8);
        expect(monthOf(figure("Runs out in"))).toBe(monthOf(ends.on));
      }
    }
  });

  it("has what was skipped and what is not known, and no column that was passed over", async () => {
    const usage = await held(
      fileOf(
        "usage_date_utc,model,usage_output_tokens,mood\n2026-10-01,New Model,5,fine\n" +
          "2026-10-01,Opus 5.5,-5,fine\n",
        "=1+1.csv",
      ),
    );
    const record = recordOf(usage.summary, usage.whole, undefined);
    expect(record.remarks).toEqual([
      "1 row was skipped: a negative amount.",
      'A model is not on the rate card: "New Model". Its tokens and billed cost are kept; a list ' +
        "cost cannot be worked out for it.",
    ]);
    expect(record.source).toBe("From =1+1.csv: 1 Oct 2026 to 1 Oct 2026.");
    expect(record.models).toEqual([{ model: "New Model", list: undefined }]);
    expect(record).not.toHaveProperty("commit");
  });
});

function monthOf(serial: number): string {
  return new Date((serial - 25_569) * 86_400_000).toISOString().slice(0, 7);
}
