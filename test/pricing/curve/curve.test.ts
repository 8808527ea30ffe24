import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  bandFor,
  bandIndex,
  curveDiscount,
  nextBand,
  parseBandTable,
  parseTermUplift,
  upliftFor,
  type Band,
  type Basis,
  type CurveMethod,
} from "../../../src/pricing";

const at = { argument: "bands" };

const table = fc
  .uniqueArray(fc.integer({ min: 0, max: 10_000_000 }), { minLength: 1, maxLength: 12 })
  .chain((thresholds) =>
    fc.tuple(
      ...thresholds.map((threshold) =>
        fc.integer({ min: 0, max: 95 }).map((points) => [threshold, points / 100] as const),
      ),
    ),
  )
  // A row of zeros below the first is a blank row of some builds of Excel.
  .map((rows) =>
    rows.filter(([threshold, discount], index) => index === 0 || threshold + discount > 0),
  );

function bandsOf(rows: unknown): readonly Band[] {
  const result = parseBandTable(rows, at);
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe("a band table", () => {
  it("is sorted, with a label for each band", () => {
    expect(
      bandsOf([
        ["Gold", 1_000_000, 0.17],
        ["", 100_000, 0.05],
        [" Silver ", 500_000, 0.12],
      ]),
    ).toEqual([
      { label: 1, threshold: 100_000, discount: 0.05 },
      { label: "Silver", threshold: 500_000, discount: 0.12 },
      { label: "Gold", threshold: 1_000_000, discount: 0.17 },
    ]);
  });

  it("tells every mistake, each with its row as the sheet counts it", () => {
    const result = parseBandTable(
      [
        ["Threshold", "Discount"],
        ["x", 0.05],
        [null, null],
        [500_000, 5],
      ],
      at,
    );
    expect(result.ok ? [] : result.issues).toEqual([
      {
        code: "not_a_number",
        at: { argument: "bands", row: 2, column: "threshold" },
        got: "x",
        takes: "money",
      },
      {
        code: "out_of_range",
        at: { argument: "bands", row: 4, column: "discount" },
        got: 5,
        takes: "discount",
      },
    ]);
  });

  it("names both rows of a threshold that stands twice", () => {
    const rows = [
      [500_000, 0.1],
      [100_000, 0.05],
      [500_000, 0.2],
    ];
    expect(parseBandTable(rows, at)).toEqual({
      ok: false,
      issues: [
        {
          code: "threshold_repeated",
          at: { argument: "bands", row: 3, column: "threshold" },
          got: 500_000,
          otherRow: 1,
        },
      ],
    });
  });

  it.each([
    [1, true],
    [100, true],
    [101, false],
    [1.5, false],
    [-1, false],
    [true, false],
  ])("takes %j for a band's number: %j", (name, isTaken) => {
    const result = parseBandTable([[name, 100_000, 0.05]], at);
    expect(result.ok).toBe(isTaken);
    expect(result.ok ? result.value[0]?.label : result.issues[0]).toEqual(
      isTaken
        ? name
        : {
            code: "band_name_not_a_name",
            at: { argument: "bands", row: 1, column: "name" },
            got: name,
          },
    );
  });

  it("tells how many columns it should have", () => {
    const takes = "threshold and discount, or name, threshold and discount";
    for (const [rows, columns] of [
      [[[5]], 1],
      [[["a", 1, 0.1, 2]], 4],
    ] as const) {
      expect(parseBandTable(rows, at)).toEqual({
        ok: false,
        issues: [{ code: "wrong_width", at, columns, takes }],
      });
    }
  });

  it("passes on an error in a name", () => {
    expect(parseBandTable([["#REF!", 1, 0.1]], at)).toMatchObject({
      issues: [{ code: "error_value", got: "#REF!" }],
    });
  });

  it("is the same table in any order", () => {
    fc.assert(
      fc.property(table, (rows) => {
        fc.pre(rows.every(([threshold, discount]) => threshold + discount > 0));
        expect(bandsOf([...rows].reverse())).toEqual(bandsOf(rows));
      }),
    );
  });
});

describe("the band of a commit", () => {
  it("is the one with the highest threshold that is not above it", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 12_000_000 }), (rows, commit) => {
        const bands = bandsOf(rows);
        const reached = bands.filter(({ threshold }) => threshold <= commit);
        expect(bandFor(bands, commit)).toBe(reached.at(-1));
        expect(bandIndex(bands, commit)).toBe(reached.length - 1);
      }),
    );
  });

  it("is the next one as soon as the commit is at its threshold", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 12_000_000 }), (rows, commit) => {
        const bands = bandsOf(rows);
        const next = nextBand(bands, commit);
        fc.pre(next.ok);
        if (!next.ok) return;
        expect(bandFor(bands, commit + next.value.extraCommit)).toBe(next.value.band);
        expect(next.value.extraCommit).toBeGreaterThan(0);
        expect(next.value.discountNow).toBe(bandFor(bands, commit)?.discount ?? 0);
      }),
    );
  });
});

