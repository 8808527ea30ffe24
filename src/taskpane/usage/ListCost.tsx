import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { allOf, differenceCause, usageGap } from "../../messages";
import { asPlainText, type ListDifference, type UsageFigures } from "../../usage";
import { exactMoney } from "../words/money";
import { SectionHeading } from "./SectionHeading";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

/** The file's own list cost beside that of the rate card, by model, with the likely cause. */
export function ListCost({ list }: Pick<UsageFigures, "list">): JSX.Element | null {
  const styles = useUsageStyles();
  const table = useTableStyles();
  if (list === undefined) return null;
  const text = mergeClasses(table.cell, table.text);
  return (
    <section className={styles.section} aria-labelledby="usage-list">
      <SectionHeading id="usage-list">List cost, worked out again</SectionHeading>
      {list.ok ? (
        <>
          <table className={table.table} aria-labelledby="usage-list">
            <thead>
              <tr className={table.head}>
                <th scope="col" className={table.cell}>
                  Rate card
                </th>
                <th scope="col" className={table.cell}>
                  File
                </th>
                <th scope="col" className={table.cell}>
                  File less card
                </th>
              </tr>
            </thead>
            {list.value.models.map((model) => (
              <Compared key={model.model} model={model} />
            ))}
            <tbody>
              <tr className={table.group}>
                <th scope="rowgroup" colSpan={3} className={mergeClasses(text, table.about)}>
                  All of them
                </th>
              </tr>
              <Sums {...list.value} />
            </tbody>
          </table>
          {list.value.notCompared.length === 0 ? null : (
            <p className={styles.note}>
              Only one of the two is known for{" "}
              {allOf(list.value.notCompared.map((model) => asPlainText(model)))}.
            </p>
          )}
        </>
      ) : (
        <p className={styles.note}>{usageGap(list.gap)}</p>
      )}
    </section>
  );
}

function Compared({ model }: { readonly model: ListDifference }): JSX.Element {
  const table = useTableStyles();
  return (
    <tbody>
      <tr className={table.group}>
        <th
          scope="rowgroup"
          colSpan={3}
          className={mergeClasses(table.cell, table.text, table.about)}
        >
          {asPlainText(model.model)}
        </th>
      </tr>
      <Sums {...model} />
      <tr>
        <td colSpan={3} className={mergeClasses(table.cell, table.text)}>
          {model.causes.map((cause) => (
            <span key={cause.code} className={table.aside}>
              {differenceCause(cause)}
            </span>
          ))}
        </td>
      </tr>
    </tbody>
  );
}

function Sums({
  fileList,
  cardList,
}: {
  readonly fileList: number;
  readonly cardList: number;
}): JSX.Element {
  const table = useTableStyles();
  return (
    <tr>
      <td className={table.cell}>{exactMoney(cardList)}</td>
      <td className={table.cell}>{exactMoney(fileList)}</td>
      <td className={mergeClasses(table.cell, table.strong)}>{exactMoney(fileList - cardList)}</td>
    </tr>
  );
}
