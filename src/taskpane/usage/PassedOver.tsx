import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { figure, skipped, usageNotice } from "../../messages";
import { asPlainText, type UsageSummary } from "../../usage";
import { useFirst } from "../fields/useFirst";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

/** What of the files does not count, and why: rows by their line, columns by their heading. */
export function PassedOver({ usage }: { readonly usage: UsageSummary }): JSX.Element | null {
  const styles = useUsageStyles();
  const { count, byReason } = usage.skipped;
  const columns = usage.notices.filter(({ code }) => code === "columns_passed_over");
  if (count === 0 && columns.length === 0) return null;
  const rows = count === 1 ? "1 row was skipped" : `${figure(count)} rows were skipped`;
  return (
    <details>
      <summary tabIndex={0} className={styles.summary}>
        {count === 0 ? "Columns passed over" : `${rows}, and why`}
      </summary>
      <div className={mergeClasses(styles.section, styles.more)}>
        {byReason.map(({ reason, count: many }) => (
          <p key={reason} className={styles.says}>
            {figure(many)}: {skipped(reason)}
          </p>
        ))}
        {count === 0 ? null : <SkippedRows usage={usage} />}
        {columns.map((notice, index) => (
          <p key={index} className={styles.note}>
            {usageNotice(notice)}
          </p>
        ))}
      </div>
    </details>
  );
}

function SkippedRows({
  usage: { skipped: all, files },
}: {
  readonly usage: UsageSummary;
}): JSX.Element {
  const styles = useTableStyles();
  const text = mergeClasses(styles.cell, styles.text);
  const reason = mergeClasses(text, styles.reason);
  const isCut = all.rows.length < all.count;
  const hasSeveral = files.length > 1;
  const { shown, more } = useFirst(all.rows, "rows");
  return (
    <>
      <table className={styles.table}>
        <caption className={text}>
          {isCut ? `The first ${figure(all.rows.length)} of them` : "Skipped rows"}
        </caption>
        <thead>
          <tr className={styles.head}>
            {hasSeveral ? (
              <th scope="col" className={text}>
                File
              </th>
            ) : null}
            <th scope="col" className={styles.cell}>
              Line
            </th>
            <th scope="col" className={reason}>
              Reason
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map(({ file, line, reason: why, got }, index) => (
            <tr key={index} className={styles.group}>
              {hasSeveral ? <td className={text}>{asPlainText(file, 40)}</td> : null}
              <td className={styles.cell}>{figure(line)}</td>
              <td className={reason}>
                {skipped(why)}
                {got === undefined || got === "" ? "" : `: “${got}”`}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {more}
    </>
  );
}
