import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { Draft } from "../draft/draft";
import { isBlankWork } from "../draft/readWorkload";
import { Confirm } from "../home/Confirm";
import { draftName } from "../home/draftName";

interface TakeUsageProps {
  readonly draft: Draft | undefined;
  readonly label: string;
  /** Whether there is a sound forecast to take along. */
  readonly isReady: boolean;
  readonly onTake: () => void;
}

/** Into the proposal that is being entered, or a new one; what was typed there is asked about. */
export function TakeUsage({ draft, label, isReady, onTake }: TakeUsageProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const id = useId();
  if (asking && draft !== undefined) {
    return (
      <Confirm
        asks={`This replaces the workload and the forecast of ${draftName(draft)}.`}
        verb="Replace"
        from={id}
        onYes={onTake}
        onNo={() => {
          setAsking(false);
        }}
      />
    );
  }
  return (
    <Button
      id={id}
      appearance="primary"
      disabledFocusable={!isReady}
      onClick={() => {
        if (draft !== undefined && hasUsage(draft)) setAsking(true);
        else onTake();
      }}
    >
      {label}
    </Button>
  );
}

function hasUsage(draft: Draft): boolean {
  const isForecast = ([field, text]: [string, string]) =>
    /^(?:low|expected|high)\./.test(field) && text.trim() !== "";
  return (
    draft.work.some((line) => !isBlankWork(line)) || Object.entries(draft.texts).some(isForecast)
  );
}
