import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { BUILT_IN_CARD, CARD_CURRENCY } from "../../pricing";
import { day } from "../../messages";
import { textIn } from "../draft/draft";
import { yearlyMoneyText } from "../entry/readYearlyMoney";
import { workloadFigures } from "../figures/workloadFigures";
import { ChoiceField } from "../fields/ChoiceField";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";
import { focusField } from "./focusField";
import { PasteBox } from "./paste/PasteBox";
import { loadPastedWork } from "./paste/usePreview";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";
import { WorkLine } from "./WorkLine";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  result: {
    margin: 0,
    fontVariantNumeric: "tabular-nums",
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** What is used, by model: an aid to the forecast, and what routing and caching are judged by. */
export function Workload(): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { draft, reading, act, onLeave } = useWizard();
  return (
    <section className={steps.group} aria-labelledby="work-heading">
      <h2 id="work-heading" className={steps.heading}>
        Workload by model (if you have it)
      </h2>
      <p className={steps.intro}>In million tokens. Typed line by line, or pasted whole.</p>
      {draft.imported === undefined ? null : <p className={steps.intro}>{draft.imported}</p>}
      <datalist id="models">
        {BUILT_IN_CARD.models.map(({ model }) => (
          <option key={model} value={model} />
        ))}
      </datalist>
      {draft.work.length === 0 ? null : (
        <ChoiceField
          field="workPeriod"
          label="These volumes are for"
          options={[
            { value: "year", label: "A year" },
            { value: "month", label: "A month" },
          ]}
        />
      )}
      {draft.work.map((_, index) => (
        <WorkLine key={index} index={index} />
      ))}
      <div className={styles.actions}>
        <Button
          id="add-work"
          onClick={() => {
            act({ type: "workAdded" });
            focusField(`work.${draft.work.length}.model`);
          }}
        >
          Add a model
        </Button>
        <Button
          onClick={() => {
            onLeave({ name: "import", back: "draft" });
          }}
        >
          Import usage
        </Button>
        {reading.understood.workload?.length ? (
          <Button
            onClick={() => {
              onLeave({ name: "optimise", of: "draft", back: "draft" });
            }}
          >
            Optimise before you commit
          </Button>
        ) : null}
      </div>
      <PasteBox
        id="pasted-work"
        label="Or paste the workload here"
        hint="From a sheet or an e-mail, headings and all: models, input and output tokens."
        text={draft.pastedWork ?? ""}
        onText={(text) => {
          act({ type: "workPasteTyped", text });
        }}
        load={loadPastedWork}
      />
      <Cost />
    </section>
  );
}

/** List cost and blended rate while it is typed, and the way into the forecast. */
function Cost(): JSX.Element | null {
  const steps = useStepStyles();
  const styles = useStyles();
  const { reading } = useWizard();
  const { workload, currency } = reading.understood;
  const figures = useMemo(
    () => (workload === undefined ? undefined : workloadFigures(workload)),
    [workload],
  );
  if (figures === undefined || figures.lines.length === 0) return null;
  const { cost, blended } = figures;
  const made = BUILT_IN_CARD.madeOn;
  return (
    <>
      <p className={styles.result} role="status">
        {moneyIn(CARD_CURRENCY, cost)} a year at list
        {blended === undefined ? "" : `, ${blended.toFixed(2)} per million tokens`}
      </p>
      <p className={steps.intro}>
        At published rates in US dollars{made === undefined ? "" : `, as of ${day(made)}`}.
      </p>
      {currency === CARD_CURRENCY ? <BesideForecast cost={cost} /> : null}
      {currency === CARD_CURRENCY ? <TakeAsExpected cost={cost} /> : null}
    </>
  );
}

/** Less than that apart, a workload and a forecast say the same to a reader. */
const SAME_USE = 0.05;

/** A forecast that is not of this workload is either growth or a slip; only the buyer knows. */
function BesideForecast({ cost }: { cost: number }): JSX.Element | null {
  const steps = useStepStyles();
  const { reading } = useWizard();
  const expected = reading.understood.forecast[0]?.expected;
  if (expected === undefined || cost === 0) return null;
  const apart = expected / cost - 1;
  if (Math.abs(apart) < SAME_USE) return null;
  return (
    <p className={steps.intro}>
      The expected use of year 1 below is {moneyIn(CARD_CURRENCY, expected)}:{" "}
      {shortPercent(Math.abs(apart))} {apart < 0 ? "less" : "more"} than this workload comes to.
    </p>
  );
}

function TakeAsExpected({ cost }: { cost: number }): JSX.Element {
  const { draft, act } = useWizard();
  const expected = yearlyMoneyText(Math.round(cost));
  const isThere = textIn(draft, "expected.0") === expected;
  return (
    <div>
      <Button
        disabledFocusable={isThere}
        onClick={() => {
          act({ type: "typed", field: "expected.0", text: expected });
        }}
      >
        {isThere ? "Taken as the expected use" : "Take it as the expected use"}
      </Button>
    </div>
  );
}
