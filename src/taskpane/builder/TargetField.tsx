import { Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";

/** The key of this field among those that are filled by picking. */
export const TARGET = "target";

interface TargetFieldProps {
  readonly text: string;
  readonly waiting: boolean;
  readonly wrong: string | undefined;
  readonly onText: (text: string) => void;
  readonly onStopWaiting: () => void;
}

const useStyles = makeStyles({
  input: { width: "100%", minWidth: 0 },
  waiting: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "1px" },
});

/** The cell that the formula goes into. */
export function TargetField(props: TargetFieldProps): JSX.Element {
  const { text, waiting, wrong, onText, onStopWaiting } = props;
  const styles = useStyles();
  return (
    <Field
      label={{ children: "Insert into", htmlFor: TARGET }}
      required
      hint={
        waiting
          ? "Click a cell in the sheet, or type its address."
          : "The cell that was selected; go into this field to pick another."
      }
      {...(wrong === undefined ? {} : { validationMessage: wrong })}
    >
      <Input
        id={TARGET}
        className={mergeClasses(styles.input, waiting && styles.waiting)}
        value={text}
        autoComplete="off"
        data-picks={TARGET}
        onChange={(_, { value }) => {
          onText(value);
        }}
        onKeyDown={({ key }) => {
          if (key === "Escape") onStopWaiting();
        }}
      />
    </Field>
  );
}
