import { Button } from "@fluentui/react-components";
import { startTransition, useState, type JSX } from "react";
import { figure } from "../../messages";

/** Rows that are drawn at once; a list is seldom longer, and one of hundreds takes a while. */
const MOST = 20;

interface FirstOf<T> {
  readonly shown: readonly T[];
  /** Shows the rest and hides it again; it stays where it is, so that the keyboard does too. */
  readonly more: JSX.Element | null;
}

/** The first of a long list, and a button for all of it. `called` is said with it, such as `models`. */
export function useFirst<T>(all: readonly T[], called: string): FirstOf<T> {
  const [isWhole, setIsWhole] = useState(false);
  if (all.length <= MOST) return { shown: all, more: null };
  return {
    shown: isWhole ? all : all.slice(0, MOST),
    more: (
      <div>
        <Button
          size="small"
          aria-expanded={isWhole}
          onClick={() => {
            // Drawn in pieces: what is pressed meanwhile is heard.
            startTransition(() => {
              setIsWhole(!isWhole);
            });
          }}
        >
          {isWhole
            ? `Show the first ${figure(MOST)} ${called}`
            : `Show all ${figure(all.length)} ${called}`}
        </Button>
      </div>
    ),
  };
}
