import { useMemo, type JSX } from "react";
import { usageGap } from "../../messages";
import type { DealOnSheets, YearForecast } from "../../template";
import { optimise, type Optimised } from "../../usage";
import { ScreenFrame } from "../app/ScreenFrame";
import type { Draft } from "../draft/draft";
import { draftName } from "../home/draftName";
import { useProposals } from "../home/useProposals";
import type { WorkOf } from "../usage/desk";
import { offersOf } from "../usage/offers";
import { SectionHeading } from "../usage/SectionHeading";
import { forecastTexts, workTexts, type TakenUsage } from "../usage/takeUsage";
import type { UsageDesk } from "../usage/useDesk";
import { TakeUsage } from "../usage/TakeUsage";
import { UsageProvider } from "../usage/UsageContext";
import { useUsageStyles } from "../usage/useUsageStyles";
import { useStepStyles } from "../wizard/useStepStyles";
import { ModelChoices } from "./ModelChoices";
import { Sizing } from "./Sizing";
import { StepsTable } from "./StepsTable";
import { workIn } from "./work";

export interface OptimiseScreenProps {
  readonly usage: UsageDesk;
  readonly of: WorkOf;
  readonly draft: Draft | undefined;
  readonly back: { readonly label: string; readonly onBack: () => void };
  readonly onTake: (taken: TakenUsage, deal: DealOnSheets | undefined) => void;
}

/** What routing, caching and batch would save, and the commit for the work that is left. */
export default function OptimiseScreen(props: OptimiseScreenProps): JSX.Element {
  const { usage, of, draft, back, onTake } = props;
  const styles = useUsageStyles();
  const steps = useStepStyles();
  const { desk } = usage;
  const { found } = useProposals();
  const work = useMemo(
    () => workIn(of, desk, draft),
    [of, desk.usage, desk.figures, desk.texts, draft],
  );
  const proposals = found.kind === "read" ? found.proposals : [];
  const offers = useMemo(() => offersOf(proposals, draft), [proposals, draft]);
  const choices = desk.choices[of];
  const optimised = useMemo(() => optimise(work.lines, choices), [work, choices]);
  const models = [...new Map(work.lines.map((line) => [line.model, line])).values()];
  const take = (after: Optimised) => {
    const years = scaled(work.forecast, after.factor);
    const taken = { work: workTexts(after.lines), forecast: forecastTexts(years) };
    const note = `${work.note ?? ""} After routing, caching and batch.`.trim();
    onTake({ ...taken, note }, found.kind === "read" ? found.deal : undefined);
  };
  return (
    <UsageProvider value={usage}>
      <ScreenFrame title="Optimise before you commit" onHome={back.onBack} backLabel={back.label}>
        {work.lines.length === 0 ? (
          <p className={steps.intro}>
            There is no workload here yet: import usage, or type it in step 2 of a proposal.
          </p>
        ) : (
          <p className={steps.intro}>
            A commit is sized on what you will use. What you mean to route, cache or batch comes off
            it first. Nothing is assumed: every share is 0 until you say so.
          </p>
        )}
        {models.map((line, index) => (
          <ModelChoices key={line.model} of={of} line={line} isOpen={index === 0} />
        ))}
        {work.lines.length === 0 ? null : optimised.ok ? (
          <>
            <StepsTable optimised={optimised.value} />
            <Sizing
              work={work}
              factor={optimised.value.factor}
              offers={offers}
              setting={found.kind === "read" ? found.setting : undefined}
            />
            <section className={styles.section} aria-labelledby="optimise-next">
              <SectionHeading id="optimise-next">What next</SectionHeading>
              <p className={steps.intro}>
                The usage after can take the place of the workload and the forecast of{" "}
                {draft === undefined ? "a new proposal" : draftName(draft)}.
              </p>
              <div>
                <TakeUsage
                  draft={draft}
                  label="Take the usage after"
                  isReady
                  onTake={() => {
                    take(optimised.value);
                  }}
                />
              </div>
            </section>
          </>
        ) : (
          <p role="alert" className={styles.says}>
            {usageGap(optimised.gap)}
          </p>
        )}
      </ScreenFrame>
    </UsageProvider>
  );
}

function scaled(
  years: readonly YearForecast[] | undefined,
  factor: number,
): readonly YearForecast[] {
  return (years ?? []).map(({ low, expected, high }) => ({
    low: Math.round(low * factor),
    expected: Math.round(expected * factor),
    high: Math.round(high * factor),
  }));
}
