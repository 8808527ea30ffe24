import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  changePlan,
  PROPOSAL_SHEET,
  proposalPlan,
  type CellContent,
  type FurtherTerms,
  type ProposalInputs,
  type ProposalOnSheet,
  type RangeReading,
} from "../../src/template";
import { Calculator } from "./calculator";
import { isFailure } from "./nativeFunctions";
import { MILLION, RAMP, WHERE } from "./offers";

const SHEET = WHERE.sheet;

/** What the workbook room would read off the sheet. */
function readBack(sheet: Calculator, names = PROPOSAL_SHEET.names): ProposalOnSheet {
  const ranges = names.map((name): [string, RangeReading] => [
    name,
    {
      address: sheet.addressOf(SHEET, name),
      formulas: sheet.formulas(SHEET, name),
      values: sheet
        .values(SHEET, name)
        .map((row) =>
          row.map((value): CellContent => (isFailure(value) ? value.code : (value ?? ""))),
        ),
    },
  ]);
  return PROPOSAL_SHEET.read({
    sheet: { id: "1", name: SHEET },
    ranges: Object.fromEntries(ranges),
  });
}

function written(inputs: ProposalInputs): Calculator {
  return new Calculator(proposalPlan(inputs, WHERE));
}

const INPUTS = PROPOSAL_SHEET.names.filter((name) => name.startsWith("Deal_In_"));

const money = fc.integer({ min: 0, max: 50_000_000 });
const discount = fc.integer({ min: 0, max: 99 }).map((percent) => percent / 100);

const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);

/** Not all of them at their defaults: those are left out. */
const furtherTerms: fc.Arbitrary<FurtherTerms> = fc.record({
  commitPeriod: fc.constantFrom("annual" as const, "quarterly"),
  coverage: share,
  rollover: fc.record({
    share,
    life: fc.integer({ min: 1, max: 10 }),
    order: fc.constantFrom("after" as const, "before"),
  }),
  refundShare: share.map((part) => Math.max(part, 0.01)),
  priceTerms: fc.constantFrom("floating" as const, "locked", "protected"),
  priceCap: share,
  reforecast: fc.record({ reduction: share, fromYear: fc.integer({ min: 2, max: 10 }) }),
});

const anyProposal: fc.Arbitrary<ProposalInputs> = fc
  .integer({ min: 1, max: 120 })
  .chain((termMonths) => {
    const years = Math.ceil(termMonths / 12);
    const perYear = <T>(each: fc.Arbitrary<T>) =>
      fc.array(each, { minLength: years, maxLength: years });
    return fc.record({
      name: fc.constantFrom("Direct", "=1+1", "2027", "Offre n° 3"),
      currency: fc.constantFrom("USD", "EUR"),
      startDate: fc.integer({ min: 40_000, max: 60_000 }),
      termMonths: fc.constant(termMonths),
      payment: fc.constantFrom("annual" as const, "quarterly", "monthly", "arrears"),
      commits: perYear(money),
      discounts: perYear(discount),
      terms: furtherTerms,
      basis: fc.constantFrom("net" as const, "list"),
      overageDiscount: fc.oneof(fc.constant("parity" as const), discount),
      bands: fc.array(
        fc
          .record({ name: fc.string({ minLength: 1 }), threshold: money, discount })
          .filter(({ name }) => name.trim() !== ""),
        { maxLength: 12 },
      ),
      forecast: perYear(fc.record({ low: money, expected: money, high: money })),
    });
  });

