import { useEffect, useState, type JSX } from "react";
import { ScreenFrame } from "../app/ScreenFrame";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { useStepStyles } from "../wizard/useStepStyles";
import { useWorkbook } from "../workbook/port";
import { BuildFunction } from "./BuildFunction";
import { FunctionList } from "./FunctionList";
import { firstCell } from "./targetCell";

interface FormulaBuilderProps {
  readonly onHome: () => void;
  /** Where an inserted formula is explained. */
  readonly onExplain: () => void;
}

/** A formula, from the question to the cell: first which function, then its arguments. */
export default function FormulaBuilder({ onHome, onExplain }: FormulaBuilderProps): JSX.Element {
  const steps = useStepStyles();
  const workbook = useWorkbook();
  const [chosen, setChosen] = useState<FunctionFacts>();
  const [target, setTarget] = useState("");
  useEffect(() => {
    // The cell that was selected when the builder was opened.
    void workbook.readSelection().then((read) => {
      if (read.ok) setTarget((already) => already || (firstCell(read.value) ?? ""));
    });
  }, [workbook]);
  if (chosen === undefined) {
    return (
      <ScreenFrame key="list" title="Build a formula" onHome={onHome}>
        <p className={steps.intro}>
          Choose a question. Then fill in what it needs, by typing or by clicking cells.
        </p>
        <FunctionList onChoose={setChosen} />
      </ScreenFrame>
    );
  }
  return (
    <BuildFunction
      key={chosen.id}
      facts={chosen}
      target={target}
      onTarget={setTarget}
      onOther={() => {
        setChosen(undefined);
      }}
      onHome={onHome}
      onExplain={onExplain}
    />
  );
}
