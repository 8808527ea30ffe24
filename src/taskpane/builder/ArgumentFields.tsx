import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { focusOn } from "./focusOn";
import { ArgumentField, idOf } from "./ArgumentField";
import type { Build } from "./useBuild";
import type { FilledField, Live } from "./workOut";

interface ArgumentFieldsProps {
  readonly build: Build;
  readonly live: Live | undefined;
  /** Whether what is missing is to be said. */
  readonly tried: boolean;
  readonly waiting: string | undefined;
  readonly onStopWaiting: () => void;
}

/** A field for each argument; the one that repeats grows by a field at a time. */
export function ArgumentFields(props: ArgumentFieldsProps): JSX.Element {
  const { build, live, tried, waiting, onStopWaiting } = props;
  const { fields, texts, repeats } = build;
  const last = fields.at(-1);
  const repeating = last?.parameter.repeating === true ? last.parameter.name : undefined;
  return (
    <>
      {fields.map((field) => (
        <ArgumentField
          key={field.key}
          field={field}
          text={texts[field.key] ?? ""}
          waiting={waiting === field.key}
          wrong={wrongWith(field, live, tried)}
          onText={(text) => {
            build.setText(field.key, text);
          }}
          onStopWaiting={onStopWaiting}
          onRemove={
            field === last && repeating !== undefined && repeats > 1
              ? () => {
                  build.removeLast();
                  focusOn(idOf(`${repeating} ${repeats - 1}`));
                }
              : undefined
          }
        />
      ))}
      {repeating === undefined ? null : (
        <div>
          <Button
            onClick={() => {
              focusOn(idOf(build.addOne()));
            }}
          >
            {`Add a ${repeating}`}
          </Button>
        </div>
      )}
    </>
  );
}

function wrongWith(field: FilledField, live: Live | undefined, tried: boolean): string | undefined {
  const { key, required, argument } = field;
  if (tried && required && argument.kind === "left out") return "This is needed.";
  if (live?.kind === "faulty" && live.key === key) return live.says;
  const isNamed = live?.kind === "worked out" && live.key === key;
  return isNamed ? "The sentence at the foot is about this." : undefined;
}
