import { changePlan, changesAcrossYears, type ChangePlan } from "./changePlan";
import { ASSUMED, type DealInputs, type WorkloadInput } from "./dealInputs";
import { DEAL_NAMES, type DealSheetKey } from "./dealNames";
import {
  assumptionCells,
  rateCells,
  type AssumptionCells,
  type RateCells,
} from "./dealSheets/assumptionCells";
import { assumptionsSheet } from "./dealSheets/assumptions";
import { checksSheet } from "./dealSheets/checksSheet";
import { comparisonSheet } from "./dealSheets/comparison";
import { listedProposals, type Listed } from "./dealSheets/listed";
import { standing, type Located } from "./dealSheets/located";
import { planned } from "./dealSheets/planned";
import { negotiationSheet } from "./dealSheets/negotiation";
import { proposalCells } from "./dealSheets/proposalCells";
import { ratesSheet } from "./dealSheets/rates";
import { startSheet } from "./dealSheets/start";
import { freeProposalName } from "./freeName";
import { joining } from "./joinedSheet";
import type { NegotiationInputs } from "./negotiationInputs";
import type { CellChange, NamedCells, NewSheet, Plan, SheetPlan, SheetRef } from "./plan";
import type { ProposalInputs, YearForecast } from "./proposalInputs";
import type { ProposalOnSheet } from "./proposalOnSheet";
import { SCENARIOS } from "./proposalSheet/references";
import { proposalSheet } from "./proposalSheet/plan";
import { negotiationInputsOf, type DealOnSheets } from "./readDeal";
import { SAMPLE_DEAL, SAMPLE_PROPOSALS } from "./sampleDeal";
import type { SheetReading } from "./sheetReading";
import { workloadChanges } from "./workloadChange";

/** What a plan is told of the product that writes it, and of the day. */
export interface Product {
  /** `DEAL`, or `DEALDEV` in development. */
  readonly namespace: string;
  readonly version: string;
  /** Excel serial number: the `As of` of a new deal. */
  readonly today: number;
}

/**
 * A proposal into the workbook: its sheet, those sheets of the deal that are not there yet, and
 * the ones that list every proposal brought up to date. Its forecast becomes the deal's, and so
 * does a workload, where one is given.
 */
export function addProposal(
  inputs: ProposalInputs,
  deal: DealOnSheets,
  product: Product,
  workload?: readonly WorkloadInput[],
): Plan {
  return addProposals(
    [inputs],
    deal,
    product,
    workload === undefined ? {} : { workload },
    workload,
  );
}

/** Three worked proposals. In a workbook that has a deal already they join it, on its own usage. */
export function addSample(deal: DealOnSheets, product: Product): Plan {
  return addProposals(SAMPLE_PROPOSALS, deal, product, SAMPLE_DEAL);
}

function addProposals(
  added: readonly ProposalInputs[],
  deal: DealOnSheets,
  product: Product,
  otherwise: Partial<DealInputs>,
  workload?: readonly WorkloadInput[],
): Plan {
  const [first] = added;
  const shared = baseSheets(deal, product, {
    ...(first === undefined ? {} : { currency: first.currency, forecast: first.forecast }),
    ...otherwise,
  });
  const names = [...deal.sheetNames];
  const sheets = added.map((inputs) => {
    const name = freeProposalName(names);
    names.push(name);
    return proposalSheet(inputs, { sheet: name, namespace: product.namespace }, shared.cells);
  });
  // New tabs go before the comparison, where there is one; the lists have the order of the tabs.
  const position = deal.sheetNames.indexOf(deal.sheets.comparison?.sheet.name ?? "");
  const isBefore = ({ sheet }: SheetReading) =>
    position < 0 || deal.sheetNames.indexOf(sheet.name) < position;
  const inOrder = [
    ...deal.readings.filter(isBefore).map(standing),
    ...sheets.map(planned),
    ...deal.readings.filter((reading) => !isBefore(reading)).map(standing),
  ];
  return {
    sheets: [
      ...shared.sheets,
      ...assumptionChange(deal, first?.forecast ?? [], workload),
      ...sheets.map((sheet, index) =>
        position < 0 ? sheet : { ...sheet, position: position + index },
      ),
      ...listSheets(deal, product, shared, inOrder),
    ],
    ...joining(deal),
  };
}

/** A proposal out of the workbook. Ask first: its sheet goes with all that is on it. */
export function withoutProposal(sheet: SheetRef, deal: DealOnSheets, product: Product): Plan {
  const rest = deal.readings.filter((reading) => reading.sheet.id !== sheet.id).map(standing);
  const shared = baseSheets(deal, product, {});
  const lists = rest.length === 0 ? listsGone(deal) : listSheets(deal, product, shared, rest);
  return { sheets: [...lists, { kind: "remove", sheet }], ...joining(deal) };
}

/** The cells to change so that a proposal says what `inputs` say; its usage is the deal's. */
export function changeProposal(
  inputs: ProposalInputs,
  proposal: ProposalOnSheet,
  deal: DealOnSheets,
  workload?: readonly WorkloadInput[],
): ChangePlan {
  if (deal.sheets.assumptions === undefined) return changePlan(inputs, proposal);
  const own = proposal.inputs.ok ? proposal.inputs.value.forecast : inputs.forecast;
  const change = changePlan({ ...inputs, forecast: own }, proposal);
  if (!change.ok) return change;
  return {
    ok: true,
    plan: { sheets: [...change.plan.sheets, ...assumptionChange(deal, inputs.forecast, workload)] },
  };
}

