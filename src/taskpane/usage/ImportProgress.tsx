import { Button, Field, ProgressBar } from "@fluentui/react-components";
import { useEffect, useRef, type JSX } from "react";
import { importProgress } from "../../messages";
import { asPlainText, type Progress } from "../../usage";
import { useFrameStyles } from "../app/useFrameStyles";
import { CHOOSE_FILES } from "./FileChoice";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

/** How far the files are read, and the way to stop. */
export function ImportProgress({ progress }: { readonly progress: Progress }): JSX.Element {
  const styles = useUsageStyles();
  const frame = useFrameStyles();
  const { cancel } = useUsage();
  const button = useRef<HTMLDivElement>(null);
  useEffect(() => {
    button.current?.querySelector("button")?.focus();
  }, []);
  const { bytes, ofBytes, file } = progress;
  const part = ofBytes > 0 ? bytes / ofBytes : 0;
  return (
    <div className={styles.section}>
      <Field
        label={file === "" ? "Reading" : `Reading ${asPlainText(file, 40)}`}
        validationState="none"
        hint={importProgress(progress)}
      >
        <ProgressBar value={part} max={1} />
      </Field>
      <div role="status" className={frame.hidden}>
        {/* Read out in tenths, not at every step. */}
        {`${String(Math.floor(part * 10) * 10)} % read`}
      </div>
      <div ref={button}>
        <Button
          onClick={() => {
            cancel();
            focusSoon(CHOOSE_FILES);
          }}
        >
          Cancel
        </Button>
      </div>
    </div>
  );
}

/** Once it is on the page again. */
function focusSoon(id: string): void {
  requestAnimationFrame(() => {
    document.getElementById(id)?.focus();
  });
}
