import { startTransition, useCallback, useEffect, useMemo, useState } from "react";
import {
  dealIssuesOf,
  type DealOnSheets,
  type ProposalOnSheet,
  type SheetIssue,
} from "../../template";
import type { Outcome, WorkbookIssue } from "../../workbook";
import { settingOf, type Setting } from "../figures/setting";
import { useWorkbook } from "../workbook/port";
import { today } from "../workbook/product";
import { useListener } from "../workbook/useListener";
import { oneAtATime } from "./oneAtATime";

export type Proposals =
  | { readonly kind: "reading" }
  | {
      readonly kind: "read";
      readonly proposals: readonly ProposalOnSheet[];
      readonly deal: DealOnSheets;
      readonly setting: Setting;
      /** What of the deal's own sheets cannot be understood. */
      readonly issues: readonly SheetIssue[];
    }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The proposals in the workbook, read again whenever something in it changes. */
export function useProposals(): { readonly found: Proposals; readonly readAgain: () => void } {
  const workbook = useWorkbook();
  const [found, setFound] = useState<Proposals>({ kind: "reading" });
  const read = useMemo(
    () =>
      oneAtATime(async () => {
        const now = proposalsIn(await workbook.readDeal());
        // Many cards are drawn a few at a time, so that a press in the meantime is heard at once.
        startTransition(() => {
          setFound(now);
        });
      }),
    [workbook],
  );

  useEffect(read, [read]);
  const insist = useListener(workbook.onWorkbookChanged, read);
  const readAgain = useCallback(() => {
    insist();
    read();
  }, [insist, read]);
  return { found, readAgain };
}

function proposalsIn(outcome: Outcome<DealOnSheets>): Proposals {
  if (!outcome.ok) return { kind: "refused", issue: outcome.issue };
  const deal = outcome.value;
  return {
    kind: "read",
    proposals: deal.proposals,
    deal,
    setting: settingOf(deal, today()),
    issues: dealIssuesOf(deal),
  };
}
