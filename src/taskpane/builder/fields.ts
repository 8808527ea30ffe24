import type { FunctionFacts, ParameterFacts } from "../catalogue/functionFacts";

/** A place in the form: one for each parameter, and one for each time that one is repeated. */
export interface BuilderField {
  /** The name of the parameter, or `proposal 2`: as the messages of the functions call it. */
  readonly key: string;
  readonly parameter: ParameterFacts;
  /** Of a repeating parameter the first must be given, though Excel calls it optional. */
  readonly required: boolean;
}

/** What stands in the form, by the field's key. */
export type Texts = Readonly<Record<string, string>>;

export function fieldsOf({ parameters }: FunctionFacts, repeats: number): readonly BuilderField[] {
  return parameters.flatMap((parameter) => {
    const { name, optional, repeating } = parameter;
    if (!repeating) return [{ key: name, parameter, required: !optional }];
    return Array.from({ length: repeats }, (_, index) => ({
      key: `${name} ${index + 1}`,
      parameter,
      required: index === 0,
    }));
  });
}

/** The field that a sentence of a function begins with, where it begins with one. */
export function fieldNamedBy(
  message: string,
  fields: readonly BuilderField[],
): BuilderField | undefined {
  // `proposal` is not named by what is about `proposal 2`.
  return fields.find(({ key }) => new RegExp(`^${key}(?! \\d)[ ,:(]`).test(message));
}

/** As Excel's own help has it: `overage_discount` is `Overage discount`. */
export function labelOf({ key }: { readonly key: string }): string {
  const words = key.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