describe("the next band above the top one", () => {
  it("is none, and says which band and threshold the commit is in", () => {
    const bands: readonly Band[] = [
      { label: "Silver", threshold: 100, discount: 0.1 },
      { label: "Gold", threshold: 200, discount: 0.2 },
    ];
    const none = { code: "no_next_band", nature: "not_found", band: "Gold", threshold: 200 };
    for (const commit of [200, 1_000_000]) {
      expect(nextBand(bands, commit)).toEqual({ ok: false, issues: [none] });
    }
    expect(nextBand(bands, 199.99)).toMatchObject({ ok: true, value: { band: { label: "Gold" } } });
  });
});

describe("the curve's discount", () => {
  const methods: readonly CurveMethod[] = ["all-units", "marginal"];
  const bases: readonly Basis[] = ["net", "list"];

  it("lies between 0 and the deepest band, by either method and basis", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 0, max: 12_000_000 }), (rows, commit) => {
        const bands = bandsOf(rows);
        const deepest = Math.max(...bands.map(({ discount }) => discount));
        for (const method of methods) {
          for (const basis of bases) {
            const discount = curveDiscount(bands, commit, method, basis);
            expect(discount).toBeGreaterThanOrEqual(0);
            expect(discount).toBeLessThanOrEqual(deepest + 1e-12);
          }
        }
      }),
    );
  });

  it("is as the model writes it, slice by slice", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 12_000_000 }), (rows, commit) => {
        const bands = bandsOf(rows);
        const edges = [0, ...bands.map(({ threshold }) => threshold), Infinity];
        let bought = 0;
        let saved = 0;
        for (const [index, from] of edges.slice(0, -1).entries()) {
          const slice = Math.max(0, Math.min(commit, edges[index + 1] ?? 0) - from);
          const discount = index === 0 ? 0 : (bands[index - 1]?.discount ?? 0);
          bought += slice / (1 - discount);
          saved += slice * discount;
        }
        expect(curveDiscount(bands, commit, "marginal", "net")).toBeCloseTo(1 - commit / bought, 9);
        expect(curveDiscount(bands, commit, "marginal", "list")).toBeCloseTo(saved / commit, 9);
      }),
    );
  });
});

describe("the term uplift", () => {
  const read = (raw: unknown) => parseTermUplift(raw, { argument: "term_uplift" });

  it("is none where the table is left out or blank", () => {
    expect([undefined, null, "", [[null, ""]]].map(read)).toEqual(
      Array.from({ length: 4 }, () => ({ ok: true, value: [] })),
    );
  });

  it("passes over a header of words and blanks, and over nothing else", () => {
    const row = [2, 0.01];
    expect(read([["Years", null], row])).toMatchObject({ ok: true, value: [{ years: 2 }] });
    expect(read([["#N/A", "#N/A"], row])).toMatchObject({
      issues: [{ code: "error_value" }, { code: "error_value" }],
    });
    expect(read([[true, false], row])).toMatchObject({
      issues: [{ code: "not_a_number" }, { code: "not_a_number" }],
    });
    expect(read([["2 years", "1 point"], row])).toMatchObject({
      issues: [{ code: "not_a_number" }, { code: "not_a_number" }],
    });
  });

  it("passes over rows of zeros, which some builds of Excel pass for blank ones", () => {
    const rows = [
      [0, 0],
      [2, 0.01],
      [0, 0],
    ];
    expect(read(rows)).toMatchObject({ ok: true, value: [{ years: 2, points: 0.01 }] });
  });

  it("is that of the row with the highest years that the term reaches", () => {
    const result = read([
      [3, 0.035],
      [1, 0.01],
    ]);
    const uplifts = result.ok ? result.value : [];
    expect([0.99, 1, 2.99, 3, 10].map((years) => upliftFor(uplifts, years))).toEqual([
      0, 0.01, 0.01, 0.035, 0.035,
    ]);
  });

  it("tells every mistake with its row", () => {
    expect(
      read([
        ["Years", "Points"],
        [11, 2],
        ["x", 0.1],
      ]),
    ).toMatchObject({
      ok: false,
      issues: [
        { code: "out_of_range", at: { row: 2, column: "years" }, got: 11 },
        { code: "out_of_range", at: { row: 2, column: "extra points" }, got: 2 },
        { code: "not_a_number", at: { row: 3, column: "years" }, got: "x" },
      ],
    });
    expect(
      read([
        [1, 0.1],
        [3, 0.2],
        [1, 0.3],
      ]),
    ).toEqual({
      ok: false,
      issues: [
        {
          code: "years_repeated",
          at: { argument: "term_uplift", row: 3, column: "years" },
          got: 1,
          otherRow: 1,
        },
      ],
    });
    expect(read([[1, 2, 3]])).toMatchObject({
      issues: [{ code: "wrong_width", columns: 3, takes: "years and extra points" }],
    });
  });
});
