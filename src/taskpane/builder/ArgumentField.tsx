import { Button, Field, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX, KeyboardEvent } from "react";
import { whatItTakes } from "../../messages";
import type { ParameterFacts } from "../catalogue/functionFacts";
import { Question } from "../fields/Question";
import { choicesFor, has, takesSeveral, toggled } from "./choices";
import { labelOf } from "./fields";
import { nextFixed } from "./references";
import type { FilledField } from "./workOut";

interface ArgumentFieldProps {
  readonly field: FilledField;
  readonly text: string;
  /** Whether cells that are picked in the grid go here. */
  readonly waiting: boolean;
  /** What is wrong with it, once it was left. */
  readonly wrong: string | undefined;
  readonly onText: (text: string) => void;
  readonly onStopWaiting: () => void;
  readonly onRemove?: (() => void) | undefined;
}

const useStyles = makeStyles({
  input: {
    width: "100%",
    minWidth: 0,
    fontVariantNumeric: "tabular-nums",
    // The strip at the foot must not cover what one types into.
    scrollMarginBottom: "120px",
  },
  waiting: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "1px" },
  words: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalXS,
    marginTop: tokens.spacingVerticalXS,
  },
  word: { minWidth: 0 },
  picks: { display: "block", color: tokens.colorBrandForeground1 },
});

/** More words than these are offered as one types. */
const MOST_BUTTONS = 5;

/** One argument: typed, chosen from its words, or filled by picking cells in the grid. */
export function ArgumentField(props: ArgumentFieldProps): JSX.Element {
  const { field, text, waiting, wrong, onText, onStopWaiting, onRemove } = props;
  const { key, parameter, required, argument } = field;
  const styles = useStyles();
  const id = idOf(key);
  const words = choicesFor(parameter) ?? [];
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "F4") {
      event.preventDefault();
      onText(nextFixed(text));
    }
    if (event.key === "Escape") onStopWaiting();
  };
  const asks = argument.kind === "question" ? argument.choices : undefined;
  return (
    <div>
      <Field
        label={{ children: labelOf(field), htmlFor: id }}
        required={required}
        hint={
          <>
            {hintOf(parameter, required)}
            {waiting ? <span className={styles.picks}>{HOW_TO_FILL[parameter.shape]}</span> : null}
          </>
        }
        {...(asks === undefined
          ? wrong === undefined
            ? {}
            : { validationMessage: wrong }
          : {
              validationState: "warning" as const,
              validationMessage: {
                role: "status",
                children: <Question text={text} choices={asks} onChoose={onText} />,
              },
            })}
      >
        <Input
          id={id}
          className={mergeClasses(styles.input, waiting && styles.waiting)}
          value={text}
          autoComplete="off"
          data-picks={key}
          {...(words.length > MOST_BUTTONS && { list: `${id}-words` })}
          onChange={(_, { value }) => {
            onText(value);
          }}
          onKeyDown={onKeyDown}
        />
      </Field>
      {words.length > MOST_BUTTONS ? (
        <datalist id={`${id}-words`}>
          {words.map((word) => (
            <option key={word} value={word} />
          ))}
        </datalist>
      ) : (
        <WordButtons parameter={parameter} words={words} text={text} onText={onText} />
      )}
      {onRemove === undefined ? null : (
        <Button size="small" onClick={onRemove}>
          {`Remove ${labelOf(field).toLowerCase()}`}
        </Button>
      )}
    </div>
  );
}

interface WordButtonsProps {
  readonly parameter: ParameterFacts;
  readonly words: readonly string[];
  readonly text: string;
  readonly onText: (text: string) => void;
}

/** The words that the argument takes; pressed once more, one is taken out again. */
function WordButtons({ parameter, words, text, onText }: WordButtonsProps): JSX.Element | null {
  const styles = useStyles();
  if (words.length === 0) return null;
  const several = takesSeveral(parameter);
  return (
    <div
      className={styles.words}
      role="group"
      aria-label={`Words for ${parameter.name.replaceAll("_", " ")}`}
    >
      {words.map((word) => {
        const chosen = has(text, word, several);
        return (
          <Button
            key={word}
            size="small"
            className={styles.word}
            appearance={chosen ? "primary" : "secondary"}
            aria-pressed={chosen}
            onClick={() => {
              onText(several ? toggled(text, word) : chosen ? "" : word);
            }}
          >
            {word}
          </Button>
        );
      })}
    </div>
  );
}

/** The field's own id on the page. */
export function idOf(key: string): string {
  return `argument-${key.replaceAll(" ", "-")}`;
}

/** What it is, which values it takes, and whether it may be left out. */
function hintOf({ description, quantity }: ParameterFacts, required: boolean): string {
  const takes = quantity === undefined ? "" : ` Takes ${sentence(whatItTakes(quantity))}`;
  const isSaid = required || /left out/i.test(description);
  return sentence(description) + takes + (isSaid ? "" : " May be left out.");
}

const HOW_TO_FILL = {
  single: "Click a cell in the sheet, or type.",
  range: "Drag over cells in the sheet, or type their address.",
  lifting: "Click a cell or drag over several in the sheet, or type.",
} as const;

function sentence(text: string): string {
  return /[.?]$/.test(text) ? text : `${text}.`;
}
