import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { allOf, figure } from "../../messages";
import type { FunctionFacts } from "../catalogue/functionFacts";
import type { CellFailure } from "../worksheetFunctions/callFunction";
import { labelOf } from "./fields";
import { shown, unitOf } from "./resultLooks";
import type { Live } from "./workOut";

interface ResultLineProps {
  readonly facts: FunctionFacts;
  readonly live: Live | undefined;
}

const useStyles = makeStyles({
  value: {
    display: "block",
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: "tabular-nums",
    overflowWrap: "anywhere",
  },
  error: { color: tokens.colorPaletteRedForeground1 },
});

/** What the cell would show, in a line that is read out whenever it changes. */
export function ResultLine({ facts, live }: ResultLineProps): JSX.Element {
  return (
    <div role="status">
      {live?.kind === "worked out" ? <Outcome facts={facts} live={live} /> : saysWhy(live)}
    </div>
  );
}

function saysWhy(live: Exclude<Live, { readonly kind: "worked out" }> | undefined): string {
  switch (live?.kind) {
    case undefined:
      return "Working it out …";
    case "unfinished":
      return `Still to fill in: ${allOf(live.missing.map(nameOf))}.`;
    case "faulty":
      return `No result yet: look at ${nameOf(live)}.`;
    case "by Excel":
      return `Excel works this out once it is inserted: ${nameOf(live)} holds a formula, or more cells than are read here.`;
  }
}

function nameOf(field: { readonly key: string }): string {
  return labelOf(field).toLowerCase();
}

type WorkedOut = Extract<Live, { readonly kind: "worked out" }>;

function Outcome({ facts, live }: { facts: FunctionFacts; live: WorkedOut }): JSX.Element {
  const styles = useStyles();
  const { result, failure } = live;
  if (!result.ok) return <Failure {...result} />;
  const { value } = result;
  if (typeof value === "object") {
    const size = `${counted(value.length, "row")} by ${counted(value[0]?.length ?? 0, "column")}`;
    return (
      <>
        <span className={styles.value}>{size}</span>
        {failure === undefined ? null : <Failure {...failure} />}
      </>
    );
  }
  return <span className={styles.value}>{shown(value, unitOf(facts))}</span>;
}

function Failure({ error, message }: CellFailure): JSX.Element {
  const styles = useStyles();
  return (
    <>
      <span className={mergeClasses(styles.value, styles.error)}>{error}</span>
      {message}
    </>
  );
}

function counted(count: number, one: string): string {
  return `${figure(count)} ${one}${count === 1 ? "" : "s"}`;
}
