import type { JSX } from "react";
import { usageRecordIn } from "../../template";
import { useProposals } from "../home/useProposals";
import { GoToSheet } from "./GoToSheet";
import { SectionHeading } from "./SectionHeading";
import { useUsageStyles } from "./useUsageStyles";

/** What an earlier import left in the workbook, before there is another one. */
export function KeptBefore(): JSX.Element | null {
  const styles = useUsageStyles();
  const { found } = useProposals();
  const there = found.kind === "read" ? found.deal.sheets.imported : undefined;
  if (there === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="usage-before">
      <SectionHeading id="usage-before">What you imported before</SectionHeading>
      <p className={styles.says}>{usageRecordIn(there).source}</p>
      <GoToSheet sheet={there.sheet} />
    </section>
  );
}
