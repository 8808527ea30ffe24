import { mergeClasses } from "@fluentui/react-components";
import type { JSX, RefObject } from "react";
import { keepFromOffice } from "../app/keepFromOffice";
import { useStepStyles } from "../wizard/useStepStyles";
import { useUsageStyles } from "./useUsageStyles";

interface SectionHeadingProps {
  readonly id: string;
  readonly children: string;
  /** Given where the heading is gone to. */
  readonly at?: RefObject<HTMLHeadingElement | null>;
}

export function SectionHeading({ id, children, at }: SectionHeadingProps): JSX.Element {
  const steps = useStepStyles();
  const styles = useUsageStyles();
  return (
    <h2
      id={id}
      className={mergeClasses(steps.heading, styles.goneTo)}
      {...(at === undefined ? {} : { ref: at, tabIndex: -1, onKeyDown: keepFromOffice })}
    >
      {children}
    </h2>
  );
}
