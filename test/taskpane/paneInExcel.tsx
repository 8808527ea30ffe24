import { act } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import * as workbook from "../../src/workbook";
import { draftFrom, keptForm } from "../../src/taskpane/draft/keptDraft";
import type { Draft } from "../../src/taskpane/draft/draft";
import { FakeExcel } from "../workbook/fakeExcel";
import { FakeDocument } from "../workbook/fakeSettings";
import { showPane } from "./showPane";

const DRAFTS_KEY = "Deal.Drafts";

/** The pane over the workbook room itself, in an Excel that can be told to refuse. */
export class PaneInExcel {
  readonly document = new FakeDocument();
  book = new FakeExcel("Sheet1");

  constructor() {
    Object.assign(globalThis, { Excel: this.book.excel });
  }

  /** Opens the pane, as for the first time or after its page was ended. */
  async open(): Promise<UserEvent> {
    Object.assign(globalThis, { Office: this.document.open() });
    const user = showPane(workbook);
    await this.quiet();
    return user;
  }

  /** Until nothing is asked of Excel any more, and React has shown what came of it. */
  async quiet(): Promise<void> {
    for (let before = -1; before !== this.book.requests || this.book.running > 0;) {
      before = this.book.requests;
      await act(() => new Promise((resolve) => setTimeout(resolve, 5)));
    }
  }

  /** Somebody has changed the workbook, and the pane has taken it in. */
  async tell(): Promise<void> {
    this.book.tell();
    // Changes are waited for until they are over.
    await act(() => new Promise((resolve) => setTimeout(resolve, 250)));
    await this.quiet();
  }

  /** Refuses the request after `after` more of them, before anything of it is done. */
  refuse(after: number, code = "GeneralException"): void {
    this.book.refuse = { request: this.book.requests + after, action: 0, code };
  }

  /** All that the document has, the one that was typed into last at the end. */
  get drafts(): readonly (Draft | undefined)[] {
    const kept = this.document.kept[DRAFTS_KEY] as Record<string, { draft: unknown }> | undefined;
    return Object.values(kept ?? {}).map(({ draft }) => draftFrom(draft));
  }

  /** The only one. */
  get draft(): Draft | undefined {
    return this.drafts[0];
  }

  set draft(draft: Draft | undefined) {
    const kept = draft === undefined ? {} : { before: { page: "before", draft: keptForm(draft) } };
    this.document.kept = { [DRAFTS_KEY]: kept };
  }

  static end(): void {
    Reflect.deleteProperty(globalThis, "Excel");
    Reflect.deleteProperty(globalThis, "Office");
  }
}
