import { useState } from "react";
import type { RangeFacts } from "../../workbook";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { habitOf } from "../entry/habit";
import { fieldsOf, type Texts } from "./fields";
import { withPicked } from "./pickedText";
import { cellReference, movedTo, seenFrom } from "./references";
import { firstCell } from "./targetCell";
import { TARGET } from "./TargetField";
import { filled, type FilledField } from "./workOut";

export interface Build {
  readonly texts: Texts;
  readonly fields: readonly FilledField[];
  readonly setText: (key: string, text: string) => void;
  readonly setTarget: (target: string) => void;
  /** Cells were picked in the grid for this field. */
  readonly pick: (key: string, cells: RangeFacts) => void;
  /** One more of the argument that repeats; gives its key. */
  readonly addOne: () => string;
  readonly removeLast: () => void;
  readonly repeats: number;
}

/** What is in the form. `onEdit` is told of every change. */
export function useBuild(
  facts: FunctionFacts,
  target: string,
  onTarget: (target: string) => void,
  onEdit: () => void,
): Build {
  const [texts, setTexts] = useState<Texts>({});
  const [repeats, setRepeats] = useState(1);
  const home = cellReference(target)?.sheet;
  const fields = filled(fieldsOf(facts, repeats), texts, habitOf(Object.values(texts)));
  const setText = (key: string, text: string) => {
    setTexts((before) => ({ ...before, [key]: text }));
    onEdit();
  };
  const setTarget = (to: string) => {
    const sheet = cellReference(to)?.sheet;
    // What was picked stays the same cells, though the formula moves to another sheet.
    if (home !== undefined && sheet !== undefined && sheet !== home) {
      setTexts((before) =>
        Object.fromEntries(
          Object.entries(before).map(([key, text]) => [key, movedTo(sheet, home, text)]),
        ),
      );
    }
    onTarget(to);
    onEdit();
  };
  const pick = (key: string, cells: RangeFacts) => {
    if (key === TARGET) {
      const cell = firstCell(cells);
      if (cell !== undefined) setTarget(cell);
      return;
    }
    const reference = home === undefined ? cells.address : seenFrom(home, cells.address);
    setText(key, withPicked(texts[key] ?? "", reference));
  };
  const repeating = facts.parameters.find((parameter) => parameter.repeating)?.name ?? "";
  const addOne = () => {
    setRepeats(repeats + 1);
    return `${repeating} ${repeats + 1}`;
  };
  const removeLast = () => {
    setText(`${repeating} ${repeats}`, "");
    setRepeats(repeats - 1);
  };
  return { texts, fields, setText, setTarget, pick, addOne, removeLast, repeats };
}
