import { useState, type JSX } from "react";
import type { Finding } from "../draft/finding";
import { EntryField } from "../fields/EntryField";
import type { DeskField } from "./desk";
import { useUsage } from "./UsageContext";

interface DeskEntryProps {
  readonly field: DeskField;
  readonly label: string;
  /** What stands there until something is typed. */
  readonly preset?: string;
  readonly findings: readonly Finding[];
  /** What is wrong, where it is not with this field alone. */
  readonly wrong?: string | undefined;
  readonly echo?: string | undefined;
  readonly hint?: string | undefined;
  readonly beside?: true;
}

/** A field of the import: mistakes are said once it is left, and not while it is blank. */
export function DeskEntry(props: DeskEntryProps): JSX.Element {
  const { field, findings, preset = "", wrong, ...entry } = props;
  const { desk, actOnDesk } = useUsage();
  const [typing, setTyping] = useState(false);
  const text = desk.texts[field] ?? preset;
  return (
    <div
      onFocus={() => {
        setTyping(true);
      }}
      onBlur={() => {
        setTyping(false);
      }}
    >
      <EntryField
        {...entry}
        field={field}
        text={text}
        finding={findings.find((finding) => finding.field === field)}
        checked={!typing && text.trim() !== ""}
        wrong={typing ? undefined : wrong}
        onText={(typed) => {
          actOnDesk({ type: "typed", texts: { [field]: typed } });
        }}
      />
    </div>
  );
}
