import { DEFAULT_TERMS, type FurtherTerms } from "../../template";

/** Whether they say no more than silence does. */
export function areDefault(terms: FurtherTerms): boolean {
  const { rollover, reforecast } = terms;
  return (
    terms.commitPeriod === DEFAULT_TERMS.commitPeriod &&
    terms.coverage === DEFAULT_TERMS.coverage &&
    rollover.share === 0 &&
    terms.refundShare === 0 &&
    terms.priceTerms === DEFAULT_TERMS.priceTerms &&
    reforecast.reduction === 0
  );
}
