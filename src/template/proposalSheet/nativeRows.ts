import { inTerm } from "./inTerm";
import { NATIVE_BAND_ROWS } from "./nativeBandRows";
import { allQuarters, PERIOD_ROWS, rolloverRows } from "./quarterRows";
import { SCENARIO_LABELS, SCENARIOS, type Scenario } from "./references";
import type { YearRow } from "./yearRow";

/**
 * The contract worked out in native formulas only, so that a reviewer without the add-in can
 * follow every figure: sections 4 and 6 of the model. Usage is even over a year, so that a year's
 * sums are those of its months; what rolls over goes from quarter to quarter.
 */
const TERM_ROWS: readonly YearRow[] = [
  {
    key: "change",
    label: "List price change at its start",
    unit: "percent",
    note: "From the deal's assumptions; none in the first year.",
    cell: ({ shared, year }) =>
      shared === undefined || year === 0 ? 0 : { formula: `=${shared.priceChange(year)}` },
  },
  {
    key: "listIndex",
    label: "List prices against signing",
    unit: "index",
    note: "",
    cell: (at) =>
      at.year === 0
        ? { formula: `=1+${at.row("change")}` }
        : { formula: `=${at.row("listIndex", at.year - 1)}*(1+${at.row("change")})` },
  },
  {
    key: "capIndex",
    label: "Most that protected prices may be",
    unit: "index",
    note: "Against signing, by the price cap.",
    cell: (at) => {
      const cap = at.field("Price cap per year");
      return { formula: `=(1+${cap})^(${at.yearNumber}-1)` };
    },
  },
  {
    key: "contractIndex",
    label: "Contracted prices against signing",
    unit: "index",
    note: "Floating follows list, locked stays, protected rises at most to the cap.",
    cell: (at) => {
      const terms = at.field("Price terms");
      const list = at.row("listIndex");
      const protectedIndex = `IF(${terms}="Protected",MIN(${list},${at.row("capIndex")}),${list})`;
      return { formula: `=IF(${terms}="Locked",1,${protectedIndex})` };
    },
  },
  {
    key: "overageDiscount",
    label: "Discount above the commit",
    unit: "percent",
    note: "Parity is the discount of the commit.",
    cell: (at) => {
      const overage = at.field("Overage discount");
      return { formula: `=IF(${overage}="Parity",${at.perYear("Discount")},${overage})` };
    },
  },
  {
    key: "fullCommit",
    label: "Net commit of the year's months",
    unit: "money",
    note: "",
    cell: (at) => {
      const [commit, discount] = [at.perYear("Annual commit"), at.perYear("Discount")];
      const net = `IF(${at.field("Commit basis")}="List",${commit}*(1-${discount}),${commit})`;
      return { formula: `=${net}*${at.row("months")}/${at.once("yearMonths")}` };
    },
  },
];

function scenarioRows(scenario: Scenario): readonly YearRow[] {
  const name = SCENARIO_LABELS[scenario].toLowerCase();
  return [
    {
      key: `list-${scenario}`,
      label: `Usage at list prices of the year, ${name}`,
      unit: "money",
      note: "",
      opens: true,
      cell: (at) => ({
        formula: `=${at.usage(scenario)}*${at.row("months")}/${at.once("yearMonths")}*${at.row("listIndex")}`,
      }),
    },
    {
      key: `atContract-${scenario}`,
      label: `Draws on the commit, ${name}`,
      unit: "money",
      note: "Covered usage at contracted prices, less the discount.",
      cell: (at) => {
        const signing = `${at.row(`list-${scenario}`)}/${at.row("listIndex")}`;
        const terms = `${at.field("Discount coverage")}*(1-${at.perYear("Discount")})`;
        return { formula: `=${signing}*${at.row("contractIndex")}*${terms}` };
      },
    },
    {
      key: `commit-${scenario}`,
      label: `Commit after any reforecast, ${name}`,
      unit: "money",
      note: "Lowered to what is used, at most by the reduction.",
      cell: (at) => {
        const full = at.row("fullCommit");
        const least = `MAX(${full}*(1-${at.field("Reforecast reduction")}),${at.row(`atContract-${scenario}`)})`;
        const may = `${at.yearNumber}>=${at.field("Reforecast from year")}`;
        return { formula: `=IF(${may},MIN(${full},${least}),${full})` };
      },
    },
    ...rolloverRows(scenario, name),
    {
      key: `overage-${scenario}`,
      label: `Overage before its discount, ${name}`,
      unit: "money",
      note: "Draws that neither the commit nor rolled money covers.",
      cell: (at) => {
        const [draws, commit] = [at.row(`atContract-${scenario}`), at.row(`commit-${scenario}`)];
        const drawn = `${commit}+SUM(${allQuarters(at, `fromRolled-${scenario}`)})`;
        const unused = `SUM(${allQuarters(at, `unused-${scenario}`)})`;
        return {
          formula: `=MAX(0,${draws}-(${drawn})+${unused})/(1-${at.perYear("Discount")})`,
        };
      },
    },
    {
      key: `paid-${scenario}`,
      label: `Paid, ${name}`,
      unit: "money",
      note: "Commit, overage and uncovered usage, less any refund.",
      cell: (at) => {
        const overage = `${at.row(`overage-${scenario}`)}*(1-${at.row("overageDiscount")})`;
        const unused = `SUM(${allQuarters(at, `unused-${scenario}`)})`;
        const refund = `${at.field("Refund share")}*${unused}`;
        const rest = `(1-${at.field("Discount coverage")})*${at.row(`list-${scenario}`)}`;
        return { formula: `=${at.row(`commit-${scenario}`)}+${overage}-${refund}+${rest}` };
      },
    },
  ];
}

export const NATIVE_ROWS: readonly YearRow[] = [
  ...TERM_ROWS,
  ...PERIOD_ROWS,
  ...NATIVE_BAND_ROWS,
  ...SCENARIOS.flatMap((scenario) => scenarioRows(scenario)),
].map(blankPastTerm);

/** Cells of other sheets stay as they are, so that they are seen to be links. */
function blankPastTerm(row: YearRow): YearRow {
  if (row.once === true || row.key === "change") return row;
  return {
    ...row,
    cell: (at) => {
      const cell = row.cell(at);
      return typeof cell === "object" && cell !== null ? inTerm(at, cell.formula.slice(1)) : cell;
    },
  };
}