describe("reading a proposal off its sheet", () => {
  it("gives what was written, whatever was written", () => {
    fc.assert(
      fc.property(anyProposal, (inputs) => {
        expect(readBack(written(inputs), INPUTS).inputs).toEqual({ ok: true, value: inputs });
      }),
      { numRuns: 60 },
    );
  });

  it("gives the figures of the sheet's own formulas", () => {
    const { headline } = readBack(written(MILLION));
    expect(headline).toEqual({
      band: "Scale",
      quoted: expect.closeTo(0.2, 12),
      realized: {
        low: expect.closeTo(-1 / 9, 12),
        expected: expect.closeTo(1 - 1.05 / 1.3, 12),
        high: expect.closeTo(1 - 1.65 / 1.9, 12),
        weighed: expect.closeTo(1 - 3.7 / 4.1, 12),
      },
      cost: {
        low: 1_000_000,
        expected: 1_050_000,
        high: expect.closeTo(1_650_000, 6),
        weighed: expect.closeTo(3_700_000 / 3, 6),
      },
      unused: {
        low: expect.closeTo(280_000, 6),
        expected: 0,
        high: 0,
        weighed: expect.closeTo(280_000 / 3, 6),
      },
    });
  });

  it("names the cell of every mistake", () => {
    const sheet = written(MILLION);
    const row = Number(sheet.addressOf(SHEET, "Deal_In_Proposal").replace(/^A(\d+):.*/, "$1"));
    sheet.type(SHEET, `B${row + 3}`, 0); // Term (months)
    sheet.type(SHEET, `B${row + 5}`, "a million"); // Annual commit
    const { inputs } = readBack(sheet);
    expect(inputs.ok ? [] : inputs.issues).toEqual([
      expect.objectContaining({
        cell: `B${row + 3}`,
        issue: expect.objectContaining({ code: "out_of_range" }),
      }),
      expect.objectContaining({
        cell: `B${row + 5}`,
        issue: expect.objectContaining({ code: "not_a_number" }),
      }),
    ]);
  });

  it("finds a field that the user has moved, and says which one is gone", () => {
    const sheet = written(MILLION);
    const row = Number(sheet.addressOf(SHEET, "Deal_In_Proposal").replace(/^A(\d+):.*/, "$1"));
    // Currency and payment change places.
    sheet.type(SHEET, `A${row + 1}`, "Payment");
    sheet.type(SHEET, `B${row + 1}`, "Arrears");
    sheet.type(SHEET, `A${row + 4}`, " currency ");
    sheet.type(SHEET, `B${row + 4}`, "EUR");
    const moved = readBack(sheet).inputs;
    expect(moved.ok && [moved.value.payment, moved.value.currency]).toEqual(["arrears", "EUR"]);
    sheet.type(SHEET, `A${row + 4}`, "Notes");
    const gone = readBack(sheet).inputs;
    expect(gone.ok ? [] : gone.issues.map(({ issue }) => issue)).toEqual([
      { code: "missing", at: { argument: "proposal", column: "Currency" } },
    ]);
  });
});

describe("changing a proposal that is there", () => {
  const changesFor = (inputs: ProposalInputs, there: Calculator) => {
    const change = changePlan(inputs, readBack(there, INPUTS));
    if (!change.ok) return change.misfits;
    return change.plan.sheets.flatMap((sheet) => (sheet.kind === "change" ? sheet.changes : []));
  };

  it("touches nothing where nothing differs", () => {
    fc.assert(
      fc.property(anyProposal, (inputs) => {
        expect(changesFor(inputs, written(inputs))).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it("touches the cells that differ and no other", () => {
    const changes = changesFor({ ...MILLION, commits: [2_000_000] }, written(MILLION));
    expect(changes).toEqual([{ name: "Deal_In_Proposal", row: 5, column: 1, cell: 2_000_000 }]);
  });

  it("leaves a formula of the user's alone while it gives the wanted value", () => {
    const sheet = written(MILLION);
    const row = Number(sheet.addressOf(SHEET, "Deal_In_Proposal").replace(/^A(\d+):.*/, "$1"));
    sheet.type(SHEET, `B${row + 5}`, { formula: "=500000*2" });
    expect(changesFor(MILLION, sheet)).toEqual([]);
  });

  it("lets a year that repeats the year before go on repeating it", () => {
    const two = { ...MILLION, termMonths: 24, commits: [1e6, 1e6], discounts: [0.2, 0.2] };
    const forecast = [MILLION.forecast[0], MILLION.forecast[0]] as ProposalInputs["forecast"];
    const sheet = written({ ...two, forecast });
    expect(changesFor({ ...two, forecast, commits: [2e6, 2e6] }, sheet)).toEqual([
      { name: "Deal_In_Proposal", row: 5, column: 1, cell: 2_000_000 },
    ]);
  });

  it("empties the rows of bands that are no longer there", () => {
    const changes = changesFor({ ...MILLION, bands: MILLION.bands.slice(0, 5) }, written(MILLION));
    expect(changes).toEqual(
      [0, 1, 2].map((column) => ({
        name: "Deal_In_Bands",
        row: 5,
        column,
        cell: { formula: '=""' },
      })),
    );
  });

  it("says what the sheet has no room for", () => {
    const long = {
      ...RAMP,
      termMonths: 72,
      commits: [1, 2, 3, 4, 5, 6],
      discounts: [0.1, 0.1, 0.1, 0.1, 0.1, 0.1],
    };
    expect(changesFor(long, written(MILLION))).toEqual([
      { code: "too_many_years", needs: 6, has: 5 },
    ]);
    const bands = Array.from({ length: 9 }, (_, index) => ({ threshold: index, discount: 0 }));
    expect(changesFor({ ...MILLION, bands }, written(MILLION))).toEqual([
      { code: "too_many_bands", needs: 9, has: 8 },
    ]);
  });
});
