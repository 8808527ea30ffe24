import {
  addUp,
  all,
  andThen,
  annualSchedule,
  bridgeOf,
  compareProposals as compareProposalsOf,
  contractOf,
  monthlySchedule,
  ok,
  optional,
  outcomeOf,
  readDeal,
  readMarket,
  readProposals,
  SCHEDULES,
  single,
  summaryOf,
  word,
  type Deal,
} from "../pricing";
import { spill } from "./answer";
import { bridgeTable, comparisonTable, scheduleTable, summaryTable } from "./contractTables";

/**
 * A contract by year or month: list value, commit, drawdown, overage, rollover, refund, paid.
 * @customfunction CONTRACT_SCHEDULE
 * @helpurl https://dealcurve.example/help/functions/contract-schedule.html
 * @param proposal Proposal block: field names in the first column, values beside them
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param by year or month; left out, year
 * @returns A table with a header row, a row for each year (or month) and a total; money, expected over the scenarios.
 * @section 6
 * @answers What will we pay, use and lose in each year of this contract?
 * @formula paid = commit + overage cost + usage not covered − refund
 * @example =INDEX(DEAL.CONTRACT_SCHEDULE({"Proposal","Offer";"Term (months)",24;"Annual commit",1000000;"Discount",0.2}, {900000;1600000}), 4, 14)
 * → 2350000
 * Year 1 uses 720,000 of its 1,000,000; year 2 uses its commit up at 1,250,000 and pays 350,000 of overage at list. Paid in total: 1,000,000 + 1,350,000.
 * @errors #VALUE! an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures
 * @see CONTRACT_SUMMARY
 * @see DISCOUNT_BRIDGE
 */
export function contractSchedule(
  proposal: any[][],
  forecast: any[][],
  list_price_changes?: any[][],
  by?: any,
): any[][] {
  const asked = all({
    deal: readDeal(proposal, forecast, list_price_changes),
    by: single(word("by", by, SCHEDULES, "year")),
  });
  return spill(
    andThen(asked, ({ deal, by }) => {
      const { contract, months, total } = expectedMonths(deal);
      return ok(
        by === "month"
          ? scheduleTable("Month", months, total)
          : scheduleTable("Year", annualSchedule(contract, months), total),
      );
    }),
  );
}

/**
 * A contract over its term: paid, quoted and realized discount, forfeited, present values, risk.
 * @customfunction CONTRACT_SUMMARY
 * @helpurl https://dealcurve.example/help/functions/contract-summary.html
 * @param proposal Proposal block: field names in the first column, values beside them
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param probabilities One for each column of the forecast, summing to 1; left out, all are equally likely
 * @param annual_rate Yearly cost of capital for the present values (0.08 is 8 %); left out, 0
 * @returns A table of measure and value, expected over the scenarios.
 * @section 6
 * @answers What is this contract worth over its whole term?
 * @formula realized discount = 1 − Σ paid / Σ list value
 * @example =INDEX(DEAL.CONTRACT_SUMMARY({"Proposal","Offer";"Term (months)",24;"Annual commit",1000000;"Discount",0.2}, {900000;1600000}), 6, 2)
 * → 0.06
 * 2,350,000 is paid for usage of 2,500,000 at list.
 * @errors #VALUE! an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures
 * @see CONTRACT_SCHEDULE
 * @see COMPARE_PROPOSALS
 */
export function contractSummary(
  proposal: any[][],
  forecast: any[][],
  list_price_changes?: any[][],
  probabilities?: any[][],
  annual_rate?: any,
): any[][] {
  const asked = all({
    deal: readDeal(proposal, forecast, list_price_changes, probabilities),
    rate: single(optional("annual_rate", annual_rate, "annualRate", 0)),
  });
  return spill(
    andThen(asked, ({ deal: { proposal, market }, rate }) =>
      ok(summaryTable(summaryOf(contractOf(proposal, market.priceChanges), market.forecast, rate))),
    ),
  );
}

