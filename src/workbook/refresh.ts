import { asked } from "./excel";
import type { Outcome } from "./outcome";

/** Works every formula of the workbook out again: Excel does not do it for functions on opening. */
export function refresh(): Promise<Outcome<void>> {
  return asked(async (context) => {
    context.workbook.application.calculate("Full");
    await context.sync();
  });
}
