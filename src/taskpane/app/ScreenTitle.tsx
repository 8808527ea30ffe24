import { useEffect, useRef, type JSX, type KeyboardEvent, type ReactNode } from "react";
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

/**
 * On the web office.js moves the focus at Tab, from one stop to the next; from a title, which is no
 * stop, it would leave the pane. The browser knows the way on.
 */
function keepFromOffice(event: KeyboardEvent): void {
  if (event.key === "Tab" && !event.shiftKey) event.stopPropagation();
}
