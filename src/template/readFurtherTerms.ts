import {
  readQuantity,
  readWord,
  type Place,
  type QuantityName,
  type Result,
  type Vocabulary,
} from "../pricing";
import { ORDER_WORDS, PERIOD_WORDS, PRICE_WORDS, type FieldLabel } from "./proposalFields";
import { DEFAULT_TERMS, type FurtherTerms } from "./proposalInputs";

const PERIODS: Vocabulary<FurtherTerms["commitPeriod"]> = {
  annual: [PERIOD_WORDS.annual],
  quarterly: [PERIOD_WORDS.quarterly],
};
const ORDERS: Vocabulary<FurtherTerms["rollover"]["order"]> = {
  after: [ORDER_WORDS.after],
  before: [ORDER_WORDS.before],
};
const PRICE_TERMS: Vocabulary<FurtherTerms["priceTerms"]> = {
  floating: [PRICE_WORDS.floating],
  locked: [PRICE_WORDS.locked],
  protected: [PRICE_WORDS.protected],
};
/** Reads the cell beside a label; without a row or a value, what it is otherwise. */
export type ReadTerm = <T>(
  label: FieldLabel,
  parse: (raw: unknown, at: Place) => Result<T>,
  otherwise: T,
) => T;

function readTerms(read: ReadTerm): FurtherTerms {
  const { commitPeriod, coverage, rollover, refundShare, priceTerms, priceCap, reforecast } =
    DEFAULT_TERMS;
  const word =
    <W extends string>(words: Vocabulary<W>) =>
    (raw: unknown, at: Place) =>
      readWord(words, raw, at);
  return {
    commitPeriod: read("Commit period", word(PERIODS), commitPeriod),
    coverage: read("Discount coverage", quantityOf("share"), coverage),
    rollover: {
      share: read("Rollover share", quantityOf("share"), rollover.share),
      life: read("Rollover life (periods)", quantityOf("rolloverLife"), rollover.life),
      order: read("Rollover order", word(ORDERS), rollover.order),
    },
    refundShare: read("Refund share", quantityOf("share"), refundShare),
    priceTerms: read("Price terms", word(PRICE_TERMS), priceTerms),
    priceCap: read("Price cap per year", quantityOf("priceCap"), priceCap),
    reforecast: {
      reduction: read("Reforecast reduction", quantityOf("share"), reforecast.reduction),
      fromYear: read("Reforecast from year", quantityOf("reforecastYear"), reforecast.fromYear),
    },
  };
}

/** The further terms of a block; left out where all of them are at their defaults. */
export function furtherTerms(read: ReadTerm): { terms?: FurtherTerms } {
  const terms = readTerms(read);
  return JSON.stringify(terms) === JSON.stringify(DEFAULT_TERMS) ? {} : { terms };
}

function quantityOf(takes: QuantityName): (raw: unknown, at: Place) => Result<number> {
  return (raw, at) => readQuantity(takes, raw, at);
}
