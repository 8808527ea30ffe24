import { Field } from "@fluentui/react-components";
import { FittingSelect } from "./FittingSelect";
import type { JSX } from "react";
import { textIn, type SingleField } from "../draft/draft";
import { useWizard } from "../wizard/WizardContext";
import type { Option } from "./ChoiceField";

interface SelectFieldProps {
  readonly field: SingleField;
  readonly label: string;
  /** The first is what silence in the contract means. */
  readonly options: readonly Option[];
}

/** One of a few terms that are seldom named, with what the chosen one does to the money. */
export function SelectField({ field, label, options }: SelectFieldProps): JSX.Element {
  const { draft, act } = useWizard();
  const chosen = textIn(draft, field);
  const effect = options.find(({ value }) => value === chosen)?.effect;
  return (
    <Field
      label={{ children: label, htmlFor: field }}
      {...(effect === undefined ? {} : { hint: effect })}
    >
      <FittingSelect
        id={field}
        value={chosen}
        onChange={(_, { value }) => {
          act({ type: "typed", field, text: value });
        }}
      >
        {options.map(({ value, label: name }, index) => (
          <option key={value} value={value}>
            {index === 0 ? `${name} (what silence means)` : name}
          </option>
        ))}
      </FittingSelect>
    </Field>
  );
}
