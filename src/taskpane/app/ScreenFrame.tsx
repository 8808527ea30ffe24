import { Button } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { useStepStyles } from "../wizard/useStepStyles";
import { ScreenTitle } from "./ScreenTitle";
import { useFrameStyles } from "./useFrameStyles";

interface ScreenFrameProps {
  readonly title: string;
  readonly onHome: () => void;
  /** What the way back is called where it leads to where one came from, and not to Home. */
  readonly backLabel?: string | undefined;
  readonly children: ReactNode;
  /** What else can be done here, beside going home. */
  readonly actions?: ReactNode;
}

/** A screen that was gone to from home: its title on top, the way back below, the rest scrolls. */
export function ScreenFrame(props: ScreenFrameProps): JSX.Element {
  const { title, onHome, backLabel = "Home", children, actions } = props;
  const frame = useFrameStyles();
  const steps = useStepStyles();
  return (
    <div className={frame.frame}>
      <header className={frame.head}>
        <ScreenTitle takesFocus>{title}</ScreenTitle>
      </header>
      <main className={frame.body}>
        <div className={steps.step}>{children}</div>
      </main>
      <footer className={frame.foot}>
        <Button className={frame.button} onClick={onHome}>
          {backLabel}
        </Button>
        {actions}
      </footer>
    </div>
  );
}
