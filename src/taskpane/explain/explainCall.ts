import { describeStep, sentence } from "../../messages";
import { explainCell, isExplained, isLabel, type Issue, type Step } from "../../pricing";
import type { CellFacts } from "../../workbook";
import { functionById } from "../catalogue/catalogue";
import {
  callFunction,
  type Argument,
  type CallResult,
  type FunctionLibrary,
  type ResultCell,
} from "../worksheetFunctions/callFunction";
import type { CallOutcome, ExplainedCall, Fault, PickedCell } from "./explanation";
import { argumentOf } from "./formulaWorld";
import { evaluate, type FormulaWorld } from "./formula/evaluate";
import { nameOf, type DealCall } from "./formula/readFormula";
import { scopeAt } from "./formula/scope";
import { inputFor, readInputs, type ReadInput } from "./readInputs";
import type { CellsPort } from "./port";
import { isExcelsOwn } from "./cellTrouble";
import { traceError } from "./traceError";
import { cellOfIssue } from "./whereIsIt";
import { signSentence, unknownNameSentence } from "./words";

export interface Inquiry {
  readonly workbook: CellsPort;
  readonly library: FunctionLibrary;
  readonly world: FormulaWorld;
  readonly cell: CellFacts;
  readonly formula: string;
}

/** Explains one call of a function of ours in the selected cell's formula. */
export async function explainCall(inquiry: Inquiry, call: DealCall): Promise<ExplainedCall> {
  const { cell, formula, world, library } = inquiry;
  const facts = functionById(call.id);
  const known = { id: call.id, facts, text: call.text, isWhole: call.within.length === 0 };
  if (facts === undefined) {
    const says = unknownNameSentence([`${world.namespace}.${call.id}`]);
    const outcome: CallOutcome = { kind: "error", sign: "#NAME?", faults: [{ says }] };
    return { ...known, inputs: [], outcome, pick: undefined };
  }
  const read = await readInputs(call, facts, formula, world);
  const args = argumentsOf(read);
  const result = args && callFunction(library, facts, args);
  const asked = await askedCell(call, cell, world);
  const size = sizeOf(result);
  const row = size.rows === 1 ? 0 : Math.min(asked.row, size.rows - 1);
  const column = size.columns === 1 ? 0 : Math.min(asked.column, size.columns - 1);
  const isPicked = !known.isWhole && !asked.isNamed && size.rows * size.columns > 1;
  const inputs = read.map((input) => inputFor(input, row, column));
  const pick: PickedCell | undefined = isPicked
    ? { ...size, row: row + 1, column: column + 1 }
    : undefined;
  const outcome: CallOutcome =
    args === undefined || result === undefined
      ? { kind: "not_followed" }
      : await outcomeOf(inquiry, call, read, args, shownBy(result, row, column), row, column);
  return { ...known, inputs, outcome, pick };
}

/** None where an argument could not be followed. */
function argumentsOf(inputs: readonly ReadInput[]): readonly Argument[] | undefined {
  const args: Argument[] = [];
  for (const { followed } of inputs) {
    if (followed?.ok === false) return undefined;
    args.push(argumentOf(followed?.value));
  }
  // A repeating parameter that nothing was given for is not an argument.
  return inputs.at(-1)?.parameter.repeating === true && inputs.at(-1)?.followed === undefined
    ? args.slice(0, -1)
    : args;
}

interface AskedCell {
  readonly row: number;
  readonly column: number;
  /** The formula itself says which cell of the result it takes. */
  readonly isNamed: boolean;
}

