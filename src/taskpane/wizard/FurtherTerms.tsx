import type { JSX } from "react";
import { textIn, type SingleField } from "../draft/draft";
import { readPercent } from "../entry/readPercent";
import type { Option } from "../fields/ChoiceField";
import { SelectField } from "../fields/SelectField";
import { TypedField } from "../fields/TypedField";
import { percentInWords } from "../words/percent";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";

const PERIOD: readonly Option[] = [
  {
    value: "annual",
    label: "A year",
    effect: "A slow quarter can be made up for within the year.",
  },
  {
    value: "quarterly",
    label: "A quarter",
    effect:
      "Each quarter stands alone: what a slow one leaves unused is lost, unless it rolls over.",
  },
];

const ROLLOVER: readonly Option[] = [
  { value: "none", label: "None", effect: "What is unused at a period's end is lost." },
  { value: "some", label: "Some of it", effect: "Unused commit can be used later." },
];

const ORDER: readonly Option[] = [
  {
    value: "after",
    label: "After the new commit",
    effect: "Rolled money is touched only when the new commit is used up: much of it expires.",
  },
  {
    value: "before",
    label: "Before the new commit",
    effect: "Rolled money is used first: the better order for you.",
  },
];

const REFUND: readonly Option[] = [
  { value: "none", label: "None", effect: "Nothing of the unused commit is paid back." },
  { value: "some", label: "Some of it", effect: "Part of the unused commit is paid back." },
];

const PRICES: readonly Option[] = [
  {
    value: "floating",
    label: "Floating with list",
    effect:
      "The discount is off whatever list is: you pay more when list rises, less when it falls.",
  },
  {
    value: "locked",
    label: "Locked at signing",
    effect:
      "A rise of list does not reach you. Neither does a fall, which can leave you above list.",
  },
  {
    value: "protected",
    label: "Protected",
    effect: "Falls with list, and rises by no more than the cap a year.",
  },
];

const REFORECAST: readonly Option[] = [
  { value: "none", label: "None", effect: "The commit of each year stands, whatever you use." },
  {
    value: "some",
    label: "The commit can be lowered",
    effect: "At a year's start you may lower its commit to what you will use, within limits.",
  },
];

/** What most proposals are silent on, each at what silence means. */
export function FurtherTerms(): JSX.Element {
  const styles = useStepStyles();
  const { draft } = useWizard();
  const is = (field: SingleField, word: string) => textIn(draft, field) === word;
  return (
    <section className={styles.group} aria-labelledby="further-heading">
      <h2 id="further-heading" className={styles.heading}>
        What most proposals are silent on
      </h2>
      <p className={styles.intro}>Each stands at what silence in the contract means.</p>
      <SelectField
        field="commitPeriod"
        label="Use is held against the commit over"
        options={PERIOD}
      />
      <ShareField field="coverage" label="Use that earns the discount" />
      <SelectField field="rollover" label="Rollover of unused commit" options={ROLLOVER} />
      {is("rollover", "some") ? (
        <>
          <div className={styles.row}>
            <ShareField
              field="rolloverShare"
              label="Share that rolls over"
              hint="Of what is unused, not of the commit"
            />
            <TypedField field="rolloverLife" label="Periods it lasts" required />
          </div>
          <SelectField field="rolloverOrder" label="Rolled money is used" options={ORDER} />
        </>
      ) : null}
      <SelectField field="refund" label="Refund of unused commit" options={REFUND} />
      {is("refund", "some") ? (
        <ShareField field="refundShare" label="Share that is refunded" />
      ) : null}
      <SelectField field="priceTerms" label="Prices over the term" options={PRICES} />
      {is("priceTerms", "protected") ? (
        <ShareField field="priceCap" label="Most that prices rise a year" />
      ) : null}
      <SelectField field="reforecast" label="Right to reforecast" options={REFORECAST} />
      {is("reforecast", "some") ? (
        <div className={styles.row}>
          <ShareField field="reforecastReduction" label="Most that a commit is lowered" />
          <TypedField field="reforecastFrom" label="From contract year" required />
        </div>
      ) : null}
    </section>
  );
}

interface ShareFieldProps {
  readonly field: SingleField;
  readonly label: string;
  readonly hint?: string;
}

function ShareField({ field, label, hint }: ShareFieldProps): JSX.Element {
  const { draft } = useWizard();
  const text = textIn(draft, field);
  const reading = readPercent(text, "share");
  return (
    <TypedField
      field={field}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      required
      echo={reading.kind === "understood" ? percentInWords(reading.value, text) : undefined}
    />
  );
}
