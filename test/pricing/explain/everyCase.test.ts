import { describe, expect, it } from "@jest/globals";
import { explain, ruleOf, spokenWords } from "../../../src/messages";
import { RULE_WORDS } from "../../../src/messages/steps/ruleWords";
import { explainCell, isExplained, isLabel, type Result, type Step } from "../../../src/pricing";
import { functionById } from "../../../src/taskpane/catalogue/catalogue";
import { reckon } from "../../support/arithmetic";
import { casesOf, caseTitle } from "../../support/cases";
import { isCellError } from "../../support/cells";
import { examplesIn } from "../../support/examples";
import { evaluate } from "../../support/formula";
import { callWorksheet, FAMILIES } from "../../support/worksheet";

/*
 * The steps behind every cell of every worked case and help example: the last one gives what the
 * cell shows, what the function refuses is refused with the same words, and what a step states as an
 * expression of its figures is so.
 */

const IDS = FAMILIES.flatMap(({ source }) =>
  [...source.matchAll(/@customfunction (\S+)/g)].map(([, id = ""]) => id),
);

type Args = readonly unknown[];

/** The calls of a case or example; an example is worked out in its test and not before. */
interface Worked {
  readonly title: string;
  readonly calls: () => readonly Args[];
}

function workedCalls(id: string): readonly Worked[] {
  const asTheyStand = [
    ...casesOf(id).map((one) => ({ title: caseTitle(one), args: one.args })),
    ...FURTHER.filter((call) => call.id === id),
  ];
  const examples = FAMILIES.flatMap((family) => examplesIn(family))
    .filter((example) => example.id === id)
    .map(({ formula }) => ({ title: formula, calls: () => callsIn(formula, id) }));
  return [...asTheyStand.map(({ title, args }) => ({ title, calls: () => [args] })), ...examples];
}

function callsIn(formula: string, id: string): readonly Args[] {
  const calls: Args[] = [];
  evaluate(formula, (name, args) => {
    const called = name.replace(/^DEAL\./, "");
    if (called === id) calls.push(args);
    return callWorksheet(called, ...args);
  });
  return calls;
}

const EVERY_TERM = [
  ["Proposal", "Quarters", ""],
  ["Term (months)", 20, ""],
  ["Annual commit", 1000000, 1600000],
  ["Commit basis", "List", ""],
  ["Commit period", "Quarterly", ""],
  ["Discount", 0.2, 0.25],
  ["Discount coverage", 0.9, ""],
  ["Overage discount", "Parity", ""],
  ["Rollover share", 0.5, ""],
  ["Rollover life (periods)", 2, ""],
  ["Refund share", 0.25, ""],
  ["Price terms", "Protected", ""],
  ["Price cap per year", 0.02, ""],
  ["Reforecast reduction", 0.2, ""],
  ["Payment", "Quarterly", ""],
];

/** What the table of cases does not reach. */
const FURTHER: readonly { readonly id: string; readonly title: string; readonly args: Args }[] = [
  {
    id: "CONTRACT_SCHEDULE",
    title: "every term at once, by month, over two scenarios",
    args: [
      EVERY_TERM,
      [
        [600000, 2400000],
        [900000, 1700000],
      ],
      [[0.05]],
      "month",
    ],
  },
  {
    id: "CONTRACT_SCHEDULE",
    title: "every term at once, by year",
    args: [
      EVERY_TERM,
      [
        [600000, 2400000],
        [900000, 1700000],
      ],
      [[0.05]],
    ],
  },
  {
    id: "DISCOUNT_BRIDGE",
    title: "every term at once",
    args: [
      EVERY_TERM,
      [
        [600000, 2400000],
        [900000, 1700000],
      ],
      [[0.05]],
      [[0.3, 0.7]],
    ],
  },
  {
    id: "CONTRACT_SUMMARY",
    title: "every term at once",
    args: [
      EVERY_TERM,
      [
        [600000, 2400000],
        [900000, 1700000],
      ],
      [[0.05]],
      [[0.3, 0.7]],
      0.08,
    ],
  },
  {
    id: "COMMIT_CROSSOVER",
    title: "two lines that meet where the larger commit is used up",
    args: [1000000, 0.2, 0.3, 800000, 0.2, 0.2],
  },
];

/** A result as the grid shows it: rows of cells. */
function cellsOf(result: unknown): readonly (readonly unknown[])[] {
  if (!Array.isArray(result)) return [[result]];
  return (result as unknown[]).map((row) => (Array.isArray(row) ? (row as unknown[]) : [row]));
}

function hasError(result: unknown): boolean {
  return cellsOf(result).flat().some(isCellError);
}

const reached = new Set<string>();

