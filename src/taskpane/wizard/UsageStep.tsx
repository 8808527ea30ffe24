import type { JSX } from "react";
import { textIn } from "../draft/draft";
import { moneyText } from "../entry/plainText";
import { SCENARIO_NAMES, type ScenarioName } from "../figures/yearFigures";
import { TypedField } from "../fields/TypedField";
import { moneyInWords } from "../words/money";
import { useStepStyles } from "./useStepStyles";
import { Workload } from "./Workload";
import { useWizard } from "./WizardContext";
import { YearGroup } from "./YearGroup";
import { contractYears } from "./years";

const LABELS: { readonly [S in ScenarioName]: string } = {
  low: "Low",
  expected: "Expected",
  high: "High",
};

/** Step 2: what will be used, at list prices, in each contract year. */
export function UsageStep(): JSX.Element {
  const styles = useStepStyles();
  const years = contractYears(useWizard().reading);
  return (
    <div className={styles.step}>
      <Workload />
      <h2 className={styles.heading}>Forecast</h2>
      <p className={styles.intro}>
        What your use would cost in a year at published list prices, before any discount. Low and
        high are figures that one year in ten falls short of or goes beyond.
        {years.length === 1 ? "" : " Rows from a sheet can be pasted into the first field."}
      </p>
      {years.map((year) => (
        <YearGroup
          key={year}
          year={year}
          years={years.length}
          columns={SCENARIO_NAMES}
          legend={years.length === 1 ? "Use in a year, at list" : `Year ${String(year + 1)}`}
        >
          {SCENARIO_NAMES.map((scenario) => (
            <ForecastField key={scenario} scenario={scenario} year={year} />
          ))}
        </YearGroup>
      ))}
    </div>
  );
}

function ForecastField({ scenario, year }: { scenario: ScenarioName; year: number }): JSX.Element {
  const { draft, reading } = useWizard();
  const { forecast, currency } = reading.understood;
  const typed = textIn(draft, `${scenario}.${year}`).trim() !== "";
  const value = forecast[year]?.[scenario];
  const before = year === 0 ? undefined : forecast[year - 1]?.[scenario];
  return (
    <TypedField
      field={`${scenario}.${year}`}
      label={LABELS[scenario]}
      required={year === 0}
      beside
      placeholder={before === undefined ? undefined : moneyText(before)}
      echo={typed && value !== undefined ? moneyInWords(value, currency) : undefined}
      hint={year > 0 ? `Blank: as year ${String(year)}` : undefined}
    />
  );
}
