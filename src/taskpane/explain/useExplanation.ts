import { useEffect, useState } from "react";
import { listenTo } from "../workbook/listenTo";
import { useWorkbook } from "../workbook/port";
import { useFunctionLibrary } from "../worksheetFunctions/port";
import { explainSelection } from "./explainSelection";
import type { Explanation } from "./explanation";
import { useCells } from "./port";

/** What there is to say of the selected cell, again whenever the selection or a cell changes. */
export function useExplanation(): Explanation | undefined {
  const workbook = useWorkbook();
  const cells = useCells();
  const library = useFunctionLibrary();
  const [explanation, setExplanation] = useState<Explanation>();
  useEffect(() => {
    let ended = false;
    // One reading at a time: a change during one is followed by another reading.
    let reading = false;
    let again = false;
    const read = async (): Promise<void> => {
      if (reading) {
        again = true;
        return;
      }
      reading = true;
      do {
        again = false;
        const found = await explainSelection(cells, library);
        // A newer selection is on its way: what was found is already old.
        if (!ended && !again) setExplanation(found);
      } while (again && !ended);
      reading = false;
    };
    const heard = () => void read();
    const listening = [
      listenTo(workbook.onSelectionChanged, heard),
      listenTo(workbook.onWorkbookChanged, heard),
    ];
    void read();
    return () => {
      ended = true;
      for (const { end } of listening) end();
    };
  }, [workbook, cells, library]);
  return explanation;
}
