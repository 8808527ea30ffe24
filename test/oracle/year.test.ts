import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { callWorksheet } from "../support/worksheet";
import { expectAgreement, generated, money, workOut } from "./spreadsheet";
import type { Typed } from "./spreadsheet";

const discount = fc.double({ min: 0, max: 0.95, noNaN: true });

const YEARS = generated(
  fc.record({
    consumption: money,
    commit: money,
    discount,
    overage: fc.oneof(fc.constant("parity"), fc.double({ min: -1, max: 0.95, noNaN: true })),
    basis: fc.constantFrom("net", "list"),
  }),
);

// A consumption, B commit, C discount, D overage discount, E basis;
// F the net commit K, G the overage discount as a number, H the cost.
const K = `=IF(E#="list",B#*(1-C#),B#)`;
const OVERAGE = `=IF(D#="parity",C#,D#)`;
const COST = `=F#+MAX(0,A#-F#/(1-C#))*(1-G#)`;

type Inputs = (typeof YEARS)[number];
const withoutOverage = ({ consumption, commit, discount, basis }: Inputs) =>
  [consumption, commit, discount, basis] as const;
const withOverage = ({ consumption, commit, discount, overage, basis }: Inputs) =>
  [consumption, commit, discount, overage, basis] as const;

interface ClosedForm {
  readonly name: string;
  readonly formula: string;
  readonly args: (inputs: Inputs) => readonly unknown[];
  /** What the result is made of: money is as close as the largest sum, a ratio as 1. */
  readonly scale: (inputs: Inputs) => number;
}

const largest = ({ consumption, commit, discount }: Inputs) =>
  Math.max(consumption, commit / (1 - discount));
const ratio = () => 1;

const CLOSED_FORMS: readonly ClosedForm[] = [
  {
    name: "FULL_USE_CONSUMPTION",
    formula: "=F#/(1-C#)",
    args: ({ commit, discount, basis }) => [commit, discount, basis],
    scale: largest,
  },
  {
    name: "UNUSED_COMMIT",
    formula: "=MAX(0,F#-A#*(1-C#))",
    args: withoutOverage,
    scale: largest,
  },
  { name: "COMMIT_COST", formula: "=H#", args: withOverage, scale: largest },
  {
    name: "REALIZED_DISCOUNT",
    formula: "=1-H#/A#",
    args: withOverage,
    scale: (inputs) => largest(inputs) / inputs.consumption,
  },
  {
    name: "COMMIT_UTILIZATION",
    formula: "=MIN(1,A#*(1-C#)/F#)",
    args: withoutOverage,
    scale: ratio,
  },
];

const rows: Typed[][] = YEARS.map((year) => [
  ...withOverage(year),
  K,
  OVERAGE,
  COST,
  ...CLOSED_FORMS.map(({ formula }) => formula),
]);
const [shown = []] = workOut([rows]);

describe("one year under a commit, as plain formulas in another engine", () => {
  it.each(CLOSED_FORMS.map((form, i) => [form.name, form, 8 + i] as const))(
    "agrees with %s in every generated year, a ratio over nothing included",
    (name, { args, scale }, column) => {
      expect(shown).toHaveLength(YEARS.length);
      const overNothing = shown.some((row) => row[column] === "#DIV/0!");
      expect(overNothing).toBe(["REALIZED_DISCOUNT", "COMMIT_UTILIZATION"].includes(name));
      YEARS.forEach((year, row) => {
        expectAgreement(callWorksheet(name, ...args(year)), shown[row]?.[column], scale(year));
      });
    },
  );
});
