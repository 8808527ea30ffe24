import { isBlank, isBlankOrZero, readOptional, readQuantity, readText } from "../cell";
import { readOverage } from "../commit/overage";
import type { Place } from "../place";
import type { QuantityName } from "../quantity";
import { all, andThen, each, fail, ok, type Result } from "../result";
import { readWord, type Vocabulary } from "../word";
import { contractYears, type Proposal } from "./proposal";
import { parseProposalBlock, type Field, type ProposalBlock } from "./proposalBlock";

/** Reads a proposal block and fills in every default, or gives all that is wrong with it. */
export function parseProposal(raw: unknown, at: Place): Result<Proposal> {
  return andThen(parseProposalBlock(raw, at), (block) =>
    andThen(number(block, "Term (months)", "termMonths", 12), (termMonths) =>
      readTerms(block, termMonths),
    ),
  );
}

function readTerms(block: ProposalBlock, termMonths: number): Result<Proposal> {
  const read = all({
    name: readText(unlessZero(block.cell("Proposal")), block.at("Proposal")),
    currency: readCurrency(block),
    startDate: number(block, "Start date", "date", undefined),
    commits: perYear(block, "Annual commit", "money", termMonths),
    basis: word(block, "Commit basis", BASES, "net"),
    commitPeriod: word(block, "Commit period", PERIODS, "annual"),
    discounts: perYear(block, "Discount", "discount", termMonths),
    coverage: share(block, "Discount coverage", 1),
    overageDiscount: readOverage(block.cell("Overage discount"), block.at("Overage discount")),
    rollover: all({
      share: share(block, "Rollover share", 0),
      life: number(block, "Rollover life (periods)", "rolloverLife", 1),
      order: word(block, "Rollover order", ORDERS, "after"),
    }),
    refundShare: share(block, "Refund share", 0),
    priceTerms: word(block, "Price terms", PRICE_TERMS, "floating"),
    priceCap: number(block, "Price cap per year", "priceCap", 0),
    reforecast: all({
      reduction: share(block, "Reforecast reduction", 0),
      fromYear: number(block, "Reforecast from year", "reforecastYear", 2),
    }),
    payment: word(block, "Payment", PAYMENTS, "annual"),
  });
  return andThen(read, ({ startDate, ...terms }) =>
    ok({ ...terms, termMonths, ...(startDate !== undefined && { startDate }) }),
  );
}

const BASES = ["net", "list"] as const;
const PERIODS = ["annual", "quarterly"] as const;
const ORDERS = ["after", "before"] as const;
const PRICE_TERMS = ["floating", "locked", "protected"] as const;
const PAYMENTS = ["annual", "quarterly", "monthly", "arrears"] as const;

/** For fields that cannot be 0: the 0 that some builds of Excel pass for a blank cell. */
function unlessZero(raw: unknown): unknown {
  return isBlankOrZero(raw) ? undefined : raw;
}

function readCurrency(block: ProposalBlock): Result<string> {
  const raw = unlessZero(block.cell("Currency"));
  return isBlank(raw) ? ok("USD") : readText(raw, block.at("Currency"));
}

/** A share may be 0, so its default holds only where the cell is blank. */
function share(block: ProposalBlock, field: Field, otherwise: number): Result<number> {
  return readOptional("share", block.cell(field), block.at(field), otherwise);
}

function number<T>(
  block: ProposalBlock,
  field: Field,
  takes: QuantityName,
  otherwise: T,
): Result<number | T> {
  return readOptional(takes, unlessZero(block.cell(field)), block.at(field), otherwise);
}

function word<W extends string>(
  block: ProposalBlock,
  field: Field,
  words: readonly W[],
  otherwise: NoInfer<W>,
): Result<W> {
  const vocabulary = Object.fromEntries(
    words.map((one) => [one, [one]]),
  ) as unknown as Vocabulary<W>;
  return readWord(vocabulary, unlessZero(block.cell(field)), block.at(field), otherwise);
}

/** A value for each contract year of the term. */
function perYear(
  block: ProposalBlock,
  field: Field,
  takes: QuantityName,
  termMonths: number,
): Result<readonly number[]> {
  const at = block.at(field);
  const years = Array.from({ length: contractYears(termMonths) }, (_, year) => year);
  return each(
    years.map((year) => {
      const raw = block.cell(field, block.isSingleColumn ? 0 : year);
      if (isBlank(raw)) return missing(field, at, year, takes);
      const column = year === 0 ? field : `${field}, year ${year + 1}`;
      return readQuantity(takes, raw, { ...at, column });
    }),
  );
}

function missing(field: Field, at: Place, year: number, takes: QuantityName): Result<never> {
  if (at.row === undefined && year === 0) return fail({ code: "missing", at, takes });
  return fail({ code: "year_missing", at, field, year: year + 1 });
}
