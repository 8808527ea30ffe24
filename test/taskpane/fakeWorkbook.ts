import {
  DEAL_NAMES,
  type DealOnSheets,
  type Plan,
  type ProposalOnSheet,
  type SheetReading,
  type SheetRef,
} from "../../src/template";
import type {
  Applied,
  ApplyOptions,
  Json,
  KeptDrafts,
  Outcome,
  WorkbookIssue,
} from "../../src/workbook";
import type { CopiesPort } from "../../src/taskpane/valuesOnly/port";
import type { WorkbookPort } from "../../src/taskpane/workbook/port";
import { FakeCells } from "./fakeCells";

/** A workbook of plain values: what the pane asks of it is noted, and it can be told to refuse. */
export class FakeWorkbook implements WorkbookPort, CopiesPort {
  readonly NAMESPACE = "DEAL";
  readonly applied: Plan[] = [];
  readonly wentTo: string[] = [];
  readonly saved: Json[] = [];
  refusesWith: WorkbookIssue | undefined;
  /** A sheet that a plan would write anew, and that the user has written on. */
  editedSheet: string | undefined;
  /** The deal's own sheets. */
  sheets: DealOnSheets["sheets"] = {};
  /** What stands on its one sheet, and what is selected there. */
  readonly cells = new FakeCells();
  readonly readSelection = this.cells.readSelection;
  readonly readRange = this.cells.readRange;
  readonly onSelectionChanged = this.cells.onSelectionChanged;
  readonly lookAtPlace = this.cells.lookAtPlace;
  readonly insertFormula = this.cells.insertFormula;
  #changed: () => void = () => undefined;

  constructor(
    public proposals: readonly ProposalOnSheet[] = [],
    public draft: Json = null,
  ) {}

  readDeal = () =>
    this.#answer({
      proposals: this.proposals,
      readings: this.proposals.map(({ sheet }) => ({ sheet, ranges: blank(PROPOSAL_SHAPES) })),
      sheets: whole(this.sheets),
      sheetNames: ["Sheet1", ...this.proposals.map(({ sheet }) => sheet.name)],
    });

  /** What happens in the middle of a write, and why it is refused after. */
  whileWriting: (() => Promise<WorkbookIssue>) | undefined;

  /** What is written next takes until the answer is called, and is refused then. */
  writesSlowly(issue: WorkbookIssue): () => Promise<void> {
    let refuse: (issue: WorkbookIssue) => void;
    const refused = new Promise<WorkbookIssue>((resolve) => (refuse = resolve));
    this.whileWriting = () => refused;
    return async () => {
      refuse(issue);
      await refused;
    };
  }

  applyPlan = async (plan: Plan, options: ApplyOptions = {}): Promise<Outcome<Applied>> => {
    if (this.whileWriting !== undefined) return { ok: false, issue: await this.whileWriting() };
    if (this.editedSheet !== undefined && options.overwrite !== true) {
      const issue = { code: "sheet_edited", sheet: this.editedSheet, cell: "B2" } as const;
      return { ok: false, issue };
    }
    if (this.refusesWith === undefined) this.#apply(plan);
    const sheets = plan.sheets.map((sheet) =>
      sheet.kind === "new" ? { id: `new ${sheet.sheet}`, name: sheet.sheet } : sheet.sheet,
    );
    return this.#answer({ changed: true, sheets });
  };

  #apply(plan: Plan): void {
    this.applied.push(plan);
    const gone = plan.sheets.flatMap((sheet) => (sheet.kind === "remove" ? [sheet.sheet.id] : []));
    this.proposals = this.proposals.filter(({ sheet }) => !gone.includes(sheet.id));
  }

  goTo = (sheet: SheetRef, cell = "A1") => {
    this.wentTo.push(`${sheet.name}!${cell}`);
    return this.#answer(undefined);
  };

  /** The lines that copies were stamped with. */
  readonly stamps: string[] = [];

  valuesOnlyCopy = (stamp: string) => {
    if (this.refusesWith === undefined) this.stamps.push(stamp);
    return this.#answer(
      this.proposals.map(({ sheet }) => ({
        id: `copy of ${sheet.id}`,
        name: `${sheet.name} (values)`,
      })),
    );
  };

  isProtected = false;

  readProtection = () => this.#answer(this.isProtected);

  setProtection = (on: boolean) => {
    if (this.refusesWith === undefined) this.isProtected = on;
    return this.#answer(undefined);
  };

  readDrafts = (): Outcome<KeptDrafts> => ({
    ok: true,
    value: { current: this.draft, others: [] },
  });

  takeUpDraft = () => [];
  dropDraft = () => this.#answer(undefined);
  lookAtDrafts = () => this.#answer({ current: { kind: "as it was" } as const, others: [] });

  saveDraft = (draft: Json) => {
    this.draft = draft;
    this.saved.push(draft);
    return this.#answer(undefined);
  };

  onWorkbookChanged = (callback: () => void) => {
    this.#changed = callback;
    return this.#answer(() => Promise.resolve());
  };

  /** Somebody else changed the workbook. */
  change(proposals: readonly ProposalOnSheet[]): void {
    this.proposals = proposals;
    this.#changed();
  }

  #answer<T>(value: T): Promise<Outcome<T>> {
    return Promise.resolve(
      this.refusesWith === undefined ? { ok: true, value } : { ok: false, issue: this.refusesWith },
    );
  }
}

/** Rows and columns of what is named on a sheet; no test of the pane is about what is in there. */
type Shapes = Readonly<Record<string, readonly [number, number]>>;

const PROPOSAL_SHAPES: Shapes = {
  Deal_In_Proposal: [1, 2],
  Deal_In_Bands: [1, 3],
  Deal_Chk_List: [0, 3],
};

const ASSUMPTION_SHAPES: Shapes = {
  [DEAL_NAMES.usage]: [10, 3],
  [DEAL_NAMES.probabilities]: [1, 3],
  [DEAL_NAMES.priceChanges]: [9, 1],
  [DEAL_NAMES.costOfCapital]: [1, 1],
  [DEAL_NAMES.calendar]: [4, 1],
  [DEAL_NAMES.benchmarks]: [1, 3],
  [DEAL_NAMES.workload]: [1, 8],
};

function blank(shapes: Shapes): SheetReading["ranges"] {
  const range = ([rows, columns]: readonly [number, number]) => {
    const cells = Array.from({ length: rows }, () => Array.from({ length: columns }, () => ""));
    return { address: "A1", values: cells, formulas: cells };
  };
  return Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, range(shape)]));
}

const cells = (...row: readonly number[]) => ({ address: "A1", values: [row], formulas: [row] });
const USUAL: SheetReading["ranges"] = {
  [DEAL_NAMES.probabilities]: cells(0.25, 0.5, 0.25),
  [DEAL_NAMES.costOfCapital]: cells(0.08),
};

/** What a test does not give of the assumptions is there, and says nothing. */
function whole(sheets: DealOnSheets["sheets"]): DealOnSheets["sheets"] {
  const { assumptions } = sheets;
  if (assumptions === undefined) return sheets;
  const ranges = { ...blank(ASSUMPTION_SHAPES), ...USUAL, ...assumptions.ranges };
  return { ...sheets, assumptions: { ...assumptions, ranges } };
}