/**
 * From the quoted discount to the realized one, step by step, in money and in points.
 * @customfunction DISCOUNT_BRIDGE
 * @helpurl https://dealcurve.example/help/functions/discount-bridge.html
 * @param proposal Proposal block: field names in the first column, values beside them
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param probabilities One for each column of the forecast, summing to 1; left out, all are equally likely
 * @returns A table of step, money over the term and points (fraction of list value); losses are negative.
 * @section 6
 * @answers Where does the quoted discount go?
 * @formula quoted + outside coverage + price terms + overage + unused commitment = realized
 * @example =DEAL.DISCOUNT_BRIDGE({"Proposal","Offer";"Term (months)",24;"Annual commit",1000000;"Discount",0.2}, {900000;1600000})
 * → {"Step","Money","Points";"Quoted discount",500000,0.2;"Outside coverage",0,0;"Price terms",0,0;"Overage",-70000,-0.028;"Unused commitment",-280000,-0.112;"Realized discount",150000,0.06}
 * 20 % of 2,500,000 is quoted. 350,000 of overage earns no discount: 70,000. 280,000 of the first year's commit is forfeited. 150,000 is left.
 * @errors #VALUE! an unknown field (the message names it), a year without its commit or discount, a forecast of 11 figures
 * @see CONTRACT_SUMMARY
 * @see PROPOSAL_READING
 */
export function discountBridge(
  proposal: any[][],
  forecast: any[][],
  list_price_changes?: any[][],
  probabilities?: any[][],
): any[][] {
  const asked = readDeal(proposal, forecast, list_price_changes, probabilities);
  return spill(
    andThen(asked, (deal) => {
      const { total } = expectedMonths(deal);
      return ok(bridgeTable(bridgeOf(total), total));
    }),
  );
}

/**
 * Proposals ranked by the discount that is kept on the same usage, with paying list among them.
 * @customfunction COMPARE_PROPOSALS
 * @helpurl https://dealcurve.example/help/functions/compare-proposals.html
 * @param forecast Usage at signing list prices: a column of 1 to 10 years or 12 and more months, one for each scenario
 * @param list_price_changes Change of list prices at each anniversary (-0.05 is a fall of 5 %); left out, none
 * @param probabilities One for each column of the forecast, summing to 1; left out, all are equally likely
 * @param annual_rate Yearly cost of capital, by which proposals that realize the same are ranked; left out, 0
 * @param proposal One or more proposal blocks: field names in the first column, values beside them
 * @returns A table, best first: rank, proposal, quoted, realized low, expected and high, cost a year, forfeited, shortfall.
 * @section 7
 * @answers Which of these offers is the best for us?
 * @formula ranked by 1 − E[paid] / E[list value]; of equals, the lower cost a year at present value first
 * @example =INDEX(DEAL.COMPARE_PROPOSALS({900000}, , , , {"Proposal","Big";"Annual commit",1000000;"Discount",0.2}, {"Proposal","Small";"Annual commit",500000;"Discount",0.12}), 2, 2)
 * → "Small"
 * Big costs 1,000,000, more than list. Small covers 568,181.82 at list for 500,000; with 331,818.18 of overage it costs 831,818.18, less than 900,000 without a commit.
 * @errors #VALUE! an unknown field (the message names it), a year without its commit or discount, no proposal at all
 * @errors #DIV/0! the forecast is of no usage
 * @see CONTRACT_SUMMARY
 * @see COMMIT_CROSSOVER
 */
export function compareProposals(
  forecast: any[][],
  list_price_changes?: any[][],
  probabilities?: any[][],
  annual_rate?: any,
  ...proposal: any[][][]
): any[][] {
  const asked = all({
    market: readMarket(forecast, list_price_changes, probabilities),
    rate: single(optional("annual_rate", annual_rate, "annualRate", 0)),
    proposals: readProposals(blocksOf(proposal)),
  });
  return spill(
    andThen(asked, ({ market: { forecast, priceChanges }, rate, proposals }) =>
      andThen(compareProposalsOf(proposals, forecast, priceChanges, rate), (standings) =>
        ok(comparisonTable(standings)),
      ),
    ),
  );
}

/** The blocks as a list, however the host hands them over. */
function blocksOf(given: readonly unknown[]): readonly unknown[] {
  return given
    .filter((block) => !isInvocation(block))
    .flatMap((block) => (isListOfRanges(block) ? block : [block]));
}

/** Excel ends every call with an object about the call, which a rest parameter takes in with the rest. */
const isInvocation = (raw: unknown) =>
  typeof raw === "object" && raw !== null && !Array.isArray(raw) && "functionName" in raw;

/** Excel hands the ranges of a repeating parameter over as one list; others pass them one by one. */
function isListOfRanges(raw: unknown): raw is readonly unknown[] {
  const isRange = (one: unknown) =>
    Array.isArray(one) && one.length > 0 && one.every(Array.isArray);
  return Array.isArray(raw) && raw.every((one) => one === null || isRange(one));
}

/** The deal's expected months. */
function expectedMonths({ proposal, market }: Deal) {
  const contract = contractOf(proposal, market.priceChanges);
  const months = monthlySchedule(contract, outcomeOf(contract, market.forecast).expected);
  return { contract, months, total: addUp(months) };
}
