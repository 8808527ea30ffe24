import { Field, makeStyles, Radio, RadioGroup, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { textIn, type SingleField } from "../draft/draft";
import { useWizard } from "../wizard/WizardContext";

export interface Option {
  readonly value: string;
  readonly label: string;
  /** What it does to the money. */
  readonly effect?: string;
}

interface ChoiceFieldProps {
  readonly field: SingleField;
  readonly label: string;
  readonly options: readonly Option[];
  /** What silence in the contract means. */
  readonly silence?: string;
  /** What the chosen option needs besides. */
  readonly children?: ReactNode;
}

const useStyles = makeStyles({
  name: { color: tokens.colorNeutralForeground1 },
  effect: { display: "block", color: tokens.colorNeutralForeground3 },
  extra: { marginTop: tokens.spacingVerticalS },
  legend: { fontWeight: tokens.fontWeightSemibold },
});

/** One of a few terms, each with a sentence on what it does to the money. */
export function ChoiceField(props: ChoiceFieldProps): JSX.Element {
  const { field, label, options, silence, children } = props;
  const { draft, act } = useWizard();
  const styles = useStyles();
  return (
    <div>
      <Field
        label={{ className: styles.legend, children: label }}
        {...(silence === undefined ? {} : { hint: silence })}
      >
        <RadioGroup
          id={field}
          value={textIn(draft, field)}
          onChange={(_, { value }) => {
            act({ type: "typed", field, text: value });
          }}
        >
          {options.map(({ value, label: name, effect }) => (
            <Radio
              key={value}
              value={value}
              label={
                <>
                  <span className={styles.name}>{name}</span>
                  {effect === undefined ? null : <span className={styles.effect}>{effect}</span>}
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      {children === undefined ? null : <div className={styles.extra}>{children}</div>}
    </div>
  );
}
