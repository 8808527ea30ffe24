import { useEffect, useRef, type JSX, type ReactNode } from "react";
import { keepFromOffice } from "./keepFromOffice";
import { useFrameStyles } from "./useFrameStyles";

interface ScreenTitleProps {
  readonly children: ReactNode;
  /** Where the person came here by pressing something, the title takes the focus and is read out. */
  readonly takesFocus: boolean;
}

export function ScreenTitle({ children, takesFocus }: ScreenTitleProps): JSX.Element {
  const styles = useFrameStyles();
  const title = useRef<HTMLHeadingElement>(null);
  const arrives = useRef(takesFocus);
  useEffect(() => {
    // On arriving only: never while somebody is typing.
    if (arrives.current) title.current?.focus();
  }, []);
  return (
    <h1 ref={title} tabIndex={-1} className={styles.title} onKeyDown={keepFromOffice}>
      {children}
    </h1>
  );
}
