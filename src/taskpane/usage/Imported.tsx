import { Button } from "@fluentui/react-components";
import { useEffect, useMemo, type JSX } from "react";
import { otherCurrency, usageGap, usageNotice } from "../../messages";
import { CARD_CURRENCY } from "../../pricing";
import { usageRecordIn, type DealOnSheets } from "../../template";
import type { HeldUsage, UsageFigures } from "../../usage";
import { Warning } from "../app/Warning";
import type { Draft } from "../draft/draft";
import { draftName } from "../home/draftName";
import { useProposals, type Proposals } from "../home/useProposals";
import { useStepStyles } from "../wizard/useStepStyles";
import { CommitPace, type KeptCommit } from "./CommitPace";
import { FilesRead } from "./FilesRead";
import { Forecast } from "./Forecast";
import { ListCost } from "./ListCost";
import { offersOf } from "./offers";
import { PassedOver } from "./PassedOver";
import { PeriodFields } from "./PeriodFields";
import { SectionHeading } from "./SectionHeading";
import { Realized } from "./Realized";
import { KeepUsage } from "./KeepUsage";
import { readCommit } from "./readCommit";
import { recordOf } from "./recordOf";
import { usePace } from "./usePace";
import { readForecast } from "./readForecast";
import { readPeriod } from "./readPeriod";
import { TakeUsage } from "./TakeUsage";
import { forecastTexts, noteOf, workOf, workTexts, type TakenUsage } from "./takeUsage";
import { useUsage } from "./UsageContext";
import { UsageTable } from "./UsageTable";
import { useUsageStyles } from "./useUsageStyles";

interface ImportedProps {
  readonly held: HeldUsage;
  /** For the days that are looked at, or until they come for those before. */
  readonly figures: UsageFigures;
  /** Whether it has just been read: then it is gone to. */
  readonly isNew: boolean;
  readonly draft: Draft | undefined;
  readonly onTake: (taken: TakenUsage, deal: DealOnSheets | undefined) => void;
  readonly onOptimise: () => void;
}

/** What the files say, for the days that are looked at. */
export function Imported(props: ImportedProps): JSX.Element {
  const { held, figures, isNew, draft, onTake, onOptimise } = props;
  const usage = held.summary;
  const styles = useUsageStyles();
  const steps = useStepStyles();
  const { desk, lookAt } = useUsage();
  const { found } = useProposals();
  const read = readPeriod(usage, desk.texts);
  const { period, isChosen } = read;
  useEffect(() => {
    lookAt({ period, isChosen });
  }, [held, period.from, period.to, isChosen]);
  const commit = useMemo(() => readCommit(desk.texts), [desk.texts]);
  const pace = usePace(held, commit.terms);
  const record = useMemo(() => recordOf(usage, figures, pace), [usage, figures, pace]);
  const proposals = found.kind === "read" ? found.proposals : [];
  const offers = useMemo(() => offersOf(proposals, draft), [proposals, draft]);
  const kept = useMemo(() => keptCommit(found), [found]);
  const { yearly, forecast, realized } = figures;
  const ahead = forecast.ok ? readForecast(forecast.value, desk.texts) : undefined;
  const take = () => {
    if (!yearly.ok) return;
    const taken = {
      work: workTexts(workOf(yearly.value)),
      forecast: ahead?.years === undefined ? {} : forecastTexts(ahead.years),
      note: noteOf(usage, yearly.value, realized.ok ? realized.value.realized : undefined),
    };
    onTake(taken, found.kind === "read" ? found.deal : undefined);
  };
  return (
    <>
      <FilesRead usage={usage} takesFocus={isNew} />
      {usage.notices
        .filter(({ code }) => code !== "columns_passed_over")
        .map((notice, index) => (
          <Warning key={index} says={usageNotice(notice)} />
        ))}
      {usage.currency === CARD_CURRENCY ? null : <Warning says={otherCurrency(usage.currency)} />}
      <PassedOver usage={usage} />
      <PeriodFields usage={usage} read={read} yearly={yearly} />
      {yearly.ok ? (
        <UsageTable yearly={yearly.value} tiers={figures.tiers} />
      ) : (
        <p className={styles.note}>{usageGap(yearly.gap)}</p>
      )}
      <ListCost list={figures.list} />
      <Realized figures={figures} currency={usage.currency} />
      {usage.covers.cost === undefined && !yearly.ok ? null : (
        <CommitPace usage={usage} read={commit} pace={pace} offers={offers} kept={kept} />
      )}
      {forecast.ok && ahead !== undefined ? (
        <Forecast proposed={forecast.value} ahead={ahead} />
      ) : null}
      {yearly.ok ? (
        <section className={styles.section} aria-labelledby="usage-next">
          <SectionHeading id="usage-next">What next</SectionHeading>
          <p className={steps.intro}>
            The lines and the forecast go into a proposal, where you can change them before anything
            is written. This page stays here until the pane is closed.
          </p>
          <div className={styles.actions}>
            <TakeUsage
              draft={draft}
              label={
                draft === undefined ? "Use this in a proposal" : `Use this in ${draftName(draft)}`
              }
              isReady={ahead?.years !== undefined}
              onTake={take}
            />
            <Button onClick={onOptimise}>Optimise before you commit</Button>
          </div>
        </section>
      ) : null}
      <KeepUsage record={record} found={found} />
    </>
  );
}

/** The commit of the import that the workbook keeps. */
function keptCommit(found: Proposals): KeptCommit | undefined {
  const there = found.kind === "read" ? found.deal.sheets.imported : undefined;
  const commit = there && usageRecordIn(there).commit;
  return there && commit && { ...commit, sheet: there.sheet.name };
}
