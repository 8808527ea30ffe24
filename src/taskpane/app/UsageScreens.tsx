import type { JSX } from "react";
import type { DealOnSheets } from "../../template";
import type { Draft } from "../draft/draft";
import type { TakenUsage } from "../usage/takeUsage";
import type { UsageDesk } from "../usage/useDesk";
import type { LazyScreens } from "./lazyScreens";
import type { Screen } from "./screens";

interface UsageScreensProps {
  readonly screens: Pick<LazyScreens, "ImportScreen" | "OptimiseScreen">;
  readonly screen: Extract<Screen, { name: "import" | "optimise" }>;
  readonly usage: UsageDesk;
  readonly draft: Draft | undefined;
  readonly go: (to: Screen) => void;
  readonly onHome: () => void;
  readonly onResume: () => void;
  readonly onTake: (taken: TakenUsage, deal: DealOnSheets | undefined) => void;
}

/** Importing, and what to make of it: loaded when they are first gone to. */
export function UsageScreens(props: UsageScreensProps): JSX.Element {
  const { screen, usage, draft, go, onTake } = props;
  const { ImportScreen, OptimiseScreen } = props.screens;
  const back = backOf(props);
  if (screen.name === "optimise") {
    return (
      <OptimiseScreen usage={usage} of={screen.of} draft={draft} back={back} onTake={onTake} />
    );
  }
  return (
    <ImportScreen
      usage={usage}
      draft={draft}
      back={back}
      onTake={onTake}
      onOptimise={() => {
        go({ name: "optimise", of: "files", back: screen });
      }}
    />
  );
}

/** Back to where one came from; from the wizard that is the proposal that is being entered. */
function backOf({ screen: { back }, draft, go, onHome, onResume }: UsageScreensProps) {
  if (typeof back === "object") {
    const onBack = () => {
      go(back);
    };
    return { label: "Back to the import", onBack };
  }
  return back === "draft" && draft !== undefined
    ? { label: "Back to the proposal", onBack: onResume }
    : { label: "Home", onBack: onHome };
}
