import { WAITS } from "../checkNames";
import type { Cell } from "../plan";
import { glanceCell } from "./glance";
import type { ProposalLayout } from "./layout";
import { SCENARIOS, type Scenario, type SharedCells } from "./references";
import { agrees, holds, toleranceCell } from "./verdict";
import type { YearKey } from "./yearRow";
import { quartersAcross, yearRow } from "./yearSections";

/** A headline figure, worked out again in native formulas and compared. */
interface Twin {
  readonly label: string;
  readonly note: string;
  readonly cell: (layout: ProposalLayout, shared: SharedCells | undefined) => Cell;
}

type Total = (layout: ProposalLayout, scenario: Scenario) => string;

const ALL =
  "Low, expected, high and average, from the workings below. Waits until the probabilities make 100 %.";
const FIRST_YEAR = "In the first year, from the workings below.";

const list: Total = (layout, scenario) => total(layout, `list-${scenario}`);
const paid: Total = (layout, scenario) => total(layout, `paid-${scenario}`);
const quoted: Total = (layout, scenario) => {
  const discounts = `${layout.field("Discount")}:${layout.field("Discount", layout.years - 1)}`;
  const usage = layout.acrossYears(yearRow(layout, `list-${scenario}`));
  return `SUMPRODUCT(${usage},${discounts})`;
};
/** What was not refunded and never drawn: at the end of the term all of it is gone. */
const forfeited: Total = (layout, scenario) =>
  `((1-${layout.field("Refund share", 0, "both")})*SUM(${quartersAcross(layout, `unused-${scenario}`)})` +
  `-SUM(${quartersAcross(layout, `fromRolled-${scenario}`)}))`;
/** What is paid and lost are differences of these. */
const gross: Total = (layout, scenario) =>
  `${list(layout, scenario)}+${total(layout, `commit-${scenario}`)}`;
const paidAYear: Total = (layout, scenario) => {
  const yearMonths = layout.year(0, yearRow(layout, "yearMonths"), "both");
  const term = layout.field("Term (months)", 0, "both");
  return `${paid(layout, scenario)}*${yearMonths}/${term}`;
};

/** Each headline figure of the sheet, in its order there. */
export const TWINS: readonly Twin[] = [
  ratioTwin("Quoted discount", (of) => `(${of(quoted)})/(${of(list)})`),
  ratioTwin("Realized discount", (of) => `1-(${of(paid)})/(${of(list)})`),
  moneyTwin("Usage at list", list),
  moneyTwin("Paid", paid),
  moneyTwin("Paid a year", paidAYear),
  moneyTwin("Unused commit lost", forfeited),
  {
    label: twinLabel("Band of the commit"),
    note: FIRST_YEAR,
    cell: (layout) => {
      const ours = glanceCell(layout, "Band of the commit", 0);
      return holds(`${firstYear(layout, "bandName")}&""=${ours}&""`);
    },
  },
  {
    label: twinLabel("Extra commit to the next band"),
    note: FIRST_YEAR,
    cell: (layout) => {
      const next = firstYear(layout, "nextFrom");
      const ours = glanceCell(layout, "Extra commit to the next band", 0);
      const same = agrees(layout, `(${next}-${layout.field("Annual commit")})`, ours);
      return holds(`IF(ISNUMBER(${next}),${same},${ours}=${next})`);
    },
  },
  {
    label: twinLabel("Saved by crossing into it"),
    note: "In the first year, at expected usage, from the workings below.",
    cell: (layout) => {
      const [next, here] = [firstYear(layout, "nextFrom"), firstYear(layout, "costHere")];
      const ours = glanceCell(layout, "Saved by crossing into it", 0);
      const same = agrees(layout, `(${here}-(${firstYear(layout, "costThere")}))`, ours, [here]);
      return holds(`IF(ISNUMBER(${next}),${same},${ours}=${next})`);
    },
  },
];

function twinLabel(figure: string): string {
  return `${figure}, in plain Excel`;
}

/** In every column of the headline figures: each scenario, then all weighed by their probabilities. */
type Column = (of: (total: Total) => string) => string;

function moneyTwin(figure: string, sum: Total): Twin {
  return {
    label: twinLabel(figure),
    note: ALL,
    cell: (layout, shared) =>
      everyColumn(
        layout,
        shared,
        (of, ours) => agrees(layout, `(${of(sum)})`, ours, [of(gross)]),
        figure,
      ),
  };
}

function ratioTwin(figure: string, native: Column): Twin {
  return {
    label: twinLabel(figure),
    note: ALL,
    cell: (layout, shared) =>
      everyColumn(
        layout,
        shared,
        // Where there is no usage there is no discount to compare.
        (of, ours) => {
          const usage = `(${of(list)})`;
          const same = agrees(layout, `(${native(of)})`, ours, [`(${of(gross)})/${usage}`]);
          return `IF(${usage},${same},TRUE)`;
        },
        figure,
      ),
  };
}

function everyColumn(
  layout: ProposalLayout,
  shared: SharedCells | undefined,
  same: (of: (total: Total) => string, ours: string) => string,
  figure: string,
): Cell {
  const columns = [
    ...SCENARIOS.map((scenario) => (sum: Total) => sum(layout, scenario)),
    (sum: Total) => weighed(layout, shared, sum),
  ];
  const all = columns.map((of, index) => same(of, glanceCell(layout, figure, index)));
  return onceProbable(layout, shared, holds(`AND(${all.join(",")})`));
}

/** A total by scenario, weighed as the deal says; a sheet on its own weighs all the same. */
function weighed(layout: ProposalLayout, shared: SharedCells | undefined, sum: Total): string {
  const totals = SCENARIOS.map((scenario) => sum(layout, scenario));
  if (shared === undefined) return `AVERAGE(${totals.join(",")})`;
  return totals
    .map((each, index) => `INDEX(${shared.probabilities},1,${String(index + 1)})*${each}`)
    .join("+");
}

/** With wrong probabilities no weighed figure can be right: the check of them says so for all. */
function onceProbable(layout: ProposalLayout, shared: SharedCells | undefined, cell: Cell): Cell {
  if (shared === undefined) return cell;
  const isOff = `ABS(SUM(${shared.probabilities})-1)>${toleranceCell(layout)}`;
  return otherwise(`IFERROR(${isOff},TRUE)`, WAITS, cell);
}

/** A word in the place of the check where the condition holds. */
function otherwise(condition: string, word: string, cell: Cell): Cell {
  const formula = cell !== null && typeof cell === "object" ? cell.formula.slice(1) : "";
  return { formula: `=IF(${condition},"${word}",${formula})` };
}

function total(layout: ProposalLayout, key: YearKey): string {
  return `SUM(${layout.acrossYears(yearRow(layout, key))})`;
}

function firstYear(layout: ProposalLayout, key: YearKey): string {
  return layout.year(0, yearRow(layout, key));
}
