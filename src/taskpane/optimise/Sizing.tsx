import { Field } from "@fluentui/react-components";
import { FittingSelect } from "../fields/FittingSelect";
import type { JSX } from "react";
import { recommendedSays, sizedSays, sizingGap, type SizingGap } from "../../messages";
import type { Recommendation } from "../../pricing";
import { bandNameOf } from "../figures/recommended";
import { NO_DEAL, type Setting } from "../figures/setting";
import type { Offer } from "../usage/offers";
import { SectionHeading } from "../usage/SectionHeading";
import { useUsage } from "../usage/UsageContext";
import { useUsageStyles } from "../usage/useUsageStyles";
import { moneyIn } from "../words/money";
import { sizingOf } from "./sizing";
import type { Work } from "./work";

interface SizingProps {
  readonly work: Work;
  readonly factor: number;
  readonly offers: readonly Offer[];
  readonly setting: Setting | undefined;
}

/** The recommended commit for the usage before, beside the one for the usage after. */
export function Sizing({ work, factor, offers, setting }: SizingProps): JSX.Element {
  const styles = useUsageStyles();
  const { desk, actOnDesk } = useUsage();
  const usable = offers.filter(({ bands }) => bands.length > 0);
  const offer = usable.find(({ id }) => id === desk.texts["usage.bands"]) ?? usable[0];
  return (
    <section className={styles.section} aria-labelledby="optimise-commit">
      <SectionHeading id="optimise-commit">The commit for it</SectionHeading>
      {usable.length < 2 ? null : (
        <Field label={{ children: "By the band table of", htmlFor: "usage.bands" }}>
          <FittingSelect
            id="usage.bands"
            value={offer?.id ?? ""}
            onChange={(_, { value }) => {
              actOnDesk({ type: "typed", texts: { "usage.bands": value } });
            }}
          >
            {usable.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </FittingSelect>
        </Field>
      )}
      <Sized work={work} factor={factor} offer={offer} setting={setting ?? NO_DEAL} />
    </section>
  );
}

interface SizedProps {
  readonly work: Work;
  readonly factor: number;
  readonly offer: Offer | undefined;
  readonly setting: Setting;
}

function Sized({ work, factor, offer, setting }: SizedProps): JSX.Element {
  const styles = useUsageStyles();
  const [year] = work.forecast ?? [];
  const sizing = offer && year && sizingOf(offer, year, factor, setting);
  const why = gapOf(work, offer, sizing !== undefined);
  if (why !== undefined || offer === undefined || sizing === undefined || year === undefined) {
    return <p className={styles.note}>{sizingGap(why ?? { code: "band_table_unreadable" })}</p>;
  }
  const currency = offer.currency ?? "USD";
  const { before, after } = sizing;
  const says = (recommendation: Recommendation) =>
    recommendedSays({ ...recommendation, bandName: bandNameOf(recommendation) }, (value) =>
      moneyIn(currency, value),
    );
  return (
    <>
      <dl className={styles.facts} role="status">
        <dt className={styles.name}>
          On the usage before, {moneyIn(currency, year.expected)} expected
        </dt>
        <dd className={styles.fact}>{says(before)}</dd>
        <dt className={styles.name}>
          On the usage after, {moneyIn(currency, year.expected * factor)} expected
        </dt>
        <dd className={styles.fact}>{says(after)}</dd>
      </dl>
      <p className={styles.says}>{sizedSays(before.commit, after.commit, currency)}</p>
      <p className={styles.note}>
        The commit with the least expected cost by the band table of {offer.name}, over the low,
        expected and high forecast of the first year, each with its probability.
      </p>
    </>
  );
}

function gapOf(
  { forecast, currency }: Work,
  offer: Offer | undefined,
  isSized: boolean,
): SizingGap | undefined {
  if (offer === undefined) return { code: "no_band_table" };
  if (forecast === undefined) return { code: "no_forecast" };
  const bands = offer.currency ?? currency;
  if (currency !== undefined && bands !== undefined && bands !== currency) {
    return { code: "other_money", usage: currency, bands };
  }
  return isSized ? undefined : { code: "band_table_unreadable" };
}
