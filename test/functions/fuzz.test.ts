import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { isCellError } from "../support/cells";
import { examplesIn } from "../support/examples";
import { evaluate } from "../support/formula";
import { callWorksheet, FAMILIES } from "../support/worksheet";

/** Anything that a cell may hand over, sound and unsound, and numbers at the ends of their ranges. */
const cell: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom<unknown>(
    ...[null, undefined, "", " ", 0, -0, 1, -1, 0.2, 0.999999, 12, 46_349, 1e6, 1e308, -1e308],
    ...[Number.MIN_VALUE, NaN, Infinity, true, false, "x", "#N/A", "parity", "net", "marginal"],
    ...["Opus 5.5", "Haiku 4.5", "input", "fast", "batch us", "Model", "Input MTok"],
    ...["Output MTok", "Proposal", "Annual commit", "Discount", "Term (months)", "=1+1"],
  ),
  fc.constantFrom<unknown>(
    { type: "Error", basicValue: "#DIV/0!", basicType: "Error" },
    { type: "Double", basicValue: 5, numberFormat: "0" },
    { type: "Entity", text: "x" },
    {},
    [],
  ),
  fc.double({ min: 0, max: 2e6 }),
  fc.double(),
  fc.string({ maxLength: 12 }),
);

const WORKLOAD = [
  ["Model", "Input MTok", "Output MTok"],
  ["Opus 5.5", 1e3, 1e308],
];
const range = fc.oneof(
  fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 5 }), // jagged, and empty too
  fc.constantFrom<unknown>(
    [
      [1e5, 0.05],
      [1e6, 0.2],
    ],
    [
      ["Name", "From", "Off"],
      ["a", 0, 0],
    ],
  ),
  fc.constant(WORKLOAD),
);
const argument = fc.oneof({ weight: 3, arbitrary: cell }, { weight: 2, arbitrary: range });

const functions = FAMILIES.flatMap(({ source }) =>
  [
    ...source.matchAll(
      /@customfunction (\S+)[\s\S]*?\*\/\s*export function \w+\(([\s\S]*?)\): any/g,
    ),
  ].map(([, id = "", parameters = ""]) => ({ id, count: parameters.split(":").length - 1 })),
);

/** What may stand in a cell after a call: a finite number, a text, or one of three errors, said. */
function isFit(value: unknown): boolean {
  if (typeof value === "string") return true;
  if (typeof value === "number") return Number.isFinite(value);
  if (!isCellError(value)) return false;
  const { code, message = "" } = value;
  return ["#VALUE!", "#N/A", "#DIV/0!"].includes(code) && /^\S.*[.:!?]$/s.test(message);
}

function isRectangle(rows: unknown): rows is unknown[][] {
  return (
    Array.isArray(rows) &&
    rows.length > 0 &&
    (rows as unknown[][]).every(
      (row, _, [first]) => Array.isArray(row) && row.length > 0 && row.length === first?.length,
    )
  );
}

// For any arguments the result is fit for a cell; anything else, an exception too, fails the test.
describe.each(functions)("$id", ({ id, count }) => {
  it("answers any arguments with numbers, texts or said errors", () => {
    const args = fc.array(argument, { maxLength: count });
    fc.assert(
      fc.property(args, (args) => {
        const result = callWorksheet(id, ...args);
        if (!Array.isArray(result)) return isFit(result);
        return isRectangle(result) && result.flat().every(isFit);
      }),
      { numRuns: 300 },
    );
  });
});

/** The arguments of each function's first example. */
const soundArguments = new Map<string, readonly unknown[]>();
for (const { formula } of FAMILIES.flatMap(examplesIn)) {
  evaluate(formula, (name, args) => {
    const id = name.replace(/^DEAL\./, "");
    if (!soundArguments.has(id)) soundArguments.set(id, args);
    return callWorksheet(id, ...args);
  });
}

const HUGE = 5000;
const fillings: Readonly<Record<string, (row: number) => readonly unknown[]>> = {
  numbers: (row) => [row],
  texts: () => ["x"],
  "blanks and numbers, jagged": (row) => (row % 2 ? ["", 1e308, "x"] : [row]),
};

// A workbook hands over whole columns; what takes no more than a few cells must say so, and soon.
describe.each(functions)("$id, where one argument is of 5,000 rows", ({ id, count }) => {
  const sound = soundArguments.get(id) ?? [];

  it.each(Object.entries(fillings))("of %s, answers as it does any other", (_, filling) => {
    const range = Array.from({ length: HUGE }, (_, row) => filling(row));
    for (let place = 0; place < count; place++) {
      const args = Array.from({ length: count }, (_, i) => (i === place ? range : sound[i]));
      const result = callWorksheet(id, ...args);
      const rows = Array.isArray(result) ? result : [[result]];
      expect(isRectangle(rows) && rows.flat().every(isFit)).toBe(true);
    }
  });
});

it("covers every worksheet function", () => {
  const documented = FAMILIES.flatMap(({ source }) => source.match(/@customfunction \S+/g) ?? []);
  expect(functions.map(({ id }) => `@customfunction ${id}`)).toEqual(documented);
  expect(functions.every(({ count }) => count > 0)).toBe(true);
});
