import type { QuantityName } from "../../pricing";
import { DEFAULT_TERMS, type FurtherTerms } from "../../template";
import type { Habit } from "../entry/habit";
import { readNumber } from "../entry/readNumber";
import { readPercent } from "../entry/readPercent";
import { quantityDoor } from "./doors";
import { textIn, type Draft, type SingleField } from "./draft";
import type { StepReader } from "./finding";

/** The terms that few contracts name. What is switched off is not read, and at its default. */
export function readFurtherTerms(
  reader: StepReader,
  draft: Draft,
  habit: Habit,
): FurtherTerms | undefined {
  const before = reader.findings.length;
  const percent = (field: SingleField, label: string, takes: QuantityName) => {
    const text = textIn(draft, field);
    const door = quantityDoor(takes, { argument: label }, text);
    return reader.take(field, readPercent(text, takes, habit), door) ?? 0;
  };
  const count = (field: SingleField, label: string, takes: QuantityName) => {
    const text = textIn(draft, field);
    return (
      reader.take(field, readNumber(text), quantityDoor(takes, { argument: label }, text)) ?? 1
    );
  };
  const is = (field: SingleField, word: string) => textIn(draft, field) === word;
  const { rollover, refundShare, priceCap, reforecast } = DEFAULT_TERMS;
  const terms: FurtherTerms = {
    commitPeriod: is("commitPeriod", "quarterly") ? "quarterly" : "annual",
    coverage: percent("coverage", "Use that earns the discount", "share"),
    rollover: is("rollover", "some")
      ? {
          share: percent("rolloverShare", "Share that rolls over", "share"),
          life: count("rolloverLife", "Periods it lasts", "rolloverLife"),
          order: is("rolloverOrder", "before") ? "before" : "after",
        }
      : rollover,
    refundShare: is("refund", "some")
      ? percent("refundShare", "Share that is refunded", "share")
      : refundShare,
    priceTerms: priceTermsIn(textIn(draft, "priceTerms")),
    priceCap: is("priceTerms", "protected")
      ? percent("priceCap", "Most that prices rise a year", "priceCap")
      : priceCap,
    reforecast: is("reforecast", "some")
      ? {
          reduction: percent("reforecastReduction", "Most that a commit is lowered", "share"),
          fromYear: count("reforecastFrom", "From contract year", "reforecastYear"),
        }
      : reforecast,
  };
  return reader.findings.length > before ? undefined : terms;
}

function priceTermsIn(text: string): FurtherTerms["priceTerms"] {
  return text === "locked" || text === "protected" ? text : "floating";
}
