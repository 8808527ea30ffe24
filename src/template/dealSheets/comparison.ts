import { areaAt } from "../address";
import { DEAL_NAMES, DEAL_SHEETS } from "../dealNames";
import { format, FORMATS, LOOK } from "../look";
import type { Cell, NewSheet, Part } from "../plan";
import type { AssumptionCells } from "./assumptionCells";
import { blockParts, columnAt, frameParts, TAB_COLORS } from "./block";
import {
  comparisonLayout,
  sideCell,
  sideFirst,
  type ComparisonContext,
  type SideColumn,
} from "./comparisonFrame";
import { curveDataParts } from "./curveData";
import type { ProposalCells } from "./proposalCells";
import { realizedDataParts } from "./realizedData";
import { savingsDataParts } from "./savingsData";

const { comparison } = DEAL_SHEETS;
/** All proposals on the same usage: ranked, side by side, and in pictures. */
export function comparisonSheet(
  deal: string,
  assumptions: AssumptionCells,
  proposals: readonly ProposalCells[],
): NewSheet {
  const bandRows = proposals[0]?.bandRows ?? 0;
  const layout = comparisonLayout(proposals.length, bandRows, assumptions.comparableRows);
  const context: ComparisonContext = { deal, assumptions, proposals, layout };
  const parts = [
    ...frameParts({
      title: "Ranked by the discount that is kept",
      subtitle: {
        formula: `="Money in "&${assumptions.currency}&". On the same usage, each proposal over its own term; realized ""expected"" weighs low and high in. Rebuilt when a proposal comes or goes: keep notes elsewhere."`,
      },
      widths: [30, 34, 17, 17, 17, 23, 17, 17, 19, 19, 19],
      tabColor: TAB_COLORS.outputs,
    }),
    ...rankingParts(context),
    ...sideParts(context),
    ...realizedDataParts(context),
    ...curveDataParts(context),
    ...savingsDataParts(context),
  ];
  return { kind: "new", sheet: comparison.sheet, mark: comparison.mark, parts };
}

function rankingParts({
  deal,
  assumptions,
  proposals,
  layout,
}: ComparisonContext): readonly Part[] {
  const heads = layout.ranking + 1;
  const rows = proposals.length + 1;
  const args = [
    assumptions.usageOfAll,
    assumptions.priceChanges,
    assumptions.probabilities,
    assumptions.costOfCapital,
    ...proposals.map(({ block }) => block),
  ];
  const column = (at: number, numberFormat: string) =>
    format(columnAt(at, heads + 1, rows), { numberFormat, align: "right" });
  const report = areaAt({ left: 1, right: 9, top: heads, bottom: heads + rows });
  return [
    ...blockParts({
      row: layout.ranking,
      heading: "Ranking",
      heads: [{ formula: `=${deal}.COMPARE_PROPOSALS(${args.join(",")})` }],
      rows: [],
      columns: 9,
      spilled: rows,
      headLines: 2,
    }),
    format(areaAt({ left: 3, right: 9, top: heads, bottom: heads }), { align: "right" }),
    format(columnAt(1, heads + 1, rows), { align: "left", numberFormat: FORMATS.count }),
    ...[3, 4, 5, 6, 9].map((at) => column(at, FORMATS.percent)),
    ...[7, 8].map((at) => column(at, FORMATS.money)),
    format(areaAt({ left: 1, right: 9, top: heads + 1, bottom: heads + 1 }), { bold: true }),
    { kind: "name", name: DEAL_NAMES.ranking, at: report, comment: "All proposals, best first." },
  ];
}

const SIDE_HEADS = [
  "In the first contract year",
  "Commit",
  "Quoted discount",
  "Commit basis",
  "Overage discount",
  "Net commit",
  "Usage that uses it up",
  "Cheaper or dearer than the first from",
  "and again from",
  "Commit we would recommend",
  "Its realized discount",
] as const;

/** One row a proposal: the terms that the pictures are drawn from, and the usages where it matters. */
function sideParts(context: ComparisonContext): readonly Part[] {
  const { proposals, layout } = context;
  const first = sideFirst(layout);
  const count = proposals.length;
  const area = (left: number, right: number) =>
    areaAt({ left, right, top: first, bottom: first + count - 1 });
  return [
    ...blockParts({
      row: layout.side,
      heading: "Side by side",
      heads: SIDE_HEADS,
      headLines: 3,
      rows: proposals.map((proposal, index) => sideRow(context, proposal, index)),
    }),
    format(areaAt({ left: 2, right: 11, top: first - 1, bottom: first - 1 }), { align: "right" }),
    format(area(1, 5), LOOK.link),
    format(area(2, 11), { align: "right", numberFormat: FORMATS.money }),
    format(area(3, 3), { numberFormat: FORMATS.percent }),
    format(area(5, 5), { numberFormat: FORMATS.percent }),
    format(area(11, 11), { numberFormat: FORMATS.percent }),
  ];
}

function sideRow(
  { deal, assumptions, layout }: ComparisonContext,
  proposal: ProposalCells,
  index: number,
): readonly Cell[] {
  const at = (column: SideColumn, row = index) => sideCell(layout, row, column);
  const terms = (row: number) => [at("netCommit", row), at("discount", row), at("overage", row)];
  const crossover = `${deal}.COMMIT_CROSSOVER(${[...terms(0), ...terms(index)].join(",")})`;
  const usage = assumptions.usageOfYear(0);
  const recommended = (row: number): Cell => {
    const args = [usage, proposal.bands, proposal.overage, "", assumptions.probabilities];
    const report = `${deal}.RECOMMENDED_COMMIT(${args.join(",")})`;
    return {
      formula: `=IF(COUNT(${proposal.thresholds}),INDEX(${report},${String(row)},2),"No bands given")`,
    };
  };
  return [
    { formula: `=${proposal.name}` },
    { formula: `=${proposal.commit}` },
    { formula: `=${proposal.discount}` },
    { formula: `=${proposal.basis}` },
    { formula: `=${proposal.overage}` },
    { formula: `=IF(${at("basis")}="List",${at("commit")}*(1-${at("discount")}),${at("commit")})` },
    {
      formula: `=${deal}.FULL_USE_CONSUMPTION(${[at("commit"), at("discount"), at("basis")].join(",")})`,
    },
    index === 0 ? "" : { formula: `=IFNA(INDEX(${crossover},1,1),"Never")` },
    index === 0 ? "" : { formula: `=IFERROR(INDEX(${crossover},1,2),"")` },
    recommended(2),
    recommended(6),
  ];
}
