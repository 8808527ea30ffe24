import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, type JSX } from "react";
import { bandFinding, mixFinding, termsFinding } from "../../messages";
import type { ProposalInputs } from "../../template";
import { readingsOf } from "../figures/readings";
import { useStepStyles } from "./useStepStyles";
import { useWizard } from "./WizardContext";

const useStyles = makeStyles({
  readings: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalS,
    fontVariantNumeric: "tabular-nums",
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  finding: { margin: 0 },
});

/** Against the band, against the mix, against the terms: what an analyst would say of it. */
export function Readings({ inputs }: { inputs: ProposalInputs }): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { reading, setting } = useWizard();
  const { workload } = reading.understood;
  const { currency } = inputs;
  const { band, mix, terms } = useMemo(
    () => readingsOf(inputs, workload, setting),
    [inputs, workload, setting],
  );
  const said = [
    ["Against the band", bandFinding(band, currency)],
    ["Against the mix", mixFinding(mix, currency)],
    ["Against the terms", termsFinding(terms, currency)],
  ] as const;
  return (
    <section className={steps.group} aria-labelledby="readings-heading">
      <h2 id="readings-heading" className={steps.heading}>
        Three readings
      </h2>
      <dl className={styles.readings}>
        {said.map(([heading, finding]) => (
          <div key={heading}>
            <dt className={styles.heading}>{heading}</dt>
            <dd className={styles.finding}>{finding}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
