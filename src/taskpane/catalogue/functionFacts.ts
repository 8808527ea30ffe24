import type { QuantityName } from "../../pricing";

/** What the pane knows of a worksheet function: all of it from the function's own comment. */
export interface FunctionFacts {
  /** The name after `DEAL.`. */
  readonly id: string;
  /** The group of the catalogue that it stands in, as people read it. */
  readonly family: string;
  /** One line: what it gives. */
  readonly summary: string;
  /** The questions that it answers, as a person would ask them. */
  readonly questions: readonly string[];
  /** The sum, a line each. */
  readonly formula: readonly string[];
  /** What comes out, with its unit. */
  readonly returns: string;
  /** Sections of the calculation model, such as `4`. */
  readonly sections: readonly string[];
  readonly parameters: readonly ParameterFacts[];
  /** Whether the result has several cells, whatever the arguments are. */
  readonly spills: boolean;
  readonly errors: readonly ErrorFacts[];
  /** Ids of functions for the next question. */
  readonly seeAlso: readonly string[];
  /** Its help page, from where the pane's page is served. */
  readonly help: string;
}

export interface ParameterFacts {
  readonly name: string;
  readonly description: string;
  readonly optional: boolean;
  /** The last one may be given again and again. */
  readonly repeating: boolean;
  /** `single` takes one cell, `range` a whole one, `lifting` one cell or a range of them. */
  readonly shape: "single" | "range" | "lifting";
  /** The kind of number it is, where it is one. */
  readonly quantity?: QuantityName;
}

export interface ErrorFacts {
  /** What the cell shows, such as `#N/A`. */
  readonly cell: string;
  readonly when: string;
}
