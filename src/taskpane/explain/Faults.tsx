import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import { useStepStyles } from "../wizard/useStepStyles";
import type { Fault } from "./explanation";
import { addressFrom, GoToCell } from "./GoToCell";
import { useExplainStyles } from "./useExplainStyles";
import type { CellRef } from "./whereIsIt";

interface Goes {
  /** The sheet of the cell. */
  readonly from: string;
  readonly onGo: (cell: CellRef) => void;
}

interface FaultsProps extends Goes {
  readonly title: string;
  readonly faults: readonly Fault[];
}

/** What is wrong, each with the cell to mend. */
export function Faults({ title, faults, from, onGo }: FaultsProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useExplainStyles();
  return (
    <section className={styles.section} aria-label="What to mend">
      <h2 className={steps.heading}>{title}</h2>
      <ul className={styles.list}>
        {faults.map((fault, index) => (
          <li key={index} className={mergeClasses(styles.item, styles.fault)}>
            <FaultLines fault={fault} from={from} onGo={onGo} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FaultLines({
  fault: { says, cell, source, argument },
  from,
  onGo,
}: { fault: Fault } & Goes): JSX.Element {
  const label = argument ?? "what is in the way";
  const isElsewhere =
    source !== undefined &&
    (cell === undefined || addressFrom(source.cell, "") !== addressFrom(cell, ""));
  return (
    <>
      <span>{says}</span>
      {isElsewhere ? (
        <>
          <span>
            It comes from {addressFrom(source.cell, from)}, which holds {source.sign}
            {source.formula === undefined ? "" : ` by the formula ${source.formula}`}.
          </span>
          <GoToCell
            cell={source.cell}
            from={from}
            label={argument ?? "where the error comes from"}
            onGo={onGo}
            isPrimary
          />
        </>
      ) : null}
      {cell === undefined ? null : (
        <GoToCell cell={cell} from={from} label={label} onGo={onGo} isPrimary={!isElsewhere} />
      )}
    </>
  );
}
