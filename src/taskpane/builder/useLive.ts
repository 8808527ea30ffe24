import { useEffect, useMemo, useState } from "react";
import type { Place } from "../../workbook";
import type { FunctionFacts } from "../catalogue/functionFacts";
import { useWorkbook } from "../workbook/port";
import { useFunctionLibrary } from "../worksheetFunctions/port";
import { useListener } from "../workbook/useListener";
import { workOut, type FilledField, type Live } from "./workOut";

const QUIET_MS = 200;

/** The live result, worked out again soon after a field or a cell has changed. */
export function useLive(
  facts: FunctionFacts,
  fields: readonly FilledField[],
  target: string,
): { readonly live: Live | undefined; readonly place: Place | undefined } {
  const workbook = useWorkbook();
  const library = useFunctionLibrary();
  const [shown, setShown] = useState<{ live: Live; place: Place | undefined }>();
  const [changes, setChanges] = useState(0);
  useListener(workbook.onWorkbookChanged, () => {
    setChanges((count) => count + 1);
  });
  // What the fields say, and not which objects say it, decides whether anything is to be done.
  const asked = JSON.stringify([
    facts.id,
    target,
    fields.map(({ key, argument }) => [key, argument]),
  ]);
  const stable = useMemo(() => ({ asked, facts, fields, target }), [asked]);
  useEffect(() => {
    let stale = false;
    const timer = setTimeout(() => {
      void showAll();
    }, QUIET_MS);
    const showAll = async () => {
      const place = await placeOf(stable.target);
      const live = await workOut(workbook, library, stable.facts, stable.fields, place);
      const size = live.kind === "worked out" ? live.size : undefined;
      const room = size === undefined ? place : await placeOf(stable.target, size);
      if (!stale) setShown({ live, place: room });
    };
    const placeOf = async (address: string, size?: { rows: number; columns: number }) => {
      const looked = address.trim() === "" ? undefined : await workbook.lookAtPlace(address, size);
      return looked?.ok === true ? looked.value : undefined;
    };
    return () => {
      stale = true;
      clearTimeout(timer);
    };
  }, [workbook, library, stable, changes]);
  return { live: shown?.live, place: shown?.place };
}
