import type { QuantityName } from "../pricing";

const MONEY = "money, 0 or more";

/**
 * What a number of each kind must be, as the second half of a sentence. A fraction is shown with
 * the figure that was typed, where it looks like a percentage (22 typed for 22 %).
 */
const TAKES: { readonly [Q in QuantityName]: string | ((got?: number) => string) } = {
  money: MONEY,
  consumption: MONEY,
  tokenVolume: "a number of million tokens, 0 or more",
  rate: "a rate per million tokens, 0 or more",
  discount: (got) => `a fraction from 0 up to but not including 1 ${forExample(got)}`,
  overageDiscount: (got) =>
    `a fraction from -1 up to but not including 1 ${forExample(got)}, or the word parity`,
  share: (got) => `a share from 0 to 1 ${forExample(got)}`,
  probability: (got) => `a probability from 0 to 1 ${forExample(got)}`,
  termYears: "a number of years from 0 to 10",
  points: (got) => `a fraction from -1 to 1 ${forExample(got)}`,
  date: "a date, such as a cell with 23 Nov 2026 in it",
  tokenFactor: "a factor above 0, up to 10 (1.3 for 30 % more tokens)",
  usMultiplier: "a multiplier from 1 to 10 (1.1 is 10 % on top)",
  positiveConsumption: "money above 0",
  scenarioCount: "a whole number from 1 to 10,000",
  termMonths: "a whole number of months from 1 to 120",
  rolloverLife: "a whole number of commit periods from 1 to 10",
  reforecastYear: "a contract year from 2 to 10",
  priceCap: (got) => `a fraction from 0 to 10 ${forExample(got)}`,
  priceChange: (got) => `a fraction above -1, up to 10 ${forExample(got)}`,
  annualRate: (got) => `a yearly rate from 0 to 10 ${forExample(got)}`,
  percentile: "a percentile from 0 to 1 (0.9 is the 90th)",
  comparableFactor: "a factor from 1 to 1,000 (2 takes commits from half to double)",
  calendarMonth: "a month from 1 to 12",
  weeks: "a number of weeks from 0 to 520",
  yearsLess: "a whole number of years from 1 to 9",
};

export function whatItTakes(quantity: QuantityName, got?: number): string {
  const takes = TAKES[quantity];
  return typeof takes === "string" ? takes : takes(got);
}

function forExample(got?: number): string {
  const typed = got === undefined ? 0 : Math.abs(got);
  const percentage = typed > 1 && typed < 100 ? typed : 18;
  return `(${percentage} % is ${Number((percentage / 100).toPrecision(12))})`;
}
