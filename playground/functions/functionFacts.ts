// What the add-in's functions.json says about its functions.

export interface ParameterFacts {
  readonly name: string;
  readonly description: string;
  readonly type: "any" | "number" | "string" | "boolean";
  readonly matrix: boolean;
  readonly optional: boolean;
  readonly repeating: boolean;
}

export interface FunctionFacts {
  /** What the add-in registers it by. */
  readonly id: string;
  /** What is typed in a formula, namespace included. */
  readonly name: string;
  readonly description: string;
  readonly helpUrl: string;
  readonly parameters: readonly ParameterFacts[];
  readonly needsAddress: boolean;
  /** Errors among its `any` arguments are handed to it instead of being its result. */
  readonly takesErrors: boolean;
}

interface Metadata {
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly {
    readonly id: string;
    readonly name: string;
    readonly description?: string;
    readonly helpUrl?: string;
    readonly options?: { readonly requiresAddress?: boolean };
    readonly parameters: readonly {
      readonly name: string;
      readonly description?: string;
      readonly type?: ParameterFacts["type"];
      readonly dimensionality?: "scalar" | "matrix";
      readonly optional?: boolean;
      readonly repeating?: boolean;
    }[];
  }[];
}

export function readFunctions(metadata: Metadata, namespace: string): FunctionFacts[] {
  return metadata.functions.map((fn) => ({
    id: fn.id,
    name: `${namespace}.${fn.name}`.toUpperCase(),
    description: fn.description ?? "",
    helpUrl: fn.helpUrl ?? "",
    needsAddress: fn.options?.requiresAddress === true,
    takesErrors: metadata.allowErrorForDataTypeAny === true,
    parameters: fn.parameters.map((parameter) => ({
      name: parameter.name,
      description: parameter.description ?? "",
      type: parameter.type ?? "any",
      matrix: parameter.dimensionality === "matrix",
      optional: parameter.optional === true,
      repeating: parameter.repeating === true,
    })),
  }));
}
