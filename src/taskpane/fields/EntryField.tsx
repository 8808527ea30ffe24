import { Field, Input, makeStyles, type InputProps } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { typedSentence } from "../../messages";
import type { FieldId } from "../draft/draft";
import type { Finding } from "../draft/finding";
import { useMedia } from "../theme/useMedia";
import { Question } from "./Question";

export interface EntryFieldProps {
  readonly field: FieldId;
  readonly label: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  readonly finding: Finding | undefined;
  /** What is wrong, where it is not for the kernel to say. */
  readonly wrong?: string | undefined;
  /** Whether the step was left once: then a mistake is shown at once. */
  readonly checked: boolean;
  /** What was understood, in words; shown in the place of the hint. */
  readonly echo?: string | undefined;
  readonly hint?: string | undefined;
  readonly required?: boolean;
  /** The label beside the field, where several stand one below the other. */
  readonly beside?: true;
  readonly placeholder?: string | undefined;
  readonly input?: Pick<InputProps, "inputMode" | "autoComplete" | "list" | "onPaste">;
}

/** Narrower than a pane can be made: somebody looks at it at twice the size. */
const NARROW = "(max-width: 260px)";

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
});

/**
 * A field into which one types as one likes. Below it stands what was understood; or, once the
 * field was left, what is wrong, or the question which of two meanings the text has.
 */
export function EntryField(props: EntryFieldProps): JSX.Element {
  const { field, label, text, onText, finding, checked, echo, hint, placeholder } = props;
  const styles = useStyles();
  const isNarrow = useMedia(NARROW);
  const [typing, setTyping] = useState(false);
  const [left, setLeft] = useState(false);
  // What was typed is looked at when the field is left; that something is missing, when the step is.
  const looks = checked || (left && text.trim() !== "");
  const asked = finding?.kind === "question" && (checked || !typing) ? finding.choices : undefined;
  const wrong =
    props.wrong ??
    (finding?.kind === "mistake" && looks ? typedSentence(finding.issue) : undefined);
  const below = wrong === undefined && asked === undefined ? (echo ?? hint) : undefined;
  const choose = (chosen: string) => {
    onText(chosen);
    // The buttons go away with the question; without this the keyboard would be nowhere.
    document.getElementById(field)?.focus();
  };
  return (
    <Field
      label={{ children: label, htmlFor: field }}
      required={props.required ?? false}
      orientation={props.beside === true && !isNarrow ? "horizontal" : "vertical"}
      {...(below === undefined ? {} : { hint: below })}
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
      {...(asked === undefined
        ? {}
        : {
            validationState: "warning" as const,
            validationMessage: {
              role: "status",
              children: <Question text={text} choices={asked} onChoose={choose} />,
            },
          })}
    >
      <Input
        id={field}
        className={styles.input}
        value={text}
        {...(placeholder === undefined ? {} : { placeholder })}
        {...props.input}
        onChange={(_, { value }) => {
          onText(value);
        }}
        onFocus={() => {
          setTyping(true);
        }}
        onBlur={() => {
          setTyping(false);
          setLeft(true);
        }}
      />
    </Field>
  );
}
