import { asked } from "./excel";
import { done, type Outcome } from "./outcome";

export type Stop = () => Promise<void>;

const QUIET_MS = 150;

/**
 * Calls back soon after cells, results or sheets changed, whoever changed them; once for a burst
 * of changes. Gives the function that stops it.
 */
export async function onWorkbookChanged(callback: () => void): Promise<Outcome<Stop>> {
  const soon = debounced(callback, QUIET_MS);
  const listening = await asked(async (context) => {
    const sheets = context.workbook.worksheets;
    const heard = () => {
      soon.call();
      return Promise.resolve();
    };
    // onChanged is of ExcelApi 1.9, the rest of 1.7 and 1.8.
    const handlers = [
      sheets.onChanged.add(heard),
      sheets.onCalculated.add(heard),
      sheets.onAdded.add(heard),
      sheets.onDeleted.add(heard),
    ];
    await context.sync();
    return { context, handlers };
  });
  if (!listening.ok) return listening;
  const { context, handlers } = listening.value;
  return done(async () => {
    soon.cancel();
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
}

interface Debounced {
  call(): void;
  cancel(): void;
}

function debounced(callback: () => void, quiet: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const cancel = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  return {
    cancel,
    call: () => {
      cancel();
      timer = setTimeout(callback, quiet);
    },
  };
}