describe.each(IDS)("the steps of %s", (id) => {
  it("are there", () => expect(isExplained(id)).toBe(true));

  it.each(workedCalls(id).map(({ title, calls }) => [title, calls] as const))("%s", (_, calls) => {
    const worked = calls();
    expect(worked).not.toHaveLength(0);
    for (const args of worked) expectEveryCell(id, args);
  });
});

function expectEveryCell(id: string, args: Args): void {
  if (!isExplained(id)) throw new Error(`No steps for ${id}`);
  cellsOf(callWorksheet(id, ...args)).forEach((cells, row) =>
    cells.forEach((shown, column) => {
      const steps = explainCell(id, { args, row, column });
      const where = `row ${row + 1}, column ${column + 1}`;
      if (isCellError(shown)) expectRefusal(steps, shown.message, where);
      else if (!steps.ok) throw new Error(`${where}: ${explain(steps.issues)}`);
      else expectSteps(steps.value, shown, row, column, where);
    }),
  );
}

describe("a cell with an error for an argument", () => {
  const ERROR = [["#REF!"]];

  it.each(IDS)("of %s is refused with the function's own words, for each of them", (id) => {
    const worked = workedCalls(id)
      .flatMap(({ calls }) => calls())
      .find((args) => !hasError(callWorksheet(id, ...args)));
    const facts = functionById(id);
    if (worked === undefined || facts === undefined || !isExplained(id)) throw new Error(id);
    facts.parameters.forEach(({ name }, index) => {
      const args = facts.parameters.map((_, at) => (at === index ? ERROR : worked[at]));
      const [[shown] = []] = cellsOf(callWorksheet(id, ...args));
      if (!isCellError(shown)) throw new Error(`${name} is not refused`);
      expectRefusal(explainCell(id, { args, row: 0, column: 0 }), shown.message, name);
      expect(shown.message).toMatch(new RegExp(`\\b${name}\\b`));
    });
  });
});

describe("the rules", () => {
  it("are each come by in some case", () => {
    expect(Object.keys(RULE_WORDS).filter((rule) => !reached.has(rule))).toEqual([]);
  });
});

function expectRefusal(steps: Result<unknown>, message: string | undefined, where: string): void {
  if (steps.ok) throw new Error(`${where} is an error, but has steps`);
  expect(explain(steps.issues)).toBe(message);
}

function expectSteps(
  steps: readonly Step[],
  shown: unknown,
  row: number,
  column: number,
  where: string,
): void {
  const last = steps.at(-1);
  if (last === undefined) throw new Error(`${where} has no step`);
  steps.forEach(({ by }) => reached.add(by));
  if (isLabel(last)) {
    // Only headings and the names of rows have no steps.
    if (row > 0 && column > 0) throw new Error(`${where} is a figure without steps`);
    return;
  }
  if (typeof shown !== "number") expect([where, saidBy(last)]).toEqual([where, shown]);
  else expectClose(last.value, shown, 1e-12 * Math.abs(shown), `${where}: ${last.gives}`);
  steps.forEach((step, index) => expectArithmetic(step, steps.slice(0, index), where));
}

function saidBy({ value }: Step): unknown {
  return typeof value === "object" ? spokenWords(value) : value;
}

function expectArithmetic(step: Step, before: readonly Step[], where: string): void {
  const at = `${where}, ${step.gives} by ${step.by}`;
  const { is, sumOf } = ruleOf(step);
  const figures = step.figures as Readonly<Record<string, number | string>>;
  const scale = sizeOf(figures) + (step.terms ?? []).reduce((sum, term) => sum + sizeOf(term), 0);
  if (is !== undefined) expectClose(step.value, reckon(is, figures), 1e-9 * scale, at);
  if (sumOf !== undefined) {
    const sum = (step.terms ?? []).reduce(
      (total, term) => total + reckon(sumOf, { ...figures, ...term }),
      0,
    );
    expectClose(step.value, sum, 1e-9 * scale, at);
  }
  // A figure that was given by a step before is that figure.
  for (const [name, value] of Object.entries(figures)) {
    const giver = before.findLast(
      ({ gives, subject }) => gives === name && subject === step.subject,
    );
    if (typeof giver?.value === "number") {
      expectClose(value, giver.value, 1e-12 * Math.abs(giver.value), `${at}, ${name}`);
    }
  }
}

function sizeOf(figures: Readonly<Record<string, unknown>>): number {
  const sizes = Object.values(figures).map((one) => (typeof one === "number" ? Math.abs(one) : 0));
  return Math.max(1e-300, ...sizes);
}

function expectClose(actual: unknown, expected: number, within: number, at: string): void {
  if (typeof actual === "number" && Math.abs(actual - expected) <= within) return;
  throw new Error(`${at}: ${String(actual)} is not ${String(expected)}`);
}
