import { asked, refusalIn } from "./excel";
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
    soon.end();
    for (const handler of handlers) handler.remove();
    try {
      await context.sync();
    } catch (error) {
      // Excel goes on telling, for one while a cell is edited; nobody listens any more.
      if (refusalIn(error) === undefined) throw error;
    }
  });
}

interface Debounced {
  call(): void;
  /** Nothing is called from now on. */
  end(): void;
}

function debounced(callback: () => void, quiet: number): Debounced {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let ended = false;
  return {
    end: () => {
      ended = true;
      clearTimeout(timer);
    },
    call: () => {
      if (ended) return;
      clearTimeout(timer);
      timer = setTimeout(callback, quiet);
    },
  };
}
