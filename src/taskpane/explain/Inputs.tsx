import { mergeClasses } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Input } from "./explanation";
import { addressFrom, GoToCell } from "./GoToCell";
import { useExplainStyles } from "./useExplainStyles";
import type { CellRef } from "./whereIsIt";
import { notFollowedSentence } from "./words";

interface InputsProps {
  readonly inputs: readonly Input[];
  readonly from: string;
  readonly onGo: (cell: CellRef) => void;
}

/** Each argument with where it comes from and what stands there. */
export function Inputs({ inputs, from, onGo }: InputsProps): JSX.Element {
  const styles = useExplainStyles();
  const given = inputs.filter(({ text }) => text !== "");
  const left = inputs.filter(({ text }) => text === "");
  return (
    <>
      <ul className={styles.list}>
        {given.map((input) => (
          <li key={input.name} className={styles.item}>
            <InputLine input={input} from={from} onGo={onGo} />
          </li>
        ))}
      </ul>
      {left.length === 0 ? null : (
        <p className={styles.quiet} style={{ margin: 0 }}>
          Left out: {left.map(({ name }) => name).join(", ")}.
        </p>
      )}
    </>
  );
}

function InputLine({
  input,
  from,
  onGo,
}: Omit<InputsProps, "inputs"> & { input: Input }): JSX.Element {
  const styles = useExplainStyles();
  const { name, parameter, text, own, shown, notFollowed, errors, cells } = input;
  const isRange = own !== undefined && cells !== undefined && own.at !== cells.at;
  return (
    <>
      <span className={styles.line}>
        <span className={styles.name}>{name}</span>
        <span className={styles.value}>{shown}</span>
      </span>
      <span className={styles.quiet}>{parameter.description}</span>
      {own === undefined ? (
        <span className={styles.quiet}>In the formula: {text}</span>
      ) : (
        <span className={styles.line}>
          <span className={styles.quiet}>{where(text, own, from, isRange)}</span>
          <GoToCell cell={own} from={from} label={name} onGo={onGo} />
        </span>
      )}
      {notFollowed === undefined ? null : (
        <span className={styles.quiet}>{notFollowedSentence(notFollowed)}</span>
      )}
      {errors.map(({ cell, sign }) => (
        <span key={cell.at} className={mergeClasses(styles.line, styles.fault)}>
          <span>
            {addressFrom(cell, from)} holds {sign}.
          </span>
          <GoToCell cell={cell} from={from} label={`${sign} in ${name}`} onGo={onGo} />
        </span>
      ))}
    </>
  );
}

/** What the formula says, and the cell where that is not the same. */
function where(text: string, own: CellRef, from: string, isPart: boolean): string {
  const address = addressFrom(own, from);
  const plain = text.replaceAll("$", "");
  if (plain === address) return address;
  return isPart ? `${address}, of ${text}` : `${text} is ${address}`;
}
