import { asked, refusalIn } from "./excel";
import { done, type Outcome } from "./outcome";

export type Stop = () => Promise<void>;

const QUIET_MS = 150;
/** A drag over cells is one choice. */
const SELECTION_QUIET_MS = 50;

/**
 * Calls back soon after cells, results or sheets changed, whoever changed them; once for a burst
 * of changes. Gives the function that stops it.
 */
export function onWorkbookChanged(callback: () => void): Promise<Outcome<Stop>> {
  // onChanged is of ExcelApi 1.9, the rest of 1.7 and 1.8.
  return listen(callback, QUIET_MS, (sheets, heard) => [
    sheets.onChanged.add(heard),
    sheets.onCalculated.add(heard),
    sheets.onAdded.add(heard),
    sheets.onDeleted.add(heard),
  ]);
}

/** Calls back soon after other cells are selected, also by going to another sheet. */
export function onSelectionChanged(callback: () => void): Promise<Outcome<Stop>> {
  // onSelectionChanged is of ExcelApi 1.9, onActivated of 1.7.
  return listen(callback, SELECTION_QUIET_MS, (sheets, heard) => [
    sheets.onSelectionChanged.add(heard),
    sheets.onActivated.add(heard),
  ]);
}

type Heard = () => Promise<void>;
type Listening = (sheets: Excel.WorksheetCollection, heard: Heard) => readonly { remove(): void }[];

async function listen(
  callback: () => void,
  quiet: number,
  addTo: Listening,
): Promise<Outcome<Stop>> {
  const soon = debounced(callback, quiet);
  const listening = await asked(async (context) => {
    const handlers = addTo(context.workbook.worksheets, () => {
      soon.call();
      return Promise.resolve();
    });
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
