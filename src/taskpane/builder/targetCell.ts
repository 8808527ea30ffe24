import { cornersOf } from "../../template";
import type { RangeFacts } from "../../workbook";

/** The first cell of a selection with its sheet; whole rows and columns have none that is meant. */
export function firstCell({ address, at }: RangeFacts): string | undefined {
  if (cornersOf(at) === undefined) return undefined;
  const [cell = at] = at.split(":");
  return address.slice(0, address.lastIndexOf("!") + 1) + cell;
}
