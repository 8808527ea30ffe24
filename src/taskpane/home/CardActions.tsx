import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { ProposalInputs, ProposalOnSheet } from "../../template";
import type { Outcome, WorkbookIssue } from "../../workbook";
import type { Draft } from "../draft/draft";
import { workbookSentence } from "../words/workbookIssue";
import { useWorkbook } from "../workbook/port";
import { Problem } from "../workbook/Problem";
import { Confirm } from "./Confirm";
import { draftName } from "./draftName";
import { removeProposal } from "./removeProposal";
import { useCardStyles } from "./useCardStyles";

/** What can be done with a proposal. */
export interface CardDeeds {
  readonly proposal: ProposalOnSheet;
  /** What editing or duplicating would discard. */
  readonly draft: Draft | undefined;
  readonly onEdit: (inputs: ProposalInputs, sheetId: string) => void;
  readonly onDuplicate: (inputs: ProposalInputs) => void;
  readonly onRemoved: () => void;
}

type Asking = "remove" | "overwrite" | "edit" | "duplicate";

/** Each deed that loses something asks first, in the place of the buttons. */
export function CardActions(props: CardDeeds & { readonly name: string }): JSX.Element {
  const { proposal, draft, onEdit, onDuplicate, onRemoved, name } = props;
  const { sheet, inputs } = proposal;
  const styles = useCardStyles();
  const workbook = useWorkbook();
  const [asked, setAsking] = useState<Asking>();
  const [removing, setRemoving] = useState(false);
  const [issue, setIssue] = useState<WorkbookIssue>();
  const id = useId();
  const told = (outcome: Outcome<void>) => {
    setIssue(outcome.ok ? undefined : outcome.issue);
    return outcome.ok;
  };
  // Where nothing that was begun is left, there is nothing to discard.
  const idle = (asked === "edit" || asked === "duplicate") && draft === undefined;
  const asking = idle ? undefined : asked;
  const edit = () => {
    if (inputs.ok) onEdit(inputs.value, sheet.id);
  };
  const duplicate = () => {
    if (inputs.ok) onDuplicate(inputs.value);
  };
  const remove = async () => {
    setRemoving(true);
    const removed = await removeProposal(workbook, sheet, asking === "overwrite");
    setRemoving(false);
    // A sheet that lists the proposals and holds something of the user's is asked about first.
    const asksAgain = !removed.ok && removed.issue.code === "sheet_edited";
    setAsking(asksAgain ? "overwrite" : undefined);
    if (told(removed)) onRemoved();
  };
  const leave = () => {
    setAsking(undefined);
    setIssue(undefined);
  };
  const begin = (what: "edit" | "duplicate", act: () => void) => () => {
    if (draft === undefined) act();
    else setAsking(what);
  };
  if (asking !== undefined) {
    const acts = { remove, overwrite: remove, edit, duplicate };
    return (
      <Confirm
        key={asking}
        from={`${id}-${asking === "overwrite" ? "remove" : asking}`}
        underway={removing ? "Removing …" : undefined}
        {...questionOf(asking, { name, sheet: sheet.name, draft, issue })}
        onYes={() => void acts[asking]()}
        onNo={leave}
      />
    );
  }
  return (
    <>
      {issue === undefined ? null : <Problem issue={issue} />}
      <div className={styles.actions}>
        {inputs.ok ? (
          <>
            <Deed id={`${id}-edit`} verb="Edit" of={name} onPress={begin("edit", edit)} />
            <Deed
              id={`${id}-duplicate`}
              verb="Duplicate"
              of={name}
              onPress={begin("duplicate", duplicate)}
            />
          </>
        ) : null}
        <Deed
          verb="Go to sheet"
          of={name}
          label={`Go to the sheet of ${name}`}
          onPress={() => void workbook.goTo(sheet).then(told)}
        />
        <Deed
          id={`${id}-remove`}
          verb="Remove"
          of={name}
          onPress={() => {
            setAsking("remove");
          }}
        />
      </div>
    </>
  );
}

interface Concerned {
  readonly name: string;
  readonly sheet: string;
  readonly draft: Draft | undefined;
  readonly issue: WorkbookIssue | undefined;
}

function questionOf(
  asking: Asking,
  { name, sheet, draft, issue }: Concerned,
): { readonly asks: string; readonly verb: string } {
  const discarded = draft === undefined ? "" : draftName(draft);
  switch (asking) {
    case "remove":
      return {
        asks: `Remove ${name}? The sheet '${sheet}' is deleted with all that is on it.`,
        verb: "Remove",
      };
    case "overwrite":
      return {
        asks: `${issue === undefined ? "" : `${workbookSentence(issue)} `}Remove ${name} all the same?`,
        verb: "Overwrite and remove",
      };
    case "edit":
      return { asks: `Editing ${name} discards ${discarded}.`, verb: "Discard and edit" };
    case "duplicate":
      return { asks: `Duplicating ${name} discards ${discarded}.`, verb: "Discard and duplicate" };
  }
}

interface DeedProps {
  readonly id?: string | undefined;
  readonly verb: string;
  /** The proposal that it is done to. */
  readonly of: string;
  /** What is read out, where the verb and the name make no sentence. */
  readonly label?: string;
  readonly onPress: () => void;
}

function Deed({ id, verb, of, label = `${verb} ${of}`, onPress }: DeedProps): JSX.Element {
  const styles = useCardStyles();
  return (
    <Button id={id} size="small" className={styles.button} aria-label={label} onClick={onPress}>
      {verb}
    </Button>
  );
}
