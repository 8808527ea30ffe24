import { Button, MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { JSX } from "react";
import { BarActions } from "../app/BarActions";
import type { WorkloadInput, WorkloadStanding } from "../../template";
import { counted } from "../words/term";

interface WorkloadQuestionProps {
  /** What the workbook says. */
  readonly there: readonly WorkloadInput[];
  readonly onSettle: (replaces: boolean) => void;
}

/** The workbook has a workload that says something else: which of the two is meant. */
export function WorkloadQuestion({ there, onSettle }: WorkloadQuestionProps): JSX.Element {
  const models = there.map(({ model }) => model).join(", ");
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The workload on the sheet of assumptions says something else than what is typed here. It has{" "}
        {counted(there.length, "line")}: {models}. All proposals share it.
      </MessageBarBody>
      <BarActions>
        <Button
          onClick={() => {
            onSettle(false);
          }}
        >
          Keep the workbook’s
        </Button>
        <Button
          onClick={() => {
            onSettle(true);
          }}
        >
          Replace it
        </Button>
      </BarActions>
    </MessageBar>
  );
}

/** What does not become of the workload, and why. */
export function WorkloadNote({ standing }: { standing: WorkloadStanding }): JSX.Element | null {
  if (standing.kind !== "too many") return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        The workload is not written: its table has room for {counted(standing.has, "line")}, and{" "}
        {standing.needs} are typed. Insert rows into the table on the sheet of assumptions, then
        look at this step again.
      </MessageBarBody>
    </MessageBar>
  );
}
