import { optional, single, word } from "../argument";
import { bridgeOf, pointsOf } from "../contract/bridge";
import { cashFlows, listFlows } from "../contract/cashFlows";
import { readDeal } from "../contract/deal";
import { SCHEDULES } from "../contract/schedule";
import { summaryOf } from "../contract/summary";
import { all, andThen, ok, type Result } from "../result";
import type { Call } from "./atCell";
import {
  paidSteps,
  quotedMoneyStep,
  quotedSteps,
  realizedStep,
  runOf,
  shortfallStep,
  sumOfYears,
  usageOf,
  type Run,
} from "./contractRun";
import { scheduleSteps } from "./scheduleSteps";
import { label, step, type Figures, type Step } from "./step";

export function contractScheduleSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [proposal, forecast, listPriceChanges, by] = args;
  const asked = all({
    deal: readDeal(proposal, forecast, listPriceChanges),
    by: single(word<"year" | "month">("by", by, SCHEDULES, "year")),
  });
  return andThen(asked, ({ deal, by }) => ok(scheduleSteps(runOf(deal), by, row - 1, column)));
}

const SUMMARY_ROWS = [
  "heading",
  "commit",
  "listValue",
  "paid",
  "quoted",
  "realized",
  "forfeited",
  "overageCost",
  "shortfall",
  "presentPaid",
  "presentList",
  "presentDiscount",
  "firstOverage",
] as const;

export function contractSummarySteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [proposal, forecast, listPriceChanges, probabilities, annualRate] = args;
  const asked = all({
    deal: readDeal(proposal, forecast, listPriceChanges, probabilities),
    rate: single(optional("annual_rate", annualRate, "annualRate", 0)),
  });
  const measure = column === 0 ? "heading" : SUMMARY_ROWS[row];
  return andThen(asked, ({ deal, rate }) =>
    ok(summarySteps(measure ?? "heading", runOf(deal), rate)),
  );
}

function summarySteps(
  measure: (typeof SUMMARY_ROWS)[number],
  run: Run,
  annualRate: number,
): readonly Step[] {
  const summary = summaryOf(run.contract, run.market.forecast, annualRate);
  switch (measure) {
    case "heading":
      return [label()];
    case "commit":
      return [sumOfYears(run, "netCommit", "commit")];
    case "listValue":
      return [sumOfYears(run, "listValue", "listValue")];
    case "paid":
      return paidSteps(run);
    case "quoted":
      return quotedSteps(run, summary.quotedDiscount);
    case "realized":
      return [
        ...paidSteps(run),
        sumOfYears(run, "listValue", "listValue"),
        realizedStep(run.total, summary.realizedDiscount),
      ];
    case "forfeited":
      return [sumOfYears(run, "forfeited", "forfeited")];
    case "overageCost":
      return [sumOfYears(run, "overageCost", "overageCost")];
    case "shortfall":
      return [shortfallStep(run)];
    case "presentPaid":
      return [presentPaid(run, annualRate, summary.presentValuePaid)];
    case "presentList":
      return [presentList(run, annualRate, summary.presentValueAtList)];
    case "presentDiscount": {
      const [paid, listValue] = [summary.presentValuePaid, summary.presentValueAtList];
      const value = summary.presentValueDiscount;
      return [
        presentPaid(run, annualRate, paid),
        presentList(run, annualRate, listValue),
        value === undefined
          ? step("presentDiscount", "nothing_used", {}, "")
          : step(
              "presentDiscount",
              "kept_of_present_list",
              { presentPaid: paid, presentList: listValue },
              value,
            ),
      ];
    }
    case "firstOverage":
      return [
        summary.firstMonthOfOverage === undefined
          ? step("firstOverage", "commit_lasts", {}, "")
          : step("firstOverage", "first_month_beyond", {}, summary.firstMonthOfOverage),
      ];
  }
}

function presentPaid(run: Run, annualRate: number, value: number): Step {
  const terms = flowTerms(cashFlows(run.contract, run.months));
  return step("presentPaid", "flows_discounted", { annualRate }, value, undefined, terms);
}

function presentList(run: Run, annualRate: number, value: number): Step {
  const terms = flowTerms(listFlows(run.months));
  return step("presentList", "flows_discounted", { annualRate }, value, undefined, terms);
}

function flowTerms(flows: readonly number[]): readonly Figures[] {
  return flows.flatMap((flow, months) => (flow === 0 ? [] : [{ months, flow }]));
}

const BRIDGE_ROWS = [
  "heading",
  "quoted",
  "outside",
  "prices",
  "overage",
  "unused",
  "realized",
] as const;

export function discountBridgeSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [proposal, forecast, listPriceChanges, probabilities] = args;
  const asked = readDeal(proposal, forecast, listPriceChanges, probabilities);
  const part = column === 0 ? "heading" : (BRIDGE_ROWS[row] ?? "heading");
  return andThen(asked, (deal) => {
    const run = runOf(deal);
    const money = bridgeSteps(part, run);
    const last = money.at(-1);
    if (column < 2 || part === "heading" || last === undefined) return ok(money);
    const points = pointsOf(Number(last.value), run.total);
    if (points === undefined) return ok([step("pointsOfList", "nothing_used", {}, "")]);
    const figures = { money: Number(last.value), listValue: run.total.listValue };
    return ok([
      ...money,
      sumOfYears(run, "listValue", "listValue"),
      step("pointsOfList", "money_of_list", figures, points),
    ]);
  });
}

function bridgeSteps(part: (typeof BRIDGE_ROWS)[number], run: Run): readonly Step[] {
  const bridge = bridgeOf(run.total);
  const byYear = (figures: (index: number) => Figures) =>
    run.contract.years.map((_, index): Figures => ({ year: index + 1, ...figures(index) }));
  const year = (index: number) => run.contract.years[index];
  const line = (index: number) => run.years[index];
  switch (part) {
    case "heading":
      return [label()];
    case "quoted":
      return [quotedMoneyStep(run)];
    case "outside": {
      const { coverage } = run.contract;
      const terms = byYear((index) => {
        const discount = year(index)?.discount ?? 0;
        return { coverage, listValue: line(index)?.listValue ?? 0, discount };
      });
      const { outsideCoverage } = bridge;
      return [step("outsideMoney", "discount_not_covered", {}, outsideCoverage, undefined, terms)];
    }
    case "prices": {
      const { coverage } = run.contract;
      const terms = byYear((index) => {
        const own = year(index);
        if (own === undefined) return {};
        const { listIndex, contractIndex, discount } = own;
        return { coverage, usage: usageOf(run, own), listIndex, contractIndex, discount };
      });
      return [step("priceMoney", "prices_apart", {}, bridge.priceTerms, undefined, terms)];
    }
    case "overage": {
      const terms = byYear((index) => {
        const { discount = 0, overageDiscount = 0 } = year(index) ?? {};
        return { overage: line(index)?.overage ?? 0, discount, overageDiscount };
      });
      return [
        step("overageMoney", "discount_lost_on_overage", {}, bridge.overage, undefined, terms),
      ];
    }
    case "unused": {
      const terms = byYear((index) => ({ forfeited: line(index)?.forfeited ?? 0 }));
      return [step("unusedMoney", "forfeited_money", {}, bridge.unused, undefined, terms)];
    }
    case "realized": {
      const { listValue, paid } = run.total;
      return [
        sumOfYears(run, "listValue", "listValue"),
        ...paidSteps(run),
        step("realizedMoney", "list_less_paid", { listValue, paid }, bridge.realized),
      ];
    }
  }
}
