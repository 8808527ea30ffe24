import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { day, listSource, outsideDiscount, usageGap } from "../../messages";
import { asPlainText, type RealizedToDate, type UsageFigures } from "../../usage";
import { useFirst } from "../fields/useFirst";
import { exactMoney, moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";
import { SectionHeading } from "./SectionHeading";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

interface RealizedProps {
  readonly figures: UsageFigures;
  readonly currency: string;
}

/** What was paid against list: the discount that was kept so far. */
export function Realized({ figures, currency }: RealizedProps): JSX.Element {
  const styles = useUsageStyles();
  const { realized, billed } = figures;
  return (
    <section className={styles.section} aria-labelledby="usage-realized">
      <SectionHeading id="usage-realized">Realized discount to date</SectionHeading>
      {realized.ok ? (
        <Discount realized={realized.value} currency={currency} />
      ) : (
        <p className={styles.note}>{usageGap(realized.gap)}</p>
      )}
      {realized.ok || billed.models.length === 0 ? null : (
        <Costs currency={currency} rows={billed.models} />
      )}
    </section>
  );
}

function Discount({
  realized,
  currency,
}: {
  readonly realized: RealizedToDate;
  readonly currency: string;
}): JSX.Element {
  const styles = useUsageStyles();
  const { period, billed, list, listFrom, models } = realized;
  const outside = outsideDiscount(realized, currency);
  return (
    <>
      <p className={mergeClasses(styles.large, realized.realized < 0 && styles.loss)}>
        {shortPercent(realized.realized)}
      </p>
      <p className={styles.says}>
        {day(period.from)} to {day(period.to)}: {moneyIn(currency, billed)} billed against{" "}
        {moneyIn(currency, list)} at list. {listSource(listFrom)}
      </p>
      <Costs
        currency={currency}
        rows={models}
        total={{ billed, list, realized: realized.realized }}
      />
      {outside === undefined ? null : <p className={styles.note}>{outside}</p>}
    </>
  );
}

interface Row {
  readonly model: string;
  readonly billed: number;
  readonly list?: number;
  readonly realized?: number;
}

interface CostsProps {
  readonly currency: string;
  readonly rows: readonly Row[];
  readonly total?: Omit<Row, "model">;
}

function Costs({ currency, rows, total }: CostsProps): JSX.Element {
  const table = useTableStyles();
  const text = mergeClasses(table.cell, table.text);
  const { shown, more } = useFirst(rows, "models");
  return (
    <>
      <table className={table.table} aria-label={`Cost by model, in ${currency}`}>
        <thead>
          <tr className={table.head}>
            <th scope="col" className={text}>
              {currency}
            </th>
            {["Billed", "List", "Kept"].map((head) => (
              <th key={head} scope="col" className={table.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ model, ...row }) => (
            <CostRow key={model} name={asPlainText(model)} row={row} />
          ))}
          <CostRow name="All of them" row={total ?? sumOf(rows)} />
        </tbody>
      </table>
      {more}
    </>
  );
}

function sumOf(rows: readonly Row[]): Omit<Row, "model"> {
  return { billed: rows.reduce((total, { billed }) => total + billed, 0) };
}

function CostRow({
  name,
  row,
}: {
  readonly name: string;
  readonly row: Omit<Row, "model">;
}): JSX.Element {
  const table = useTableStyles();
  const { billed, list, realized } = row;
  return (
    <tr className={table.group}>
      <th scope="row" className={mergeClasses(table.cell, table.text, table.name)}>
        {name}
      </th>
      <td className={table.cell}>{exactMoney(billed)}</td>
      <td className={table.cell}>{list === undefined ? "–" : exactMoney(list)}</td>
      <td className={mergeClasses(table.cell, table.strong)}>
        {realized === undefined ? "–" : shortPercent(realized)}
      </td>
    </tr>
  );
}
