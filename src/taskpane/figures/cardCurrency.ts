/** The money of the built-in rate card. */
export const CARD_CURRENCY = "USD";
