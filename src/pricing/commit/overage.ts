import { isBlank, plainCell, readQuantity } from "../cell";
import type { Place } from "../place";
import { ok, type Result } from "../result";
import { meaningOf, type Vocabulary } from "../word";

/** The discount on use beyond the commit: a fraction off list, or the commit's own discount. */
export type Overage = number | "parity";

const WORDS: Vocabulary<"parity"> = { parity: ["parity"] };

/** Where a proposal is silent, overage is at list. */
const AT_LIST = 0;

/** A fraction in [−1, 1) or the word `parity`; blank is 0, overage at list. */
export function readOverage(raw: unknown, at: Place): Result<Overage> {
  if (isBlank(raw)) return ok(AT_LIST);
  const got = plainCell(raw);
  if (typeof got === "string" && meaningOf(WORDS, got) !== undefined) return ok("parity");
  return readQuantity("overageDiscount", raw, at);
}
