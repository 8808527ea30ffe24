import { Field } from "@fluentui/react-components";
import { FittingSelect } from "../fields/FittingSelect";
import type { JSX } from "react";
import { day, paceSentences, percent, usageGap } from "../../messages";
import type { RunningCommit, UsageSummary } from "../../usage";
import { moneyText, percentText } from "../entry/plainText";
import { isoDate } from "../entry/serialDate";
import { useStepStyles } from "../wizard/useStepStyles";
import { moneyInWords } from "../words/money";
import type { Desk } from "./desk";
import { DeskEntry } from "./DeskEntry";
import { commitOn, type Offer } from "./offers";
import { allDays } from "./readPeriod";
import type { ReadCommit } from "./readCommit";
import { SectionHeading } from "./SectionHeading";
import type { AskedPace } from "./usePace";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

interface CommitPaceProps {
  readonly usage: UsageSummary;
  readonly read: ReadCommit;
  readonly pace: AskedPace | undefined;
  readonly offers: readonly Offer[];
  /** The one that an earlier import was kept with. */
  readonly kept: KeptCommit | undefined;
}

export interface KeptCommit extends RunningCommit {
  readonly sheet: string;
}

/** How far a commit that is running is drawn, and how it ends. */
export function CommitPace({ usage, read, pace, offers, kept }: CommitPaceProps): JSX.Element {
  const styles = useUsageStyles();
  const steps = useStepStyles();
  const { understood, findings } = read;
  return (
    <section className={styles.section} aria-labelledby="usage-pace">
      <SectionHeading id="usage-pace">A commit that is running</SectionHeading>
      <p className={steps.intro}>
        If you have one now: what is drawn of it so far, and whether it runs out or is left over.
      </p>
      <TermsFrom usage={usage} offers={offers} kept={kept} />
      <div className={steps.row}>
        <DeskEntry
          field="usage.commit"
          label="Commit in all"
          findings={findings}
          echo={
            understood.commit === undefined
              ? undefined
              : moneyInWords(understood.commit, usage.currency)
          }
        />
        <DeskEntry
          field="usage.discount"
          label="Discount"
          findings={findings}
          echo={understood.discount === undefined ? undefined : percent(understood.discount)}
        />
        <DeskEntry
          field="usage.commitFrom"
          label="First day"
          findings={findings}
          echo={understood.from === undefined ? undefined : day(understood.from)}
        />
        <DeskEntry
          field="usage.commitTo"
          label="Last day"
          findings={findings}
          echo={understood.to === undefined ? undefined : day(understood.to)}
          wrong={read.isReversed ? "The last day comes before the first." : undefined}
        />
      </div>
      <Basis />
      <div role="status" className={styles.section}>
        {pace === undefined ? null : pace.read.ok ? (
          paceSentences(pace.read.value, pace.terms.commit, usage.currency).map((says) => (
            <p key={says} className={styles.says}>
              {says}
            </p>
          ))
        ) : (
          <p className={styles.note}>{usageGap(pace.read.gap)}</p>
        )}
      </div>
    </section>
  );
}

function Basis(): JSX.Element {
  const { desk, actOnDesk } = useUsage();
  return (
    <Field label={{ children: "Drawn at", htmlFor: "usage.basis" }}>
      <FittingSelect
        id="usage.basis"
        value={desk.texts["usage.basis"] ?? "net"}
        onChange={(_, { value }) => {
          actOnDesk({ type: "typed", texts: { "usage.basis": value } });
        }}
      >
        <option value="net">The discounted price (net)</option>
        <option value="list">List price</option>
      </FittingSelect>
    </Field>
  );
}

type TermsFromProps = Pick<CommitPaceProps, "usage" | "offers" | "kept">;

/** The option that is the commit of an earlier import. */
const KEPT = "kept";

/** The terms of a commit that is there, put into the fields to be changed. */
function TermsFrom({ usage, offers, kept }: TermsFromProps): JSX.Element | null {
  const { desk, actOnDesk } = useUsage();
  const usable = offers.filter(({ commits }) => commits.length > 0);
  if (usable.length === 0 && kept === undefined) return null;
  const termsOf = (id: string): Partial<RunningCommit> | undefined => {
    if (id === KEPT) return kept;
    const offer = usable.find((each) => each.id === id);
    return offer && { ...commitOn(offer, allDays(usage).to), basis: offer.basis };
  };
  return (
    <Field label={{ children: "Its terms", htmlFor: "usage.terms" }}>
      <FittingSelect
        id="usage.terms"
        value={desk.texts["usage.terms"] ?? ""}
        onChange={(_, { value }) => {
          const terms = termsOf(value);
          const filled = terms === undefined ? {} : termTexts(terms);
          actOnDesk({ type: "typed", texts: { "usage.terms": value, ...filled } });
        }}
      >
        <option value="">Typed below</option>
        {kept === undefined ? null : <option value={KEPT}>{`As on '${kept.sheet}'`}</option>}
        {usable.map(({ id, name }) => (
          <option key={id} value={id}>
            {`As in ${name}`}
          </option>
        ))}
      </FittingSelect>
    </Field>
  );
}

/** As if they had been typed; what is not known is left to be typed. */
function termTexts({ commit, discount, basis, from, to }: Partial<RunningCommit>): Desk["texts"] {
  return {
    ...(basis === undefined ? {} : { "usage.basis": basis }),
    "usage.commit": commit === undefined ? "" : moneyText(commit),
    "usage.discount": discount === undefined ? "" : percentText(discount),
    "usage.commitFrom": from === undefined ? "" : isoDate(from),
    "usage.commitTo": to === undefined ? "" : isoDate(to),
  };
}
