import { useMemo, type JSX } from "react";
import type { ProposalInputs } from "../../template";
import { termFigures } from "../figures/termFigures";
import { useWizard } from "../wizard/WizardContext";
import { useStepStyles } from "../wizard/useStepStyles";
import { FiguresTable, type FigureRow } from "./FiguresTable";
import { shortMoney } from "../words/money";
import { shortPercent } from "../words/percent";
import type { OverTerm } from "../figures/termFigures";

const ROWS: readonly FigureRow<OverTerm>[] = [
  { label: "Use at list", show: ({ summary }) => shortMoney(summary.total.listValue) },
  {
    label: "Realized",
    strong: true,
    show: ({ summary: { realizedDiscount } }) =>
      realizedDiscount === undefined ? "none" : shortPercent(realizedDiscount),
    isLoss: ({ summary: { realizedDiscount } }) => (realizedDiscount ?? 0) < 0,
  },
  { label: "Paid", show: ({ summary }) => shortMoney(summary.total.paid) },
  {
    label: "Lost",
    show: ({ summary }) => shortMoney(summary.total.forfeited),
    isLoss: ({ summary }) => summary.total.forfeited > 0,
  },
];

/** The contract over its whole term, all its terms counted. */
export function TermPanel({ inputs }: { inputs: ProposalInputs }): JSX.Element {
  const steps = useStepStyles();
  const { setting } = useWizard();
  const at = useMemo(() => termFigures(inputs, setting), [inputs, setting]);
  return (
    <div>
      <p className={steps.intro}>Over the whole term, with all of its terms</p>
      <FiguresTable at={at} rows={ROWS} caption="What the contract comes to over its term" />
    </div>
  );
}
