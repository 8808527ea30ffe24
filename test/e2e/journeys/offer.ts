/**
 * An offer as a vendor's PDF has it. What it comes to, by hand:
 *
 * The commit buys 1,000,000 / (1 − 20 %) = 1,250,000 of use at list; beyond it, list price.
 *
 * | use at list | paid                              | realized discount           | unused                        |
 * |   900,000   | 1,000,000                         | 1 − 1/0.9    = −11.1 %      | 1,000,000 − 0.8 · 900,000 = 280,000 |
 * | 1,300,000   | 1,000,000 +  50,000 = 1,050,000   | 1 − 1.05/1.3 =  19.2 %      | 0                             |
 * | 1,900,000   | 1,000,000 + 650,000 = 1,650,000   | 1 − 1.65/1.9 =  13.2 %      | 0                             |
 *
 * Weighed 25 : 50 : 25, as a new deal has it, 1,187,500 is paid for 1,350,000 at list: 12 % kept.
 *
 * The next band begins at 2,500,000: 1,500,000 more, for 5 points. At 1,300,000 of use crossing
 * costs 2,500,000 instead of 1,050,000. It pays once staying costs as much: 1,000,000 + (L −
 * 1,250,000) = 2,500,000 at L = 2,750,000.
 */
export const OFFER = {
  name: "Anthropic, March offer",
  commit: "$1,000,000 a year",
  discount: "20 %",
  forecast: { Low: "0.9m", Expected: "1.3 million", High: "1,900,000" },
  bands: [
    ["Starter", "100,000", "5 %"],
    ["Bronze", "250,000", "10 %"],
    ["Silver", "500,000", "15 %"],
    ["Gold", "1,000,000", "20 %"],
    ["Platinum", "2.5m", "25 %"],
    ["Diamond", "5m", "30 %"],
  ],
} as const;

/** The same table as it is copied from a sheet, heading and note and all. */
export const PASTED_BANDS = [
  "Tier\tAnnual commitment\tDiscount",
  "Starter\t$100,000\t5%",
  "Bronze\t$250,000\t10%",
  "Silver\t$500,000\t15%",
  "Gold\t$1,000,000\t20%",
  "Platinum\t$2,500,000\t25%",
  "Diamond\t$5,000,000\t30%",
].join("\n");

/** Low, expected, high, and the three weighed. */
export const BY_SCENARIO = {
  quoted: [0.2, 0.2, 0.2, 0.2],
  realized: [1 - 1 / 0.9, 1 - 1.05 / 1.3, 1 - 1.65 / 1.9, 1 - 1.1875 / 1.35],
  paid: [1_000_000, 1_050_000, 1_650_000, 1_187_500],
  unused: [280_000, 0, 0, 70_000],
} as const;
