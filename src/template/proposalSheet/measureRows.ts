import { SCENARIO_LABELS, SCENARIOS } from "./forecast";
import { inTerm, type Measure, type ResultRow, type YearCells } from "./resultRow";

const MEASURES: readonly {
  readonly measure: Measure;
  readonly label: string;
  readonly unit: "money" | "percent";
  readonly note: string;
  readonly formula: (at: YearCells, usage: string) => string;
}[] = [
  {
    measure: "cost",
    label: "Paid",
    unit: "money",
    note: "The commit, and overage above it.",
    formula: (at, usage) =>
      `${at.deal}.COMMIT_COST(${usage},${at.commit},${at.discount},${at.overage},${at.basis})`,
  },
  {
    measure: "realized",
    label: "Realized discount",
    unit: "percent",
    note: "What is kept of the quoted discount.",
    formula: (at, usage) =>
      `${at.deal}.REALIZED_DISCOUNT(${usage},${at.commit},${at.discount},${at.overage},${at.basis})`,
  },
  {
    measure: "unused",
    label: "Unused commit",
    unit: "money",
    note: "Paid for nothing.",
    formula: (at, usage) =>
      `${at.deal}.UNUSED_COMMIT(${usage},${at.commit},${at.discount},${at.basis})`,
  },
  {
    measure: "utilization",
    label: "Commit used",
    unit: "percent",
    note: "Share of the commit that usage draws down.",
    // A commit of nothing is used neither well nor badly.
    formula: (at, usage) =>
      `IFERROR(${at.deal}.COMMIT_UTILIZATION(${usage},${at.commit},${at.discount},${at.basis}),"")`,
  },
];

/** What the year comes to, in each scenario of the forecast. */
export const MEASURE_ROWS: readonly ResultRow[] = MEASURES.flatMap(
  ({ measure, label, unit, note, formula }) =>
    SCENARIOS.map((scenario, index): ResultRow => ({
      key: `${measure}-${scenario}`,
      label: `${label}, ${SCENARIO_LABELS[scenario].toLowerCase()}`,
      unit,
      note: index === 0 ? note : "",
      ...(index === 0 ? { opens: true } : {}),
      cell: (at) => inTerm(at, formula(at, at.usage[scenario])),
    })),
);
