import type { WorkloadInput } from "../../template";
import type { Json } from "../../workbook";
import { DRAFT_VERSION, NO_BAND, NO_WORK, type Begun, type Draft } from "./draft";
import { STEPS, type Step } from "./steps";

/** The draft as the workbook keeps it. */
export function keptForm({ workFrom, begun, ...draft }: Draft): Json {
  return {
    ...draft,
    work: draft.work.map((line) => ({ ...line })),
    ...(workFrom === undefined ? {} : { workFrom: workFrom.map((line) => ({ ...line })) }),
    bands: draft.bands.map((band) => ({ ...band })),
    ...(begun === undefined
      ? {}
      : { begun: { texts: begun.texts, bands: begun.bands.map((band) => ({ ...band })) } }),
  };
}

/**
 * The draft as it comes back from the workbook, or none where what is there is not one: another
 * version's, or damaged.
 */
export function draftFrom(kept: unknown): Draft | undefined {
  if (!isRecord(kept) || kept["version"] !== DRAFT_VERSION) return undefined;
  const {
    open,
    step,
    reached,
    checked,
    editing,
    begun,
    texts,
    work,
    workFrom,
    bands,
    pasted,
    pastedWork,
    imported,
  } = kept;
  const sound =
    typeof open === "boolean" &&
    isStep(step) &&
    isStep(reached) &&
    isListOf(checked, isStep) &&
    (editing === undefined || typeof editing === "string") &&
    (begun === undefined || isBegun(begun)) &&
    isTexts(texts) &&
    isListOf(work, hasTexts(NO_WORK)) &&
    (workFrom === undefined || isListOf(workFrom, isWorkload)) &&
    isListOf(bands, hasTexts(NO_BAND)) &&
    typeof pasted === "string" &&
    (pastedWork === undefined || typeof pastedWork === "string") &&
    (imported === undefined || typeof imported === "string");
  if (!sound) return undefined;
  return {
    version: DRAFT_VERSION,
    open,
    step,
    reached,
    checked,
    ...(editing === undefined ? {} : { editing }),
    ...(begun === undefined ? {} : { begun }),
    texts,
    work,
    ...(workFrom === undefined ? {} : { workFrom }),
    bands,
    pasted,
    ...(pastedWork === undefined ? {} : { pastedWork }),
    ...(imported === undefined ? {} : { imported }),
  };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, is: (item: unknown) => item is T): value is readonly T[] {
  return Array.isArray(value) && value.every(is);
}

function isStep(value: unknown): value is Step {
  return STEPS.some((step) => step === value);
}

function isWorkload(value: unknown): value is WorkloadInput {
  if (!isRecord(value)) return false;
  const { model, ...figures } = value;
  return (
    typeof model === "string" && Object.values(figures).every((one) => typeof one === "number")
  );
}

function isBegun(value: unknown): value is Begun {
  return isRecord(value) && isTexts(value["texts"]) && isListOf(value["bands"], hasTexts(NO_BAND));
}

function isTexts(value: unknown): value is Readonly<Record<string, string>> {
  return isRecord(value) && Object.values(value).every((text) => typeof text === "string");
}

/** Whether a value is a row of texts like this one. */
function hasTexts<T extends object>(like: T): (value: unknown) => value is T {
  return (value): value is T =>
    isTexts(value) && Object.keys(like).every((column) => value[column] !== undefined);
}
