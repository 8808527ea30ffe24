import { Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import { FUNCTIONS } from "../catalogue/catalogue";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { useStepStyles } from "../wizard/useStepStyles";
import { byFamily, findFunctions } from "./findFunctions";

const useStyles = makeStyles({
  search: { width: "100%", minWidth: 0 },
  list: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXXS,
    listStyleType: "none",
    margin: 0,
    padding: 0,
  },
  choice: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "1px solid transparent",
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: "transparent",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "start",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  id: {
    display: "block",
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
  },
});

/** The functions by the questions that they answer, as the help groups them. */
export function FunctionList({
  onChoose,
}: {
  onChoose: (facts: FunctionFacts) => void;
}): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const [search, setSearch] = useState("");
  const found = findFunctions(FUNCTIONS, search);
  return (
    <>
      <Field label="What do you want to know?" hint={countOf(found.length)}>
        <Input
          className={styles.search}
          type="search"
          value={search}
          placeholder="bigger commit"
          onChange={(_, { value }) => {
            setSearch(value);
          }}
        />
      </Field>
      {[...byFamily(found)].map(([family, functions]) => (
        <Family key={family} title={family} functions={functions} onChoose={onChoose} />
      ))}
      {found.length > 0 ? null : (
        <p className={steps.intro}>No function speaks of all these words. Try fewer of them.</p>
      )}
    </>
  );
}

function countOf(count: number): string {
  if (count === FUNCTIONS.length) return `${String(count)} functions, by question.`;
  return count === 1 ? "1 function." : `${String(count)} functions.`;
}

interface FamilyProps {
  readonly title: string;
  readonly functions: readonly FunctionFacts[];
  readonly onChoose: (facts: FunctionFacts) => void;
}

function Family({ title, functions, onChoose }: FamilyProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const heading = useId();
  return (
    <section className={steps.group} aria-labelledby={heading}>
      <h2 id={heading} className={steps.heading}>
        {title}
      </h2>
      <ul className={styles.list}>
        {functions.map((facts) => (
          <li key={facts.id}>
            <button
              type="button"
              className={styles.choice}
              onClick={() => {
                onChoose(facts);
              }}
            >
              {facts.questions[0] ?? facts.summary}
              <span className={styles.id}>{facts.id}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
