import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { forecastMethod } from "../../messages";
import { CARD_CURRENCY } from "../../pricing";
import type { ProposedForecast } from "../../usage";
import { moneyText } from "../entry/plainText";
import { SCENARIO_NAMES } from "../figures/yearFigures";
import { moneyInWords, shortMoney } from "../words/money";
import { DeskEntry } from "./DeskEntry";
import type { ReadForecast } from "./readForecast";
import { SectionHeading } from "./SectionHeading";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

const LABELS = { low: "Low", expected: "Expected", high: "High" } as const;

interface ForecastProps {
  readonly proposed: ProposedForecast;
  readonly ahead: ReadForecast;
}

/** The coming year from the history, to be changed by whoever knows better. */
export function Forecast({ proposed, ahead }: ForecastProps): JSX.Element {
  const styles = useUsageStyles();
  return (
    <section className={styles.section} aria-labelledby="usage-forecast">
      <SectionHeading id="usage-forecast">Forecast</SectionHeading>
      <p className={styles.note}>{forecastMethod(proposed.method, CARD_CURRENCY)}</p>
      {SCENARIO_NAMES.map((scenario) => (
        <DeskEntry
          key={scenario}
          field={`usage.${scenario}`}
          label={LABELS[scenario]}
          preset={moneyText(Math.round(proposed[scenario].year))}
          findings={ahead.findings}
          beside
          echo={
            ahead.years?.[0] === undefined
              ? undefined
              : moneyInWords(ahead.years[0][scenario], CARD_CURRENCY)
          }
        />
      ))}
      {ahead.years === undefined ? null : <LaterYears years={ahead.years.slice(1)} />}
    </section>
  );
}

function LaterYears({
  years,
}: {
  readonly years: NonNullable<ReadForecast["years"]>;
}): JSX.Element {
  const styles = useUsageStyles();
  const table = useTableStyles();
  return (
    <details>
      <summary tabIndex={0} className={styles.summary}>
        Later years, by the same method
      </summary>
      <table className={mergeClasses(table.table, styles.more)} aria-label="Later years">
        <thead>
          <tr className={table.head}>
            <th scope="col" className={mergeClasses(table.cell, table.text)}>
              {CARD_CURRENCY}
            </th>
            {SCENARIO_NAMES.map((scenario) => (
              <th key={scenario} scope="col" className={table.cell}>
                {LABELS[scenario]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {years.map((year, index) => (
            <tr key={index} className={table.group}>
              <th scope="row" className={mergeClasses(table.cell, table.text)}>
                Year {index + 2}
              </th>
              {SCENARIO_NAMES.map((scenario) => (
                <td key={scenario} className={table.cell}>
                  {shortMoney(year[scenario])}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
