import { useState, type ClipboardEvent, type KeyboardEvent } from "react";
import { textIn, type TextField } from "../../draft/draft";
import type { YearColumn } from "../../entry/yearTable/yearColumn";
import { isPastedTable } from "../../entry/isPastedTable";
import { useWizard } from "../WizardContext";
import type { YearsFound } from "./pastedYears";

type Texts = Readonly<Record<string, string>>;

interface Pasted {
  readonly field: string;
  readonly says: string;
  /** What stands in the fields after it, and stood there before. */
  readonly after: Texts;
  readonly before: Texts;
}

interface PastedYears {
  /** What became of the last table; nothing once one of its fields was changed. */
  readonly says: string | undefined;
  readonly canUndo: boolean;
  readonly undo: () => void;
  readonly onPaste: (event: ClipboardEvent<HTMLElement>) => void;
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

interface Group {
  readonly year: number;
  readonly years: number;
  readonly columns: readonly YearColumn[];
}

/** Rows by year that are pasted into a field fill the fields that follow it; one step takes it back. */
export function usePastedYears({ year, years, columns }: Group): PastedYears {
  const { draft, act } = useWizard();
  const [pasted, setPasted] = useState<Pasted>();
  const isAsFilled = ({ after }: Pasted) =>
    Object.entries(after).every(([field, text]) => textIn(draft, field as TextField) === text);
  const shown = pasted !== undefined && isAsFilled(pasted) ? pasted : undefined;
  const canUndo = shown !== undefined && Object.keys(shown.after).length > 0;

  const undo = () => {
    if (shown === undefined) return;
    act({ type: "yearsFilled", texts: shown.before });
    setPasted(undefined);
    document.getElementById(shown.field)?.focus();
  };

  const fill = (field: string, { texts, says }: YearsFound) => {
    const before = Object.fromEntries(
      Object.keys(texts).map((each) => [each, textIn(draft, each as TextField)]),
    );
    act({ type: "yearsFilled", texts });
    setPasted({ field, says, after: texts, before });
  };

  return {
    says: shown?.says,
    canUndo,
    undo,
    onPaste: (event) => {
      const text = event.clipboardData.getData("text/plain");
      const field = event.target instanceof HTMLInputElement ? event.target.id : "";
      const column = columns.find((each) => field === `${each}.${String(year)}`);
      if (column === undefined || !isPastedTable(text)) return;
      event.preventDefault();
      void load().then(({ yearsFound }) => {
        fill(field, yearsFound(text, { columns, column, year, years }));
      });
    },
    onKeyDown: (event) => {
      const isUndo = event.key.toLowerCase() === "z" && (event.ctrlKey || event.metaKey);
      if (!canUndo || !isUndo || event.shiftKey) return;
      event.preventDefault();
      undo();
    },
  };
}

/** In a file of its own, so that the pane's first load stays small. */
const load = () =>
  import(/* webpackChunkName: "screen-years" */ "./pastedYears").catch(() => OUT_OF_REACH);

const OUT_OF_REACH = {
  yearsFound: (): YearsFound => ({
    texts: {},
    says: "What reads pasted rows could not be loaded. Connect, then open the pane again.",
  }),
};
