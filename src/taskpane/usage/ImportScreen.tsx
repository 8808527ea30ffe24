import { useEffect, useRef, type JSX } from "react";
import { ScreenFrame } from "../app/ScreenFrame";
import type { DealOnSheets } from "../../template";
import type { Draft } from "../draft/draft";
import { FileChoice } from "./FileChoice";
import { Imported } from "./Imported";
import { KeptBefore } from "./KeptBefore";
import { ImportProgress } from "./ImportProgress";
import type { TakenUsage } from "./takeUsage";
import { UsageProvider } from "./UsageContext";
import type { UsageDesk } from "./useDesk";

export interface ImportScreenProps {
  readonly usage: UsageDesk;
  readonly draft: Draft | undefined;
  /** To where one came from: Home, or the proposal that is being entered. */
  readonly back: { readonly label: string; readonly onBack: () => void };
  /** Puts it into the draft, or into a new one of the workbook's deal. */
  readonly onTake: (taken: TakenUsage, deal: DealOnSheets | undefined) => void;
  readonly onOptimise: () => void;
}

/** From the files that people can export to the workload and forecast of a proposal. */
export default function ImportScreen(props: ImportScreenProps): JSX.Element {
  const { usage, draft, back, onTake, onOptimise } = props;
  const { desk } = usage;
  const wasReading = useRef(false);
  useEffect(() => {
    wasReading.current = desk.progress !== undefined;
  }, [desk.progress]);
  return (
    <UsageProvider value={usage}>
      <ScreenFrame title="Import usage" onHome={back.onBack} backLabel={back.label}>
        {desk.progress === undefined ? <FileChoice /> : <ImportProgress progress={desk.progress} />}
        {desk.usage === undefined && desk.progress === undefined ? <KeptBefore /> : null}
        {desk.usage === undefined ||
        desk.figures === undefined ||
        desk.progress !== undefined ? null : (
          <Imported
            held={desk.usage}
            figures={desk.figures}
            isNew={wasReading.current}
            draft={draft}
            onTake={onTake}
            onOptimise={onOptimise}
          />
        )}
      </ScreenFrame>
    </UsageProvider>
  );
}
