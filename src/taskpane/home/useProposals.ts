import { useCallback, useEffect, useState } from "react";
import type { DealOnSheets, ProposalOnSheet } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { settingOf, type Setting } from "../figures/setting";
import { today } from "../workbook/product";
import { useWorkbook } from "../workbook/port";

export type Proposals =
  | { readonly kind: "reading" }
  | {
      readonly kind: "read";
      readonly proposals: readonly ProposalOnSheet[];
      readonly deal: DealOnSheets;
      readonly setting: Setting;
    }
  | { readonly kind: "refused"; readonly issue: WorkbookIssue };

/** The proposals in the workbook, read again whenever something in it changes. */
export function useProposals(): { readonly found: Proposals; readonly readAgain: () => void } {
  const workbook = useWorkbook();
  const [found, setFound] = useState<Proposals>({ kind: "reading" });
  const [asked, setAsked] = useState(0);
  const readAgain = useCallback(() => {
    setAsked((times) => times + 1);
  }, []);

  useEffect(() => {
    let stale = false;
    void workbook.readDeal().then((outcome) => {
      if (stale) return;
      setFound(
        outcome.ok
          ? {
              kind: "read",
              proposals: outcome.value.proposals,
              deal: outcome.value,
              setting: settingOf(outcome.value, today()),
            }
          : { kind: "refused", issue: outcome.issue },
      );
    });
    return () => {
      stale = true;
    };
  }, [workbook, asked]);

  useEffect(() => {
    const listening = workbook.onWorkbookChanged(readAgain);
    return () => {
      void listening.then((outcome) => (outcome.ok ? outcome.value() : undefined));
    };
  }, [workbook, readAgain]);

  return { found, readAgain };
}
