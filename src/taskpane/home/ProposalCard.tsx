import { Button } from "@fluentui/react-components";
import { useState, type JSX } from "react";
import type { Figure, ProposalInputs, ProposalOnSheet } from "../../template";
import type { Outcome, WorkbookIssue } from "../../workbook";
import type { Draft } from "../draft/draft";
import type { Setting } from "../figures/setting";
import { moneyIn } from "../words/money";
import { shortPercent } from "../words/percent";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";
import { Problem } from "../workbook/Problem";
import { Advice } from "./Advice";
import { CellsToMend } from "./CellsToMend";
import { removeProposal } from "./removeProposal";
import { Confirm } from "./Confirm";
import { draftName } from "./draftName";
import { useCardStyles } from "./useCardStyles";

interface ProposalCardProps {
  readonly proposal: ProposalOnSheet;
  /** Its place, where it is one of several. */
  readonly place: Place | undefined;
  /** Absent where it cannot be understood. */
  readonly setting: Setting | undefined;
  readonly draft: Draft | undefined;
  readonly onEdit: (inputs: ProposalInputs, sheetId: string) => void;
  readonly onDuplicate: (inputs: ProposalInputs) => void;
  readonly onRemoved: () => void;
}

export interface Place {
  readonly rank: number;
  readonly of: number;
}

/** One proposal: what its sheet says, and what can be done with it. */
export function ProposalCard(props: ProposalCardProps): JSX.Element {
  const { sheet, inputs, headline } = props.proposal;
  const { place } = props;
  const styles = useCardStyles();
  const name = inputs.ok ? inputs.value.name : sheet.name;
  const currency = inputs.ok ? inputs.value.currency : undefined;
  return (
    <article className={styles.card} aria-label={name}>
      <h2 className={styles.title}>{name}</h2>
      {place === undefined ? null : (
        <p className={styles.note}>
          Rank {place.rank} of {place.of}
        </p>
      )}
      <p className={styles.figures}>
        <span>{percentFigure(headline.quoted)} quoted</span>
        <span aria-hidden="true">→</span>
        <span className={styles.realized}>{percentFigure(headline.realized.weighed)}</span>
        <span>realized, on average</span>
      </p>
      {typeof headline.realized.expected === "number" ? (
        <p className={styles.note}>
          {percentFigure(headline.realized.expected)} if use is as expected; the average weighs low
          and high use in.
        </p>
      ) : null}
      <p className={styles.note}>
        Expected cost a year: {moneyFigure(headline.cost.weighed, currency)}
      </p>
      {inputs.ok && props.setting !== undefined ? (
        <Advice inputs={inputs.value} setting={props.setting} />
      ) : null}
      {inputs.ok ? null : <CellsToMend sheet={sheet} issues={inputs.issues} />}
      <Actions {...props} name={name} />
    </article>
  );
}

function percentFigure(figure: Figure): string {
  return typeof figure === "number" ? shortPercent(figure) : inPlaceOf(figure);
}

function moneyFigure(figure: Figure, currency: string | undefined): string {
  return typeof figure === "number" ? moneyIn(currency, figure) : inPlaceOf(figure);
}

/** What the cell shows in the place of a number. */
function inPlaceOf(text: string): string {
  if (text === "#BUSY!" || text === "#GETTING_DATA") return "…";
  return text === "" ? "–" : text;
}

type Asking = "remove" | "overwrite" | "edit" | "duplicate";

function Actions({
  proposal: { sheet, inputs },
  draft,
  onEdit,
  onDuplicate,
  onRemoved,
  name,
}: ProposalCardProps & { readonly name: string }): JSX.Element {
  const styles = useCardStyles();
  const workbook = useWorkbook();
  const [asking, setAsking] = useState<Asking>();
  const [issue, setIssue] = useState<WorkbookIssue>();
  const told = (outcome: Outcome<void>) => {
    setIssue(outcome.ok ? undefined : outcome.issue);
    return outcome.ok;
  };
  const edit = () => {
    if (inputs.ok) onEdit(inputs.value, sheet.id);
  };
  const duplicate = () => {
    if (inputs.ok) onDuplicate(inputs.value);
  };
  const remove = async () => {
    const isAsked = asking === "overwrite";
    setAsking(undefined);
    // So that it is heard if it is said again.
    setIssue(undefined);
    const removed = await removeProposal(workbook, sheet, isAsked);
    // A sheet that lists the proposals and holds something of the user's is asked about first.
    if (!removed.ok && removed.issue.code === "sheet_edited") setAsking("overwrite");
    if (told(removed)) onRemoved();
  };
  const leave = () => {
    setAsking(undefined);
  };
  if (asking === "remove") {
    return (
      <Confirm
        asks={`Remove ${name}? The sheet '${sheet.name}' is deleted with all that is on it.`}
        verb="Remove"
        onYes={() => void remove()}
        onNo={leave}
      />
    );
  }
  if (asking === "overwrite" && issue !== undefined) {
    return (
      <Confirm
        asks={`${workbookSentence(issue)} Remove ${name} all the same?`}
        verb="Overwrite and remove"
        onYes={() => void remove()}
        onNo={leave}
      />
    );
  }
  if (asking !== undefined && draft !== undefined) {
    const [doing, verb, act] =
      asking === "edit"
        ? (["Editing", "edit", edit] as const)
        : (["Duplicating", "duplicate", duplicate] as const);
    return (
      <Confirm
        asks={`${doing} ${name} discards ${draftName(draft)}.`}
        verb={`Discard and ${verb}`}
        onYes={act}
        onNo={leave}
      />
    );
  }
  return (
    <>
      {issue === undefined ? null : <Problem issue={issue} />}
      <div className={styles.actions}>
        {inputs.ok ? (
          <Button
            size="small"
            className={styles.button}
            aria-label={`Edit ${name}`}
            onClick={() => {
              if (draft === undefined) edit();
              else setAsking("edit");
            }}
          >
            Edit
          </Button>
        ) : null}
        {inputs.ok ? (
          <Button
            size="small"
            className={styles.button}
            aria-label={`Duplicate ${name}`}
            onClick={() => {
              if (draft === undefined) duplicate();
              else setAsking("duplicate");
            }}
          >
            Duplicate
          </Button>
        ) : null}
        <Button
          size="small"
          className={styles.button}
          aria-label={`Go to the sheet of ${name}`}
          onClick={() => void workbook.goTo(sheet).then(told)}
        >
          Go to sheet
        </Button>
        <Button
          size="small"
          className={styles.button}
          aria-label={`Remove ${name}`}
          onClick={() => {
            setAsking("remove");
          }}
        >
          Remove
        </Button>
      </div>
    </>
  );
}
