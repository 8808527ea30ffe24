import type { JSX } from "react";
import { textIn } from "../draft/draft";
import { ChoiceField, type Option } from "../fields/ChoiceField";
import { TypedField } from "../fields/TypedField";
import { LiveFigures } from "../live/LiveFigures";
import { percentInWords } from "../words/percent";
import { FurtherTerms } from "./FurtherTerms";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";

const OVERAGE: readonly Option[] = [
  {
    value: "list",
    label: "At list",
    effect: "Use beyond the commit earns no discount: the more you outgrow it, the less you keep.",
  },
  {
    value: "parity",
    label: "At the commit's discount (parity)",
    effect: "Use beyond the commit keeps the quoted discount. This is the one to ask for.",
  },
  {
    value: "discount",
    label: "At a discount of its own",
    effect: "Use beyond the commit gets this discount off list.",
  },
  {
    value: "premium",
    label: "At a premium",
    effect: "Use beyond the commit costs more than list: outgrowing the commit is punished.",
  },
];

const BASIS: readonly Option[] = [
  {
    value: "net",
    label: "Net: at the discounted price",
    effect:
      "Each dollar that you pay draws down a dollar, so the commit buys more use than it says.",
  },
  {
    value: "list",
    label: "List: at list price",
    effect: "Use draws the commit down at list, and you pay the commit less its discount.",
  },
];

/** Step 4: what the contract says, and what its silence means. */
export function TermsStep(): JSX.Element {
  const styles = useStepStyles();
  const { draft } = useWizard();
  const overage = textIn(draft, "overage");
  return (
    <div className={styles.step}>
      <ChoiceField
        field="overage"
        label="Use beyond the commit"
        options={OVERAGE}
        silence="If the contract says nothing, overage is at list."
      >
        {overage === "discount" || overage === "premium" ? (
          <OverageRate kind={overage} />
        ) : undefined}
      </ChoiceField>
      <ChoiceField
        field="basis"
        label="How use draws the commit down"
        options={BASIS}
        silence="If the contract says nothing, ask. Here silence is taken as net, the usual meaning."
      />
      <FurtherTerms />
      <LiveFigures />
    </div>
  );
}

function OverageRate({ kind }: { kind: "discount" | "premium" }): JSX.Element {
  const { draft, reading } = useWizard();
  const typed = textIn(draft, "overageRate");
  const { overageDiscount } = reading.understood;
  const rate = typeof overageDiscount === "number" ? Math.abs(overageDiscount) : undefined;
  return (
    <TypedField
      field="overageRate"
      label={kind === "premium" ? "Premium on overage" : "Discount on overage"}
      required
      echo={
        rate === undefined || typed.trim() === ""
          ? undefined
          : `${percentInWords(rate, typed)} ${kind === "premium" ? "above" : "off"} list`
      }
    />
  );
}
