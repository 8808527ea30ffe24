import type { JSX, RefObject } from "react";
import { useStepStyles } from "../wizard/useStepStyles";

interface SectionHeadingProps {
  readonly id: string;
  readonly children: string;
  /** Given where the heading is gone to. */
  readonly at?: RefObject<HTMLHeadingElement | null>;
}

export function SectionHeading({ id, children, at }: SectionHeadingProps): JSX.Element {
  const steps = useStepStyles();
  return (
    <h2
      id={id}
      className={steps.heading}
      {...(at === undefined ? {} : { ref: at, tabIndex: -1, style: { outline: "none" } })}
    >
      {children}
    </h2>
  );
}
