import { describe, expect, it } from "@jest/globals";
import * as pricing from "../../../src/pricing";
import type { Place, Result } from "../../../src/pricing";
import { casesOf, caseTitle } from "../../support/cases";
import { expectCells } from "../../support/cells";

// The figures of reports, without the labels and sentences that the front desk puts beside them.

const at = (argument: string): Place => ({ argument });

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

const forecastOf = (raw: unknown, probabilities: unknown) =>
  valueOf(pricing.parseForecast(raw, at("forecast"), probabilities, at("probabilities")));
const changesOf = (raw: unknown) =>
  valueOf(pricing.parsePriceChanges(raw, at("list_price_changes")));
const proposalOf = (raw: unknown) => valueOf(pricing.parseProposal(raw, at("proposal")));

/** Cases that expect a whole table: its rows without the header. */
function tablesOf(name: string) {
  return casesOf(name).flatMap((worked) => {
    const rows = worked.expect;
    return Array.isArray(rows) ? [{ worked, rows: rows.slice(1) as unknown[][] }] : [];
  });
}

describe("the kernel on the worked tables of SAVINGS_WATERFALL", () => {
  const tables = tablesOf("SAVINGS_WATERFALL").filter(({ worked }) => worked.args[4] == null);
  it("finds some", () => expect(tables.length).toBeGreaterThan(0));

  it.each(tables.map(({ worked, rows }) => [caseTitle(worked), worked.args, rows] as const))(
    "%s",
    (_, [workload, discount, premium, asOf], rows) => {
      const card = pricing.BUILT_IN_CARD;
      const day = asOf == null ? undefined : Number(asOf);
      const model = pricing.isBlankOrZero(premium)
        ? undefined
        : valueOf(pricing.readModel(card, premium, at("premium_model")));
      const stages = valueOf(
        pricing.savingsWaterfall(
          valueOf(pricing.parseWorkload(workload, at("workload"), card, day)),
          Number(discount ?? 0),
          model && valueOf(pricing.rowInForce(model, day, at("premium_model"))),
        ),
      );
      const figures = stages.map(({ cost, saving, share }) => [cost, saving, share]);
      expectCells(
        figures,
        rows.map(([, ...cells]) => cells),
      );
    },
  );
});

describe("the kernel on the worked tables of COMPARE_PROPOSALS", () => {
  const tables = tablesOf("COMPARE_PROPOSALS");
  it("finds some", () => expect(tables.length).toBeGreaterThan(0));

  it.each(tables.map(({ worked, rows }) => [caseTitle(worked), worked.args, rows] as const))(
    "%s",
    (_, [forecast, changes, probabilities, rate, ...blocks], rows) => {
      const standings = valueOf(
        pricing.compareProposals(
          blocks.map(proposalOf),
          forecastOf(forecast, probabilities),
          changesOf(changes),
          Number(rate ?? 0),
        ),
      );
      const figures = standings.map((one, index) => [
        ...[index + 1, one.name ?? "No commit", one.quoted],
        ...[one.realizedLow ?? "", one.realizedExpected, one.realizedHigh ?? ""],
        ...[one.costAYear, one.forfeited, one.shortfallProbability],
      ]);
      expectCells(figures, rows);
    },
  );
});

describe("the kernel on the worked columns of LEVER_VALUES", () => {
  const tables = casesOf("LEVER_VALUES").flatMap((worked) => {
    const { columns } = worked.expect as { columns?: Record<string, unknown[]> };
    return columns?.["Value"] ? [{ worked, columns }] : [];
  });
  it("finds some", () => expect(tables.length).toBeGreaterThan(0));

  it.each(tables.map(({ worked, columns }) => [caseTitle(worked), worked.args, columns] as const))(
    "%s",
    (_, [proposal, forecast, changes, probabilities, bands, asks], columns) => {
      const values = pricing.leverValues(proposalOf(proposal), changesOf(changes), {
        bands: bands == null ? undefined : valueOf(pricing.parseBandTable(bands, at("bands"))),
        forecast: forecastOf(forecast, probabilities),
        asks: valueOf(pricing.parseAsks(asks, at("asks"))),
      });
      expectCells(
        values.map(({ value }) => value ?? ""),
        columns["Value"],
      );
      if (columns["Points"]) {
        expectCells(
          values.map(({ points }) => points ?? ""),
          columns["Points"],
        );
      }
    },
  );
});

describe("the kernel on the worked reports of NEGOTIATION_CALENDAR", () => {
  const LABELS = ["Start by", "Target close", "Weeks of slack"];
  const reports = casesOf("NEGOTIATION_CALENDAR").flatMap((worked) => {
    const { report = undefined } = worked.expect as { report?: Record<string, unknown> };
    const cells = Array.isArray(worked.expect)
      ? (Object.fromEntries(worked.expect as [string, unknown][]) as Record<string, unknown>)
      : report;
    return cells ? [[caseTitle(worked), worked.args, cells] as const] : [];
  });
  it("finds some", () => expect(reports.length).toBeGreaterThan(0));

  it.each(reports)("%s", (_, [deadline, today, month, weeks, slack], cells) => {
    const { target } = pricing.negotiationCalendar({
      deadline: Number(deadline),
      today: Number(today),
      yearEndMonth: Number(month || pricing.ASSUMED_YEAR_END),
      weeksNeeded: Number(weeks ?? pricing.DEFAULT_WEEKS_NEEDED),
      slackWeeks: Number(slack ?? pricing.DEFAULT_SLACK_WEEKS),
    });
    const figures = [target?.startBy, target?.date, target?.weeksOfSlack];
    LABELS.forEach((label, index) => {
      if (label in cells) expectCells(figures[index] ?? "", cells[label]);
    });
  });
});
