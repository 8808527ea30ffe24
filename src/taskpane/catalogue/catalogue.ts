import type { FunctionFacts } from "./functionFacts";
import { FUNCTIONS } from "./functions.generated";

export { FUNCTIONS };

const BY_ID: ReadonlyMap<string, FunctionFacts> = new Map(
  FUNCTIONS.map((facts) => [facts.id, facts]),
);

/** By the name after `DEAL.`, in any case. */
export function functionById(id: string): FunctionFacts | undefined {
  return BY_ID.get(id.toUpperCase());
}
