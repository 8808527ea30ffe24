import { CARD_CURRENCY } from "../../pricing";
import type { YearForecast } from "../../template";
import type { WorkLine } from "../../usage";
import { textIn, type Draft } from "../draft/draft";
import { readDraft } from "../draft/readDraft";
import type { Desk, WorkOf } from "../usage/desk";
import { readForecast } from "../usage/readForecast";
import { noteOf, workOf } from "../usage/takeUsage";

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

function workOfFiles({ usage, figures, texts }: Desk): Work {
  if (usage === undefined || figures?.yearly.ok !== true) return NO_WORK;
  const { yearly, forecast } = figures;
  return {
    lines: workOf(yearly.value),
    forecast: forecast.ok ? readForecast(forecast.value, texts).years : undefined,
    currency: CARD_CURRENCY,
    note: noteOf(usage.summary, yearly.value, undefined),
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
