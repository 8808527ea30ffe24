import type { Columns } from "./columns";
import { modeReaders } from "./consoleUsage";
import type { FileIntake } from "./fileIntake";
import { cellKey, RowFields, type RowReader, type TableHabit } from "./rowReader";
import { tokenTypeOf, wordOf } from "./words";

export const FOCUS_DATE = ["ChargePeriodStart"] as const;
/** What was paid, after all discounts and prepayments; older makers fill in only the last. */
export const FOCUS_COST = ["EffectiveCost", "ContractedCost", "BilledCost"] as const;

/** Columns in which makers put the model, the surest first. */
const MODEL = [
  "x_Model",
  "SkuId",
  "ResourceName",
  "ResourceId",
  "ServiceName",
  "ChargeDescription",
];
const TOKEN_TYPE = ["x_TokenType", "SkuMeter", "SkuPriceId", "ChargeDescription"];
const MAKER = ["ServiceProviderName", "ProviderName", "Provider", "PublisherName", "Publisher"];

/**
 * A FOCUS CSV of whatever maker: the rows of Claude's usage. Purchases, credits, taxes and
 * adjustments are left out, or a commit would count once when bought and again when used.
 */
export function focus(columns: Columns, intake: FileIntake, habit: TableHabit): RowReader {
  const read = new RowFields(intake, habit);
  const date = columns.reader(...FOCUS_DATE);
  const paid = columns.reader(...FOCUS_COST);
  const atList = columns.reader("ListCost");
  const currency = columns.reader("BillingCurrency", "PricingCurrency");
  const category = columns.reader("ChargeCategory");
  const status = columns.reader("CommitmentDiscountStatus");
  const account = columns.reader("SubAccountId", "SubAccountName");
  const quantity = columns.reader("ConsumedQuantity");
  const unit = columns.reader("ConsumedUnit");
  const details = columns.reader("SkuPriceDetails");
  const modelTexts = MODEL.map((name) => columns.reader(name));
  const typeTexts = TOKEN_TYPE.map((name) => columns.reader(name));
  const makers = MAKER.map((name) => columns.reader(name));
  const modes = modeReaders(columns);
  const { ledger, names } = intake.shared;

  return (fields, line) => {
    const charge = wordOf(category(fields));
    if (charge !== "" && charge !== "usage") return intake.skip(line, "not_usage", charge);
    const facts = detailsOf(details(fields));
    const texts = [facts.model, ...modelTexts.map((text) => text(fields))].filter((t) => t !== "");
    const known = texts.find((text) => names.named(text).isKnown);
    const claude = [...texts, ...makers.map((maker) => maker(fields))].some(isClaude);
    if (known === undefined && !claude) return intake.skip(line, "other_provider", texts[0]);

    const day = read.day(date(fields), line);
    const billed = read.figure(paid(fields), "money", line);
    if (day === undefined || billed === undefined) return;
    const listText = atList(fields);
    const list = listText === "" ? undefined : read.figure(listText, "money", line);
    if (listText !== "" && list === undefined) return;
    const factor = tokensIn(unit(fields));
    const tokens = factor === 0 ? 0 : read.figure(quantity(fields), "quantity", line, 0);
    if (tokens === undefined) return;

    intake.currency(currency(fields));
    const model = known ?? texts.find(isClaude);
    const type = [facts.tokenType, ...typeTexts.map((text) => text(fields))]
      .map((text) => tokenTypeOf(text.split("|").at(-1) ?? ""))
      .find((found) => found !== undefined);
    if (wordOf(status(fields)) === "unused") {
      ledger.addOther(day, "unusedCommit", billed, 0);
    } else if (model === undefined || (type === undefined && tokens === 0)) {
      ledger.addOther(day, "other", billed, list);
    } else {
      const key = cellKey(intake, day, model, { ...modes(fields), ...facts.modes }, line);
      if (key === undefined) return;
      ledger.addCost(key, type, billed, list);
      if (type !== undefined && tokens > 0) ledger.addTokens(key, type, tokens * factor);
    }
    if (list !== undefined) intake.bothCosts(billed, list);
    intake.took(day, account(fields));
  };
}

function isClaude(text: string): boolean {
  return /claude|anthropic/i.test(text);
}

/** How many tokens one of the unit is; 0 where it counts something else. */
function tokensIn(unit: string): number {
  const word = unit.toLowerCase().replace(/[\s,_-]/g, "");
  if (!/tok/.test(word)) return 0;
  if (/^(1?m|1000000|million|mega)/.test(word)) return 1_000_000;
  if (/^(1?k|1000|thousand)/.test(word)) return 1_000;
  return 1;
}

interface Details {
  readonly model: string;
  readonly tokenType: string;
  readonly modes: Partial<Record<"serviceTier" | "contextWindow" | "inferenceGeo", string>>;
}

const NO_DETAILS: Details = { model: "", tokenType: "", modes: {} };

/** The properties of a price, a JSON object in a cell. */
function detailsOf(cell: string): Details {
  if (!cell.startsWith("{")) return NO_DETAILS;
  let facts: Record<string, unknown>;
  try {
    facts = JSON.parse(cell) as Record<string, unknown>;
  } catch {
    return NO_DETAILS;
  }
  const byWord = new Map(Object.entries(facts).map(([key, value]) => [plainKey(key), value]));
  const text = (...keys: readonly string[]) =>
    keys.map((key) => byWord.get(key)).find((value) => typeof value === "string") ?? "";
  const [tier, context, geo] = [text("servicetier"), text("contextwindow"), text("inferencegeo")];
  return {
    model: text("modelid", "model", "xmodelid"),
    tokenType: text("tokentype", "xtokentype"),
    modes: {
      ...(tier !== "" && { serviceTier: tier }),
      ...(context !== "" && { contextWindow: context }),
      ...(geo !== "" && { inferenceGeo: geo }),
    },
  };
}

function plainKey(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, "");
}
