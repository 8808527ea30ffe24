import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { allOf, differenceCause, usageGap } from "../../messages";
import { asPlainText, type ListDifference, type UsageFigures } from "../../usage";
import { useFirst } from "../fields/useFirst";
import { exactMoney } from "../words/money";
import { useStacked } from "../theme/useStacked";
import { SectionHeading } from "./SectionHeading";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

const HEADS = ["Rate card", "File", "File less card"] as const;

/** The file's own list cost beside that of the rate card, by model, with the likely cause. */
export function ListCost({ list }: Pick<UsageFigures, "list">): JSX.Element | null {
  const styles = useUsageStyles();
  if (list === undefined) return null;
  return (
    <section className={styles.section} aria-labelledby="usage-list">
      <SectionHeading id="usage-list">List cost, worked out again</SectionHeading>
      {list.ok ? (
        <Comparison list={list.value} />
      ) : (
        <p className={styles.note}>{usageGap(list.gap)}</p>
      )}
    </section>
  );
}

type ListCompared = Extract<NonNullable<UsageFigures["list"]>, { readonly ok: true }>["value"];

function Comparison({ list }: { readonly list: ListCompared }): JSX.Element {
  const styles = useUsageStyles();
  const table = useTableStyles();
  const stacked = useStacked();
  const text = mergeClasses(table.cell, table.text);
  const { shown, more } = useFirst(list.models, "models");
  return (
    <>
      <table className={table.table} aria-labelledby="usage-list">
        <thead className={stacked.heads}>
          <tr className={table.head}>
            {HEADS.map((head) => (
              <th key={head} scope="col" className={table.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {shown.map((model) => (
          <Compared key={model.model} model={model} />
        ))}
        <tbody>
          <tr className={mergeClasses(table.group, stacked.row)}>
            <th
              scope="rowgroup"
              colSpan={3}
              className={mergeClasses(text, table.about, stacked.label)}
            >
              All of them
            </th>
          </tr>
          <Sums {...list} />
        </tbody>
      </table>
      {more}
      {list.notCompared.length === 0 ? null : (
        <p className={styles.note}>
          Only one of the two is known for{" "}
          {allOf(list.notCompared.map((model) => asPlainText(model)))}.
        </p>
      )}
    </>
  );
}

function Compared({ model }: { readonly model: ListDifference }): JSX.Element {
  const table = useTableStyles();
  const stacked = useStacked();
  return (
    <tbody>
      <tr className={mergeClasses(table.group, stacked.row)}>
        <th
          scope="rowgroup"
          colSpan={3}
          className={mergeClasses(table.cell, table.text, table.about, stacked.label)}
        >
          {asPlainText(model.model)}
        </th>
      </tr>
      <Sums {...model} />
      <tr className={stacked.row}>
        <td colSpan={3} className={mergeClasses(table.cell, table.text, stacked.block)}>
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
  const stacked = useStacked();
  const figures = [cardList, fileList, fileList - cardList];
  return (
    <tr className={stacked.row}>
      {HEADS.map((head, index) => (
        <td
          key={head}
          data-head={head}
          className={mergeClasses(
            table.cell,
            index === HEADS.length - 1 && table.strong,
            stacked.figure,
          )}
        >
          {exactMoney(figures[index] ?? 0)}
        </td>
      ))}
    </tr>
  );
}
