// The pictures of docs/how-a-deal-works.md, drawn from the library's own figures for one example deal.
import { Chart } from "./chart.mjs";

const million = 1_000_000;
const OFFER = { commit: million, discount: 0.2, overage: 0 };
const FORECAST = { p10: 0.9 * million, p50: 1.3 * million, p90: 1.9 * million };
const BANDS = [
  ["Start", 100_000, 0.05],
  ["Bronze", 250_000, 0.1],
  ["Silver", 500_000, 0.15],
  ["Gold", 1_000_000, 0.2],
  ["Platinum", 2_500_000, 0.25],
  ["Diamond", 5_000_000, 0.3],
];

const asMillions = (money) => (money === 0 ? "0" : `${(money / million).toLocaleString("en")}M`);
const asPercent = (fraction) =>
  `${(100 * fraction).toLocaleString("en", { maximumFractionDigits: 1 })} %`.replace("-", "−");

const between = (from, to, steps) =>
  Array.from({ length: steps + 1 }, (_, i) => from + ((to - from) * i) / steps);

const CONSUMPTION = {
  from: 0,
  to: 2.5 * million,
  ticks: [0, 0.5, 1, 1.5, 2, 2.5].map((millions) => millions * million),
  show: asMillions,
  title: "consumption in a year, at list prices",
};

/** @returns {Map<string, string>} each picture's SVG, by its file name */
export function pictures({ pricing }) {
  return new Map([
    ["what-a-year-costs.svg", whatAYearCosts(pricing)],
    ["what-is-kept.svg", whatIsKept(pricing)],
    ["the-discount-curve.svg", theDiscountCurve(pricing)],
    ["how-much-to-promise.svg", howMuchToPromise(pricing)],
    ["from-quoted-to-realized.svg", fromQuotedToRealized(pricing)],
  ]);
}

const termsOf = (pricing, { commit, discount, overage } = OFFER) =>
  pricing.yearTerms(commit, discount, overage, "net");

function whatAYearCosts(pricing) {
  const terms = termsOf(pricing);
  const cost = (consumption) => pricing.yearUnder(terms, consumption).cost;
  const { fullUse } = terms;
  const curve = [0, fullUse, CONSUMPTION.to].map((use) => [use, cost(use)]);
  return new Chart(
    "What a year costs under a commit of 1 million at 20 %: flat up to a consumption of 1.25 million, " +
      "then rising as steeply as list price",
    CONSUMPTION,
    { ...CONSUMPTION, title: "paid" },
  )
    .curve("list", [
      [0, 0],
      [CONSUMPTION.to, CONSUMPTION.to],
    ])
    .curve("kept", curve)
    .words("list price", 2.05 * million, 2.2 * million, { kind: "quiet end", dx: -6 })
    .words("under the commit", CONSUMPTION.to, 1.4 * million, { kind: "keptText end" })
    .dot("kept", fullUse, cost(fullUse))
    .words("used up", fullUse, cost(fullUse), { dx: 2, dy: 24, kind: "middle" })
    .words("paid, whatever is used", 0.05 * million, cost(0), { dy: -10, kind: "keptText" })
    .toString();
}

function whatIsKept(pricing) {
  const terms = termsOf(pricing);
  const kept = (use) => pricing.realizedDiscount(pricing.yearUnder(terms, use)).value;
  const uses = [...between(0.72 * million, CONSUMPTION.to, 120), terms.fullUse].sort(
    (a, b) => a - b,
  );
  const chart = new Chart(
    "The discount kept at each consumption: negative below 1 million, the quoted 20 % only at 1.25 " +
      "million, less again above it",
    { ...CONSUMPTION, from: 0.5 * million, ticks: CONSUMPTION.ticks.slice(1) },
    { from: -0.4, to: 0.3, ticks: [-0.4, -0.2, 0, 0.2], show: asPercent, title: "discount kept" },
  )
    .curve("quoted", [
      [0.5 * million, OFFER.discount],
      [2.5 * million, OFFER.discount],
    ])
    .words("quoted", 0.52 * million, OFFER.discount, { dy: -8, kind: "quotedText" })
    .curve(
      "kept",
      uses.map((use) => [use, kept(use)]),
    );
  const places = { p10: { dx: 12, dy: 12 }, p50: { dx: -2, dy: 42 }, p90: { dx: -6, dy: 24 } };
  for (const [name, use] of Object.entries(FORECAST)) {
    const words = `${asPercent(kept(use))} at ${asMillions(use)}`;
    chart.dot("kept", use, kept(use)).words(words, use, kept(use), places[name]);
  }
  return chart.toString();
}

