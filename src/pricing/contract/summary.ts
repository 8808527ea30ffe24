import { cashFlows, listFlows, presentValue } from "./cashFlows";
import type { Contract } from "./contract";
import { outcomeOf, walkScenario } from "./outcome";
import { addUp, monthlySchedule, realizedDiscount, type ScheduleLine } from "./schedule";
import { expectedFigures, type Forecast } from "./usage";

/** A contract over its term in figures, each the expectation over the scenarios. */
export interface Summary {
  readonly total: ScheduleLine;
  /** Σ L·d / Σ L; undefined, like the realized one, where nothing is used. */
  readonly quotedDiscount: number | undefined;
  readonly realizedDiscount: number | undefined;
  /** Of any own commit left over at the end of any commit period. */
  readonly shortfallProbability: number;
  readonly presentValuePaid: number;
  /** Of the same usage at list, each month's paid at its end. */
  readonly presentValueAtList: number;
  readonly presentValueDiscount: number | undefined;
  /** From 1, on the expected usage; undefined if the commit lasts. */
  readonly firstMonthOfOverage: number | undefined;
}

export function summaryOf(contract: Contract, forecast: Forecast, annualRate: number): Summary {
  const { expected, shortfallProbability } = outcomeOf(contract, forecast);
  const months = monthlySchedule(contract, expected);
  const total = addUp(months);
  const presentValuePaid = presentValue(cashFlows(contract, months), annualRate);
  const presentValueAtList = presentValue(listFlows(months), annualRate);
  return {
    total,
    quotedDiscount: quotedDiscount(total),
    realizedDiscount: realizedDiscount(total),
    shortfallProbability,
    presentValuePaid,
    presentValueAtList,
    presentValueDiscount: realizedDiscount({
      paid: presentValuePaid,
      listValue: presentValueAtList,
    }),
    firstMonthOfOverage: firstMonthOfOverage(contract, forecast),
  };
}

/** The discount that the proposal names, weighted by the list value it is quoted on. */
export function quotedDiscount({ quoted, listValue }: ScheduleLine): number | undefined {
  return listValue > 0 ? quoted / listValue : undefined;
}

function firstMonthOfOverage(contract: Contract, forecast: Forecast): number | undefined {
  const expected = { ...forecast, scenarios: [expectedFigures(forecast)] };
  const { overage } = walkScenario(contract, expected, 0);
  const month = overage.findIndex((money) => money > 0);
  return month < 0 ? undefined : month + 1;
}
