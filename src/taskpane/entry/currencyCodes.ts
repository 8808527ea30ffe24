const CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf("currency"));

/** Whether three letters are the ISO 4217 code of a currency, in either case. */
export function isCurrencyCode(text: string): boolean {
  return CODES.has(text.toUpperCase());
}