/** The lists written anew for the proposals that are there. */
export function relistProposals(deal: DealOnSheets, product: Product): Plan {
  if (deal.readings.length === 0) return { sheets: listsGone(deal) };
  const shared = baseSheets(deal, product, {});
  const lists = listSheets(deal, product, shared, deal.readings.map(standing));
  return { sheets: [...shared.sheets, ...lists], ...joining(deal) };
}

interface Shared {
  /** Those that are not in the workbook yet. */
  readonly sheets: readonly NewSheet[];
  readonly cells: AssumptionCells;
  readonly rates: RateCells;
}

/** The sheets that every proposal reads from: where they stand, or new ones. */
function baseSheets(deal: DealOnSheets, product: Product, given: Partial<DealInputs>): Shared {
  const assumed: DealInputs = {
    ...ASSUMED,
    currency: "USD",
    asOf: product.today,
    forecast: [],
    ...given,
  };
  const created: NewSheet[] = [];
  const locate = (key: DealSheetKey, make: () => NewSheet): Located => {
    const reading = deal.sheets[key];
    if (reading !== undefined) return standing(reading);
    const sheet = make();
    created.push(sheet);
    return planned(sheet);
  };
  const start = locate("start", () => startSheet(assumed, product.version));
  const assumptions = locate("assumptions", () => assumptionsSheet(assumed));
  const rates = rateCells(locate("rates", () => ratesSheet(assumed.asOf)));
  return { sheets: created, cells: assumptionCells(assumptions, start, rates.card), rates };
}

/** Comparison, negotiation and checks: they name every proposal, so they are written anew. */
function listSheets(
  deal: DealOnSheets,
  { namespace }: Product,
  { cells, rates }: Shared,
  after: readonly Located[],
): readonly SheetPlan[] {
  const before = listedProposals(deal);
  const entered = negotiationInputsOf(deal);
  const make = (
    proposals: readonly Located[],
    asks: NegotiationInputs,
  ): readonly (readonly [DealSheetKey, NewSheet])[] => {
    const all = proposals.map(proposalCells);
    return [
      ["comparison", comparisonSheet(namespace, cells, all)],
      ["negotiation", negotiationSheet(namespace, cells, all, asks)],
      ["checks", checksSheet(cells, rates, all)],
    ];
  };
  const was = make(
    before.map(({ located }) => located),
    entered,
  );
  return make(after, renumbered(entered, before, after)).map(([key, sheet], index): SheetPlan => {
    const there = deal.sheets[key];
    const old = was[index]?.[1];
    if (there === undefined || old === undefined) return sheet;
    return { kind: "rebuild", sheet: there.sheet, was: old, parts: sheet.parts };
  });
}

/** The proposal that is negotiated stays it, whatever its number has become. */
function renumbered(
  entered: NegotiationInputs,
  before: readonly Listed[],
  after: readonly Located[],
): NegotiationInputs {
  const chosen = before[entered.proposal - 1]?.located.sheet;
  const place = after.findIndex(({ sheet }) => sheet === chosen);
  return { ...entered, proposal: place < 0 ? 1 : place + 1 };
}

/** Without a proposal there is nothing to list. */
function listsGone(deal: DealOnSheets): readonly SheetPlan[] {
  return (["comparison", "negotiation", "checks"] as const).flatMap((key) => {
    const there = deal.sheets[key];
    return there === undefined ? [] : [{ kind: "remove", sheet: there.sheet } as const];
  });
}

/** The deal's forecast and workload where they stand, changed in the cells that say something else. */
function assumptionChange(
  { sheets }: DealOnSheets,
  forecast: readonly YearForecast[],
  workload: readonly WorkloadInput[] | undefined,
): readonly SheetPlan[] {
  const there = sheets.assumptions;
  if (there === undefined) return [];
  const usage = cellsOf(there, DEAL_NAMES.usage);
  const table = workload === undefined ? undefined : cellsOf(there, DEAL_NAMES.workload);
  const changes = [
    ...(usage === undefined ? [] : forecastChanges(usage, forecast)),
    ...(table === undefined || workload === undefined ? [] : workloadChanges(table, workload)),
  ];
  if (changes.length === 0) return [];
  const basis = [usage, table].flatMap((cells) => cells ?? []);
  return [{ kind: "change", sheet: there.sheet, basis, changes }];
}

function cellsOf({ ranges }: SheetReading, name: string): NamedCells | undefined {
  const range = ranges[name];
  return range === undefined ? undefined : { name, values: range.values, formulas: range.formulas };
}

function forecastChanges(
  usage: NamedCells,
  forecast: readonly YearForecast[],
): readonly CellChange[] {
  return SCENARIOS.flatMap((scenario, column) =>
    changesAcrossYears(
      usage,
      forecast.map((year) => year[scenario]),
      (year) => ({ row: year, column }),
    ),
  );
}
