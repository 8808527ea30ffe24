import { Field, Select } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { day, paceSentences, percent, usageGap } from "../../messages";
import type { HeldUsage, UsageSummary } from "../../usage";
import { moneyText, percentText } from "../entry/plainText";
import { isoDate } from "../entry/serialDate";
import { useStepStyles } from "../wizard/useStepStyles";
import { moneyInWords } from "../words/money";
import { DeskEntry } from "./DeskEntry";
import { commitOn, type Offer } from "./offers";
import { allDays } from "./readPeriod";
import { readCommit } from "./readCommit";
import { SectionHeading } from "./SectionHeading";
import { usePace } from "./usePace";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

interface CommitPaceProps {
  readonly held: HeldUsage;
  readonly offers: readonly Offer[];
}

/** How far a commit that is running is drawn, and how it ends. */
export function CommitPace({ held, offers }: CommitPaceProps): JSX.Element {
  const styles = useUsageStyles();
  const steps = useStepStyles();
  const { desk } = useUsage();
  const read = useMemo(() => readCommit(desk.texts), [desk.texts]);
  const { terms, understood, findings } = read;
  const usage = held.summary;
  const pace = usePace(held, terms);
  return (
    <section className={styles.section} aria-labelledby="usage-pace">
      <SectionHeading id="usage-pace">A commit that is running</SectionHeading>
      <p className={steps.intro}>
        If you have one now: what is drawn of it so far, and whether it runs out or is left over.
      </p>
      <TermsFrom usage={usage} offers={offers} />
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
      <Select
        id="usage.basis"
        value={desk.texts["usage.basis"] ?? "net"}
        onChange={(_, { value }) => {
          actOnDesk({ type: "typed", texts: { "usage.basis": value } });
        }}
      >
        <option value="net">The discounted price (net)</option>
        <option value="list">List price</option>
      </Select>
    </Field>
  );
}

interface TermsFromProps {
  readonly usage: UsageSummary;
  readonly offers: readonly Offer[];
}

/** The terms of a proposal that is there, put into the fields to be changed. */
function TermsFrom({ usage, offers }: TermsFromProps): JSX.Element | null {
  const { desk, actOnDesk } = useUsage();
  const usable = offers.filter(({ commits }) => commits.length > 0);
  if (usable.length === 0) return null;
  const take = (id: string) => {
    const offer = usable.find((each) => each.id === id);
    const texts = { "usage.terms": id };
    if (offer === undefined) {
      actOnDesk({ type: "typed", texts });
      return;
    }
    const { commit, discount, from, to } = commitOn(offer, allDays(usage).to);
    actOnDesk({
      type: "typed",
      texts: {
        ...texts,
        "usage.basis": offer.basis,
        "usage.commit": commit === undefined ? "" : moneyText(commit),
        "usage.discount": discount === undefined ? "" : percentText(discount),
        "usage.commitFrom": from === undefined ? "" : isoDate(from),
        "usage.commitTo": to === undefined ? "" : isoDate(to),
      },
    });
  };
  return (
    <Field label={{ children: "Its terms", htmlFor: "usage.terms" }}>
      <Select
        id="usage.terms"
        value={desk.texts["usage.terms"] ?? ""}
        onChange={(_, { value }) => {
          take(value);
        }}
      >
        <option value="">Typed below</option>
        {usable.map(({ id, name }) => (
          <option key={id} value={id}>
            {`As in ${name}`}
          </option>
        ))}
      </Select>
    </Field>
  );
}
