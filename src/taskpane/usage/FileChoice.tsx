import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useRef, useState, type DragEvent, type JSX } from "react";
import { asPlainText } from "../../usage";
import { useStepStyles } from "../wizard/useStepStyles";
import { Refused } from "./Refused";
import { useUsage } from "./UsageContext";
import { useUsageStyles } from "./useUsageStyles";

const useStyles = makeStyles({
  zone: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    rowGap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
  },
  over: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
});

/** The name of the button that the focus goes back to. */
export const CHOOSE_FILES = "choose-files";

/** Files by the system's own dialog, or dropped here. What a file is is told by what is in it. */
export function FileChoice(): JSX.Element {
  const steps = useStepStyles();
  const styles = useStyles();
  const { desk, actOnDesk, importFiles } = useUsage();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: FileList | null) => {
    if (files !== null && files.length > 0) importFiles([...files]);
  };
  const drop = {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(true);
    },
    onDragLeave: () => {
      setIsOver(false);
    },
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setIsOver(false);
      const folder = folderIn(event.dataTransfer);
      if (folder === undefined) take(event.dataTransfer.files);
      else {
        actOnDesk({
          type: "refused",
          issues: [{ code: "is_folder", folder: asPlainText(folder) }],
        });
      }
    },
  };
  const isFirst = desk.usage === undefined;
  return (
    <>
      {isFirst ? <p className={steps.intro}>{PURPOSE}</p> : null}
      <div className={mergeClasses(styles.zone, isOver && styles.over)} {...drop}>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          aria-label="Usage files"
          accept=".csv,.tsv,.txt,.json,.jsonl,.ndjson"
          onChange={({ currentTarget }) => {
            take(currentTarget.files);
            // The same file may be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
        <Button
          id={CHOOSE_FILES}
          appearance={isFirst ? "primary" : "secondary"}
          onClick={() => {
            input.current?.click();
          }}
        >
          {isFirst ? "Choose files" : "Choose other files"}
        </Button>
        <span className={steps.intro}>
          or drop them here, several at once if they belong together.
        </span>
      </div>
      {desk.issues.length === 0 ? null : <Refused issues={desk.issues} />}
      {isFirst ? <Kinds /> : null}
    </>
  );
}

/** The name of a folder among what was dropped, which looks like a file and cannot be read. */
function folderIn({ items }: DataTransfer): string | undefined {
  const entries = [...items].map((item) => item.webkitGetAsEntry());
  return entries.find((entry) => entry?.isDirectory)?.name;
}

const PURPOSE =
  "Your own usage and cost files give the workload and the forecast of a proposal, and the " +
  "discount that you keep today. They are read on this machine; nothing of them leaves it.";

const KINDS = [
  [
    "Claude Console",
    "the usage CSV and the cost CSV, from the Export button of Usage and of Cost.",
  ],
  [
    "Admin API",
    "the usage report of messages and the cost report, as JSON: one page a file, or all in one.",
  ],
  ["Claude Enterprise", "the cost report of the Analytics API, as JSON."],
  ["FOCUS", "a cost and usage CSV that a billing tool writes; rows of Claude are read."],
] as const;

function Kinds(): JSX.Element {
  const styles = useUsageStyles();
  return (
    <div className={styles.section}>
      <p className={styles.note}>
        A usage file and a cost file of the same days belong together: the first has the tokens, the
        second the money. These are read:
      </p>
      <ul className={styles.list}>
        {KINDS.map(([from, what]) => (
          <li key={from}>
            <strong>{from}</strong>: {what}
          </li>
        ))}
      </ul>
    </div>
  );
}
