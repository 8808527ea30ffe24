import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import { listsAreBehind, type DealOnSheets, type ProposalInputs } from "../../template";
import type { ProposalOnSheet } from "../../template";
import type { WorkbookIssue } from "../../workbook";
import type { WaitingDraft } from "../app/drafts";
import type { Screen } from "../app/screens";
import { ScreenTitle } from "../app/ScreenTitle";
import { useFrameStyles } from "../app/useFrameStyles";
import type { Draft } from "../draft/draft";
import { NO_DEAL } from "../figures/setting";
import { useStepStyles } from "../wizard/useStepStyles";
import { Problem } from "../workbook/Problem";
import { DealIssues } from "./DealIssues";
import { HomeActions } from "./HomeActions";
import { ListsBehind } from "./ListsBehind";
import { Protection } from "./Protection";
import { ProposalCard } from "./ProposalCard";
import { SampleDeal } from "./SampleDeal";
import { Unfinished } from "./Unfinished";
import { usePlaces } from "./usePlaces";
import { useProposals } from "./useProposals";

export interface HomeProps {
  /** What was begun and left for later. */
  readonly draft: Draft | undefined;
  /** What was begun in other panes, or left when there were several. */
  readonly others: readonly WaitingDraft[];
  readonly onTakeUp: (waiting: WaitingDraft) => void;
  readonly onDrop: (waiting: WaitingDraft) => void;
  readonly takesFocus: boolean;
  readonly onEnter: (deal: DealOnSheets | undefined) => void;
  readonly onEdit: (
    inputs: ProposalInputs,
    sheetId: string,
    deal: DealOnSheets | undefined,
  ) => void;
  readonly onDuplicate: (
    inputs: ProposalInputs,
    takenNames: readonly string[],
    deal: DealOnSheets | undefined,
  ) => void;
  readonly go: (to: Screen) => void;
  readonly onResume: () => void;
  readonly onDiscard: () => void;
}

/** The proposals in the workbook as cards; or, while there are none, what this is for. */
export function Home(props: HomeProps): JSX.Element {
  const {
    draft,
    others,
    onTakeUp,
    onDrop,
    takesFocus,
    onEnter,
    onEdit,
    onDuplicate,
    go,
    onResume,
    onDiscard,
  } = props;
  const frame = useFrameStyles();
  const steps = useStepStyles();
  const { found, readAgain } = useProposals();
  const [refused, setRefused] = useState<WorkbookIssue>();
  const proposals = found.kind === "read" ? found.proposals : [];
  const deal = found.kind === "read" ? found.deal : undefined;
  const filled = proposals.length > 0 ? deal : undefined;
  const isEmpty = found.kind === "read" && proposals.length === 0;
  const setting = found.kind === "read" ? found.setting : NO_DEAL;
  const issues = found.kind === "read" ? found.issues : [];
  // What rests on cells that cannot be understood is not said at all.
  const ranked = issues.length === 0 ? proposals : NONE;
  const places = usePlaces(ranked, setting);
  const names = proposals.map(({ inputs, sheet }) => (inputs.ok ? inputs.value.name : sheet.name));
  return (
    <div className={frame.frame}>
      <header className={frame.head}>
        <ScreenTitle takesFocus={takesFocus}>
          {proposals.length === 0 ? "What is the offer worth?" : "Proposals"}
        </ScreenTitle>
      </header>
      <main className={frame.body}>
        <div className={steps.step}>
          {isEmpty ? <Purpose /> : null}
          {draft === undefined ? null : (
            <Unfinished draft={draft} onResume={onResume} onDiscard={onDiscard} />
          )}
          {others.map((waiting) => (
            <Unfinished
              key={waiting.id}
              draft={waiting.draft}
              isElsewhere
              onResume={() => {
                onTakeUp(waiting);
              }}
              onDiscard={() => {
                onDrop(waiting);
              }}
            />
          ))}
          <DealIssues issues={issues} />
          {deal !== undefined && listsAreBehind(deal) ? (
            <ListsBehind onDone={readAgain} onRefused={setRefused} />
          ) : null}
          {proposals.map((proposal) => (
            <ProposalCard
              key={proposal.sheet.id}
              proposal={proposal}
              place={places.get(proposal.sheet.id)}
              setting={issues.length === 0 ? setting : undefined}
              draft={draft}
              onEdit={(inputs, sheetId) => {
                onEdit(inputs, sheetId, deal);
              }}
              onDuplicate={(inputs) => {
                onDuplicate(inputs, names, deal);
              }}
              onRemoved={() => {
                // The card goes away with the button that had the focus.
                document.querySelector("h1")?.focus();
                readAgain();
              }}
            />
          ))}
          {found.kind === "refused" ? (
            <Problem issue={found.issue}>
              <Button onClick={readAgain}>Try again</Button>
            </Problem>
          ) : null}
          {refused === undefined ? null : <Problem issue={refused} />}
          <HomeActions
            deal={filled}
            canCompare={places.size >= 2}
            draft={draft}
            onStart={() => {
              onEnter(deal);
            }}
            go={go}
          />
          {filled === undefined ? null : <Protection deal={filled} />}
          {isEmpty ? <SampleDeal onLoaded={readAgain} onRefused={setRefused} /> : null}
        </div>
      </main>
    </div>
  );
}

const NONE: readonly ProposalOnSheet[] = [];

function Purpose(): JSX.Element {
  const steps = useStepStyles();
  return (
    <div>
      <p className={steps.intro}>
        Type in a Claude API proposal and see the discount that you will keep, not only the one that
        is quoted.
      </p>
      <p className={steps.intro}>
        It is written to a sheet of its own as live formulas. Nothing leaves this workbook.
      </p>
    </div>
  );
}
