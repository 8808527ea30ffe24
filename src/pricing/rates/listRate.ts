import type { Place } from "../place";
import { andThen, ok, type Result } from "../result";
import type { Vocabulary } from "../word";
import { modifiedRates, type Modifier } from "./modifiers";
import { rowInForce, type ListRates, type ModelRates } from "./rateCard";

export type TokenType = keyof ListRates;

export const TOKEN_TYPES: Vocabulary<TokenType> = {
  input: ["input"],
  output: ["output"],
  cacheWrite5m: ["cache write 5m"],
  cacheWrite1h: ["cache write 1h"],
  cacheRead: ["cache read"],
};

/** The places of a rate's question, as its function names them. */
const AS_OF: Place = { argument: "as_of" };
const MODIFIERS_AT: Place = { argument: "modifiers" };

/**
 * The list rate per million tokens of one token type, on a day (an Excel serial; none is the
 * newest row), under modifiers. Section 2 of the model.
 */
export function listRate(
  model: ModelRates,
  tokenType: TokenType,
  asOf: number | undefined,
  modifiers: ReadonlySet<Modifier>,
): Result<number> {
  return andThen(rowInForce(model, asOf, AS_OF), (row) =>
    andThen(modifiedRates(model, row, modifiers, asOf, MODIFIERS_AT), (rates) =>
      ok(rates[tokenType]),
    ),
  );
}
