import { inTerm, type ResultRow } from "./resultRow";

/** The commit of one contract year, in net money and in the usage it pays for. */
export const COMMIT_ROWS: readonly ResultRow[] = [
  {
    key: "yearMonths",
    label: "Months in a contract year",
    unit: "months",
    note: "Fixed.",
    once: true,
    cell: () => 12,
  },
  {
    key: "months",
    label: "Months of the term in the year",
    unit: "months",
    note: "Commit and usage of a part-year count in proportion.",
    cell: (at) => ({
      formula: `=MAX(0,MIN(${at.yearMonths},${at.term}-SUM(${at.monthsBefore})))`,
    }),
  },
  {
    key: "netCommit",
    label: "Net commit",
    unit: "money",
    note: "What the commit costs, a full year.",
    cell: (at) => inTerm(at, `IF(${at.basis}="List",${at.commit}*(1-${at.discount}),${at.commit})`),
  },
  {
    key: "fullUse",
    label: "Usage that just uses the commit up",
    unit: "money",
    note: "At list. Below it money is paid for nothing; above it overage begins.",
    cell: (at) =>
      inTerm(at, `${at.deal}.FULL_USE_CONSUMPTION(${at.commit},${at.discount},${at.basis})`),
  },
];
