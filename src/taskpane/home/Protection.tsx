import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useId, useState, type JSX } from "react";
import type { DealOnSheets } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import { useStepStyles } from "../wizard/useStepStyles";
import { useWorkbook } from "../workbook/port";
import { Problem } from "../workbook/Problem";

const useStyles = makeStyles({
  row: { display: "flex", columnGap: tokens.spacingHorizontalS, alignItems: "baseline" },
  box: {
    width: "16px",
    height: "16px",
    flexShrink: 0,
    accentColor: tokens.colorCompoundBrandBackground,
  },
  hint: { margin: 0, color: tokens.colorNeutralForeground2 },
});

/** Off until somebody wishes for it: our formulas kept from slips of the hand. */
export function Protection({ deal }: { deal: DealOnSheets }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const workbook = useWorkbook();
  const [on, setOn] = useState(false);
  const [issue, setIssue] = useState<WorkbookIssue>();
  const [box, hint] = [useId(), useId()];
  useEffect(() => {
    let stale = false;
    void workbook.readProtection().then((read) => {
      if (!stale && read.ok) setOn(read.value);
    });
    return () => {
      stale = true;
    };
  }, [workbook, deal]);
  const wish = async (wanted: boolean) => {
    const set = await workbook.setProtection(wanted);
    setIssue(set.ok ? undefined : set.issue);
    if (set.ok) setOn(wanted);
  };
  return (
    <section className={steps.group} aria-labelledby={`${box}-heading`}>
      <h2 id={`${box}-heading`} className={steps.heading}>
        Workbook
      </h2>
      <div className={styles.row}>
        <input
          id={box}
          className={styles.box}
          type="checkbox"
          role="switch"
          checked={on}
          aria-describedby={hint}
          onChange={({ target }) => void wish(target.checked)}
        />
        <label htmlFor={box}>Protect the formulas</label>
      </div>
      <p id={hint} className={styles.hint}>
        Only the yellow input cells of these sheets can then be typed into. There is no password,
        and Dealcurve goes on working on them.
      </p>
      {issue === undefined ? null : <Problem issue={issue} />}
    </section>
  );
}
