import { figure } from "../../messages";
import { spoken } from "../entry/plainText";

const COMPACT = new Intl.NumberFormat("en", { notation: "compact", maximumSignificantDigits: 4 });

/** Money where there is little room: `1.05M`. */
export function shortMoney(value: number): string {
  return COMPACT.format(value);
}

/** Money to the whole unit: `1,050,000`. */
export function wholeMoney(value: number): string {
  return figure(Math.round(value));
}

const CENTS = new Intl.NumberFormat("en", { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** Money to the cent, with a true minus sign: `1,050,000.25`. */
export function exactMoney(value: number): string {
  return CENTS.format(Math.round(value * 100) === 0 ? 0 : value).replace("-", "−");
}

/** `USD 1,050,000`, as the sentences of src/messages have it. */
export function moneyIn(currency: string | undefined, value: number): string {
  return currency === undefined ? wholeMoney(value) : `${currency} ${wholeMoney(value)}`;
}

/** `1,000,000 US dollars (1 million)`: enough words that a slip by a factor is seen. */
export function moneyInWords(value: number, currency: string | undefined): string {
  const named =
    currency === undefined ? figure(value) : `${figure(value)} ${nameOf(currency, value)}`;
  return Math.abs(value) < 1e6 ? named : `${named} (${spoken(value)})`;
}

/** What Excel's own English calls the currency after a number: `US dollars`. */
function nameOf(currency: string, value: number): string {
  const parts = new Intl.NumberFormat("en", {
    style: "currency",
    currency,
    currencyDisplay: "name",
  }).formatToParts(value);
  return parts.find(({ type }) => type === "currency")?.value ?? currency;
}
