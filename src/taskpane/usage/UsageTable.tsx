import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import {
  differenceCause,
  figure,
  impliedTokens,
  leftOutOfLines,
  usageShares,
} from "../../messages";
import { CARD_CURRENCY, TOKEN_TYPES, type TokenType } from "../../pricing";
import { asPlainText, type PromptTierBound, type UsageLine, type YearlyUsage } from "../../usage";
import { useFirst } from "../fields/useFirst";
import { exactMoney, moneyIn } from "../words/money";
import { SectionHeading } from "./SectionHeading";
import { useTableStyles, useUsageStyles } from "./useUsageStyles";

const TYPE_NAMES: { readonly [T in TokenType]: string } = {
  input: "Uncached input",
  output: "Output",
  cacheWrite5m: "5-minute cache writes",
  cacheWrite1h: "1-hour cache writes",
  cacheRead: "Cache reads",
};
const TYPES = Object.keys(TOKEN_TYPES) as readonly TokenType[];

interface UsageTableProps {
  readonly yearly: YearlyUsage;
  readonly tiers: readonly PromptTierBound[];
}

/** What was used, by model and type of token: in these days, and what that makes in a year. */
export function UsageTable({ yearly, tiers }: UsageTableProps): JSX.Element {
  const styles = useUsageStyles();
  const table = useTableStyles();
  const { shown, more } = useFirst(yearly.lines, "models");
  const leftOut = yearly.lines.reduce((total, line) => total + (line.leftOut ?? 0), 0);
  return (
    <section className={styles.section} aria-labelledby="usage-lines">
      <SectionHeading id="usage-lines">Use by model</SectionHeading>
      {yearly.impliedFrom === undefined ? null : (
        <p className={styles.note}>{impliedTokens(yearly.impliedFrom)}</p>
      )}
      <p className={styles.says}>
        {moneyIn(CARD_CURRENCY, yearly.yearlyList)} a year at today&rsquo;s list prices.{" "}
        {usageShares(yearly.shares)}.
      </p>
      <table className={table.table} aria-labelledby="usage-lines">
        <thead>
          <tr className={table.head}>
            <th scope="col" className={mergeClasses(table.cell, table.text, table.wide)}>
              Type of token
            </th>
            <th scope="col" className={table.cell}>
              Tokens
            </th>
            <th scope="col" className={table.cell}>
              MTok a year
            </th>
          </tr>
        </thead>
        {shown.map((line) => (
          <Line key={line.model} line={line} factor={yearly.factor} />
        ))}
        <tfoot>
          <tr className={table.group}>
            <th scope="row" className={mergeClasses(table.cell, table.text, table.name)}>
              At list in these days
            </th>
            <td colSpan={2} className={mergeClasses(table.cell, table.strong)}>
              {CARD_CURRENCY} {exactMoney(yearly.listCost)}
            </td>
          </tr>
        </tfoot>
      </table>
      {more}
      {tiers.map(({ model, low, high }) => (
        <p key={model} className={styles.note}>
          {differenceCause({ code: "prompt_tier_missing", model, low, high })} Short ones are taken
          here.
        </p>
      ))}
      {Math.abs(leftOut) < 0.5 ? null : (
        <p className={styles.note}>{leftOutOfLines(leftOut, CARD_CURRENCY)}</p>
      )}
    </section>
  );
}

const MTOK = 1_000_000;

function Line({
  line,
  factor,
}: {
  readonly line: UsageLine;
  readonly factor: number;
}): JSX.Element {
  const table = useTableStyles();
  const { yearly } = line;
  return (
    <tbody>
      <tr className={table.group}>
        <th
          scope="rowgroup"
          colSpan={3}
          className={mergeClasses(table.cell, table.text, table.about)}
        >
          {asPlainText(line.model)}
          <span className={table.aside}>
            {line.listCost === undefined
              ? line.row === undefined
                ? "Not on the rate card: no list cost"
                : "No list price on some of these days"
              : `${CARD_CURRENCY} ${exactMoney(line.listCost)} at list in these days`}
            {line.yearlyList === undefined
              ? ""
              : `, ${moneyIn(CARD_CURRENCY, line.yearlyList)} a year`}
          </span>
          <span className={table.aside}>
            {usageShares({
              cacheRead: yearly.cacheReadShare,
              cacheWrite: yearly.cacheWriteShare,
              batch: yearly.batchShare,
              usOnly: yearly.usOnlyShare,
              fast: line.fastShare,
            })}
          </span>
        </th>
      </tr>
      {TYPES.filter((type) => line.tokens[type] > 0).map((type) => (
        <tr key={type}>
          <th scope="row" className={mergeClasses(table.cell, table.text)}>
            {TYPE_NAMES[type]}
          </th>
          <td className={table.cell}>{figure(Math.round(line.tokens[type]))}</td>
          <td className={table.cell}>{mtok((line.tokens[type] / MTOK) * factor)}</td>
        </tr>
      ))}
    </tbody>
  );
}

/** Millions to a whole one where there are many, to three digits where there are few. */
function mtok(volume: number): string {
  return figure(volume >= 100 ? Math.round(volume) : Number(volume.toPrecision(3)));
}
