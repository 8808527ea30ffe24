import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import type { YearColumn } from "../entry/yearTable/yearColumn";
import { usePastedYears } from "./paste/usePastedYears";
import { useStepStyles } from "./useStepStyles";

const useStyles = makeStyles({
  /** What is read out when it changes is there before; it takes no room meanwhile. */
  silent: { marginTop: `calc(-1 * ${tokens.spacingVerticalS})` },
  says: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
});

interface YearGroupProps {
  readonly year: number;
  readonly years: number;
  readonly columns: readonly YearColumn[];
  readonly legend: string;
  readonly children: ReactNode;
}

/** The figures of a contract year. Rows that are pasted into one of them fill the years after. */
export function YearGroup({ legend, children, ...of }: YearGroupProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { says, canUndo, undo, onPaste, onKeyDown } = usePastedYears(of);
  return (
    <fieldset className={steps.group} onPaste={onPaste} onKeyDown={onKeyDown}>
      <legend className={steps.legend}>{legend}</legend>
      {children}
      <div className={says === undefined ? styles.silent : styles.says}>
        <span role="status">{says}</span>
        {canUndo ? (
          <Button size="small" onClick={undo}>
            Undo
          </Button>
        ) : null}
      </div>
    </fieldset>
  );
}
