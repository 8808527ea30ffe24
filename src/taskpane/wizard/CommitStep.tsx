import type { JSX } from "react";
import { textIn } from "../draft/draft";
import { moneyText, percentText } from "../entry/plainText";
import { TypedField } from "../fields/TypedField";
import { LiveFigures } from "../live/LiveFigures";
import { moneyInWords } from "../words/money";
import { percentInWords } from "../words/percent";
import { BandTable } from "./BandTable";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";
import { YearGroup } from "./YearGroup";
import { contractYears } from "./years";

const OFFER_COLUMNS = ["commit", "discount"] as const;

/** Step 3: what is promised, what is quoted for it, and the vendor's own table. */
export function CommitStep(): JSX.Element {
  const styles = useStepStyles();
  const years = contractYears(useWizard().reading);
  return (
    <div className={styles.step}>
      {years.length === 1 ? null : (
        <p className={styles.intro}>Rows from a sheet can be pasted into the first field.</p>
      )}
      {years.map((year) => (
        <YearGroup
          key={year}
          year={year}
          years={years.length}
          columns={OFFER_COLUMNS}
          legend={years.length === 1 ? "The offer" : `Year ${String(year + 1)}`}
        >
          <div className={styles.row}>
            <CommitField year={year} />
            <DiscountField year={year} />
          </div>
        </YearGroup>
      ))}
      <BandTable />
      <LiveFigures />
    </div>
  );
}

function CommitField({ year }: { year: number }): JSX.Element {
  const { draft, reading } = useWizard();
  const { commits, currency } = reading.understood;
  const typed = textIn(draft, `commit.${year}`);
  const value = commits[year];
  const before = commits[year - 1];
  return (
    <TypedField
      field={`commit.${year}`}
      label="Annual commit"
      required={year === 0}
      placeholder={before === undefined ? undefined : moneyText(before)}
      echo={
        value === undefined || typed.trim() === ""
          ? undefined
          : `${moneyInWords(value, currency)} a year`
      }
      hint={year > 0 ? `Blank: as year ${String(year)}` : undefined}
    />
  );
}

function DiscountField({ year }: { year: number }): JSX.Element {
  const { draft, reading } = useWizard();
  const { discounts } = reading.understood;
  const typed = textIn(draft, `discount.${year}`);
  const value = discounts[year];
  const before = discounts[year - 1];
  return (
    <TypedField
      field={`discount.${year}`}
      label="Quoted discount"
      required={year === 0}
      placeholder={before === undefined ? undefined : percentText(before)}
      echo={value === undefined || typed.trim() === "" ? undefined : percentInWords(value, typed)}
      hint={year > 0 ? `Blank: as year ${String(year)}` : undefined}
    />
  );
}
