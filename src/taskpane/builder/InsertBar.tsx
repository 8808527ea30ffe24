import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { BarActions } from "../app/BarActions";
import { Confirm } from "../home/Confirm";
import { workbookSentence } from "../words/workbookIssue";
import { Problem } from "../workbook/Problem";
import type { Inserting } from "./useInsert";

interface InsertBarProps {
  readonly inserting: Inserting;
  /** The id of the button that inserts. */
  readonly from: string;
  readonly onOverwrite: () => void;
  readonly onForget: () => void;
  readonly onAnother: () => void;
  /** The cell is selected, and can be explained. */
  readonly onExplain: () => void;
}

/** What became of inserting: a question, a refusal, or where the formula is now. */
export function InsertBar(props: InsertBarProps): JSX.Element | null {
  const { inserting, from, onOverwrite, onForget, onAnother, onExplain } = props;
  switch (inserting.kind) {
    case "nothing yet":
      return null;
    case "asking":
      return (
        <Confirm
          asks={workbookSentence(inserting.obstacle)}
          from={from}
          verb={inserting.obstacle.code === "cell_taken" ? "Overwrite it" : "Insert it anyway"}
          keep={inserting.obstacle.code === "cell_taken" ? "Keep it" : "Do not insert"}
          onYes={onOverwrite}
          onNo={onForget}
        />
      );
    case "refused":
      return <Problem issue={inserting.issue} />;
    case "inserted":
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>
            {`Inserted into ${inserting.place.cell} of the sheet '${inserting.place.sheet.name}'. To take it back, press Ctrl+Z (on a Mac ⌘Z) in the grid once.`}
          </MessageBarBody>
          <BarActions>
            <Button onClick={onAnother}>Build another</Button>
            <Button onClick={onExplain}>Explain it</Button>
          </BarActions>
        </MessageBar>
      );
  }
}
