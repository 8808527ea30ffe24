import { useEffect, useMemo, type Dispatch, type JSX } from "react";
import type { Screen } from "../app/screens";
import { ScreenTitle } from "../app/ScreenTitle";
import { Warning } from "../app/Warning";
import { useFrameStyles } from "../app/useFrameStyles";
import type { Draft } from "../draft/draft";
import type { DraftAction } from "../draft/draftReducer";
import { readDraft } from "../draft/readDraft";
import { STEP_TITLES, stepAfter, stepNumber, STEPS, type Step } from "../draft/steps";
import type { WorkloadInput } from "../../template";
import { workloadInputs } from "../draft/workOf";
import { counted } from "../words/term";
import { today } from "../workbook/product";
import { CommitStep } from "./CommitStep";
import { DealStep } from "./DealStep";
import { focusFirstOf } from "./focusField";
import { Progress } from "./Progress";
import { loadReviewFigures, ReviewStep } from "./ReviewStep";
import { TermsStep } from "./TermsStep";
import { UsageStep } from "./UsageStep";
import { WizardButtons } from "./WizardButtons";
import { WizardProvider, type Wizard as WizardState } from "./WizardContext";
import { useSetting } from "./useSetting";
import { whyNotYet } from "./whyNotYet";
import { useWriting, type Writing, type Written } from "./useWriting";

const STEP_BODIES: { readonly [S in Exclude<Step, "review">]: () => JSX.Element } = {
  deal: DealStep,
  usage: UsageStep,
  commit: CommitStep,
  terms: TermsStep,
};

const NOTHING_KNOWN: readonly WorkloadInput[] = [];

interface WizardProps {
  readonly draft: Draft;
  readonly act: Dispatch<DraftAction>;
  /** To a screen that leads back here. */
  readonly onLeave: (to: Screen) => void;
  readonly onWritten: (written: Written) => void;
  /** What there is to say of how the draft is kept in the workbook. */
  readonly keeping: string | undefined;
  /** Whether the person came here by pressing something. */
  readonly takesFocus: boolean;
}

/** Five steps, each checked on leaving it, with the progress above and the buttons below. */
export function Wizard(props: WizardProps): JSX.Element {
  const { draft, act, onLeave, onWritten, keeping, takesFocus } = props;
  const styles = useFrameStyles();
  const reading = useMemo(() => readDraft(draft, today()), [draft]);
  const setting = useSetting();
  useEffect(() => void loadReviewFigures(), []);
  const wizard: WizardState = useMemo(
    () => ({ draft, reading, setting, act, onLeave }),
    [draft, reading, setting, act, onLeave],
  );
  const here = reading.findings.filter(({ step }) => step === draft.step);
  const said = draft.checked.includes(draft.step) ? here.length : 0;
  const workload = useMemo(() => workloadInputs(reading.understood.workload ?? []), [reading]);
  const writing = useWriting(
    {
      inputs: draft.step === "review" ? reading.inputs : undefined,
      workload,
      workFrom: draft.workFrom ?? NOTHING_KNOWN,
      draft,
    },
    onWritten,
  );
  const notYet =
    draft.step === "review" ? whyNotYet(writing, reading.inputs !== undefined) : undefined;
  const next = () => {
    if (here.length === 0) {
      act({ type: "wentTo", step: stepAfter(draft.step) });
      return;
    }
    act({ type: "checked", step: draft.step });
    focusFirstOf(here.map(({ field }) => field));
  };
  return (
    <WizardProvider value={wizard}>
      <div className={styles.frame}>
        <header className={styles.head}>
          <ScreenTitle key={draft.step} takesFocus={takesFocus}>
            {STEP_TITLES[draft.step]}
          </ScreenTitle>
          <div>
            Step {stepNumber(draft.step)} of {STEPS.length}
          </div>
        </header>
        <nav className={styles.strip} aria-label="Steps">
          <Progress
            step={draft.step}
            reached={draft.reached}
            onStep={(step) => {
              act({ type: "wentTo", step });
            }}
          />
        </nav>
        {/* Each step begins at its top. Review has no field to go to, and must scroll by keyboard. */}
        <main
          key={draft.step}
          className={styles.body}
          {...(draft.step === "review"
            ? { tabIndex: 0, "aria-label": STEP_TITLES[draft.step] }
            : {})}
        >
          {keeping === undefined ? null : <Warning says={keeping} />}
          <StepBody step={draft.step} writing={writing} />
        </main>
        <footer className={styles.foot}>
          <WizardButtons
            step={draft.step}
            act={act}
            onNext={next}
            onWrite={() => {
              writing.write();
            }}
            notYet={notYet}
          />
          <div role="status" className={styles.hidden}>
            {said === 0 ? "" : `${counted(said, "field")} of this step to look at.`}
          </div>
        </footer>
      </div>
    </WizardProvider>
  );
}

function StepBody({ step, writing }: { step: Step; writing: Writing }): JSX.Element {
  if (step === "review") return <ReviewStep writing={writing} />;
  const Body = STEP_BODIES[step];
  return <Body />;
}
