import { Button } from "@fluentui/react-components";
import { useId, useState, type JSX } from "react";
import type { Draft } from "../draft/draft";
import { Confirm } from "./Confirm";
import { draftName } from "./draftName";

interface StartButtonProps {
  readonly draft: Draft | undefined;
  readonly isFirst: boolean;
  readonly onStart: () => void;
}

/** Begins a proposal; an unfinished one is not thrown away without asking. */
export function StartButton({ draft, isFirst, onStart }: StartButtonProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const id = useId();
  if (asking && draft !== undefined) {
    return (
      <Confirm
        asks={`Starting anew discards ${draftName(draft)}.`}
        verb="Discard and start"
        from={id}
        onYes={onStart}
        onNo={() => {
          setAsking(false);
        }}
      />
    );
  }
  return (
    <div>
      <Button
        id={id}
        appearance={draft === undefined ? "primary" : "secondary"}
        onClick={() => {
          if (draft === undefined) onStart();
          else setAsking(true);
        }}
      >
        {isFirst ? "Enter a proposal" : "Add a proposal"}
      </Button>
    </div>
  );
}
