import { CARD_CURRENCY } from "../../pricing";
import { textIn, type Draft } from "../draft/draft";
import { draftReducer } from "../draft/draftReducer";
import { stepNumber } from "../draft/steps";
import type { TakenUsage } from "./takeUsage";

/** The draft with the usage in it, open where it can be looked at: a new one at its beginning. */
export function takeInto(draft: Draft, taken: TakenUsage): Draft {
  const currency = textIn(draft, "currency");
  const isCardMoney = currency === CARD_CURRENCY;
  const forecast = isCardMoney ? taken.forecast : {};
  const note = isCardMoney
    ? taken.note
    : `${taken.note} The forecast is in ${CARD_CURRENCY} and was left out: the proposal is in ${currency}.`;
  const filled = draftReducer(draft, { type: "usageTaken", work: taken.work, forecast, note });
  const step = stepNumber(draft.reached) < stepNumber("usage") ? "deal" : "usage";
  return { ...filled, open: true, step };
}
