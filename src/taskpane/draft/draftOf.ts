import {
  DEFAULT_TERMS,
  dealInputsOf,
  type DealOnSheets,
  type FurtherTerms,
  type ProposalInputs,
} from "../../template";
import { moneyText, percentText } from "../entry/plainText";
import { yearlyMoneyText } from "../entry/readYearlyMoney";
import { isoDate } from "../entry/serialDate";
import { EMPTY_DRAFT, type Begun, type Draft } from "./draft";

/** The draft to change a proposal with that is already in the workbook. */
export function draftOf(inputs: ProposalInputs, editing?: string): Draft {
  const begun: Begun = { texts: textsOf(inputs), bands: bandsOf(inputs) };
  return {
    ...EMPTY_DRAFT,
    // Everything is there already: one may go straight to any step.
    reached: "review",
    ...(editing === undefined ? {} : { editing, begun }),
    ...begun,
  };
}

function textsOf(inputs: ProposalInputs): Begun["texts"] {
  return {
    name: inputs.name,
    currency: inputs.currency,
    ...(inputs.startDate === undefined ? {} : { startDate: isoDate(inputs.startDate) }),
    term: `${String(inputs.termMonths)} months`,
    payment: inputs.payment,
    basis: inputs.basis,
    ...overageTexts(inputs.overageDiscount),
    ...furtherTexts(inputs.terms ?? DEFAULT_TERMS),
    ...yearTexts("commit", inputs.commits, yearlyMoneyText),
    ...yearTexts("discount", inputs.discounts, percentText),
    ...yearTexts("low", forecast(inputs, "low"), yearlyMoneyText),
    ...yearTexts("expected", forecast(inputs, "expected"), yearlyMoneyText),
    ...yearTexts("high", forecast(inputs, "high"), yearlyMoneyText),
  };
}

function bandsOf({ bands }: ProposalInputs): Begun["bands"] {
  return bands.map(({ name, threshold, discount }) => ({
    name: name ?? "",
    threshold: moneyText(threshold),
    discount: percentText(discount),
  }));
}

/** A new draft; in a workbook with a deal its usage and currency stand there already. */
export function newDraft(deal: DealOnSheets | undefined, today: number): Draft {
  if (deal?.sheets.assumptions === undefined) return EMPTY_DRAFT;
  const { currency, forecast: years } = dealInputsOf(deal, today);
  const texts = {
    currency,
    ...yearTexts(
      "low",
      years.map(({ low }) => low),
      yearlyMoneyText,
    ),
    ...yearTexts(
      "expected",
      years.map(({ expected }) => expected),
      yearlyMoneyText,
    ),
    ...yearTexts(
      "high",
      years.map(({ high }) => high),
      yearlyMoneyText,
    ),
  };
  return { ...EMPTY_DRAFT, begun: { texts, bands: [] }, texts };
}

function forecast(
  inputs: ProposalInputs,
  scenario: "low" | "expected" | "high",
): readonly number[] {
  return inputs.forecast.map((year) => year[scenario]);
}

/** A year that repeats the one before is left blank, as a person would. */
function yearTexts(
  column: string,
  values: readonly number[],
  text: (value: number) => string,
): Record<string, string> {
  const typed = values.flatMap((value, year) =>
    year > 0 && value === values[year - 1] ? [] : [[`${column}.${String(year)}`, text(value)]],
  );
  return Object.fromEntries(typed) as Record<string, string>;
}

function overageTexts(overage: ProposalInputs["overageDiscount"]): Record<string, string> {
  if (overage === "parity") return { overage };
  if (overage === 0) return { overage: "list" };
  const kind = overage > 0 ? "discount" : "premium";
  return { overage: kind, overageRate: percentText(Math.abs(overage)) };
}

/** Only what is not at its default: the rest stands there anyway. */
function furtherTexts(terms: FurtherTerms): Record<string, string> {
  const { commitPeriod, coverage, rollover, refundShare, priceTerms, priceCap, reforecast } = terms;
  return {
    commitPeriod,
    coverage: percentText(coverage),
    ...(rollover.share === 0
      ? {}
      : {
          rollover: "some",
          rolloverShare: percentText(rollover.share),
          rolloverLife: String(rollover.life),
          rolloverOrder: rollover.order,
        }),
    ...(refundShare === 0 ? {} : { refund: "some", refundShare: percentText(refundShare) }),
    priceTerms,
    priceCap: percentText(priceCap),
    ...(reforecast.reduction === 0
      ? {}
      : {
          reforecast: "some",
          reforecastReduction: percentText(reforecast.reduction),
          reforecastFrom: String(reforecast.fromYear),
        }),
  };
}
