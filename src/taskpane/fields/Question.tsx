import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Choice } from "../entry/reading";

interface QuestionProps {
  readonly text: string;
  readonly choices: readonly Choice<unknown>[];
  /** With the text that says it in one way. */
  readonly onChoose: (text: string) => void;
}

const useStyles = makeStyles({
  /** The words go on beside the warning sign that the field puts before them. */
  question: { display: "inline" },
  choices: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalXS,
  },
  choice: { minWidth: 0 },
});

/** Which of its meanings a text has, with a button for each. */
export function Question({ text, choices, onChoose }: QuestionProps): JSX.Element {
  const styles = useStyles();
  const asks = `“${text.trim()}” can mean ${choices.length > 2 ? "several" : "two"} things. Which is it?`;
  return (
    <div role="group" aria-label={asks} className={styles.question}>
      {asks}
      <div className={styles.choices}>
        {choices.map(({ text: chosen, label }) => (
          <Button
            key={chosen}
            size="small"
            className={styles.choice}
            onClick={() => {
              onChoose(chosen);
            }}
          >
            {label}
          </Button>
        ))}
      </div>
    </div>
  );
}
