import { checksOf, type DealOnSheets, type SheetRef } from "../../template";
import { sentence } from "../../messages";

/** Something to look at, and the cell where it is. */
export interface ToLookAt {
  readonly what: string;
  readonly sheet: SheetRef;
  /** Empty where no cell is known. */
  readonly cell: string;
  readonly toDo?: string;
}

export interface Findings {
  readonly look: readonly ToLookAt[];
  readonly passed: readonly string[];
  /** What rests on something that another check has found. */
  readonly waiting: readonly string[];
  /** Excel still works the figures out, so that nothing can be said of them yet. */
  readonly pending: boolean;
}

/** What the checks on the sheets say, and the cells that cannot be understood. */
export function findingsOf(deal: DealOnSheets): Findings {
  const checks = checksOf(deal);
  const unread = deal.proposals.flatMap(({ sheet, inputs }) =>
    inputs.ok
      ? []
      : inputs.issues.map(({ cell, issue }): ToLookAt => ({ what: sentence(issue), sheet, cell })),
  );
  const of = (state: string) => checks.filter((check) => check.state === state);
  const named = ({ what, sheet }: ToLookAt) => `${what} (${sheet.name})`;
  return {
    look: [...unread, ...of("look")],
    passed: of("ok").map(named),
    waiting: of("waits").map(named),
    pending: deal.proposals.some(({ headline }) => isPending(headline.realized.expected)),
  };
}

function isPending(figure: number | string): boolean {
  return figure === "#BUSY!" || figure === "#GETTING_DATA";
}

/** `all well`, `2 to look at`: for the button that leads to the checks. */
export function findingsInWords({ look, pending }: Findings): string {
  if (pending) return "being worked out";
  return look.length === 0 ? "all well" : `${String(look.length)} to look at`;
}
