import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** What a cell may hold in a case: a value, or an error by the code that it shows. */
export type ExpectedCell = number | string | { readonly error: string };

/** A worked case: ranges are arrays of rows, a blank or an argument left out is null. */
export interface Case {
  readonly function: string;
  readonly args: readonly unknown[];
  /** A row of a spill that is an error throughout may stand as that error. */
  readonly expect: ExpectedCell | readonly (ExpectedCell | readonly ExpectedCell[])[];
  readonly why?: string;
}

const FOLDER = join(__dirname, "../cases");

/** Every case of the truth table for one function: the files NAME.json and NAME.*.json. */
export function casesOf(name: string): readonly Case[] {
  return readdirSync(FOLDER)
    .filter((file) => file.startsWith(`${name}.`) && file.endsWith(".json"))
    .flatMap((file) => JSON.parse(readFileSync(join(FOLDER, file), "utf8")) as Case[]);
}

/** A case's name in the test report: why it is there, and all of its inputs. */
export function caseTitle({ why, args }: Case): string {
  const inputs = args.map((arg) => JSON.stringify(arg)).join(", ");
  return why === undefined ? inputs : `${why}: ${inputs}`;
}
