import { optional, single } from "../argument";
import { compareProposals, withoutCommit, type Standing } from "../contract/compare";
import { readMarket, readProposals, type Market } from "../contract/deal";
import { extremesOf } from "../contract/extremes";
import type { Proposal } from "../contract/proposal";
import { realizedDiscount } from "../contract/schedule";
import { all, andThen, ok, type Result } from "../result";
import type { Call } from "./atCell";
import {
  paidSteps,
  quotedSteps,
  realizedStep,
  runOf,
  shortfallStep,
  sumOfYears,
  type Run,
} from "./contractRun";
import { label, step, type Figures, type Step } from "./step";

const COLUMNS = [
  "rank",
  "proposal",
  "quoted",
  "low",
  "realized",
  "high",
  "cost",
  "forfeited",
  "shortfall",
] as const;

export function compareProposalsSteps({ args, row, column }: Call): Result<readonly Step[]> {
  const [forecast, listPriceChanges, probabilities, annualRate, ...blocks] = args;
  const asked = all({
    market: readMarket(forecast, listPriceChanges, probabilities),
    rate: single(optional("annual_rate", annualRate, "annualRate", 0)),
    proposals: readProposals(blocks),
  });
  return andThen(asked, ({ market, rate, proposals }) => {
    // A name may occur twice; a number does not.
    const numbered = proposals.map((proposal, index) => ({ ...proposal, name: String(index) }));
    const { forecast, priceChanges } = market;
    return andThen(compareProposals(numbered, forecast, priceChanges, rate), (standings) => {
      const standing = standings[row - 1];
      const name = COLUMNS[column];
      if (standing === undefined || name === undefined) return ok([label()]);
      const own = standing.name === undefined ? undefined : proposals[Number(standing.name)];
      const run = runOf({ proposal: own ?? withoutCommit(proposals), market });
      const names = standings.map((one) =>
        one.name === undefined ? "" : (proposals[Number(one.name)]?.name ?? ""),
      );
      return ok(standingSteps(name, run, own, standing, standings, names, market, row));
    });
  });
}

function standingSteps(
  column: (typeof COLUMNS)[number],
  run: Run,
  proposal: Proposal | undefined,
  standing: Standing,
  standings: readonly Standing[],
  names: readonly string[],
  { forecast }: Market,
  rank: number,
): readonly Step[] {
  const { listValue, paid } = run.total;
  switch (column) {
    case "rank":
    case "proposal": {
      const terms = standings.map((one, index): Figures => {
        const name = names[index] ?? "";
        return { number: index + 1, proposal: name, realized: one.realizedExpected };
      });
      const ranking = step("rank", "by_realized", {}, rank, undefined, terms);
      if (column === "rank") return [ranking];
      const name = proposal?.name ?? ({ code: "no_commit" } as const);
      return [ranking, step("proposal", "at_rank", { rank }, name)];
    }
    case "quoted":
      return quotedSteps(run, standing.quoted);
    case "realized":
      return [
        ...paidSteps(run),
        sumOfYears(run, "listValue", "listValue"),
        realizedStep({ paid, listValue }, standing.realizedExpected),
      ];
    case "low":
    case "high": {
      const extreme = extremesOf(run.contract, forecast)[column];
      const figures = { paid: extreme.paid, listValue: extreme.listValue };
      return [
        step("listValue", column === "low" ? "of_low" : "of_high", {}, extreme.listValue),
        step("paid", column === "low" ? "of_low" : "of_high", {}, extreme.paid),
        realizedStep(figures, realizedDiscount(extreme)),
      ];
    }
    case "cost": {
      const contractYears = run.contract.months / 12;
      return [
        ...paidSteps(run),
        step("costAYear", "paid_by_years", { paid, contractYears }, standing.costAYear),
      ];
    }
    case "forfeited":
      return [sumOfYears(run, "forfeited", "forfeited", standing.forfeited)];
    case "shortfall":
      return [shortfallStep(run, standing.shortfallProbability)];
  }
}
