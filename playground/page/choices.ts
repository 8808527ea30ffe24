// What can be chosen about the playground, kept in its address: a link says how to see a thing.

import type { Blank } from "../functions";

export interface Choices {
  /** How custom functions are called: by Excel's messages, or straight. */
  readonly calls: "wire" | "direct";
  readonly blank: Blank;
  /** Plays an Excel that has only this version of its API, such as `1.9`. */
  readonly excelApi: string | null;
}

const BLANKS: Readonly<Record<string, Blank>> = { null: null, "0": 0, "": "" };

export function readChoices(query: string): Choices {
  const parameters = new URLSearchParams(query);
  const blank = parameters.get("blank") ?? "null";
  return {
    calls: parameters.get("calls") === "wire" ? "wire" : "direct",
    blank: blank in BLANKS ? (BLANKS[blank] ?? null) : null,
    excelApi: parameters.get("api"),
  };
}

/** Changing one opens the page anew with it. */
export function drawChoices(container: HTMLElement, choices: Choices): void {
  container.append(
    select("Function calls", "calls", choices.calls, { direct: "direct", wire: "as in Excel" }),
    select("Blank cells are", "blank", String(choices.blank), { null: "null", "0": "0", "": '""' }),
  );
}

function select(label: string, name: string, now: string, options: Record<string, string>) {
  const field = document.createElement("select");
  for (const [value, text] of Object.entries(options)) {
    field.append(new Option(text, value, false, value === now));
  }
  field.addEventListener("change", () => {
    const address = new URL(location.href);
    address.searchParams.set(name, field.value);
    location.assign(address);
  });
  const drawn = document.createElement("label");
  drawn.append(`${label} `, field);
  return drawn;
}
