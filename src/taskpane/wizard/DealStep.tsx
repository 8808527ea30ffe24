import type { JSX } from "react";
import { ChoiceField, type Option } from "../fields/ChoiceField";
import { TypedField } from "../fields/TypedField";
import { longDate } from "../entry/serialDate";
import { textIn } from "../draft/draft";
import { termInWords } from "../words/term";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";

const PAYMENTS: readonly Option[] = [
  {
    value: "annual",
    label: "Yearly in advance",
    effect: "The whole year's commit is paid on its first day: the dearest for you.",
  },
  {
    value: "quarterly",
    label: "Quarterly in advance",
    effect: "A quarter of it every three months.",
  },
  { value: "monthly", label: "Monthly in advance", effect: "A twelfth of it every month." },
  {
    value: "arrears",
    label: "In arrears, as used",
    effect: "Each month's use at its end; what is left undrawn at the period's end.",
  },
];

const CURRENCIES = ["USD", "EUR", "GBP", "CHF", "CAD", "AUD", "JPY", "INR"];

/** Step 1: which proposal it is, for how long, and who pays when. */
export function DealStep(): JSX.Element {
  const styles = useStepStyles();
  const { draft, reading } = useWizard();
  const { currency, startDate, termMonths } = reading.understood;
  return (
    <div className={styles.step}>
      {draft.imported !== undefined && draft.reached === "deal" ? (
        <p className={styles.intro}>
          The workload and the forecast are filled in from your files; step 2 has them.
        </p>
      ) : null}
      <TypedField
        field="name"
        label="Name"
        required
        hint="As you tell it from the others: the vendor and the date, say."
      />
      <TypedField
        field="currency"
        label="Currency"
        required
        echo={currency === undefined ? undefined : currencyName(currency)}
        input={{ list: "currencies", autoComplete: "off" }}
      />
      <datalist id="currencies">
        {CURRENCIES.map((code) => (
          <option key={code} value={code} />
        ))}
      </datalist>
      <TypedField
        field="startDate"
        label="Start date (if it names one)"
        echo={typeof startDate === "number" ? longDate(startDate) : undefined}
        hint="2027-01-01, 1 Jan 2027, or as you write it."
      />
      <TypedField
        field="term"
        label="Term"
        required
        echo={termMonths === undefined ? undefined : termInWords(termMonths)}
        hint="36 months, or 3 years."
      />
      <ChoiceField
        field="payment"
        label="When the commit is paid"
        options={PAYMENTS}
        silence={
          textIn(draft, "payment") === "annual"
            ? "Where the proposal is silent, expect yearly in advance."
            : "Make sure that the contract says so: silence usually means yearly in advance."
        }
      />
    </div>
  );
}

function currencyName(code: string): string {
  return new Intl.DisplayNames(["en"], { type: "currency" }).of(code) ?? code;
}
