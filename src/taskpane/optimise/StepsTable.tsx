import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { STEP_NAMES } from "../../messages";
import { CARD_CURRENCY } from "../../pricing";
import type { Optimised } from "../../usage";
import { SectionHeading } from "../usage/SectionHeading";
import { useTableStyles, useUsageStyles } from "../usage/useUsageStyles";
import { moneyIn, wholeMoney } from "../words/money";
import { shortPercent } from "../words/percent";

/** A year's list cost after each step, each on top of the one before. */
export function StepsTable({ optimised }: { readonly optimised: Optimised }): JSX.Element {
  const styles = useUsageStyles();
  const table = useTableStyles();
  const { steps, before, after } = optimised;
  const saved = before - after;
  return (
    <section className={styles.section} aria-labelledby="optimise-steps">
      <SectionHeading id="optimise-steps">What it saves</SectionHeading>
      <table className={table.table} aria-labelledby="optimise-steps">
        <thead>
          <tr className={table.head}>
            <th scope="col" className={mergeClasses(table.cell, table.text)}>
              {CARD_CURRENCY} a year, at list
            </th>
            {["Saved", "Cost"].map((head) => (
              <th key={head} scope="col" className={table.cell}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {steps.map(({ step, cost, saving }) => (
            <tr key={step} className={table.group}>
              <th scope="row" className={mergeClasses(table.cell, table.text)}>
                {STEP_NAMES[step]}
              </th>
              <td className={mergeClasses(table.cell, saving < 0 && styles.loss)}>
                {step === "today" ? "" : minus(wholeMoney(saving))}
              </td>
              <td className={mergeClasses(table.cell, table.strong)}>{wholeMoney(cost)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.says} role="status">
        {saved === 0
          ? "Nothing is chosen yet."
          : saved > 0
            ? `${moneyIn(CARD_CURRENCY, saved)} a year less, ${shortPercent(saved / before)} of today.`
            : `${moneyIn(CARD_CURRENCY, -saved)} a year more than today.`}
      </p>
    </section>
  );
}

function minus(text: string): string {
  return text.replace("-", "−");
}
