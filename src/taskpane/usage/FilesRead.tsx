import { useEffect, useRef, type JSX } from "react";
import { fileRead } from "../../messages";
import { asPlainText, type UsageSummary } from "../../usage";
import { SectionHeading } from "./SectionHeading";
import { useUsageStyles } from "./useUsageStyles";

interface FilesReadProps {
  readonly usage: UsageSummary;
  readonly takesFocus: boolean;
}

/** Which files were read, and as what. */
export function FilesRead({ usage, takesFocus }: FilesReadProps): JSX.Element {
  const styles = useUsageStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  const arrives = useRef(takesFocus);
  useEffect(() => {
    if (arrives.current) heading.current?.focus();
  }, []);
  return (
    <section className={styles.section} aria-labelledby="usage-files">
      <SectionHeading id="usage-files" at={heading}>
        {usage.files.length === 1 ? "The file" : "The files"}
      </SectionHeading>
      <ul className={styles.list}>
        {usage.files.map((file) => (
          <li key={file.fingerprint}>
            <span className={styles.name}>{asPlainText(file.name)}</span>: {fileRead(file)}
          </li>
        ))}
      </ul>
    </section>
  );
}
