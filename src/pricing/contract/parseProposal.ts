import { isBlank, isBlankOrZero, readOptional, readQuantity, readText } from "../cell";
import { readOverage } from "../commit/overage";
import { BASES } from "../commit/year";
import type { Place } from "../place";
import type { QuantityName } from "../quantity";
import { all, andThen, each, fail, ok, type Result } from "../result";
import { readWord, type Vocabulary } from "../word";
import { contractYears, type Proposal } from "./proposal";
import { FIELDS, parseProposalBlock, type Field, type ProposalBlock } from "./proposalBlock";

/** Reads a proposal block and fills in every default, or gives all that is wrong with it. */
export function parseProposal(raw: unknown, at: Place): Result<Proposal> {
  return andThen(parseProposalBlock(raw, at), (block) =>
    andThen(number(block, "termMonths", "termMonths", 12), (termMonths) =>
      readTerms(block, termMonths),
    ),
  );
}

function readTerms(block: ProposalBlock, termMonths: number): Result<Proposal> {
  const read = all({
    name: readText(unlessZero(block.cell("name")), block.at("name")),
    currency: readCurrency(block),
    startDate: number(block, "startDate", "date", undefined),
    commits: perYear(block, "commits", "money", termMonths),
    basis: word(block, "basis", BASES, "net"),
    commitPeriod: word(block, "commitPeriod", PERIODS, "annual"),
    discounts: perYear(block, "discounts", "discount", termMonths),
    coverage: share(block, "coverage", 1),
    overageDiscount: readOverage(block.cell("overageDiscount"), block.at("overageDiscount")),
    rollover: all({
      share: share(block, "rolloverShare", 0),
      life: number(block, "rolloverLife", "rolloverLife", 1),
      order: word(block, "rolloverOrder", ORDERS, "after"),
    }),
    refundShare: share(block, "refundShare", 0),
    priceTerms: word(block, "priceTerms", PRICE_TERMS, "floating"),
    priceCap: number(block, "priceCap", "priceCap", 0),
    reforecast: all({
      reduction: share(block, "reforecastReduction", 0),
      fromYear: number(block, "reforecastFromYear", "reforecastYear", 2),
    }),
    payment: word(block, "payment", PAYMENTS, "annual"),
  });
  return andThen(read, ({ startDate, ...terms }) =>
    ok({ ...terms, termMonths, ...(startDate !== undefined && { startDate }) }),
  );
}

const PERIODS: Vocabulary<Proposal["commitPeriod"]> = {
  annual: ["Annual"],
  quarterly: ["Quarterly"],
};
const ORDERS: Vocabulary<Proposal["rollover"]["order"]> = {
  after: ["After"],
  before: ["Before"],
};
const PRICE_TERMS: Vocabulary<Proposal["priceTerms"]> = {
  floating: ["Floating"],
  locked: ["Locked"],
  protected: ["Protected"],
};
const PAYMENTS: Vocabulary<Proposal["payment"]> = {
  annual: ["Annual"],
  quarterly: ["Quarterly"],
  monthly: ["Monthly"],
  arrears: ["Arrears"],
};

/** For fields that cannot be 0: the 0 that some builds of Excel pass for a blank cell. */
function unlessZero(raw: unknown): unknown {
  return isBlankOrZero(raw) ? undefined : raw;
}

function readCurrency(block: ProposalBlock): Result<string> {
  const raw = unlessZero(block.cell("currency"));
  return isBlank(raw) ? ok("USD") : readText(raw, block.at("currency"));
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
  vocabulary: Vocabulary<W>,
  otherwise: W,
): Result<W> {
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
      const column = year === 0 ? FIELDS[field] : `${FIELDS[field]}, year ${year + 1}`;
      return readQuantity(takes, raw, { ...at, column });
    }),
  );
}

function missing(field: Field, at: Place, year: number, takes: QuantityName): Result<never> {
  if (at.row === undefined && year === 0) return fail({ code: "missing", at, takes });
  return fail({ code: "year_missing", at, field: FIELDS[field], year: year + 1 });
}
