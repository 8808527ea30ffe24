import { Field, makeStyles, Textarea, tokens } from "@fluentui/react-components";
import type { ComponentType, JSX } from "react";
import { usePreview } from "./usePreview";

const useStyles = makeStyles({
  text: { width: "100%", minWidth: 0, fontVariantNumeric: "tabular-nums" },
  shrinks: { minWidth: 0 },
  /** Headings, names and notes of a pasted table may be long, and know no place to break. */
  preview: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
  },
});

interface PasteBoxProps {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  readonly text: string;
  readonly onText: (text: string) => void;
  /** What shows what was understood; nothing in the fields changes before that is accepted. */
  readonly load: () => Promise<{ readonly default: ComponentType }>;
}

/** A box for a table from a sheet or a PDF, with the preview below it. */
export function PasteBox({ id, label, hint, text, onText, load }: PasteBoxProps): JSX.Element {
  const styles = useStyles();
  const Preview = usePreview(load);
  return (
    <div>
      <Field label={{ children: label, htmlFor: id }} hint={hint}>
        <Textarea
          id={id}
          className={styles.text}
          textarea={{ className: styles.shrinks }}
          value={text}
          resize="vertical"
          onChange={(_, { value }) => {
            onText(value);
          }}
        />
      </Field>
      <div aria-live="polite" className={styles.preview}>
        {text.trim() === "" || Preview === undefined ? null : <Preview />}
      </div>
    </div>
  );
}
