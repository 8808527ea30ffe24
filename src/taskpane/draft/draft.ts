import type { WorkloadInput } from "../../template";
import type { YearColumn } from "../entry/yearTable/yearColumn";
import type { Step } from "./steps";

/**
 * A proposal while it is being entered: what was typed, as it was typed, half-finished or wrong,
 * and where the person was. It is plain data, so that it can be kept in the workbook and taken up
 * again at the same place.
 */
export interface Draft {
  readonly version: typeof DRAFT_VERSION;
  /** Whether the wizard is on the screen, or was left for later. */
  readonly open: boolean;
  readonly step: Step;
  /** The furthest step that was reached: up to there one may go to and fro. */
  readonly reached: Step;
  /** Steps that were left at least once: their mistakes are shown at once. */
  readonly checked: readonly Step[];
  /** The sheet of the proposal that is being changed; absent for a new one. */
  readonly editing?: string | undefined;
  /** What was filled in when it was begun: what the sheet said, or the usage of the deal. */
  readonly begun?: Begun | undefined;
  readonly texts: Readonly<Record<string, string>>;
  readonly work: readonly WorkTexts[];
  /** What the workbook's workload said when `work` was filled from it; absent where it was not. */
  readonly workFrom?: readonly WorkloadInput[] | undefined;
  readonly bands: readonly BandTexts[];
  /** What stands in the box for a pasted band table. */
  readonly pasted: string;
  /** What stands in the box for a pasted workload; absent where nothing does. */
  readonly pastedWork?: string | undefined;
  /** Which files the workload and the forecast came from, in a sentence; absent if from none. */
  readonly imported?: string | undefined;
}

export const DRAFT_VERSION = 1;

/** A proposal as its fields would show it. */
export interface Begun {
  readonly texts: Readonly<Record<string, string>>;
  readonly bands: readonly BandTexts[];
}

export interface BandTexts {
  readonly name: string;
  readonly threshold: string;
  readonly discount: string;
}

/** A line of the workload: volumes in million tokens, the rest in percent. */
export interface WorkTexts {
  readonly model: string;
  readonly input: string;
  readonly output: string;
  readonly cacheRead: string;
  readonly cacheWrite: string;
  readonly batch: string;
  readonly usOnly: string;
}

export type BandColumn = keyof BandTexts;
export type WorkColumn = keyof WorkTexts;
export type SingleField =
  | "name"
  | "currency"
  | "startDate"
  | "term"
  | "payment"
  | "basis"
  | "overage"
  | "overageRate"
  | "workPeriod"
  | "commitPeriod"
  | "coverage"
  | "rollover"
  | "rolloverShare"
  | "rolloverLife"
  | "rolloverOrder"
  | "refund"
  | "refundShare"
  | "priceTerms"
  | "priceCap"
  | "reforecast"
  | "reforecastReduction"
  | "reforecastFrom";

/** A field that is not part of the band table; years count from 0. */
export type TextField = SingleField | `${YearColumn}.${number}`;

/** Every field, by the id that its input has on the page; those of the import stand outside. */
export type FieldId =
  TextField | `band.${number}.${BandColumn}` | `work.${number}.${WorkColumn}` | `usage.${string}`;

/** What stands in a field before anything was typed there. */
const PRESET: { readonly [F in SingleField]?: string } = {
  currency: "USD",
  term: "12 months",
  payment: "annual",
  basis: "net",
  overage: "list",
  workPeriod: "year",
  commitPeriod: "annual",
  coverage: "100 %",
  rollover: "none",
  rolloverShare: "100 %",
  rolloverLife: "1",
  rolloverOrder: "after",
  refund: "none",
  refundShare: "",
  priceTerms: "floating",
  priceCap: "0 %",
  reforecast: "none",
  reforecastReduction: "",
  reforecastFrom: "2",
};

export const NO_BAND: BandTexts = { name: "", threshold: "", discount: "" };

export const NO_WORK: WorkTexts = {
  model: "",
  input: "",
  output: "",
  cacheRead: "",
  cacheWrite: "",
  batch: "",
  usOnly: "",
};

export const EMPTY_DRAFT: Draft = {
  version: DRAFT_VERSION,
  open: true,
  step: "deal",
  reached: "deal",
  checked: [],
  texts: {},
  work: [],
  bands: [],
  pasted: "",
};

export function textIn(draft: Draft, field: TextField): string {
  return draft.texts[field] ?? PRESET[field as SingleField] ?? "";
}
