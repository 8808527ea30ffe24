import { Field, makeStyles, tokens } from "@fluentui/react-components";
import { FittingSelect } from "../fields/FittingSelect";
import { lazy, Suspense, useMemo, useState, type JSX } from "react";
import type { ProposalInputs } from "../../template";
import { Warning } from "../app/Warning";
import type { Understood } from "../draft/understood";
import { offerOf } from "../figures/offerOf";
import { recommendedBeside } from "../figures/recommended";
import { yearFigures } from "../figures/yearFigures";
import { useStepStyles } from "../wizard/useStepStyles";
import { useWizard } from "../wizard/WizardContext";
import { contractYears } from "../wizard/years";
import { factsOf, floorWarning } from "./facts";
import { FiguresTable, YEAR_ROWS } from "./FiguresTable";
import { TermPanel } from "./TermPanel";

/** Drawn a moment after the figures, with what it needs for that; they say as much without it. */
const DiscountPicture = lazy(() =>
  import(/* webpackChunkName: "screen-picture" */ "./DiscountPicture").catch(() => ({
    default: () => null,
  })),
);

const useStyles = makeStyles({
  panel: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  facts: { margin: 0, display: "flex", flexDirection: "column", rowGap: tokens.spacingVerticalXS },
  about: { fontWeight: tokens.fontWeightSemibold },
  says: { margin: 0, fontVariantNumeric: "tabular-nums" },
});

/** What the offer comes to while it is being typed. */
export function LiveFigures(): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { reading } = useWizard();
  const [chosen, setChosen] = useState(0);
  const years = contractYears(reading);
  const year = years.includes(chosen) ? chosen : 0;
  return (
    <section className={styles.panel} aria-labelledby="live-heading">
      <h2 id="live-heading" className={steps.heading}>
        What you keep
      </h2>
      {reading.inputs === undefined || !isMoreThanAYear(reading.inputs) ? null : (
        <TermPanel inputs={reading.inputs} />
      )}
      {years.length > 1 ? (
        <Field label="Year" orientation="horizontal">
          <FittingSelect
            value={String(year)}
            onChange={(_, { value }) => {
              setChosen(Number(value));
            }}
          >
            {years.map((each) => (
              <option key={each} value={String(each)}>
                Year {each + 1}
              </option>
            ))}
          </FittingSelect>
        </Field>
      ) : null}
      <YearPanel understood={reading.understood} year={year} />
    </section>
  );
}

/** Where the term is one year and no further term is named, the year says it all. */
function isMoreThanAYear({ termMonths, terms }: ProposalInputs): boolean {
  return termMonths !== 12 || terms !== undefined;
}

function YearPanel({ understood, year }: { understood: Understood; year: number }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { setting } = useWizard();
  const offer = offerOf(understood, year);
  // The offer is made anew at each keystroke; the figures only when something in it changed.
  const key = JSON.stringify(offer);
  const figures = useMemo(() => (offer === undefined ? undefined : yearFigures(offer)), [key]);
  const recommended = useMemo(
    () => (offer === undefined ? undefined : recommendedBeside(offer, setting)),
    [key, setting],
  );
  if (offer === undefined || figures === undefined) {
    return (
      <p className={steps.intro}>
        Shown here as soon as the commit and the quoted discount are filled in.
      </p>
    );
  }
  const warning = floorWarning(figures.floor, understood.currency);
  return (
    <>
      {figures.at.length === 0 ? (
        <p className={steps.intro}>Fill in the forecast (step 2) to see the realized discount.</p>
      ) : (
        <FiguresTable
          at={figures.at}
          rows={YEAR_ROWS}
          caption="What the offer comes to at each forecast"
        />
      )}
      {warning === undefined ? null : <Warning says={warning} />}
      <Suspense fallback={null}>
        <DiscountPicture figures={figures} />
      </Suspense>
      <dl className={styles.facts}>
        {factsOf(figures, offer, understood.currency, recommended).map(({ about, says }) => (
          <div key={about}>
            <dt className={styles.about}>{about}</dt>
            <dd className={styles.says}>{says}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
