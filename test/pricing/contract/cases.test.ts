import { describe, expect, test } from "@jest/globals";
import bridgeCases from "../../cases/DISCOUNT_BRIDGE.json";
import scheduleCases from "../../cases/CONTRACT_SCHEDULE.json";
import summaryCases from "../../cases/CONTRACT_SUMMARY.json";
import {
  addUp,
  all,
  annualSchedule,
  bridgeOf,
  contractOf,
  monthlySchedule,
  outcomeOf,
  parseForecast,
  parsePriceChanges,
  parseProposal,
  summaryOf,
  type Result,
} from "../../../src/pricing";
import { close } from "../closeTo";

/** The proposal, the forecast and the price changes of a case, read at the doors. */
function read([proposal, forecast, priceChanges, probabilities]: readonly unknown[]) {
  const at = (argument: string) => ({ argument });
  const value = valueOf(
    all({
      proposal: parseProposal(proposal, at("proposal")),
      forecast: parseForecast(forecast, at("forecast"), probabilities, at("probabilities")),
      priceChanges: parsePriceChanges(priceChanges, at("list_price_changes")),
    }),
  );
  return { contract: contractOf(value.proposal, value.priceChanges), forecast: value.forecast };
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.issues));
  return result.value;
}

describe("CONTRACT_SCHEDULE", () => {
  test.each(scheduleCases.map((one, index) => [index, one] as const))("case %i", (_, one) => {
    const { contract, forecast } = read(one.args);
    const { expected } = outcomeOf(contract, forecast);
    const years = annualSchedule(contract, monthlySchedule(contract, expected));
    const columns = {
      "List value": years.map((year) => year.listValue),
      Commit: years.map((year) => year.commit),
      "Opening balance": years.map((year) => year.opening),
      Drawn: years.map((year) => year.drawn),
      "Rolled used": years.map((year) => year.rolledUsed),
      "Overage at list": years.map((year) => year.overage),
      "Overage cost": years.map((year) => year.overageCost),
      "Not covered": years.map((year) => year.notCovered),
      Unused: years.map((year) => year.unused),
      Refund: years.map((year) => year.refund),
      Forfeited: years.map((year) => year.forfeited),
      "Closing balance": years.map((year) => year.closing),
      Paid: years.map((year) => year.paid),
    };
    expect(columns).toEqual(
      Object.fromEntries(
        Object.entries(one.expect.columns).map(([label, values]) => [label, values.map(close)]),
      ),
    );
  });
});

describe("CONTRACT_SUMMARY", () => {
  test.each(summaryCases.map((one, index) => [index, one] as const))("case %i", (_, one) => {
    const { contract, forecast } = read(one.args);
    const summary = summaryOf(contract, forecast, Number(one.args[4]));
    expect({
      "Total commit": summary.total.commit,
      "List value": summary.total.listValue,
      Paid: summary.total.paid,
      "Quoted discount": summary.quotedDiscount,
      "Realized discount": summary.realizedDiscount,
      Forfeited: summary.total.forfeited,
      "Overage cost": summary.total.overageCost,
      "Present value paid": summary.presentValuePaid,
      "Present value at list": summary.presentValueAtList,
    }).toEqual(
      Object.fromEntries(
        Object.entries(one.expect.report).map(([label, value]) => [label, close(value)]),
      ),
    );
  });
});

describe("DISCOUNT_BRIDGE", () => {
  test.each(bridgeCases.map((one, index) => [index, one] as const))("case %i", (_, one) => {
    const { contract, forecast } = read(one.args);
    const { expected } = outcomeOf(contract, forecast);
    const bridge = bridgeOf(addUp(monthlySchedule(contract, expected)));
    expect({
      "Quoted discount": bridge.quoted,
      "Outside coverage": bridge.outsideCoverage,
      "Price terms": bridge.priceTerms,
      Overage: bridge.overage,
      "Unused commitment": bridge.unused,
      "Realized discount": bridge.realized,
    }).toEqual(
      Object.fromEntries(
        Object.entries(one.expect.report).map(([label, value]) => [label, close(value)]),
      ),
    );
  });
});
