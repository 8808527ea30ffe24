import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import {
  addUp,
  bridgeOf,
  cashFlows,
  contractOf,
  monthlySchedule,
  outcomeOf,
  yearTerms,
  yearUnder,
  type Forecast,
  type Proposal,
} from "../../../src/pricing";
import { anyForecast, anyPriceChanges, anyProposal, certain, PLAIN } from "./proposals";

const any = fc.record({
  proposal: anyProposal,
  forecast: anyForecast,
  changes: anyPriceChanges,
});

function run(proposal: Proposal, forecast: Forecast, changes: readonly number[]) {
  const contract = contractOf(proposal, changes);
  const months = monthlySchedule(contract, outcomeOf(contract, forecast).expected);
  return { contract, months, total: addUp(months) };
}

const sumOf = (figures: readonly number[]) => figures.reduce((a, b) => a + b, 0);

/** Equal but for rounding, on the scale of all the money that moves. */
function agree(a: number, b: number, scale: number): boolean {
  return Math.abs(a - b) <= 1e-9 * (1 + scale);
}

describe("for every proposal that can be expressed", () => {
  it("the bridge adds up from the quoted to the realized discount", () => {
    fc.assert(
      fc.property(any, ({ proposal, forecast, changes }) => {
        const { total } = run(proposal, forecast, changes);
        const { quoted, outsideCoverage, priceTerms, overage, unused, realized } = bridgeOf(total);
        const steps = quoted + outsideCoverage + priceTerms + overage + unused;
        return agree(steps, realized, total.listValue + total.paid);
      }),
      { numRuns: 1000 },
    );
  });

  it("the cash flows sum to what is paid", () => {
    fc.assert(
      fc.property(any, ({ proposal, forecast, changes }) => {
        const { contract, months, total } = run(proposal, forecast, changes);
        return agree(sumOf(cashFlows(contract, months)), total.paid, total.paid + total.refund);
      }),
      { numRuns: 500 },
    );
  });

  it("every unit of commit is drawn, refunded, forfeited or rolled and then used", () => {
    fc.assert(
      fc.property(any, ({ proposal, forecast, changes }) => {
        const { months, total } = run(proposal, forecast, changes);
        const uses = total.drawn + total.refund + total.rolledUsed + total.forfeited;
        const atEnd = months.at(-1)?.closing;
        return agree(total.commit, uses, total.commit) && atEnd === 0;
      }),
    );
  });

  it("nothing is overage while a balance is left to draw", () => {
    const one = any.map(({ forecast, ...rest }) => ({
      ...rest,
      forecast: { ...forecast, scenarios: forecast.scenarios.slice(0, 1), probabilities: [1] },
    }));
    fc.assert(
      fc.property(one, ({ proposal, forecast, changes }) => {
        const { contract, months } = run(proposal, forecast, changes);
        const ends = contract.years.flatMap(({ firstMonth, months: count }) =>
          Array.from({ length: count }, (_, m) => {
            const periodEnd = (Math.floor(m / contract.periodMonths) + 1) * contract.periodMonths;
            return firstMonth + Math.min(count, periodEnd) - 1;
          }),
        );
        return months.every(({ overage, closing }, m) => {
          const end = ends[m] ?? 0;
          const isUsedUp = months[end]?.unused === 0 && (m === end || closing === 0);
          return overage === 0 || isUsedUp;
        });
      }),
      { numRuns: 1000 },
    );
  });

  it("nothing is negative, and each month opens with what the one before left", () => {
    fc.assert(
      fc.property(any, ({ proposal, forecast, changes }) => {
        const { months } = run(proposal, forecast, changes);
        const money = months.flatMap(({ commit, drawn, rolledUsed, overage, unused, ...rest }) => [
          ...[commit, drawn, rolledUsed, overage, unused],
          ...[rest.refund, rest.forfeited, rest.closing],
          ...[rest.overageCost, rest.notCovered, rest.listValue],
        ]);
        const isChained = months.every(
          ({ opening }, i) => opening === (months[i - 1]?.closing ?? 0),
        );
        return money.every((amount) => amount >= 0) && isChained;
      }),
    );
  });

  it("more consumption never lowers what is paid", () => {
    fc.assert(
      fc.property(
        any,
        fc.integer({ min: 100, max: 300 }),
        ({ proposal, forecast, changes }, grown) => {
          const more = {
            ...forecast,
            scenarios: forecast.scenarios.map((figures) => figures.map((f) => (f * grown) / 100)),
          };
          const before = run(proposal, forecast, changes).total.paid;
          const after = run(proposal, more, changes).total.paid;
          return after >= before - 1e-9 * (1 + before);
        },
      ),
    );
  });

  it("nor does more of it in a single month or year", () => {
    // But for one pair of rights: where rolled money is drawn first, a reforecast may commit to more
    // than the year's own draw, and what it commits to rolls on and can replace dearer overage.
    const isOrdinary = ({ proposal: { reforecast, rollover } }: { proposal: Proposal }) =>
      reforecast.reduction === 0 || rollover.share === 0 || rollover.order === "after";
    fc.assert(
      fc.property(
        any.filter(isOrdinary),
        fc.nat(),
        fc.integer({ min: 1, max: 2_000_000 }),
        ({ proposal, forecast, changes }, place, extra) => {
          const more = {
            ...forecast,
            scenarios: forecast.scenarios.map((figures) =>
              figures.map((f, i) => (i === place % figures.length ? f + extra : f)),
            ),
          };
          const before = run(proposal, forecast, changes).total.paid;
          const after = run(proposal, more, changes).total.paid;
          return after >= before - 1e-9 * (1 + before);
        },
      ),
    );
  });

  it("realized is at most quoted where overage and price terms give nothing extra", () => {
    fc.assert(
      fc.property(any, ({ proposal, forecast, changes }) => {
        const { total } = run(
          { ...proposal, overageDiscount: "parity", priceTerms: "floating" },
          forecast,
          changes,
        );
        return total.listValue - total.paid <= total.quoted + 1e-9 * (1 + total.listValue);
      }),
    );
  });
});

describe("a flat contract of twelve months", () => {
  it("costs what the closed form of one year says", () => {
    const money = fc.integer({ min: 0, max: 5_000_000 });
    const discount = fc.integer({ min: 0, max: 90 }).map((points) => points / 100);
    const basis = fc.constantFrom("net" as const, "list" as const);
    fc.assert(
      fc.property(money, money, discount, discount, basis, (use, commit, off, over, base) => {
        const { total } = run(
          { ...PLAIN, commits: [commit], discounts: [off], overageDiscount: over, basis: base },
          certain(use),
          [],
        );
        const year = yearUnder(yearTerms(commit, off, over, base), use);
        return (
          agree(total.paid, year.cost, year.cost) &&
          agree(total.unused, year.unused, year.cost) &&
          agree(total.overage, year.overage, year.cost)
        );
      }),
    );
  });

  it("is just used up at full use: nothing unused and no overage, to the bit", () => {
    // 1,250,000 at 80 % is 1,000,000, drawn in twelve parts that no double holds exactly.
    const { total } = run(PLAIN, certain(1_250_000), []);
    expect(total).toMatchObject({ unused: 0, overage: 0, forfeited: 0, paid: 1_000_000 });
  });
});
