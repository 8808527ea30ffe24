import { Field, makeStyles, mergeClasses, Slider, tokens } from "@fluentui/react-components";
import { FittingSelect } from "../fields/FittingSelect";
import type { JSX } from "react";
import { figure, percent, publishedMultipliers, tokenFactorSays } from "../../messages";
import { BUILT_IN_CARD, CARD_CURRENCY, lineCost } from "../../pricing";
import { READS_PER_WRITE, tokenFactor, type Choice, type WorkLine } from "../../usage";
import type { WorkOf } from "../usage/desk";
import { useUsage } from "../usage/UsageContext";
import { useUsageStyles } from "../usage/useUsageStyles";
import { moneyIn } from "../words/money";

const useStyles = makeStyles({
  model: {
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

interface ModelChoicesProps {
  readonly of: WorkOf;
  readonly line: WorkLine;
  readonly isOpen: boolean;
}

/** What is to change about the work of one model. */
export function ModelChoices({ of, line, isOpen }: ModelChoicesProps): JSX.Element {
  const styles = useStyles();
  const usage = useUsageStyles();
  const { desk, actOnDesk } = useUsage();
  const { model, row, yearly } = line;
  const choice = desk.choices[of][model] ?? {};
  const choose = (changes: Choice) => {
    actOnDesk({ type: "chose", of, model, choice: { ...choice, ...changes } });
  };
  return (
    <details className={styles.model} open={isOpen}>
      <summary tabIndex={0} className={usage.summary}>
        <span className={usage.name}>{model}</span>,{" "}
        {moneyIn(CARD_CURRENCY, lineCost(row, yearly).list)} a year
      </summary>
      <div className={mergeClasses(usage.section, usage.more)}>
        <p className={usage.note}>{publishedMultipliers(row.rates, row.usMultiplier)}</p>
        <Share
          label={`${model}: input now uncached, through a cache`}
          value={choice.cached}
          onShare={(cached) => {
            choose({ cached });
          }}
        />
        {(choice.cached ?? 0) > 0 ? <Reads model={model} choice={choice} choose={choose} /> : null}
        <Share
          label={`${model}: work now immediate, in batches`}
          value={choice.batched}
          onShare={(batched) => {
            choose({ batched });
          }}
        />
        <Route model={model} choice={choice} choose={choose} />
      </div>
    </details>
  );
}

interface PartProps {
  readonly model: string;
  readonly choice: Choice;
  readonly choose: (changes: Choice) => void;
}

const READS = [0.5, 1, 2, READS_PER_WRITE, 10, 20] as const;

function Reads({ model, choice, choose }: PartProps): JSX.Element {
  const id = `reads-${model}`;
  return (
    <Field label={{ children: "What is written to it is read again", htmlFor: id }}>
      <FittingSelect
        id={id}
        value={String(choice.readsPerWrite ?? READS_PER_WRITE)}
        onChange={(_, { value }) => {
          choose({ readsPerWrite: Number(value) });
        }}
      >
        {READS.map((reads) => (
          <option key={reads} value={String(reads)}>
            {reads === 1 ? "once" : `${figure(reads)} times`}
          </option>
        ))}
      </FittingSelect>
    </Field>
  );
}

/** Models that are sold today, one label each. */
const TARGETS = BUILT_IN_CARD.models
  .filter(({ model, rows }) => rows.at(-1)?.to === undefined && !model.includes("(>"))
  .map(({ model }) => model);

const FACTORS = [1, 1.1, 1.2, 1.3, 1.4, 1.5] as const;

function Route({ model, choice, choose }: PartProps): JSX.Element {
  const usage = useUsageStyles();
  const { route } = choice;
  const ids = { to: `route-${model}`, factor: `factor-${model}` };
  const factor = route === undefined ? 1 : (route.tokenFactor ?? tokenFactor(model, route.to));
  return (
    <>
      <Field label={{ children: "Route work to", htmlFor: ids.to }}>
        <FittingSelect
          id={ids.to}
          value={route?.to ?? ""}
          onChange={(_, { value }) => {
            // Another model, another count of tokens; the share stays.
            choose({ route: value === "" ? undefined : { to: value, share: route?.share ?? 0 } });
          }}
        >
          <option value="">No other model</option>
          {TARGETS.filter((target) => target !== model).map((target) => (
            <option key={target} value={target}>
              {target}
            </option>
          ))}
        </FittingSelect>
      </Field>
      {route === undefined ? null : (
        <>
          <Share
            label={`${model}: work that goes to ${route.to}`}
            value={route.share}
            onShare={(share) => {
              choose({ route: { ...route, share } });
            }}
          />
          <Field
            label={{ children: "Tokens there for one here", htmlFor: ids.factor }}
            hint={tokenFactorSays(factor)}
          >
            <FittingSelect
              id={ids.factor}
              value={route.tokenFactor === undefined ? "" : String(route.tokenFactor)}
              onChange={(_, { value }) => {
                const { to, share } = route;
                const said = value === "" ? {} : { tokenFactor: Number(value) };
                choose({ route: { to, share, ...said } });
              }}
            >
              <option value="">
                {`As published: ${figure(Number(tokenFactor(model, route.to).toPrecision(3)))}`}
              </option>
              {FACTORS.map((each) => (
                <option key={each} value={String(each)}>
                  {figure(each)}
                </option>
              ))}
            </FittingSelect>
          </Field>
        </>
      )}
      <p className={usage.note}>Routing comes first, then caching, then batch.</p>
    </>
  );
}

interface ShareProps {
  readonly label: string;
  readonly value: number | undefined;
  readonly onShare: (share: number) => void;
}

/** A share from nothing to all, by the percent. */
function Share({ label, value = 0, onShare }: ShareProps): JSX.Element {
  const shown = percent(value);
  return (
    <Field label={`${label}: ${shown}`}>
      <Slider
        min={0}
        max={100}
        value={Math.round(value * 100)}
        aria-valuetext={shown}
        aria-label={label}
        onChange={(_, { value: percents }) => {
          onShare(percents / 100);
        }}
      />
    </Field>
  );
}
