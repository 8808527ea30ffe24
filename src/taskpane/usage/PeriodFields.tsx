import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { day, yearlyFooting } from "../../messages";
import type { UsageFigures, UsageSummary } from "../../usage";
import { isoDate } from "../entry/serialDate";
import type { Reading } from "../entry/reading";
import type { Finding } from "../draft/finding";
import { useStepStyles } from "../wizard/useStepStyles";
import { DeskEntry } from "./DeskEntry";
import { allDays, type ReadPeriod } from "./readPeriod";
import { SectionHeading } from "./SectionHeading";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

interface PeriodFieldsProps {
  readonly usage: UsageSummary;
  readonly read: ReadPeriod;
  readonly yearly: UsageFigures["yearly"];
}

/** The days that are looked at, and what makes a year of them. */
export function PeriodFields({ usage, read, yearly }: PeriodFieldsProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useUsageStyles();
  const { actOnDesk } = useUsage();
  const covered = allDays(usage);
  const covers = `The files cover ${day(covered.from)} to ${day(covered.to)}.`;
  const wrong = {
    reversed: "The last day comes before the first.",
    outside: `There is nothing of these days. ${covers}`,
  };
  return (
    <section className={styles.section} aria-labelledby="usage-period">
      <SectionHeading id="usage-period">Days to look at</SectionHeading>
      <p className={styles.note}>{covers}</p>
      <div className={steps.row}>
        {(["from", "to"] as const).map((end) => (
          <DeskEntry
            key={end}
            field={`usage.${end}`}
            label={end === "from" ? "From" : "To"}
            preset={isoDate(read.period[end])}
            findings={findingsOf(`usage.${end}`, read[end])}
            echo={day(read.period[end])}
            wrong={
              read[end].kind === "unreadable"
                ? "This is no date. Write it as 2027-01-31 or 31 Jan 2027."
                : end === "to" && read.problem !== undefined
                  ? wrong[read.problem]
                  : undefined
            }
          />
        ))}
      </div>
      {read.isChosen ? (
        <div>
          <Button
            size="small"
            onClick={() => {
              actOnDesk({ type: "typed", texts: { "usage.from": "", "usage.to": "" } });
              document.getElementById("usage.from")?.focus();
            }}
          >
            All days
          </Button>
        </div>
      ) : null}
      {yearly.ok ? <p className={styles.note}>{yearlyFooting(yearly.value)}</p> : null}
    </section>
  );
}

function findingsOf(
  field: "usage.from" | "usage.to",
  reading: Reading<number>,
): readonly Finding[] {
  return reading.kind === "ambiguous"
    ? [{ field, step: "usage", kind: "question", choices: reading.choices }]
    : [];
}