function theDiscountCurve(pricing) {
  const bands = pricing.parseBandTable(BANDS, { argument: "bands" }).value;
  const steps = bands.flatMap(({ threshold, discount }, i) => [
    [threshold, bands[i - 1]?.discount ?? 0],
    [threshold, discount],
  ]);
  const end = 6 * million;
  const commit = 2.2 * million;
  const { discount } = pricing.bandFor(bands, commit);
  return new Chart(
    "A vendor's band table as a curve: the discount rises in steps with the commit, and a commit of 2.2 " +
      "million is still in the 20 % band",
    {
      from: 0,
      to: end,
      ticks: bands.slice(3).map(({ threshold }) => threshold),
      show: asMillions,
      title: "annual commit",
    },
    { from: 0, to: 0.35, ticks: [0, 0.1, 0.2, 0.3], show: asPercent, title: "discount" },
  )
    .area("quoted", [[0, 0], ...steps, [end, 0.3]], 0)
    .curve("quoted", [[0, 0], ...steps, [end, 0.3]])
    .dot("quoted", commit, discount)
    .words(`${asMillions(commit)}: ${asPercent(discount)}`, commit, discount, {
      dy: 24,
      kind: "middle",
    })
    .words("at the threshold: 25 %", 2.5 * million, 0.25, { dx: 8, dy: -9 })
    .toString();
}

function howMuchToPromise(pricing) {
  const bands = pricing.parseBandTable(BANDS, { argument: "bands" }).value;
  const consumptions = pricing.percentileScenarios(FORECAST, 99);
  const scenarios = { consumptions, probabilities: pricing.equallyLikely(99) };
  const expected = (commit) => {
    const discount = pricing.bandFor(bands, commit)?.discount ?? 0;
    return pricing.expectedYear(termsOf(pricing, { commit, discount, overage: 0 }), scenarios).cost;
  };
  const best = pricing.recommendedCommit(scenarios, bands, 0, 1);
  const edges = [0, ...bands.map(({ threshold }) => threshold)].filter((t) => t < 1.8 * million);
  const chart = new Chart(
    "The expected cost of each commit: it falls at every threshold and rises in between, and is least at " +
      asMillions(best.commit),
    {
      from: 0,
      to: 1.8 * million,
      ticks: [0, 0.25, 0.5, 1, 1.5].map((m) => m * million),
      show: asMillions,
      title: "annual commit",
    },
    {
      from: 1.1 * million,
      to: 1.9 * million,
      ticks: [1.2, 1.4, 1.6, 1.8].map((m) => m * million),
      show: asMillions,
      title: "expected cost",
    },
  );
  edges.forEach((from, i) => {
    const to = edges[i + 1] ?? 1.8 * million;
    const commits = between(from, to - 1, 40);
    chart.curve(
      "kept",
      commits.map((commit) => [commit, expected(commit)]),
    );
  });
  return chart
    .dot("kept", best.commit, best.expected.cost)
    .words(`least: ${asMillions(best.commit)}`, best.commit, best.expected.cost, {
      dy: 24,
      kind: "middle",
    })
    .toString();
}

function fromQuotedToRealized(pricing) {
  const block = [
    ["Proposal", "Example", "", ""],
    ["Term (months)", 36, "", ""],
    ["Annual commit", million, 1.2 * million, 1.5 * million],
    ["Discount", 0.2, 0.2, 0.2],
    ["Discount coverage", 0.9, "", ""],
    ["Price terms", "Locked", "", ""],
  ];
  const proposal = pricing.parseProposal(block, { argument: "proposal" }).value;
  const forecast = {
    figures: "annual",
    scenarios: [[1.5 * million, 1.4 * million, 1.9 * million]],
    probabilities: [1],
  };
  const contract = pricing.contractOf(proposal, [-0.05]);
  const walk = pricing.outcomeOf(contract, forecast).expected;
  const total = pricing.addUp(pricing.monthlySchedule(contract, walk));
  const bridge = pricing.bridgeOf(total);
  const points = (money) => money / total.listValue;
  const steps = [
    ["quoted", "quoted", bridge.quoted],
    ["coverage", "quoted", bridge.outsideCoverage],
    ["prices", "quoted", bridge.priceTerms],
    ["overage", "quoted", bridge.overage],
    ["unused", "quoted", bridge.unused],
    ["realized", "kept", bridge.realized],
  ];
  const chart = new Chart(
    `From a quoted ${asPercent(points(bridge.quoted))} to a realized ${asPercent(points(bridge.realized))}, ` +
      "step by step",
    { from: 0, to: steps.length, ticks: [], show: String, title: "" },
    { from: 0, to: 0.24, ticks: [0, 0.1, 0.2], show: asPercent, title: "points of list value" },
  );
  let level = 0;
  steps.forEach(([name, kind, money], i) => {
    const isTotal = i === 0 || i === steps.length - 1;
    const from = isTotal ? 0 : level;
    const to = isTotal ? points(money) : level + points(money);
    chart
      .bar(kind, i + 0.15, i + 0.85, from, to)
      .words(asPercent(points(money)), i + 0.5, Math.max(from, to), { dy: -6, kind: "middle" })
      .words(name, i + 0.5, 0, { dy: 18, kind: "quiet middle" });
    level = to;
  });
  return chart.toString();
}