/** The cell of the call's result that this cell is made from: `INDEX(…, 6, 2)` names it. */
async function askedCell(
  { node, within }: DealCall,
  cell: CellFacts,
  world: FormulaWorld,
): Promise<AskedCell> {
  const parent = within.at(-1);
  if (parent?.type === "UnaryExpression" && parent.operator === "@") {
    return { row: 0, column: 0, isNamed: true };
  }
  if (
    parent?.type === "CallExpression" &&
    nameOf(parent) === "INDEX" &&
    parent.arguments[0] === node
  ) {
    const [row, column] = [await positionIn(1), await positionIn(2)];
    if (row !== undefined && column !== undefined) {
      return { row: row - 1, column: column - 1, isNamed: true };
    }
  }
  return { row: cell.row, column: cell.column, isNamed: false };

  async function positionIn(index: number): Promise<number | undefined> {
    const argument = parent?.type === "CallExpression" ? parent.arguments[index] : undefined;
    if (argument === undefined) return index === 2 ? 1 : undefined;
    const found = await evaluate(argument, world, scopeAt(node, within));
    const value = found.ok ? found.value : undefined;
    return typeof value === "number" && value >= 1 ? Math.floor(value) : undefined;
  }
}

function sizeOf(result: CallResult | undefined): {
  readonly rows: number;
  readonly columns: number;
} {
  const value = result?.ok === true ? result.value : undefined;
  if (typeof value !== "object") return { rows: 1, columns: 1 };
  return { rows: value.length, columns: value[0]?.length ?? 1 };
}

function shownBy(result: CallResult, row: number, column: number): ResultCell {
  if (!result.ok) return { error: result.error, message: result.message };
  const { value } = result;
  return typeof value === "object" ? (value[row]?.[column] ?? "") : value;
}

async function outcomeOf(
  inquiry: Inquiry,
  call: DealCall,
  read: readonly ReadInput[],
  args: readonly Argument[],
  shown: ResultCell,
  row: number,
  column: number,
): Promise<CallOutcome> {
  const steps = isExplained(call.id)
    ? explainCell(call.id, { args, row, column })
    : { ok: true as const, value: [] };
  if (typeof shown === "object") {
    const issues = steps.ok ? [] : steps.issues;
    return {
      kind: "error",
      sign: shown.error,
      faults: await faultsOf(inquiry, read, issues, shown.message),
    };
  }
  return valueOutcome(inquiry.cell, call, steps.ok ? steps.value : [], shown);
}

function valueOutcome(
  cell: CellFacts,
  call: DealCall,
  steps: readonly Step[],
  shown: number | string,
): CallOutcome {
  const last = steps.at(-1);
  const isHeading = last !== undefined && isLabel(last);
  const words = isHeading ? [] : steps.map(describeStep);
  const fallback = typeof shown === "number" ? String(shown) : shown;
  return {
    kind: "value",
    value: words.at(-1)?.value ?? fallback,
    steps: words,
    isLabel: isHeading,
    differs: call.within.length === 0 && !isExcelsOwn(cell.value) && differs(cell.value, shown),
  };
}

/** Excel keeps fifteen digits. */
function differs(inCell: unknown, workedOut: number | string): boolean {
  if (typeof inCell === "number" && typeof workedOut === "number") {
    return Math.abs(inCell - workedOut) > 1e-9 * Math.max(1, Math.abs(workedOut));
  }
  return inCell !== workedOut;
}

/** The issues with the cells to mend; without any what the function itself says. */
async function faultsOf(
  { workbook }: Inquiry,
  read: readonly ReadInput[],
  issues: readonly Issue[],
  message: string,
): Promise<readonly Fault[]> {
  if (issues.length === 0) return [{ says: message === "" ? signSentence("") : message }];
  const faults: Fault[] = [];
  for (const issue of issues.slice(0, MOST_FAULTS)) {
    const cell = cellOfIssue(issue, (name) => rangeOf(read, name));
    const source =
      issue.code === "error_value" && cell !== undefined
        ? await traceError(workbook, cell)
        : undefined;
    faults.push({
      says: sentence(issue),
      ...("at" in issue && { argument: issue.at.argument }),
      ...(cell !== undefined && { cell }),
      ...(source !== undefined && { source }),
    });
  }
  return faults;
}

const MOST_FAULTS = 10;

function rangeOf(read: readonly ReadInput[], argument: string) {
  const input = read.find(
    ({ name, parameter }) => name === argument || parameter.name === argument,
  );
  return input?.followed?.ok === true ? input.followed.cells : undefined;
}
