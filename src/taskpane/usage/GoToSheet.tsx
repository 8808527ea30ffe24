import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { SheetRef } from "../../template";
import { Problem } from "../workbook/Problem";
import { useGoTo } from "../workbook/useGoTo";

/** A button that shows a sheet, and says why where it cannot. */
export function GoToSheet({ sheet }: { readonly sheet: SheetRef }): JSX.Element {
  const { goTo, refused } = useGoTo();
  return (
    <>
      <div>
        <Button size="small" onClick={() => void goTo(sheet)}>
          Go to {sheet.name}
        </Button>
      </div>
      {refused === undefined ? null : <Problem issue={refused} />}
    </>
  );
}
