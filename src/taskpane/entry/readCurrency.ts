import { isCurrencyCode } from "./currencyCodes";
import { plainCharacters } from "./plainCharacters";
import { BLANK, understood, UNREADABLE, type Reading } from "./reading";

/** Published prices are in US dollars, so a bare dollar sign is one. */
const SPOKEN: ReadonlyMap<string, string> = new Map(
  Object.entries({
    $: "USD",
    us$: "USD",
    dollar: "USD",
    dollars: "USD",
    "us dollar": "USD",
    "us dollars": "USD",
    "€": "EUR",
    euro: "EUR",
    euros: "EUR",
    "£": "GBP",
    pound: "GBP",
    pounds: "GBP",
    sterling: "GBP",
    "¥": "JPY",
    yen: "JPY",
    "₹": "INR",
    rupees: "INR",
    c$: "CAD",
    a$: "AUD",
  }),
);

/** The ISO code of a currency: `usd`, `$`, `euros`. */
export function readCurrency(text: string): Reading<string> {
  const typed = plainCharacters(text);
  if (typed === "") return BLANK;
  const code = SPOKEN.get(typed.toLowerCase()) ?? typed.toUpperCase();
  return isCurrencyCode(code) ? understood(code) : UNREADABLE;
}
