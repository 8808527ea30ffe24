import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CellRef } from "./whereIsIt";

interface GoToCellProps {
  readonly cell: CellRef;
  /** The sheet that the reader is on: of another one the name is said too. */
  readonly from: string;
  /** For what, to those who do not see what stands beside it. */
  readonly label: string;
  readonly onGo: (cell: CellRef) => void;
  readonly isPrimary?: boolean;
}

export function GoToCell({
  cell,
  from,
  label,
  onGo,
  isPrimary = false,
}: GoToCellProps): JSX.Element {
  const where = addressFrom(cell, from);
  return (
    <Button
      size="small"
      appearance={isPrimary ? "primary" : "secondary"}
      aria-label={`Go to ${where}: ${label}`}
      onClick={() => {
        onGo(cell);
      }}
    >
      Go to {where}
    </Button>
  );
}

/** `B4`, or `'Offer A'!B4` from another sheet. */
export function addressFrom({ sheet, at }: CellRef, from: string): string {
  return sheet.id === from ? at : `'${sheet.name.replaceAll("'", "''")}'!${at}`;
}
