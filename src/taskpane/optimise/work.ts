import type { YearForecast } from "../../template";
import { proposeForecast, yearlyUsage, type WorkLine } from "../../usage";
import { textIn, type Draft } from "../draft/draft";
import { readDraft } from "../draft/readDraft";
import type { Desk, WorkOf } from "../usage/desk";
import { readForecast } from "../usage/readForecast";
import { readPeriod } from "../usage/readPeriod";
import { noteOf, workOf } from "../usage/takeUsage";
import { CARD_CURRENCY } from "../figures/cardCurrency";

/** A year's work and what it is forecast to come to: what there is to optimise. */
export interface Work {
  readonly lines: readonly WorkLine[];
  /** The coming years; none where they are not all understood. */
  readonly forecast: readonly YearForecast[] | undefined;
  readonly currency: string | undefined;
  readonly note: string | undefined;
}

const NO_WORK: Work = { lines: [], forecast: undefined, currency: undefined, note: undefined };

/** The work of the imported files, or of the proposal that is being entered. */
export function workIn(of: WorkOf, desk: Desk, draft: Draft | undefined): Work {
  return of === "files" ? workOfFiles(desk) : draft === undefined ? NO_WORK : workOfDraft(draft);
}

function workOfFiles({ usage, texts }: Desk): Work {
  if (usage === undefined) return NO_WORK;
  const { period } = readPeriod(usage, texts);
  const yearly = yearlyUsage(usage, period);
  if (!yearly.ok) return NO_WORK;
  const proposed = proposeForecast(usage, period);
  return {
    lines: workOf(yearly.value),
    forecast: proposed.ok ? readForecast(proposed.value, texts).years : undefined,
    currency: CARD_CURRENCY,
    note: noteOf(usage, yearly.value, undefined),
  };
}

function workOfDraft(draft: Draft): Work {
  const { workload = [], forecast, currency } = readDraft(draft).understood;
  const years = forecast.flatMap(({ low, expected, high }) =>
    low === undefined || expected === undefined || high === undefined
      ? []
      : [{ low, expected, high }],
  );
  return {
    lines: workload.map(({ row, ...yearly }) => ({ model: row.model, row, yearly })),
    forecast: years.length === forecast.length && years.length > 0 ? years : undefined,
    currency: currency ?? textIn(draft, "currency"),
    note: draft.imported,
  };
}
