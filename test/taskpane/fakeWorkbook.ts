import type { Plan, ProposalOnSheet, SheetRef } from "../../src/template";
import type { Json, Outcome, WorkbookIssue } from "../../src/workbook";
import type { WorkbookPort } from "../../src/taskpane/workbook/port";

/** A workbook of plain values: what the pane asks of it is noted, and it can be told to refuse. */
export class FakeWorkbook implements WorkbookPort {
  readonly NAMESPACE = "DEAL";
  readonly applied: Plan[] = [];
  readonly removed: SheetRef[] = [];
  readonly wentTo: string[] = [];
  readonly saved: Json[] = [];
  refusesWith: WorkbookIssue | undefined;
  #changed: () => void = () => undefined;

  constructor(
    public proposals: readonly ProposalOnSheet[] = [],
    public draft: Json = null,
  ) {}

  readProposals = () => this.#answer(this.proposals);
  sheetNames = () => this.#answer(["Sheet1", ...this.proposals.map(({ sheet }) => sheet.name)]);

  applyPlan = (plan: Plan) => {
    if (this.refusesWith === undefined) this.applied.push(plan);
    const sheets = plan.sheets.map((sheet) =>
      sheet.kind === "new" ? { id: "new", name: sheet.sheet } : sheet.sheet,
    );
    return this.#answer({ changed: true, sheets });
  };

  removeProposal = (sheet: SheetRef) => {
    this.removed.push(sheet);
    this.proposals = this.proposals.filter((proposal) => proposal.sheet.id !== sheet.id);
    return this.#answer(undefined);
  };

  goTo = (sheet: SheetRef, cell = "A1") => {
    this.wentTo.push(`${sheet.name}!${cell}`);
    return this.#answer(undefined);
  };

  readDraft = (): Outcome<Json> => ({ ok: true, value: this.draft });

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
