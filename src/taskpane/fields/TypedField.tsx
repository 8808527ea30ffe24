import type { JSX } from "react";
import type { TextField } from "../draft/draft";
import { textIn } from "../draft/draft";
import { findingAt, useWizard } from "../wizard/WizardContext";
import { EntryField, type EntryFieldProps } from "./EntryField";

type TypedFieldProps = Omit<
  EntryFieldProps,
  "field" | "text" | "onText" | "finding" | "checked"
> & {
  readonly field: TextField;
};

/** A field of the draft. */
export function TypedField({ field, ...props }: TypedFieldProps): JSX.Element {
  const wizard = useWizard();
  const { draft, act } = wizard;
  return (
    <EntryField
      {...props}
      field={field}
      text={textIn(draft, field)}
      finding={findingAt(wizard, field)}
      checked={draft.checked.includes(draft.step)}
      onText={(text) => {
        act({ type: "typed", field, text });
      }}
    />
  );
}
